// What changed since a copy was sent, or since one was taken in: in the words that the review of a copy uses.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/changes_parts.hpp"
#include "ui/screens/screens.hpp"
#include "ui/who.hpp"

namespace bothways::ui {
namespace {

std::string mark_in_words(const Desk& desk, const CopyMark& mark, std::string_view words) {
  return say(std::string(words) + (mark.kind == CopyMark::Kind::sent ? ".sent" : ".taken"), {{"file", mark.files}, {"moment", when_in_words(desk.state, mark.utc_ms)}});
}

// The one that the address names; else the last copy sent, else the last one taken in.
const CopyMark* mark_here(const Desk& desk) {
  const CopyMark* chosen = nullptr;
  for (const CopyMark& mark : desk.state.marks) {
    if (!holds(desk.programme().seen, mark)) continue;
    if (std::to_string(mark.utc_ms) == desk.state.route.item) return &mark;
    if (chosen == nullptr || (chosen->kind == CopyMark::Kind::taken && mark.kind == CopyMark::Kind::sent)) chosen = &mark;
  }
  return chosen;
}

const TableRows& rows_of(const Desk& desk, const Since& since) {
  static TableRows rows;
  static std::uint64_t version = 0;
  if (version == since.version) return rows;
  version = since.version;
  rows = {};
  for (std::size_t i = 0; i < since.told.size(); ++i) {
    const document::Told& told = since.told[i];
    const std::string by = told.at ? who_in_words(desk.state, desk.programme(), told.at.replica) : std::string();
    rows.rows.push_back({i + 1, told.words, folded(told.words + " " + by), {by_words(told.words), by_words(by), by_number(told.at.utc_ms())}, {}});
  }
  return rows;
}

void draw_table(Desk& desk, const Since& since) {
  const TableRows& rows = rows_of(desk, since);
  DataTable table(desk,
                  {.name = "changes", .title = say("screen.changes"), .filter = say_count("history.find", static_cast<long>(rows.rows.size())),
                   .columns = {{{say("history.what"), 0.5f}, SortAs::words}, {{say("history.who"), 0.25f}, SortAs::words}, {{say("history.when"), 0.25f}, SortAs::date}}},
                  rows);
  while (const TableRow* row = table.next()) {
    const document::Told& told = since.told[static_cast<std::size_t>(row->key - 1)];
    table.cell();
    text(row->name);
    table.cell();
    text(told.at ? who_in_words(desk.state, desk.programme(), told.at.replica) : std::string());
    table.cell();
    text(told.at ? when_in_words(desk.state, told.at.utc_ms()) : std::string(), Tone::muted);
  }
}

void draw_others(Desk& desk, const CopyMark& here) {
  const auto others = std::count_if(desk.state.marks.begin(), desk.state.marks.end(), [&](const CopyMark& mark) { return &mark != &here && holds(desk.programme().seen, mark); });
  if (others == 0) return;
  auto part = section(say("changes.others"));
  auto all = list(say("changes.others"));
  for (const CopyMark& mark : desk.state.marks) {
    if (&mark == &here || !holds(desk.programme().seen, mark)) continue;
    auto line = item();
    link(mark_in_words(desk, mark, "changes.since"), desk.to_part("changes", std::to_string(mark.utc_ms)));
  }
}

}  // namespace

const Since& told_since(const Desk& desk, const VersionVector& seen) {
  static Since since;
  static VersionVector known;
  static std::uint64_t revision = 0, words = 0;
  if (revision != desk.state.revision || words != words_version() || known != seen) {
    revision = desk.state.revision;
    words = words_version();
    known = seen;
    since.told = bothways::told_since(desk.programme(), seen);
    ++since.version;
  }
  return since;
}

void draw_changes(Desk& desk) {
  const CopyMark* mark = mark_here(desk);
  if (mark == nullptr) {
    page_title(say("screen.changes"), say("changes.none"));
    auto row = actions();
    return link(say("history.back"), desk.to("share"));
  }
  const Since& since = told_since(desk, mark->seen);
  page_title(say("screen.changes"), mark_in_words(desk, *mark, "changes.lead"));
  if (since.told.empty()) text(say("changes.nothing"));
  else draw_table(desk, since);
  draw_others(desk, *mark);
  auto row = actions();
  link(say("history.back"), desk.to("share"));
  link(say("share.history"), desk.to("history"));
}

}  // namespace bothways::ui
