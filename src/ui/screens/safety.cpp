// Safety copies: what the scheme was before something was taken in. Which there are, what restoring one would
// change, and the question that is asked where one could not be kept.
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "ui/data_table.hpp"
#include "ui/landmarks.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"
#include "ui/who.hpp"

namespace bothways::ui {
namespace {

std::string moment_of(const Desk& desk, std::uint64_t kept) { return when_in_words(desk.state, static_cast<std::int64_t>(kept)); }

// "Before changes from asha.json were taken in".
std::string before_in_words(const SafetyCopy& copy) {
  const std::string key = "safety.before." + copy.before;
  return say(has_words(key) ? key : "safety.before.other", {{"file", copy.detail}});
}

void draw_one(Desk& desk, const SafetyCopy& copy) {
  const std::string moment = moment_of(desk, copy.kept);
  auto line = item();
  link_for(moment, say("safety.look", {{"moment", moment}}), desk.to_part("safety", std::to_string(copy.kept)));
  text(before_in_words(copy));
}

void draw_list(Desk& desk) {
  const Safety& safety = desk.state.safety;
  page_title(say("screen.safety"), say("safety.lead"));
  if (!safety.blocked.empty()) banner(say("safety.blocked"), Tone::late);
  else if (safety.copies.empty()) nothing_yet(say("safety.none"));
  else small(say("safety.where"));
  if (!safety.copies.empty()) {
    auto all = list(say("screen.safety"));
    for (const SafetyCopy& copy : safety.copies) draw_one(desk, copy);
  }
  auto row = actions();
  link(say("history.back"), desk.to("share"));
}

const TableRows& rows_of(const OpenSafety& open) {
  static TableRows rows;
  static std::vector<std::string> known;
  if (known == open.changes) return rows;
  known = open.changes;
  rows = {};
  for (std::size_t i = 0; i < known.size(); ++i) rows.rows.push_back({i + 1, known[i], folded(known[i]), {by_words(known[i])}, {}});
  return rows;
}

void draw_changes(Desk& desk, const OpenSafety& open) {
  if (open.changes.empty()) return text(say("safety.same"));
  const auto n = static_cast<long>(open.changes.size());
  auto part = section(say("safety.changes"));
  text(say_count("safety.changes.count", n));
  const TableRows& rows = rows_of(open);
  DataTable table(desk,
                  {.name = "safety", .title = say("safety.changes"), .filter = say_count("history.find", n), .columns = {{{say("history.what"), 1.0f}, SortAs::words}}},
                  rows);
  while (const TableRow* row = table.next()) {
    table.cell();
    text(row->name);
  }
}

void draw_inside(const Programme& programme) {
  auto box = card(named(programme, programme.scheme()));
  summary(say("review.inside"), joined({say_count("record.person", static_cast<long>(programme.all<Person>().size())),
                                        say_count("record.application", static_cast<long>(programme.all<Application>().size())),
                                        say_count("record.cohort", static_cast<long>(programme.all<Cohort>().size())),
                                        say_count("record.pair", static_cast<long>(programme.all<bothways::Pair>().size()))}, ", "));
}

void draw_open(Desk& desk, const OpenSafety& open) {
  const SafetyCopy* copy = desk.state.safety.find(open.kept);
  page_title(say("safety.one", {{"moment", moment_of(desk, open.kept)}}), copy != nullptr ? before_in_words(*copy) : std::string());
  if (open.fault) {
    banner(say(copy != nullptr ? "safety.damaged" : "safety.gone"), Tone::late);
  } else if (!open.programme) {
    text(say("safety.reading"));
  } else {
    draw_inside(*open.programme);
    draw_changes(desk, open);
    small(say("safety.how"));
    small(say("share.file.personal"));
    auto row = actions();
    if (!open.changes.empty()) command_button(desk, "safety.restore", {}, Weight::primary);
    command_button(desk, "safety.save");
  }
  auto row = actions();
  link(say("safety.back"), desk.to("safety"));
}

}  // namespace

void draw_safety(Desk& desk) {
  if (desk.state.safety.open) draw_open(desk, *desk.state.safety.open);
  else draw_list(desk);
}

void draw_safety_refused(Desk& desk) {
  const std::string& refused = desk.state.safety.refused;
  if (refused.empty()) return;
  const Answer answer = confirm(say("safety.refused"), say("safety.refused." + refused), say("command.safety.go_on"), say("command.safety.leave"));
  if (answer == Answer::yes) desk.ask("safety.go_on");
  if (answer == Answer::no) desk.ask("safety.leave");
}

}  // namespace bothways::ui
