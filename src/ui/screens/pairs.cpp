// All pairs at a glance: cohort, state, and how many of their partner's leadership meetings each has been to.
#include "base/words.hpp"
#include "domain/progress.hpp"
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

void pair_row(Desk& desk, Table& table, const Pair& pair) {
  const Programme& programme = desk.programme();
  const auto* cohort = programme.find<Cohort>(pair.cohort.id);
  table.row(pair.id.value);
  table.cell();
  link(named(programme, pair), desk.to("pair", pair.id));
  table.cell();
  text_or_unsaid(cohort != nullptr ? named(programme, *cohort) : "");
  table.cell();
  pair_tag(pair);
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

}  // namespace

void draw_pairs(Desk& desk) {
  const auto pairs = desk.programme().all<Pair>();
  page_title(say("screen.pairs"), say("pairs.lead"));
  if (pairs.empty()) {
    nothing_yet(say("pairs.none"));
    auto row = actions();
    return button_link(say("pairs.make_first"), desk.to("matching"), Weight::primary);
  }
  {
    Table table(say("screen.pairs"), {{say("pairs.pair"), 0.36f},
                                      {say("pairs.cohort"), 0.16f},
                                      {say("pairs.state"), 0.16f},
                                      {meetings_of_side(desk, Side::a), 0.16f, Tone::side_a},
                                      {meetings_of_side(desk, Side::b), 0.16f, Tone::side_b}});
    for (const Pair* pair : pairs) pair_row(desk, table, *pair);
  }
  small(say("pairs.explained"));
  auto row = actions();
  button_link(say("pairs.make_more"), desk.to("matching"), Weight::primary);
  button_link(say("pairs.to_learning"), desk.to("learning"));
}

}  // namespace bothways::ui
