#include "evaluation/report.hpp"

#include "base/words.hpp"
#include "evaluation/report_facts.hpp"

namespace bothways::evaluation {
namespace {

Passages background(const Programme& programme) {
  const Scheme& scheme = programme.scheme();
  Passages passages;
  add_paragraphs(passages, scheme.report_background);
  add_paragraphs(passages, scheme.purpose);
  add_statements(passages, programme, StatementKind::aim, "report.aims");
  add_statements(passages, programme, StatementKind::driver, "report.drivers");
  return passages;
}

Passages principles(const Programme& programme) {
  Passages passages;
  add_statements(passages, programme, StatementKind::principle, "report.principles_lead");
  return passages;
}

Passages process(const Programme& programme) {
  Passages passages;
  add_paragraphs(passages, programme.scheme().report_process);
  add_call(passages, programme);
  add_cohorts(passages, programme);
  if (!programme.scheme().learning_formats.empty()) {
    passages.push_back(paragraph(say("report.formats")));
    add_list(passages, programme.scheme().learning_formats);
  }
  return passages;
}

Passages achievements(const Programme& programme, Date today) {
  Passages passages;
  add_paragraphs(passages, programme.scheme().report_achievements);
  add_end_answers(passages, programme);
  add_changes(passages, programme);
  add_meetings(passages, programme, today);
  add_asks(passages, programme);
  return passages;
}

Passages reflections(const Programme& programme, Date today) {
  Passages passages;
  add_paragraphs(passages, programme.scheme().report_reflections);
  add_voice(passages, programme, today);
  add_harm(passages, programme);
  add_quotes(passages, programme);
  return passages;
}

Passages future(const Programme& programme) {
  Passages passages;
  add_paragraphs(passages, programme.scheme().report_future);
  add_next_cohorts(passages, programme);
  return passages;
}

}  // namespace

Report make_report(const Programme& programme, Date today) {
  const Scheme& scheme = programme.scheme();
  Report report;
  report.title = say("report.title", {{"scheme", scheme.name.empty() ? say("title.no_name") : scheme.name}});
  for (const std::string& part : {scheme.host, scheme.place, in_words(today)}) {
    if (part.empty()) continue;
    if (!report.subtitle.empty()) report.subtitle += " · ";
    report.subtitle += part;
  }
  const auto add = [&](std::string_view key, std::string_view field, Passages passages) {
    report.sections.push_back({key, say("report." + std::string(key)), field, std::move(passages)});
  };
  add("background", "report_background", background(programme));
  add("principles", "", principles(programme));
  add("process", "report_process", process(programme));
  add("achievements", "report_achievements", achievements(programme, today));
  add("reflections", "report_reflections", reflections(programme, today));
  add("future", "report_future", future(programme));
  return report;
}

Passages passages_of(const Report& report) {
  Passages all{title(report.title)};
  if (!report.subtitle.empty()) all.push_back(paragraph(report.subtitle));
  for (const ReportSection& section : report.sections) {
    all.push_back(heading(section.heading));
    if (section.passages.empty()) all.push_back(paragraph(say("report.nothing_yet")));
    all.insert(all.end(), section.passages.begin(), section.passages.end());
  }
  return all;
}

}  // namespace bothways::evaluation
