// The proposals: what they are to do best, who is proposed for whom with what each would gain, how the three
// ways compare, and what the last change moved.
#include <algorithm>

#include "base/words.hpp"
#include "ui/screens/matching_view.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t first_rows = 50;

std::string aim_name(MatchAim aim) { return choice_words(aim); }

// Unsaid counts as fairest.
bool is_aim(const Cohort& cohort, MatchAim aim) { return cohort.aim == aim || (cohort.aim == MatchAim::unsaid && aim == MatchAim::fairest); }

void aims(Desk& desk, const Cohort& cohort) {
  std::vector<std::string> options;
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < match_aims.size(); ++i) {
    options.push_back(say("matching.aim", {{"name", aim_name(match_aims[i])}, {"about", say("match_aim." + std::string(ChoiceNames<MatchAim>::names[static_cast<std::size_t>(match_aims[i])]))}}));
    if (is_aim(cohort, match_aims[i])) chosen = i;
  }
  auto line = measure();
  if (const auto picked = radios(say("cohort.aim"), options, chosen)) {
    desk.ask("matching.aim", {.id = cohort.id, .number = static_cast<std::size_t>(match_aims[*picked])});
  }
}

void gain_cell(Table& table, const matching::Pool& pool, matching::Cell cell, Side side) {
  table.cell();
  const matching::Someone& a = *pool.a[cell.row];
  const matching::Someone& b = *pool.b[cell.column];
  const matching::Gain made = side == Side::a ? matching::gain(pool.facts, pool.settings, a, b) : matching::gain(pool.facts, pool.settings, b, a);
  strong(say("matching.points", {{"n", std::to_string(made.value)}, {"of", std::to_string(made.most)}}));
  const std::string terms = matching::in_words(made);
  small(terms.empty() ? say("matching.nothing_shared") : terms);
}

void proposal_row(Desk& desk, Table& table, const Cohort& cohort, const MatchingView& view, matching::Cell cell) {
  const matching::Pool& pool = view.pool();
  const matching::Candidate two = pool.candidate(cell.row, cell.column);
  const std::string a = named(desk.programme(), *pool.a[cell.row]->person), b = named(desk.programme(), *pool.b[cell.column]->person);
  const std::string both = say("title.pair", {{"a", a}, {"b", b}});
  table.row(two.a.value ^ (two.b.value << 1));
  table.cell();
  strong(a);
  small(organisation_name(desk.programme(), *pool.a[cell.row]->person));
  table.cell();
  strong(b);
  small(organisation_name(desk.programme(), *pool.b[cell.column]->person));
  for (const Side side : both_sides) gain_cell(table, pool, cell, side);
  table.cell();
  if (matching::is_locked(pool, cell)) tag(say("matching.kept_together"), Tone::good);
  auto row = actions();
  if (change_button(say("matching.make_short"), say("matching.make_spoken", {{"pair", both}}))) {
    desk.ask("pair.make", {.id = cohort.id, .other = two.a, .third = two.b});
  }
  if (button_for(say("matching.closer"), say("matching.closer_spoken", {{"pair", both}}))) picked_now() = {two.a, two.b, Side::a, true};
}

void proposals_table(Desk& desk, const Cohort& cohort, const MatchingView& view) {
  static std::size_t shown = first_rows;
  const auto& pairs = view.now.answer.pairs;
  {
    Table table(say("matching.proposals"), {{capitalised(side_one(desk.scheme(), Side::a)), 0.17f, Tone::side_a},
                                            {capitalised(side_one(desk.scheme(), Side::b)), 0.17f, Tone::side_b},
                                            {say("matching.gains", {{"who", capitalised(side_one(desk.scheme(), Side::a))}}), 0.24f},
                                            {say("matching.gains", {{"who", capitalised(side_one(desk.scheme(), Side::b))}}), 0.24f},
                                            {say("matching.act"), 0.18f, Tone::plain, true}});
    for (std::size_t i = 0; i < std::min(shown, pairs.size()); ++i) proposal_row(desk, table, cohort, view, pairs[i]);
  }
  if (pairs.size() > shown) {
    const auto own = changeable();
    if (button(say("matching.show_more", {{"n", std::to_string(shown)}, {"of", std::to_string(pairs.size())}}), Weight::quiet)) shown += first_rows;
  }
}

void compare_table(const MatchingView& view) {
  Table table(say("matching.compare"), {{say("cohort.aim"), 0.2f}, {say("matching.pairs_made"), 0.16f}, {say("matching.in_all"), 0.2f},
                                        {say("matching.least"), 0.22f}, {say("matching.would_rather"), 0.22f}});
  for (std::size_t i = 0; i < match_aims.size(); ++i) {
    const matching::Quality& quality = view.others[i].quality;
    table.row(i + 1);
    table.cell();
    strong(aim_name(match_aims[i]));
    for (const std::string& number : {std::to_string(quality.pairs), std::to_string(quality.total), std::to_string(quality.least), std::to_string(quality.would_rather)}) {
      table.cell();
      text(number);
    }
  }
}

void what_moved(const MatchingView& view) {
  if (view.moved.empty()) return;
  constexpr std::size_t most = 6;
  banner(say_count("matching.moved", static_cast<long>(view.moved.size())), Tone::watch);
  auto all = list(say("matching.moved_list"));
  for (std::size_t i = 0; i < std::min(most, view.moved.size()); ++i) {
    auto one = item();
    text(view.moved[i]);
  }
  if (view.moved.size() > most) {
    auto one = item();
    text(say_count("matching.moved_more", static_cast<long>(view.moved.size() - most)), Tone::muted);
  }
}

// What can be done with all of them, and what is proved of them.
void what_is_proposed(Desk& desk, const Cohort& cohort, const MatchingView& view) {
  const std::string make = say_count("matching.make_all", static_cast<long>(view.now.answer.pairs.size()));
  {
    auto row = actions();
    if (change_button(make, make, Weight::primary)) desk.ask("pairs.proposed", {.id = cohort.id});
    button_link(say("screen.weights"), desk.to("weights", cohort.id));
    command_button(desk, "matching.draw", {.id = cohort.id}, Weight::quiet);
  }
  const MatchAim aim = cohort.aim == MatchAim::unsaid ? MatchAim::fairest : cohort.aim;
  text(say("matching.proved." + std::string(ChoiceNames<MatchAim>::names[static_cast<std::size_t>(aim)]), {{"draw", std::to_string(view.pool().problem.seed)}}), Tone::muted);
}

}  // namespace

void matching_proposals(Desk& desk, const Cohort& cohort, const MatchingView& view) {
  if (view.pool().a.empty() || view.pool().b.empty()) {
    auto row = actions();
    return button_link(say("screen.weights"), desk.to("weights", cohort.id));
  }
  auto part = section(say("matching.proposals"));
  aims(desk, cohort);
  for (const matching::Fault& fault : view.now.answer.faults) banner(matching::in_words(view.pool(), fault), Tone::late);
  what_moved(view);
  if (!view.now.answer.faults.empty()) return;
  if (view.now.answer.pairs.empty()) {
    nothing_yet(say("matching.nothing_proposed"));
  } else {
    what_is_proposed(desk, cohort, view);
    proposals_table(desk, cohort, view);
  }
  compare_table(view);
}

}  // namespace bothways::ui
