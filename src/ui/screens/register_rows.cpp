#include "ui/screens/register_rows.hpp"

#include <algorithm>

#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/checks.hpp"
#include "domain/closing.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/selection_parts.hpp"

namespace bothways::ui {
namespace {

template <class A, class T>
std::size_t place_in(const A& all, T one) {
  return static_cast<std::size_t>(std::find(std::begin(all), std::end(all), one) - std::begin(all));
}

Tone stage_tone(FormStage stage) {
  switch (stage) {
    case FormStage::requested: return Tone::watch;  // the next step is ours
    case FormStage::sent:
    case FormStage::chased: return Tone::accent;
    case FormStage::returned: return Tone::good;
    case FormStage::decided:
    case FormStage::no_date: return Tone::muted;
  }
  return Tone::plain;
}

std::string organisation_of(const Programme& programme, const Application& application) {
  const Person* person = programme.find<Person>(application.person.id);
  return person != nullptr ? organisation_name(programme, *person) : "";
}

bool waits(const Application& one) { return one.received && one.decision == Decision::undecided; }
std::string decision_in_words(const Application& one) { return waits(one) ? say("applications.needs_decision") : choice_words(one.decision); }

Register make_register(const Programme& programme, Date today) {
  Register made;
  made.all = programme.all<Application>();
  for (const Application* one : made.all) {
    const FormProgress progress = form_progress(*one, today);
    const bool late = is_late(programme, *one);
    ++made.decided[place_in(all_decisions, one->decision)];
    ++made.stages[place_in(all_form_stages, progress.stage)];
    made.received += one->received ? 1 : 0;
    made.to_decide += waits(*one) ? 1 : 0;
    made.late += late ? 1 : 0;
    made.to_remind += waits_for_answer(progress) ? 1 : 0;
    const Person* person = programme.find<Person>(one->person.id);
    const std::string name = named(programme, *one), organisation = organisation_of(programme, *one);
    const std::string words = name + " " + organisation + (person != nullptr ? " " + person->email + " " + person->phone : "");
    const SortValue waited = progress.waiting_since ? by_number(progress.days) : SortValue{};
    made.table.rows.push_back({one->id.value, name, folded(words),
                               {by_words(name), by_words(organisation), waited, by_date(one->received), by_words(decision_in_words(*one))},
                               {place_in(all_form_stages, progress.stage) + 1, place_in(all_decisions, one->decision) + 1, late ? 1u : 2u}});
  }
  return made;
}

std::string option(const std::string& words, std::size_t n) {
  return say("applications.option", {{"decision", words}, {"n", number_in_words(static_cast<long>(n))}});
}

std::vector<Narrowing> narrowings(const Register& all) {
  const std::string everything = say("applications.all", {{"n", number_in_words(static_cast<long>(all.all.size()))}});
  Narrowing stage{say("applications.stage"), {everything}}, decision{say("applications.decided"), {everything}};
  for (std::size_t i = 0; i < all.stages.size(); ++i) stage.options.push_back(option(in_words(all_form_stages[i]), all.stages[i]));
  for (std::size_t i = 0; i < all.decided.size(); ++i) decision.options.push_back(option(choice_words(all_decisions[i]), all.decided[i]));
  std::vector<Narrowing> choices{stage, decision};
  if (all.late > 0) {
    choices.push_back({say("applications.in_time"), {everything, option(say("applications.late"), all.late), option(say("applications.not_late"), all.all.size() - all.late)}});
  }
  return choices;
}

void draw_late(const Programme& programme, const Application& one) {
  if (!is_late(programme, one)) return;
  tag(say("applications.late"), Tone::late);
  const int days = days_late(programme.scheme(), one.received);
  small(one.late_reason.empty() ? say_count("applications.days_late", days) : say_count("applications.days_late_because", days, {{"reason", one.late_reason}}));
}

void draw_row(Desk& desk, DataTable& table, const TableRow& row) {
  const Programme& programme = desk.programme();
  const auto* one = programme.find<Application>(Id{row.key});
  if (one == nullptr) return;
  const std::string organisation = organisation_of(programme, *one);
  const FormProgress progress = form_progress(*one, desk.state.today);
  table.cell();
  link_for(row.name, organisation.empty() ? row.name : row.name + ", " + organisation, desk.to("application", one->id));
  table.cell();
  if (!organisation.empty()) text(organisation);
  table.cell();
  tag(in_words(progress.stage), stage_tone(progress.stage));
  if (const std::string since = in_words(progress); !since.empty()) small(since);
  table.cell();
  text(one->received ? in_words(one->received) : say("applications.not_received"), one->received ? Tone::plain : Tone::muted);
  draw_late(programme, *one);
  table.cell();
  const bool undecided = one->decision == Decision::undecided && !waits(*one);
  tag(decision_in_words(*one), undecided ? Tone::muted : tone_of(one->decision));
}

}  // namespace

const Register& register_now(const State& state) {
  static PerChange<Register> kept;
  return kept.get(state, [&] { return make_register(state.programme, state.today); });
}

void draw_register(Desk& desk, const Register& all) {
  auto part = section(say("applications.register"));
  DataTable table(desk,
                  {.name = std::string(register_list),
                   .title = say("applications.register"),
                   .filter = say_count("applications.find", static_cast<long>(all.all.size())),
                   .columns = {{{say("applications.name"), 0.2f}, SortAs::words},
                               {{say("applications.organisation"), 0.2f}, SortAs::words},
                               {{say("applications.waiting"), 0.26f}, SortAs::number},
                               {{say("applications.received"), 0.18f}, SortAs::date},
                               {{say("applications.decision"), 0.16f}, SortAs::words}},
                   .narrowings = narrowings(all),
                   .ticks = true},
                  all.table);
  draw_with_ticked(desk, table);
  while (const TableRow* row = table.next()) draw_row(desk, table, *row);
}

}  // namespace bothways::ui
