// Who could go into which cohort so that sectors and places are shared out and people can come: a suggestion
// with a reason for each person, taken in one step or not at all.
#include <algorithm>
#include <map>

#include "app/per_change.hpp"
#include "base/words.hpp"
#include "domain/people.hpp"
#include "matching/suggestion.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

matching::Placed& chosen_way() {
  static matching::Placed way = matching::Placed::stay;
  return way;
}

const matching::Suggestion& suggestion_now(const State& state, matching::Placed way) {
  static PerChange<matching::Suggestion> kept[2];
  return kept[static_cast<std::size_t>(way)].get(state, [&] { return matching::suggest(state.programme, way); });
}

std::string cohort_name(const Programme& programme, Id id) {
  const auto* cohort = programme.find<Cohort>(id);
  return cohort != nullptr ? named(programme, *cohort) : say("allocation.waits");
}

// How many of each sector and place every cohort has with the suggestion.
struct Spread {
  std::vector<Id> cohorts;
  std::map<std::string, std::map<Id, int>> sectors, places;
};

Spread spread_of(const Programme& programme, const matching::Suggestion& suggestion) {
  Spread spread;
  for (const matching::Placing& one : suggestion.placings) {
    if (!one.cohort) continue;
    if (std::find(spread.cohorts.begin(), spread.cohorts.end(), one.cohort) == spread.cohorts.end()) spread.cohorts.push_back(one.cohort);
    const auto* form = programme.find<Application>(one.application);
    const auto* person = form != nullptr ? programme.find<Person>(form->person.id) : nullptr;
    const auto* from = person != nullptr ? programme.find<Organisation>(person->organisation.id) : nullptr;
    const bool has_sector = from != nullptr && from->sector != Sector::unsaid;
    ++spread.sectors[has_sector ? choice_words(from->sector) : say("allocation.unsaid")][one.cohort];
    ++spread.places[from != nullptr && !from->place.empty() ? from->place : say("allocation.unsaid")][one.cohort];
  }
  std::sort(spread.cohorts.begin(), spread.cohorts.end());
  return spread;
}

void spread_table(Desk& desk, const std::string& name, const Spread& spread, const std::map<std::string, std::map<Id, int>>& rows) {
  std::vector<Column> columns{{name, 0.4f}};
  for (const Id cohort : spread.cohorts) columns.push_back({cohort_name(desk.programme(), cohort), 0.6f / static_cast<float>(spread.cohorts.size())});
  Table table(name, columns);
  std::uint64_t key = 0;
  for (const auto& [label, counts] : rows) {
    table.row(++key);
    table.cell();
    text(label);
    for (const Id cohort : spread.cohorts) {
      table.cell();
      const auto it = counts.find(cohort);
      text(std::to_string(it == counts.end() ? 0 : it->second));
    }
  }
}

void placings_table(Desk& desk, const matching::Suggestion& suggestion) {
  const Programme& programme = desk.programme();
  Table table(say("allocation.people"), {{say("cohorts.person"), 0.26f}, {say("allocation.now"), 0.16f}, {say("allocation.then"), 0.2f}, {say("allocation.why"), 0.38f}});
  for (const matching::Placing& one : suggestion.placings) {
    const auto* form = programme.find<Application>(one.application);
    if (form == nullptr) continue;
    table.row(one.application.value);
    table.cell();
    link(named(programme, *form), desk.to("application", form->id));
    table.cell();
    const bool placed = programme.find<Cohort>(form->cohort.id) != nullptr;
    text(placed ? cohort_name(programme, form->cohort.id) : say("cohorts.not_yet"), placed ? Tone::plain : Tone::muted);
    table.cell();
    if (one.cohort == form->cohort.id) text(cohort_name(programme, one.cohort));
    else strong(cohort_name(programme, one.cohort));
    table.cell();
    small(matching::in_words(programme, one));
    if (one.clash) tag(say("allocation.clash"), Tone::watch);
  }
}

long moves_in(const Programme& programme, const matching::Suggestion& suggestion) {
  long moves = 0;
  for (const matching::Placing& one : suggestion.placings) {
    const auto* form = programme.find<Application>(one.application);
    moves += form != nullptr && form->cohort.id != one.cohort ? 1 : 0;
  }
  return moves;
}

void take_it(Desk& desk, const matching::Suggestion& suggestion, matching::Placed way) {
  const long moves = moves_in(desk.programme(), suggestion);
  text(say(suggestion.proven ? "allocation.proven" : "allocation.good"), Tone::muted);
  auto row = actions();
  if (moves == 0) return button_link(say("allocation.back"), desk.to("cohorts"), Weight::primary);
  const std::string act = say_count("allocation.take", moves);
  if (change_button(act, act, Weight::primary)) desk.ask("cohorts.suggested", {.number = static_cast<std::size_t>(way)});
  button_link(say("allocation.back"), desk.to("cohorts"), Weight::quiet);
}

void shown(Desk& desk, const matching::Suggestion& suggestion, matching::Placed way) {
  for (const Id cohort : suggestion.without_capacity) {
    banner(say("allocation.no_capacity", {{"cohort", cohort_name(desk.programme(), cohort)}}), Tone::watch);
  }
  const auto waiting = std::count_if(suggestion.placings.begin(), suggestion.placings.end(), [](const matching::Placing& one) { return !one.cohort; });
  if (waiting > 0) banner(say_count("allocation.waiting", static_cast<long>(waiting)), Tone::watch);
  {
    auto part = section(say("allocation.people"));
    if (moves_in(desk.programme(), suggestion) == 0) text(say("allocation.nothing_moves"), Tone::muted);
    placings_table(desk, suggestion);
    take_it(desk, suggestion, way);
  }
  const Spread spread = spread_of(desk.programme(), suggestion);
  if (spread.cohorts.empty()) return;
  auto part = section(say("allocation.balance"));
  spread_table(desk, say("balance.by_sector"), spread, spread.sectors);
  spread_table(desk, say("balance.by_place"), spread, spread.places);
}

}  // namespace

void draw_allocation(Desk& desk) {
  link(say("cohort_page.back"), desk.to("cohorts"));
  page_title(say("screen.allocation"), say("allocation.lead"));
  matching::Placed& way = chosen_way();
  const matching::Suggestion& suggestion = suggestion_now(desk.state, way);
  if (suggestion.placings.empty()) {
    auto nothing = empty_state(say("allocation.nobody"));
    auto row = actions();
    return button_link(say("cohorts.to_applications"), desk.to("applications"), Weight::primary);
  }
  {
    auto line = measure();
    const auto own = changeable();
    const std::vector<std::string> ways{say("allocation.stay"), say("allocation.may_move")};
    if (const auto picked = radios(say("allocation.placed_already"), ways, static_cast<std::size_t>(way))) way = static_cast<matching::Placed>(*picked);
  }
  shown(desk, suggestion_now(desk.state, way), way);
}

}  // namespace bothways::ui
