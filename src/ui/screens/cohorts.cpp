// All cohorts, and the people who are selected but have no place in one yet.
#include <set>

#include "base/words.hpp"
#include "domain/people.hpp"
#include "domain/progress.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr float card_width = 300;

Tone tone_of(CohortState state) {
  switch (state) {
    case CohortState::active:
      return Tone::good;
    case CohortState::closed:
      return Tone::muted;
    default:
      return Tone::accent;
  }
}

int placed_in(const Programme& programme, Id cohort) {
  int placed = 0;
  for (const Application* form : programme.all<Application>()) {
    placed += form->has_place() && form->cohort.id == cohort ? 1 : 0;
  }
  return placed;
}

void cohort_card(Desk& desk, const Cohort& cohort) {
  const Programme& programme = desk.programme();
  const std::string name = named(programme, cohort);
  const int placed = placed_in(programme, cohort.id);
  auto box = card(name);
  tag(choice_words(cohort.state), tone_of(cohort.state));
  const bool started = cohort.starts && cohort.starts <= desk.state.today;
  text(cohort.starts
           ? say(started ? "cohorts.started" : "cohorts.starts", {{"date", in_words(cohort.starts)}})
           : say("cohorts.no_start"));
  if (cohort.capacity) {
    progress(capitalised(say("cohorts.placed", {{"a_many", side_many(desk.scheme(), Side::a)}})), placed,
             cohort.capacity.value, Tone::side_a);
  } else {
    text(say_count("cohorts.placed_count", placed));
  }
  small(say_count("cohorts.pairs", static_cast<long>(pairs_of(programme, cohort.id).size())));
  auto row = actions();
  link_for(say("cohorts.open"), say("cohorts.open.spoken", {{"name", name}}), desk.to("cohort", cohort.id));
}

void cohort_cards(Desk& desk, const std::vector<const Cohort*>& cohorts) {
  for (std::size_t i = 0; i < cohorts.size(); i += 2) {
    Columns pair_of_cards(2, card_width);
    cohort_card(desk, *cohorts[i]);
    if (i + 1 == cohorts.size()) break;
    pair_of_cards.next();
    cohort_card(desk, *cohorts[i + 1]);
  }
}

// Who was placed since the screen was opened. Their rows stay: by keyboard each arrow in a list that is
// closed chooses, and a row that went with the first would take the others out of reach.
std::set<Id>& placed_here() {
  static std::set<Id> them;
  return them;
}

void place_row(Desk& desk, const Application& form, const std::vector<const Cohort*>& cohorts) {
  const Programme& programme = desk.programme();
  const std::string name = named(programme, form);
  std::vector<std::string> options = {say("cohorts.not_yet")};
  std::size_t now = 0;
  for (const Cohort* cohort : cohorts) {
    options.push_back(named(programme, *cohort));
    if (cohort->id == form.cohort.id) now = options.size() - 1;
  }
  const auto chosen = choose(say("cohorts.cohort_for", {{"name", name}}), options, now, {}, card_width);
  if (!chosen || *chosen == now) return;
  placed_here().insert(form.id);
  desk.ask("application.place", {.id = form.id, .other = *chosen > 0 ? cohorts[*chosen - 1]->id : Id()});
}

// Selected people without a cohort; a step of its own, so that nobody is lost between selection and pairs.
void unplaced(Desk& desk, const std::vector<const Cohort*>& cohorts) {
  const Programme& programme = desk.programme();
  std::vector<const Application*> rows;
  int selected = 0, waiting = 0;
  for (const Application* form : programme.all<Application>()) {
    if (!form->has_place()) continue;
    ++selected;
    const bool waits = programme.find<Cohort>(form->cohort.id) == nullptr;
    waiting += waits ? 1 : 0;
    if (waits || placed_here().contains(form->id)) rows.push_back(form);
  }
  auto part = section(say("cohorts.unplaced"));
  if (selected == 0) {
    nothing_yet(say("cohorts.nobody_selected"));
    link(say("cohorts.to_applications"), desk.to("applications"));
    return;
  }
  if (waiting == 0) text(say("cohorts.all_placed"), Tone::muted);
  if (rows.empty()) return;
  if (cohorts.empty()) text(say("cohorts.add_first"), Tone::muted);
  Table table(
      say("cohorts.unplaced"),
      {{say("cohorts.person"), 0.3f}, {say("cohorts.organisation"), 0.3f}, {say("cohorts.cohort"), 0.4f}});
  for (const Application* form : rows) {
    const Person* person = programme.find<Person>(form->person.id);
    table.row(form->id.value);
    table.cell();
    link(named(programme, *form), desk.to("application", form->id));
    table.cell();
    text_or_unsaid(person != nullptr ? organisation_name(programme, *person) : "");
    table.cell();
    if (!cohorts.empty()) place_row(desk, *form, cohorts);
  }
}

void ways_on(Desk& desk, bool has_cohorts) {
  auto row = actions();
  command_button(desk, "cohort.add", {}, has_cohorts ? Weight::secondary : Weight::primary);
  if (has_cohorts) button_link(say("cohorts.to_allocation"), desk.to("allocation"));
  if (has_cohorts) button_link(say("cohorts.to_matching"), desk.to("matching"), Weight::primary);
  button_link(say("cohorts.to_roster"), desk.to("roster"), Weight::quiet);
}

}  // namespace

void draw_cohorts(Desk& desk) {
  if (just_arrived()) placed_here().clear();
  const auto cohorts = desk.programme().all<Cohort>();
  page_title(say("screen.cohorts"), say("cohorts.lead"));
  if (cohorts.empty()) {
    auto nothing = empty_state(say("cohorts.none"));
    ways_on(desk, false);
  } else {
    {
      auto part = section(say("cohorts.all"));
      cohort_cards(desk, cohorts);
    }
    ways_on(desk, true);
  }
  unplaced(desk, cohorts);
}

}  // namespace bothways::ui
