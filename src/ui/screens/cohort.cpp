// One cohort: its settings and its clock, the people placed in it and the pairs made of them.
#include <algorithm>

#include "base/words.hpp"
#include "domain/milestones.hpp"
#include "domain/people.hpp"
#include "domain/progress.hpp"
#include "ui/screens/cohort_chart.hpp"
#include "ui/screens/pack_parts.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

// "Month 3 of 6. It ends on 3 December 2026."
std::string clock_in_words(const Programme& programme, const Cohort& cohort, Date today) {
  if (!cohort.starts) return say("cohorts.no_start");
  const Date end = end_of(programme, cohort);
  const int month = month_on(cohort, today);
  const int months = months_of(programme, cohort);
  const Filling starts{"starts", in_words(cohort.starts)};
  if (!end) return say("cohorts.starts", {{"date", in_words(cohort.starts)}});
  const Filling ends{"ends", in_words(end)};
  if (month == 0) return say("cohort_page.ahead", {starts, ends});
  if (today > end) return say("cohort_page.over", {starts, ends});
  return say("cohort_page.month",
             {{"month", std::to_string(std::min(month, months))}, {"months", std::to_string(months)}, ends});
}

bool is_placeable(const Programme& programme, const Application& form) {
  return form.has_place() && programme.find<Cohort>(form.cohort.id) == nullptr;
}

// Those in the cohort with the way out, or those without a place with the way in.
void people_table(Desk& desk, const Cohort& cohort, const std::vector<const Application*>& forms,
                  bool placed) {
  const Programme& programme = desk.programme();
  const std::string title = say(placed ? "cohort_page.people" : "cohort_page.waiting");
  Table table(title, {{say("cohorts.person"), 0.35f},
                      {say("cohorts.organisation"), 0.35f},
                      {say("cohort_page.place"), 0.3f}});
  for (const Application* form : forms) {
    const std::string name = named(programme, *form);
    const Person* person = programme.find<Person>(form->person.id);
    table.row(form->id.value);
    table.cell();
    link(name, desk.to("application", form->id));
    table.cell();
    text_or_unsaid(person != nullptr ? organisation_name(programme, *person) : "");
    table.cell();
    const std::string act = placed ? "cohort_page.take_out" : "cohort_page.put_in";
    if (change_button(say(act), say(act + ".spoken", {{"name", name}, {"cohort", named(programme, cohort)}}), Weight::quiet)) {
      desk.ask("application.place", {.id = form->id, .other = placed ? Id{} : cohort.id});
    }
  }
}

void people(Desk& desk, const Cohort& cohort) {
  const Programme& programme = desk.programme();
  std::vector<const Application*> placed, waiting;
  for (const Application* form : programme.all<Application>()) {
    if (form->cohort.id == cohort.id && form->has_place())
      placed.push_back(form);
    else if (is_placeable(programme, *form))
      waiting.push_back(form);
  }
  auto part =
      section(capitalised(say("cohort_page.people_title", {{"a_many", side_many(desk.scheme(), Side::a)}})));
  if (cohort.capacity) {
    text(say("cohort_page.places",
             {{"n", std::to_string(placed.size())}, {"of", std::to_string(cohort.capacity.value)}}),
         Tone::muted);
  }
  if (placed.empty())
    nothing_yet(say("cohort_page.nobody"));
  else
    people_table(desk, cohort, placed, true);
  if (waiting.empty()) return;
  heading(3, say("cohort_page.waiting"));
  people_table(desk, cohort, waiting, false);
}

// What the start and the length make due; nothing of it is kept, so that it moves with the start.
void milestones(Desk& desk, const Cohort& cohort) {
  auto part = section(say("cohort_page.milestones"));
  const std::vector<Milestone> all = milestones_of(desk.programme(), cohort);
  if (all.empty()) return nothing_yet(say("cohort_page.milestones.none"));
  const Milestone* next = next_of(all, desk.state.today);
  small(say("cohort_page.milestones.about"));
  for (const Milestone& one : all) {
    const std::string when = one.on < desk.state.today ? say("cohort_page.milestones.past")
                             : &one == next            ? say("cohort_page.milestones.next")
                                                       : say_count("cohort_page.milestones.in_days", days_between(desk.state.today, one.on));
    summary(in_words(one), say("cohort_page.milestones.on", {{"date", in_words(one.on)}, {"when", when}}));
  }
}

void pairs(Desk& desk, const Cohort& cohort) {
  const Programme& programme = desk.programme();
  const auto made = pairs_of(programme, cohort.id);
  auto part = section(say("screen.pairs"));
  if (made.empty()) {
    nothing_yet(say("cohort_page.no_pairs"));
  } else {
    Table table(say("screen.pairs"), {{say("pairs.pair"), 0.7f}, {say("pairs.state"), 0.3f}});
    for (const Pair* pair : made) {
      table.row(pair->id.value);
      table.cell();
      link(named(programme, *pair), desk.to("pair", pair->id));
      table.cell();
      pair_tag(*pair);
    }
  }
}

}  // namespace

void draw_cohort(Desk& desk) {
  const auto* cohort = record_here<Cohort>(desk, "cohorts");
  if (cohort == nullptr) return;
  link(say("cohort_page.back"), desk.to("cohorts"));
  page_title(named(desk.programme(), *cohort), clock_in_words(desk.programme(), *cohort, desk.state.today));
  {
    auto row = title_actions();
    button_link(say("cohort_page.to_matching"), desk.to("matching", cohort->id), Weight::primary);
  }
  {
    auto part = section(say("cohort_page.timeline"));
    timeline(cohort_timeline(desk, *cohort, Milestones::with));
  }
  {
    auto part = section(say("cohort_page.settings"));
    auto line = measure();
    form(desk, *cohort, {"name", "capacity", "starts", "months", "meets", "state", "notes"});
  }
  milestones(desk, *cohort);
  people(desk, *cohort);
  pairs(desk, *cohort);
  cohort_packs(desk, *cohort);
  auto row = actions();
  remove_as(desk, Cohort::kind, *cohort, say("form.remove", {{"what", named(desk.programme(), *cohort)}}),
            "cohorts");
}

}  // namespace bothways::ui
