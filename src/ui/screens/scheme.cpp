// The scheme's settings, from which call, information sheet, letters and report are made.
#include <algorithm>

#include "base/words.hpp"
#include "ui/passages.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

// What call and information sheet lack, each thing once.
std::vector<Missing> missing_for_both(const Desk& desk) {
  std::vector<Missing> all = missing_for_call(desk.programme(), desk.state.today);
  for (const Missing& one : missing_for_information(desk.programme())) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const Missing& m) { return m.key == one.key; });
    if (!known) all.push_back(one);
  }
  return all;
}

void one_statement(Desk& desk, const Statement& statement, const std::string& kind_words, std::size_t number) {
  const auto apart = key(statement.id.value);
  auto line = item();
  const std::string label = say(kind_words + ".label", {{"n", std::to_string(number)}});
  const RecordKind kind = RecordKind::statement;
  if (auto typed = text_area(label, statement.text, {}, 2)) {
    desk.ask("field.set", {.kind = kind, .id = statement.id, .field = field_named(type_of(kind), "text"),
                           .value = {std::move(*typed), 0}});
  }
  if (change_button(say("scheme_page.remove"), say("scheme_page.remove.spoken", {{"what", label}}), Weight::quiet)) {
    desk.ask("record.remove", {.kind = kind, .id = statement.id});
  }
}

void statements(Desk& desk, StatementKind kind, std::string_view name) {
  const std::string words = "scheme_page.statements." + std::string(name);
  auto part = section(say(words));
  std::vector<const Statement*> all = desk.programme().all<Statement>();
  std::erase_if(all, [&](const Statement* s) { return s->of_kind != kind; });
  if (all.empty()) {
    nothing_yet(say(words + ".empty"));
  } else {
    small(say(words + ".hint"));
    auto items = list(say(words));
    std::size_t number = 0;
    for (const Statement* statement : all) one_statement(desk, *statement, words, ++number);
  }
  auto row = actions();
  if (change_button(say(words + ".add"), say(words + ".add"))) desk.ask("statement.add", {.number = static_cast<std::size_t>(kind)});
}

void settings(Desk& desk) {
  const Scheme& scheme = desk.scheme();
  {
    auto part = section(say("scheme_page.about"));
    auto line = measure();
    form(desk, scheme, {"name", "shape", "state", "purpose", "place", "host", "circulated_by"});
  }
  {
    auto part = section(say("scheme_page.dates"));
    auto line = measure();
    form(desk, scheme, {"opens", "closes", "target_people", "meetings_target", "months", "first_contact_days"});
  }
  {
    auto part = section(say("scheme_page.sides"));
    small(say("scheme_page.sides.hint"));
    {
      Columns sides(2, 280);
      {
        auto a = card(say("scheme_page.sides.a"), Tone::side_a);
        form(desk, scheme, {"side_a_one", "side_a_many"});
      }
      sides.next();
      {
        auto b = card(say("scheme_page.sides.b"), Tone::side_b);
        form(desk, scheme, {"side_b_one", "side_b_many"});
      }
    }
    auto line = measure();
    form(desk, scheme, {"body_name", "side_a_who"});
  }
  statements(desk, StatementKind::aim, "aims");
  statements(desk, StatementKind::principle, "principles");
  statements(desk, StatementKind::driver, "drivers");
  {
    auto part = section(say("scheme_page.asked"));
    auto line = measure();
    form(desk, scheme, {"time_a", "time_b", "payment", "confidentiality", "wellbeing", "learning_formats", "criteria", "mix"});
  }
  {
    auto part = section(say("scheme_page.contact"));
    small(say("scheme_page.contact.hint"));
    auto line = measure();
    form(desk, scheme, {"contact_name", "contact_email", "contact_phone"});
  }
}

}  // namespace

void draw_scheme(Desk& desk) {
  page_title(say("screen.scheme"), say("scheme_page.lead"));
  const std::vector<Missing> missing = missing_for_both(desk);
  if (missing.empty()) {
    banner(say("scheme_page.nothing_missing"), Tone::good);
  } else {
    auto part = section(say("scheme_page.missing"));
    draw_missing(desk.programme(), missing, say("scheme_page.missing"));
  }
  {
    auto row = actions();
    button_link(say("scheme_page.see_call"), desk.to("call"), has_lack(missing) ? Weight::secondary : Weight::primary);
    button_link(say("scheme_page.see_information"), desk.to("information"));
  }
  settings(desk);
}

}  // namespace bothways::ui
