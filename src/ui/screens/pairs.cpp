// All pairs at a glance: cohort, state, and how many of their partner's leadership meetings each has been to.
#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/consent.hpp"
#include "domain/progress.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

void meetings_cell(Desk& desk, const Pair& pair, Side side) {
  const MeetingProgress done = meeting_progress(desk.programme(), pair, side, desk.state.today);
  text(say("pairs.of", {{"n", std::to_string(done.attended)}, {"of", std::to_string(done.target)}}));
  if (!is_under_way(pair)) return;
  if (done.reach == Reach::out_of_reach)
    tag(say("pair_page.reach.out_of_reach"), Tone::late);
  else if (done.only_observing() || done.reach == Reach::tight)
    tag(say("pair_page.watch"), Tone::watch);
}

void pair_row(Desk& desk, DataTable& table, const TableRow& row) {
  const Programme& programme = desk.programme();
  const auto* found = programme.find<Pair>(Id{row.key});
  if (found == nullptr) return;
  const Pair& pair = *found;
  const auto* cohort = programme.find<Cohort>(pair.cohort.id);
  table.cell();
  link(named(programme, pair), desk.to("pair", pair.id));
  table.cell();
  text_or_unsaid(cohort != nullptr ? named(programme, *cohort) : "");
  table.cell();
  pair_tag(pair);
  if (const std::string stands = proposal_in_words(programme, pair, desk.state.today); !stands.empty()) small(stands);
  if (first_contact(programme, pair, desk.state.today).days_late > 0)
    tag(say("pairs.contact_late"), Tone::late);
  for (const Side side : both_sides) {
    table.cell();
    meetings_cell(desk, pair, side);
  }
}

std::string meetings_of_side(Desk& desk, Side side) {
  return say("pairs.meetings", {{"one", capitalised(side_one(desk.scheme(), side))}});
}

const TableRows& rows_of(const State& state) {
  static PerChange<TableRows> kept;
  return kept.get(state, [&] {
    const Programme& programme = state.programme;
    TableRows made;
    for (const Pair* pair : programme.all<Pair>()) {
      const auto* cohort = programme.find<Cohort>(pair->cohort.id);
      const std::string name = named(programme, *pair), place = cohort != nullptr ? named(programme, *cohort) : "";
      const std::string standing = choice_words(pair->state);
      const auto attended = [&](Side side) { return by_number(meeting_progress(programme, *pair, side, state.today).attended); };
      made.rows.push_back({pair->id.value, name, folded(name + " " + place + " " + standing),
                           {by_words(name), by_words(place), by_words(standing), attended(Side::a), attended(Side::b)},
                           {static_cast<std::size_t>(pair->state) + 1}});
    }
    return made;
  });
}

void pairs_table(Desk& desk, const TableRows& rows) {
  DataTable table(desk,
                  {.name = "pairs",
                   .title = say("screen.pairs"),
                   .filter = say_count("pairs.find", static_cast<long>(rows.rows.size())),
                   .columns = {{{say("pairs.pair"), 0.36f}, SortAs::words},
                               {{say("pairs.cohort"), 0.16f}, SortAs::words},
                               {{say("pairs.state"), 0.16f}, SortAs::words},
                               {{meetings_of_side(desk, Side::a), 0.16f, Tone::side_a}, SortAs::number},
                               {{meetings_of_side(desk, Side::b), 0.16f, Tone::side_b}, SortAs::number}}},
                  rows);
  while (const TableRow* row = table.next()) pair_row(desk, table, *row);
}

}  // namespace

void draw_pairs(Desk& desk) {
  const TableRows& rows = rows_of(desk.state);
  page_title(say("screen.pairs"), say("pairs.lead"));
  if (rows.rows.empty()) {
    auto nothing = empty_state(say("pairs.none"));
    auto row = actions();
    return button_link(say("pairs.make_first"), desk.to("matching"), Weight::primary);
  }
  pairs_table(desk, rows);
  small(say("pairs.explained"));
  auto row = actions();
  button_link(say("pairs.make_more"), desk.to("matching"), Weight::primary);
  button_link(say("pairs.to_learning"), desk.to("learning"));
}

}  // namespace bothways::ui
