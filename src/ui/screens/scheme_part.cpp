#include "ui/screens/scheme_part.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/closing.hpp"
#include "ui/passages.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t longest_hint = 110;  // bytes

std::string words_of(const SchemePart& part) { return "scheme_part." + std::string(part.name); }

std::vector<const Statement*> statements_of(const Programme& programme, StatementKind kind) {
  std::vector<const Statement*> all = programme.all<Statement>();
  std::erase_if(all, [&](const Statement* one) { return one->of_kind != kind; });
  return all;
}

void one_statement(Desk& desk, const Statement& statement, const std::string& label) {
  const auto apart = key(statement.id.value);
  auto line = item();
  const RecordKind kind = RecordKind::statement;
  if (auto typed = text_area(label, statement.text, {}, 2)) {
    desk.ask("field.set", {.kind = kind, .id = statement.id, .field = field_named(type_of(kind), "text"), .value = {std::move(*typed), 0}});
  }
  if (statement.of_kind == StatementKind::driver) {
    auto about = group(say("scheme_page.driver.more", {{"what", label}}));
    form(desk, statement, {"dated", "link"});
  }
  if (change_button(say("scheme_page.remove"), say("scheme_page.remove.spoken", {{"what", label}}), Weight::quiet)) {
    desk.ask("record.remove", {.kind = kind, .id = statement.id});
  }
}

void statements(Desk& desk, const SchemePart& part) {
  const std::string words = words_of(part);
  const auto all = statements_of(desk.programme(), part.statements);
  const auto add = [&](Weight weight) {
    auto row = actions();
    if (change_button(say(words + ".add"), say(words + ".add"), weight)) {
      desk.ask("statement.add", {.number = static_cast<std::size_t>(part.statements)});
    }
  };
  if (all.empty()) {
    auto nothing = empty_state(say(words + ".empty"));
    return add(Weight::primary);
  }
  {
    auto items = list(part_title(part));
    std::size_t number = 0;
    for (const Statement* one : all) one_statement(desk, *one, say(words + ".label", {{"n", std::to_string(++number)}}));
  }
  add(Weight::secondary);
}

// The words for the two sides stand beside each other.
void sides(Desk& desk) {
  {
    Columns beside(2, 280);
    for (const Side side : both_sides) {
      if (side == Side::b) beside.next();
      auto box = card(say(side == Side::a ? "scheme_part.sides.a" : "scheme_part.sides.b"), tone_of(side));
      if (side == Side::a) form(desk, desk.scheme(), {"side_a_one", "side_a_many"});
      else form(desk, desk.scheme(), {"side_b_one", "side_b_many"});
    }
  }
  auto line = measure();
  form(desk, desk.scheme(), {"body_name", "side_a_who"});
}

void dates(Desk& desk, const SchemePart& part) {
  if (const Scheme& scheme = desk.scheme(); scheme.closes) {
    text(countdown_in_words(scheme.closes, desk.state.today));
    for (const std::string& finding : in_words(scheme, check_closing(scheme, desk.state.today))) banner(finding, Tone::watch);
  }
  auto line = measure();
  form(desk, desk.scheme(), part.fields);
}

// Other parts that lead on from here; at the end, what is made from all of them.
void ways_on(Desk& desk, const SchemePart& part) {
  const auto all = scheme_parts();
  const auto next = static_cast<std::size_t>(&part - all.data()) + 1;
  auto row = actions();
  if (next < all.size()) {
    button_link(say("scheme_page.next", {{"part", part_title(all[next])}}), desk.to_part("scheme", all[next].name), Weight::primary);
  } else {
    button_link(say("scheme_page.see_call"), desk.to("call"), Weight::primary);
  }
  button_link(say("scheme_page.all_parts"), desk.to("scheme"));
}

}  // namespace

std::string part_title(const SchemePart& part) { return say(words_of(part)); }

std::string part_in_words(const Programme& programme, const SchemePart& part) {
  const std::string empty = say(words_of(part) + ".hint");
  if (part.statements != StatementKind::unsaid) {
    const auto n = static_cast<long>(statements_of(programme, part.statements).size());
    return n == 0 ? empty : say_count(words_of(part) + ".n", n);
  }
  const Scheme& scheme = programme.scheme();
  std::string words;
  for (const std::string_view name : part.fields) {
    const Field* field = field_named(type_of(RecordKind::scheme), name);
    if (name == "state" || name == "shape" || is_empty(scheme, *field)) continue;
    words += (words.empty() ? "" : ", ") + value_in_words(programme, scheme, *field);
    if (words.size() > longest_hint) break;
  }
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words.empty() ? empty : shortened(words, longest_hint);
}

void draw_scheme_part(Desk& desk, const SchemePart& part) {
  link(say("scheme_page.back"), desk.to("scheme"));
  page_title(part_title(part), say(words_of(part) + ".hint"));
  std::vector<Missing> missing = missing_in(part, missing_for_scheme(desk.programme(), desk.state.today));
  // What is to be said about a closing date that is there stands in full above it.
  if (desk.scheme().closes) std::erase_if(missing, [](const Missing& one) { return one.field == "closes"; });
  draw_missing(desk.programme(), missing, say("scheme_page.missing"));
  if (part.statements != StatementKind::unsaid) {
    statements(desk, part);
  } else if (part.name == "sides") {
    sides(desk);
  } else if (part.name == "dates") {
    dates(desk, part);
  } else {
    auto line = measure();
    form(desk, desk.scheme(), part.fields);
  }
  ways_on(desk, part);
}

}  // namespace bothways::ui
