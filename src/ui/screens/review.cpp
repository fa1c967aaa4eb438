// A file that came in, before anything of it is taken: a new scheme, or another copy of the open one with
// its changes in words and what was changed in both copies.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t longest_option = 300;  // bytes of a value beside a radio

void way_out(Desk& desk, std::string_view accept_words) {
  auto row = actions();
  const std::string accept = say(accept_words);
  if (change_button(accept, accept, Weight::primary)) desk.ask("file.accept");
  command_button(desk, "file.discard");
}

// The day on which the file was last edited, by anybody.
std::string last_edit(const Desk& desk, const Programme& programme) {
  std::uint64_t latest = 0;
  for (const auto& [replica, time] : programme.seen) latest = std::max(latest, time);
  if (latest == 0) return "";
  return in_words(date_of(Stamp{latest, 1}.utc_ms(), desk.state.now.offset_minutes));
}

void new_scheme(Desk& desk, const Incoming& incoming) {
  const Programme& theirs = incoming.theirs;
  page_title(say("review.new"), say("review.new.lead", {{"file", incoming.file_name}}));
  {
    auto box = card(named(theirs, theirs.scheme()));
    if (!theirs.scheme().host.empty()) summary(say("scheme.host"), theirs.scheme().host);
    if (!theirs.scheme().place.empty()) summary(say("scheme.place"), theirs.scheme().place);
    summary(say("review.inside"), joined({say_count("record.person", static_cast<long>(theirs.all<Person>().size())),
                                          say_count("record.application", static_cast<long>(theirs.all<Application>().size())),
                                          say_count("record.cohort", static_cast<long>(theirs.all<Cohort>().size())),
                                          say_count("record.pair", static_cast<long>(theirs.all<Pair>().size()))}, ", "));
    if (const std::string day = last_edit(desk, theirs); !day.empty()) summary(say("review.last_edit"), day);
  }
  small(say("review.new.beside"));
  way_out(desk, "review.open");
}

std::string value_words(const Programme& programme, const RecordType& type, const Field& field, const Value& value) {
  const auto holder = type.make();
  set(*holder, field, value);
  const std::string words = shortened(value_in_words(programme, *holder, field), longest_option);
  return words.empty() ? say("review.empty") : words;
}

void draw_conflict(Desk& desk, const Incoming& incoming, std::size_t number) {
  const document::Conflict& conflict = incoming.merged->conflicts[number];
  const Programme& merged = incoming.merged->programme;
  const bothways::Table& table = merged.tables[conflict.table];
  const RecordPointer record = table.find(conflict.id);
  const auto apart = key(number);
  auto line = item();
  if (table.type == nullptr || !record || (conflict.field == nullptr && !conflict.newer.empty())) {
    text(document::in_words(merged, conflict));
    return;
  }
  const std::string title = title_of(merged, *record, table.type->kind);
  std::string label, mine, theirs;
  if (conflict.field != nullptr) {
    label = say("review.field", {{"title", title}, {"field", label_of(merged, table.type->kind, *conflict.field)}});
    mine = value_words(merged, *table.type, *conflict.field, conflict.mine);
    theirs = value_words(merged, *table.type, *conflict.field, conflict.theirs);
  } else {
    const bool removed_here = conflict.mine.number == 1;
    label = say("review.removed", {{"title", title}});
    mine = say(removed_here ? "review.remove" : "review.keep");
    theirs = say(removed_here ? "review.keep" : "review.remove");
  }
  const std::vector<std::string> options{say("review.mine", {{"value", mine}}), say("review.theirs", {{"value", theirs}})};
  const std::size_t now = incoming.take_theirs[number] ? 1 : 0;
  if (const auto picked = radios(say("review.conflict", {{"n", std::to_string(number + 1)}, {"what", label}}), options, now)) {
    desk.ask("conflict.choose", {.value = {{}, static_cast<std::int64_t>(*picked)}, .number = number});
  }
}

void draw_conflicts(Desk& desk, const Incoming& incoming) {
  const std::size_t n = incoming.merged->conflicts.size();
  if (n == 0) return;
  auto part = section(say("review.conflicts"));
  text(say_count("review.conflicts.hint", static_cast<long>(n)));
  auto all = list(say("review.conflicts"));
  for (std::size_t i = 0; i < n; ++i) draw_conflict(desk, incoming, i);
}

const TableRows& rows_of(const std::vector<std::string>& changes) {
  static std::vector<std::string> known;
  static TableRows rows;
  if (known == changes && !rows.rows.empty()) return rows;
  known = changes;
  rows = {};
  for (std::size_t i = 0; i < changes.size(); ++i) rows.rows.push_back({i + 1, changes[i], folded(changes[i]), {by_words(changes[i])}, {}});
  return rows;
}

void draw_changes(Desk& desk, const Incoming& incoming) {
  if (incoming.changes.empty()) return;
  auto part = section(say("review.changes"));
  const TableRows& rows = rows_of(incoming.changes);
  DataTable table(desk,
                  {.name = "review", .title = say("review.changes"), .filter = say_count("history.find", static_cast<long>(rows.rows.size())),
                   .columns = {{{say("history.what"), 1}, SortAs::words}}},
                  rows);
  while (const TableRow* row = table.next()) {
    table.cell();
    text(row->name);
  }
}

void copy_of_this(Desk& desk, const Incoming& incoming) {
  const Filling file{"file", incoming.file_name};
  if (incoming.changes.empty() && incoming.merged->conflicts.empty()) {
    page_title(say("review.copy"), say("review.copy.same", {file}));
    auto row = actions();
    if (button(say("review.close"), Weight::primary)) desk.ask("file.accept");
    return;
  }
  page_title(say("review.copy"), say("review.copy.lead", {file}) + " " +
                                     say_count("review.copy.count", static_cast<long>(incoming.changes.size())));
  draw_conflicts(desk, incoming);
  draw_changes(desk, incoming);
  small(say("review.can_undo"));
  way_out(desk, "command.file.accept");
}

}  // namespace

void draw_review(Desk& desk) {
  if (!desk.state.incoming) {
    page_title(say("screen.review"), say("review.none"));
    auto row = actions();
    command_button(desk, "file.ask", {}, Weight::primary);
    return;
  }
  const Incoming& incoming = *desk.state.incoming;
  if (incoming.merged) copy_of_this(desk, incoming);
  else new_scheme(desk, incoming);
}

}  // namespace bothways::ui
