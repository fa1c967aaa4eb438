// The report under the scheme's own headings, as it will be printed, and the coordinator's own paragraphs.
#include "evaluation/report.hpp"
#include "base/words.hpp"
#include "ui/passages.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

void report_section(const Desk& desk, const evaluation::ReportSection& one) {
  auto part = section(one.heading);
  if (one.passages.empty())
    text(say("report_page.nothing_yet"), Tone::muted);
  else
    draw_passages(desk, one.passages, Top::section);
}

}  // namespace

void draw_report(Desk& desk) {
  const evaluation::Report report = evaluation::make_report(desk.programme(), desk.state.today);
  page_title(report.title, report.subtitle);
  text(say("report_page.lead"), Tone::muted);
  {
    auto row = actions();
    command_button(desk, "report.print", {}, Weight::primary);
    command_button(desk, "report.download", {}, Weight::secondary);
  }
  for (const evaluation::ReportSection& one : report.sections) report_section(desk, one);
  auto part = section(say("report_page.own_words"));
  text(say("report_page.own_words.lead"), Tone::muted);
  auto line = measure();
  form(desk, desk.scheme(),
       {"report_background", "report_process", "report_achievements", "report_reflections", "report_future"});
}

}  // namespace bothways::ui
