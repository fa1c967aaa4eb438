#include "share/call_text.hpp"

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/scheme.hpp"
#include "evaluation/criteria.hpp"

namespace bothways::share {
namespace {

void add_part(Passages& passages, std::string_view heading_key, const std::string& text) {
  if (trimmed(text).empty()) return;
  passages.push_back(heading(say(heading_key)));
  add_paragraphs(passages, text);
}

// "Our plan for fair access (5 March 2026): https://example.org/plan"
std::string statement_in_words(const Statement& statement) {
  std::string words(trimmed(statement.text));
  if (statement.dated) words = say("call.statement.dated", {{"text", words}, {"date", in_words(statement.dated)}});
  if (!trimmed(statement.link).empty()) words = say("call.statement.link", {{"text", words}, {"link", std::string(trimmed(statement.link))}});
  return words;
}

void add_statements(Passages& passages, const Programme& programme, StatementKind kind, std::string heading_text) {
  bool begun = false;
  for (const Statement* statement : programme.all<Statement>()) {
    if (statement->of_kind != kind || trimmed(statement->text).empty()) continue;
    if (!begun) passages.push_back(heading(heading_text));
    begun = true;
    passages.push_back(list_item(statement_in_words(*statement)));
  }
}

// "Write to Asha Begum: asha@example.org, 01632 960 001."
std::string contact(const Scheme& scheme) {
  std::vector<std::string> ways;
  if (!scheme.contact_email.empty()) ways.push_back(scheme.contact_email);
  if (!scheme.contact_phone.empty()) ways.push_back(scheme.contact_phone);
  if (ways.empty()) return "";
  const std::string name = scheme.contact_name.empty() ? scheme.host : scheme.contact_name;
  return name.empty() ? joined(ways, ", ") : say("call.contact", {{"name", name}, {"ways", joined(ways, ", ")}});
}

void add_work_together(Passages& passages, const Programme& programme) {
  const Scheme& scheme = programme.scheme();
  Passages items;
  if (scheme.months) items.push_back(list_item(say_count("call.months", scheme.months.value)));
  if (!scheme.side_b_one.empty()) {
    items.push_back(list_item(say(scheme.shape == Shape::reverse ? "call.partner_reverse" : "call.partner",
                                  {{"a", scheme.side_a_one}, {"b", scheme.side_b_one}, {"body", scheme.body_name}})));
  }
  if (scheme.meetings_target) items.push_back(list_item(say_count("call.meetings", scheme.meetings_target.value)));
  if (items.empty()) return;
  passages.push_back(heading(say("call.work")));
  passages.insert(passages.end(), items.begin(), items.end());
}

// Each criterion in bold with how much it counts, and what the panel looks for.
void add_choosing(Passages& passages, const Programme& programme) {
  const Scheme& scheme = programme.scheme();
  Passages criteria;
  for (const Criterion* one : evaluation::criteria_in_order(programme)) {
    if (trimmed(one->name).empty()) continue;
    Passage item = list_item(std::string(trimmed(one->about)));
    item.lead = say("call.criterion", {{"name", one->name}, {"share", evaluation::share_in_words(programme, *one)}});
    criteria.push_back(std::move(item));
  }
  if (trimmed(scheme.criteria).empty() && criteria.empty()) return;
  passages.push_back(heading(say("call.criteria")));
  add_paragraphs(passages, scheme.criteria);
  if (criteria.empty()) return;
  passages.push_back(paragraph(say(scheme.competitive == YesNo::yes ? "call.criteria.panel" : "call.criteria.looked_for")));
  passages.insert(passages.end(), criteria.begin(), criteria.end());
}

void add_how_to_apply(Passages& passages, const Scheme& scheme) {
  passages.push_back(heading(say("call.apply")));
  if (scheme.closes) passages.push_back(paragraph(say("call.closes", {{"date", in_words_with_weekday(scheme.closes)}})));
  if (const std::string ways = contact(scheme); !ways.empty()) passages.push_back(paragraph(ways));
}

std::string role(const std::string& words, std::string_view fallback) { return words.empty() ? say(fallback) : words; }

}  // namespace

Passages call_text(const Programme& programme) {
  const Scheme& scheme = programme.scheme();
  const std::string a_many = role(scheme.side_a_many, "call.people");
  Passages passages{title(say("call.title", {{"scheme", scheme.name.empty() ? say("title.no_name") : scheme.name}}))};
  std::string lead = scheme.target_people ? say_count("call.seeking", scheme.target_people.value, {{"a_many", a_many}, {"a", role(scheme.side_a_one, "call.person")}})
                                          : say("call.seeking_some", {{"a_many", a_many}});
  if (!scheme.place.empty()) lead += " " + say("call.place", {{"place", scheme.place}});
  if (scheme.closes) lead += " " + say("call.closes", {{"date", in_words_with_weekday(scheme.closes)}});
  passages.push_back(paragraph(lead));
  add_paragraphs(passages, scheme.purpose);
  add_part(passages, "call.who", scheme.side_a_who);
  add_statements(passages, programme, StatementKind::aim, say("call.aims"));
  add_statements(passages, programme, StatementKind::principle, say("call.principles"));
  add_work_together(passages, programme);
  add_part(passages, "call.time", scheme.time_a);
  add_part(passages, "call.payment", scheme.payment);
  add_part(passages, "call.access", scheme.access_support);
  add_choosing(passages, programme);
  add_statements(passages, programme, StatementKind::driver, say("call.drivers"));
  add_how_to_apply(passages, scheme);
  if (!scheme.host.empty()) passages.push_back(paragraph(say("call.host", {{"host", scheme.host}})));
  if (!scheme.circulated_by.empty()) {
    passages.push_back(paragraph(say("call.circulated", {{"partners", scheme.circulated_by}})));
  }
  return passages;
}

Message call_message(const Programme& programme) {
  Message message{"", call_text(programme).front().text, call_text(programme)};
  message.body.erase(message.body.begin());  // the subject says it
  return message;
}

Passages information_sheet(const Programme& programme) {
  const Scheme& scheme = programme.scheme();
  Passages passages{title(say("sheet.title", {{"scheme", scheme.name.empty() ? say("title.no_name") : scheme.name}}))};
  passages.push_back(paragraph(say("sheet.lead")));
  add_part(passages, "sheet.purpose", scheme.purpose);
  add_work_together(passages, programme);
  if (!trimmed(scheme.learning_formats).empty()) {
    passages.push_back(heading(say("sheet.formats")));
    add_list(passages, scheme.learning_formats);
  }
  const auto time = [&](const std::string& many, const std::string& text) {
    if (trimmed(text).empty()) return;
    passages.push_back(heading(say("sheet.time", {{"role", many}})));
    add_paragraphs(passages, text);
  };
  time(role(scheme.side_a_many, "call.people"), scheme.time_a);
  time(role(scheme.side_b_many, "call.people"), scheme.time_b);
  add_part(passages, "call.payment", scheme.payment);
  add_part(passages, "call.access", scheme.access_support);
  add_part(passages, "sheet.confidentiality", scheme.confidentiality);
  if (!trimmed(scheme.escalation).empty()) {
    passages.push_back(heading(say("sheet.escalation")));
    add_list(passages, scheme.escalation);
  }
  add_part(passages, "sheet.wellbeing", scheme.wellbeing);
  passages.push_back(heading(say("sheet.rights")));
  for (const std::string_view key : {"sheet.right_pass", "sheet.right_stop", "sheet.right_repair"}) {
    passages.push_back(list_item(say(key)));
  }
  passages.push_back(heading(say("sheet.data")));
  passages.push_back(paragraph(say("sheet.data_text", {{"host", role(scheme.host, "sheet.the_host")}})));
  passages.push_back(paragraph(say("sheet.not_anonymous")));
  if (const std::string ways = contact(scheme); !ways.empty()) {
    passages.push_back(heading(say("sheet.questions")));
    passages.push_back(paragraph(ways));
  }
  return passages;
}

}  // namespace bothways::share
