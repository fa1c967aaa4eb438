// Who is left out and what would help, and what each would gain of each as a table.
#include <algorithm>

#include "base/words.hpp"
#include "ui/screens/matching_view.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t most_in_matrix = 12, most_reasons = 4, most_left_out = 30;

void left_out_one(Desk& desk, const matching::LeftOut& one) {
  const auto* person = desk.programme().find<Person>(one.person);
  if (person == nullptr) return;
  auto apart = key(one.person.value);
  auto entry = item();
  side_tag(desk, one.side);
  text(one.why);
  for (std::size_t i = 0; i < std::min(most_reasons, one.in_the_way.size()); ++i) small(one.in_the_way[i]);
  if (one.in_the_way.size() > most_reasons) small(say_count("left_out.more_reasons", static_cast<long>(one.in_the_way.size() - most_reasons)));
  if (!one.would_help.empty()) strong(one.would_help);
}

}  // namespace

void matching_left_out(Desk& desk, const MatchingView& view) {
  if (view.left_out.empty()) return;
  auto part = section(say("matching.left_out"));
  {
    auto all = list(say("matching.left_out"));
    for (std::size_t i = 0; i < std::min(most_left_out, view.left_out.size()); ++i) left_out_one(desk, view.left_out[i]);
  }
  if (view.left_out.size() > most_left_out) text(say_count("left_out.more", static_cast<long>(view.left_out.size() - most_left_out)), Tone::muted);
}

void matching_matrix(Desk& desk, const MatchingView& view) {
  const matching::Pool& pool = view.pool();
  if (pool.a.empty() || pool.b.empty()) return;
  auto part = section(say("matching.matrix"));
  if (pool.b.size() > most_in_matrix || pool.a.size() > most_in_matrix) return text(say("matching.matrix_large"), Tone::muted);
  text(say("matching.matrix_about"), Tone::muted);
  const float share = 0.8f / static_cast<float>(pool.b.size());
  std::vector<Column> columns{{capitalised(side_one(desk.scheme(), Side::a)), 0.2f, Tone::side_a}};
  for (const matching::Someone* one : pool.b) columns.push_back({named(desk.programme(), *one->person), share, Tone::side_b});
  Table table(say("matching.matrix"), columns);
  for (std::uint32_t r = 0; r < pool.a.size(); ++r) {
    table.row(pool.a[r]->person->id.value);
    table.cell();
    strong(named(desk.programme(), *pool.a[r]->person));
    for (std::uint32_t c = 0; c < pool.b.size(); ++c) {
      const matching::Cell cell{r, c};
      table.cell();
      if (pool.problem.is_ruled_out(r, c)) {
        text(say("matching.cell_out"), Tone::muted);
        continue;
      }
      const std::string both = say("matching.cell", {{"a", std::to_string(matching::value_for(pool, cell, Side::a))}, {"b", std::to_string(matching::value_for(pool, cell, Side::b))}});
      const auto& pairs = view.now.answer.pairs;
      if (std::find(pairs.begin(), pairs.end(), cell) == pairs.end()) {
        text(both);
      } else {
        strong(both);
        small(say("matching.cell_proposed"));
      }
    }
  }
}

}  // namespace bothways::ui
