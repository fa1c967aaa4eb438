// What people answered, for the report: counts "3 of 6", change from start to end, and words that their
// authors let us quote.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "evaluation/answers.hpp"
#include "evaluation/report_facts.hpp"

namespace bothways::evaluation {
namespace {

std::string of(int n, int all) { return say("count.of", {{"n", std::to_string(n)}, {"of", std::to_string(all)}}); }

std::string question(const Programme& programme, const Field& field) {
  return label_of(programme, RecordKind::pulse, field);
}

}  // namespace

void add_end_answers(Passages& passages, const Programme& programme) {
  const auto items = counts_at(programme, PulseMoment::end);
  Passage table{PassageKind::table, say("report.end_answers"), {}, {}, {}};
  table.columns = {say("report.column.statement"), say("report.column.agreed")};
  bool held_back = false;
  for (const ItemCount& item : items) {
    if (item.answered < smallest_group) held_back = true;
    else table.rows.push_back({question(programme, *item.field), of(item.agreed, item.answered)});
  }
  if (const YesCount count = plan_to_continue(programme); count.answered >= smallest_group) {
    const Field* field = field_named(type_of(RecordKind::pulse), "continues");
    table.rows.push_back({question(programme, *field), of(count.yes, count.answered)});
  }
  if (!table.rows.empty()) passages.push_back(std::move(table));
  if (held_back) passages.push_back(paragraph(say("report.held_back", {{"n", std::to_string(smallest_group)}})));
}

void add_changes(Passages& passages, const Programme& programme) {
  Passage table{PassageKind::table, say("report.changes"), {}, {}, {}};
  table.columns = {say("report.column.statement"), say("report.column.up"), say("report.column.same"),
                   say("report.column.down")};
  for (const ItemChange& item : changes(programme)) {
    if (item.both() < smallest_group) continue;
    table.rows.push_back({question(programme, *item.field), of(item.up, item.both()), of(item.same, item.both()),
                          of(item.down, item.both())});
  }
  if (!table.rows.empty()) passages.push_back(std::move(table));
}

void add_harm(Passages& passages, const Programme& programme) {
  const YesCount count = found_harmful(programme);
  if (count.answered < smallest_group) return;
  passages.push_back(paragraph(count.yes == 0 ? say_count("report.no_harm", count.answered)
                                              : say_count("report.harm", count.yes, {{"of", std::to_string(count.answered)}})));
}

void add_quotes(Passages& passages, const Programme& programme) {
  const Scheme& scheme = programme.scheme();
  std::vector<Passage> quotes;
  for (const Pulse* pulse : quotable(programme)) {
    quotes.push_back({PassageKind::quote, std::string(trimmed(pulse->in_a_line)),
                      pulse->side == Side::b ? role_words(scheme).b : role_words(scheme).a, {}, {}});
  }
  if (quotes.empty()) return;
  // By their words and not by pair, so that their order does not tell who said what.
  std::sort(quotes.begin(), quotes.end(), [](const Passage& one, const Passage& two) { return one.text < two.text; });
  passages.push_back(paragraph(say("report.quotes")));
  passages.insert(passages.end(), quotes.begin(), quotes.end());
}

}  // namespace bothways::evaluation
