#include "share/form_issue.hpp"

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/form.hpp"
#include "share/form_packet.hpp"
#include "share/passage_text.hpp"

namespace bothways::share {
namespace {

std::string element(std::string_view tag, std::string_view text) {
  return "<" + std::string(tag) + ">" + escaped_html(text) + "</" + std::string(tag) + ">\n";
}

std::string writing_lines(int count) {
  std::string html;
  for (int i = 0; i < count; ++i) html += "<p class=\"paper-line\"></p>\n";
  return html;
}

std::string boxes(const std::vector<std::string>& options, std::string_view mark) {
  std::string html;
  for (const std::string& option : options) html += element("p", std::string(mark) + " " + option);
  return html;
}

std::string room_for(const Programme& programme, const Question& question) {
  switch (question.of_kind) {
    case QuestionKind::short_text: return writing_lines(1);
    case QuestionKind::long_text: return writing_lines(5);
    case QuestionKind::one_of: return element("p", say("paper_form.one_of")) + boxes(options_of(programme, question), "☐");
    case QuestionKind::several_of: return element("p", say("paper_form.several_of")) + boxes(options_of(programme, question), "☐");
    case QuestionKind::ranking: return element("p", say("paper_form.ranking")) + boxes(options_of(programme, question), "____");
    case QuestionKind::scale: {
      std::string row = scale_end(question, false);
      for (std::size_t i = 1; i <= scale_points; ++i) row += "   ☐ " + std::to_string(i);
      return element("p", row + "   " + scale_end(question, true));
    }
    case QuestionKind::date: return element("p", say("paper_form.date"));
    case QuestionKind::consent: return element("p", say("paper_form.consent"));
  }
  return "";
}

// "Rosa Field, Harbourside Together, rosa@example.org, 01632 960 001"
std::string return_to(const Scheme& scheme) {
  std::vector<std::string> parts;
  for (const std::string* part : {&scheme.contact_name, &scheme.host, &scheme.contact_email, &scheme.contact_phone}) {
    if (!trimmed(*part).empty()) parts.push_back(*part);
  }
  return joined(parts, ", ");
}

}  // namespace

std::string paper_form(const Programme& programme) {
  const Programme form = form_for_applicants(programme);
  const Scheme& scheme = form.scheme();
  std::string html = element("h1", say("answers_text.title", {{"scheme", scheme.name}}));
  html += element("p", say("apply.lead", {{"host", scheme.host}}));
  if (scheme.closes) html += element("p", say("paper_form.closes", {{"date", in_words_with_weekday(scheme.closes)}}));
  html += element("p", say("paper_form.return", {{"where", return_to(scheme)}}));
  int number = 0;
  for (const Question* question : questions_asked(form)) {
    std::string title = std::to_string(++number) + ". " + question->text;
    if (question->required != YesNo::yes) title += " " + say("apply.optional");
    html += "<div class=\"paper-question\">\n" + element("h2", title);
    const std::string reader = say("form_reader." + std::string(reader_of(*question)));
    html += element("p", question->hint.empty() ? reader : question->hint + " " + reader);
    html += room_for(form, *question) + "</div>\n";
  }
  return html;
}

Message form_message(const Programme& programme, std::string_view link) {
  const Scheme& scheme = programme.scheme();
  Message message{"", say("answers_text.title", {{"scheme", scheme.name}}), {}};
  message.body.push_back(paragraph(say("form_message.lead", {{"scheme", scheme.name}, {"host", scheme.host}})));
  if (link.empty()) message.body.push_back(paragraph(say("form_message.file")));
  else message.body.push_back(paragraph(say("form_message.link", {{"link", std::string(link)}})));
  message.body.push_back(paragraph(say("form_message.how")));
  if (scheme.closes) message.body.push_back(paragraph(say("form_message.closes", {{"date", in_words_with_weekday(scheme.closes)}})));
  message.body.push_back(paragraph(say("form_message.help", {{"where", return_to(scheme)}})));
  return message;
}

}  // namespace bothways::share
