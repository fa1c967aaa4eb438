// What came in, before anything of it is taken: a new scheme, or copies of the open one with their changes in
// words – who and when – and what several of them changed apart.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/disagreement.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/sealing.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"
#include "ui/who.hpp"

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

// Whoever opens a full copy holds everything in it, and can open sealed answers only with a key.
void what_it_means(const Desk& desk, const Programme& theirs) {
  text(say("review.new.holds"));
  const auto& keys = sealing_keys(theirs);
  if (keys.empty()) return;
  const bool held = std::any_of(keys.begin(), keys.end(), [&](const std::string& one) { return desk.state.sealing.holds(one); });
  if (held) small(say("review.new.key_here"));
  else banner(say("review.new.no_key"), Tone::watch);
}

void new_scheme(Desk& desk, const Incoming& incoming) {
  const Programme& theirs = incoming.copies.front();
  page_title(say("review.new"), say("review.new.lead", {{"file", incoming.file_names.front()}}));
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
  what_it_means(desk, theirs);
  small(say("review.new.beside"));
  way_out(desk, "review.open");
}

Subject subject_of(const Programme& merged, const document::Dispute& dispute) {
  return {merged.tables[dispute.table].type->kind, dispute.id, dispute.field};
}

std::string label_of_dispute(const Programme& merged, const document::Dispute& dispute) {
  return title_of(merged, subject_of(merged, dispute));
}

std::string candidate_words(const Programme& merged, const document::Dispute& dispute, const Value& value) {
  if (dispute.field == nullptr) return say(value.number == 1 ? "review.remove" : "review.keep");
  const std::string words = shortened(value_in_words(merged, subject_of(merged, dispute), value), longest_option);
  return words.empty() ? say("review.empty") : words;
}

// Every value with who set it and when, and the choice to settle it later.
void draw_dispute(Desk& desk, const Incoming& incoming, std::size_t number) {
  const document::Dispute& dispute = incoming.together->disputes[number];
  const Programme& merged = incoming.together->programme;
  const auto apart = key(number);
  auto line = item();
  if (merged.tables[dispute.table].type == nullptr || !dispute.newer.empty()) return text(say("review.newer"));
  std::vector<std::string> options;
  for (const document::Candidate& one : dispute.candidates) {
    options.push_back(say("review.candidate", {{"value", candidate_words(merged, dispute, one.value)}, {"by", by_in_words(desk.state, merged, one.at)}}));
  }
  options.push_back(say("review.later", {{"value", candidate_words(merged, dispute, dispute.candidates[dispute.kept].value)}}));
  const std::string label = say("review.conflict", {{"n", std::to_string(number + 1)}, {"what", label_of_dispute(merged, dispute)}});
  if (const auto picked = radios(label, options, incoming.chosen[number])) {
    desk.ask("dispute.choose", {.value = {{}, static_cast<std::int64_t>(*picked)}, .number = number});
  }
}

void draw_disputes(Desk& desk, const Incoming& incoming) {
  const std::size_t n = incoming.together->disputes.size();
  if (n == 0) return;
  auto part = section(say("review.conflicts"));
  text(say_count("review.conflicts.hint", static_cast<long>(n)));
  auto all = list(say("review.conflicts"));
  for (std::size_t i = 0; i < n; ++i) draw_dispute(desk, incoming, i);
}

TableRows rows_of(const Desk& desk, const Incoming& incoming) {
  TableRows rows;
  for (std::size_t i = 0; i < incoming.changes.size(); ++i) {
    const document::Told& told = incoming.changes[i];
    const std::string by = told.at ? who_in_words(desk.state, incoming.together->programme, told.at.replica) : std::string();
    rows.rows.push_back({i + 1, told.words, folded(told.words + " " + by), {by_words(told.words), by_words(by), by_number(told.at.utc_ms())}, {}});
  }
  return rows;
}

// Of this file, as it was worked out last.
const TableRows& rows_now(const Desk& desk, const Incoming& incoming) {
  static std::vector<document::Told> known;
  static TableRows rows;
  const auto same = [](const document::Told& one, const document::Told& other) { return one.words == other.words && one.at == other.at; };
  if (rows.rows.empty() || !std::equal(known.begin(), known.end(), incoming.changes.begin(), incoming.changes.end(), same)) {
    known = incoming.changes;
    rows = rows_of(desk, incoming);
  }
  return rows;
}

void draw_changes(Desk& desk, const Incoming& incoming) {
  if (incoming.changes.empty()) return;
  auto part = section(say("review.changes"));
  const TableRows& rows = rows_now(desk, incoming);
  DataTable table(desk,
                  {.name = "review", .title = say("review.changes"), .filter = say_count("history.find", static_cast<long>(rows.rows.size())),
                   .columns = {{{say("history.what"), 0.5f}, SortAs::words}, {{say("history.who"), 0.25f}, SortAs::words}, {{say("history.when"), 0.25f}, SortAs::date}}},
                  rows);
  while (const TableRow* row = table.next()) {
    const document::Told& told = incoming.changes[static_cast<std::size_t>(row->key - 1)];
    table.cell();
    text(row->name);
    table.cell();
    text(told.at ? who_in_words(desk.state, incoming.together->programme, told.at.replica) : std::string());
    table.cell();
    text(told.at ? when_in_words(desk.state, told.at.utc_ms()) : std::string(), Tone::muted);
  }
}

std::string files_listed(const Incoming& incoming) { return joined(incoming.file_names, ", "); }

void draw_left_out(const Incoming& incoming) {
  if (incoming.left_out.empty()) return;
  auto part = section(say("review.left_out"));
  text(say("review.left_out.hint"));
  auto all = list(say("review.left_out"));
  for (const std::string& one : incoming.left_out) {
    auto line = item();
    text(one);
  }
}

void nothing_to_take(Desk& desk, const Incoming& incoming) {
  const bool older = all_older(incoming, desk.programme());
  page_title(say("review.copy"), say(older ? "review.copy.older" : "review.copy.same", {{"file", files_listed(incoming)}}));
  draw_left_out(incoming);
  auto row = actions();
  if (button(say("review.close"), Weight::primary)) desk.ask("file.accept");
}

void copies_of_this(Desk& desk, const Incoming& incoming) {
  if (incoming.brings_nothing()) return nothing_to_take(desk, incoming);
  const auto copies = static_cast<long>(incoming.copies.size());
  const bool returns = incoming.returns == incoming.copies.size();
  page_title(returns ? say_count("review.returns", copies) : copies == 1 ? say("review.copy") : say_count("review.copies", copies),
             say_count(returns ? "review.returns.lead" : "review.copy.lead", copies, {{"file", files_listed(incoming)}}) + " " +
                 say_count("review.copy.count", static_cast<long>(incoming.changes.size())));
  draw_disputes(desk, incoming);
  draw_changes(desk, incoming);
  draw_left_out(incoming);
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
  if (incoming.together) copies_of_this(desk, incoming);
  else new_scheme(desk, incoming);
}

}  // namespace bothways::ui
