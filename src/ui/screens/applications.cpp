// The register of expressions of interest: how many came, what was decided, and who waits for a decision.
#include <algorithm>
#include <array>

#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/checks.hpp"
#include "domain/people.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr std::array decisions{Decision::undecided, Decision::selected, Decision::reserve, Decision::not_selected,
                               Decision::withdrawn};
constexpr std::string_view list_name = "applications";

Tone tone_of(Decision decision) {
  switch (decision) {
    case Decision::selected: return Tone::good;
    case Decision::reserve: return Tone::accent;
    case Decision::undecided: return Tone::watch;
    case Decision::not_selected:
    case Decision::withdrawn: return Tone::muted;
  }
  return Tone::plain;
}

std::size_t number_of(Decision decision) { return static_cast<std::size_t>(std::find(decisions.begin(), decisions.end(), decision) - decisions.begin()); }

std::string organisation_of(const Programme& programme, const Application& application) {
  const Person* person = programme.find<Person>(application.person.id);
  return person != nullptr ? organisation_name(programme, *person) : "";
}

bool waits(const Application& one) { return one.received && one.decision == Decision::undecided; }

std::string decision_in_words(const Application& one) { return waits(one) ? say("applications.needs_decision") : choice_words(one.decision); }

// The register as rows, and what is counted in it.
struct Register {
  std::vector<const Application*> all;
  std::array<std::size_t, decisions.size()> decided{};
  std::size_t received = 0, waiting = 0;
  TableRows table;
};

Register make_register(const Programme& programme) {
  Register made;
  made.all = programme.all<Application>();
  for (const Application* one : made.all) {
    ++made.decided[number_of(one->decision)];
    made.received += one->received ? 1 : 0;
    made.waiting += waits(*one) ? 1 : 0;
    const Person* person = programme.find<Person>(one->person.id);
    const std::string name = named(programme, *one), organisation = organisation_of(programme, *one);
    const std::string words = name + " " + organisation + (person != nullptr ? " " + person->email : "");
    made.table.rows.push_back({one->id.value, name, folded(words),
                               {by_words(name), by_words(organisation), by_date(one->received), by_words(decision_in_words(*one))},
                               {number_of(one->decision) + 1}});
  }
  return made;
}

const Register& register_now(const State& state) {
  static PerChange<Register> kept;
  return kept.get(state, [&] { return make_register(state.programme); });
}

void counts(Desk& desk, const Register& all) {
  const Number target = desk.scheme().target_people;
  if (target && target.value > 0) {
    const std::string label = say("applications.received_of", {{"a_many", desk.scheme().side_a_many}});
    const auto received = static_cast<int>(all.received);
    progress(label, received, target.value, received >= target.value ? Tone::good : Tone::accent);
  }
  std::vector<std::string> parts;
  for (const Decision decision : decisions) {
    const std::size_t n = all.decided[number_of(decision)];
    if (n > 0) parts.push_back(say("applications.count", {{"n", number_in_words(static_cast<long>(n))}, {"decision", choice_words(decision)}}));
  }
  small(joined(parts, " · "));
}

Narrowing by_decision(const Register& all) {
  Narrowing choice{say("applications.decided"), {say("applications.all", {{"n", number_in_words(static_cast<long>(all.all.size()))}})}};
  for (const Decision decision : decisions) {
    const auto n = static_cast<long>(all.decided[number_of(decision)]);
    choice.options.push_back(say("applications.option", {{"decision", choice_words(decision)}, {"n", number_in_words(n)}}));
  }
  return choice;
}

void draw_row(Desk& desk, DataTable& table, const TableRow& row) {
  const Programme& programme = desk.programme();
  const auto* application = programme.find<Application>(Id{row.key});
  if (application == nullptr) return;
  const std::string organisation = organisation_of(programme, *application);
  table.cell();
  link_for(row.name, organisation.empty() ? row.name : row.name + ", " + organisation, desk.to("application", application->id));
  table.cell();
  if (!organisation.empty()) text(organisation);
  table.cell();
  text(application->received ? in_words(application->received) : say("applications.not_received"),
       application->received ? Tone::plain : Tone::muted);
  if (is_late(programme, *application)) tag(say("applications.late"), Tone::late);
  table.cell();
  const bool undecided = application->decision == Decision::undecided && !waits(*application);
  tag(decision_in_words(*application), undecided ? Tone::muted : tone_of(application->decision));
}

// What is written for the ones that are ticked, until it is done.
struct Several {
  std::size_t decision = 0, cohort = 0;
  std::string reason;
};

void decide_several(Desk& desk, const std::vector<std::uint64_t>& keys, Several& written) {
  const auto n = static_cast<long>(keys.size());
  std::vector<std::string> options{say("applications.several.choose")};
  for (const Decision decision : decisions) options.push_back(choice_words(decision));
  Columns beside(2, 240);
  if (const auto chosen = choose(say("applications.several.decision"), options, written.decision)) written.decision = *chosen;
  beside.next();
  if (auto typed = text_box(say("applications.several.reason"), written.reason)) written.reason = std::move(*typed);
  beside.next();
  const std::string act = say_count("applications.several.decide", n);
  if (!change_button(act, act, Weight::secondary, written.decision > 0)) return;
  desk.ask("applications.decide", {.text = written.reason, .number = static_cast<std::size_t>(decisions[written.decision - 1]), .keys = keys});
  desk.ask("table.tick_none", {.text = std::string(list_name)});
  written = {};
}

void place_several(Desk& desk, const std::vector<std::uint64_t>& keys, Several& written) {
  std::vector<std::uint64_t> selected;
  for (const std::uint64_t one : keys) {
    const auto* form = desk.programme().find<Application>(Id{one});
    if (form != nullptr && form->decision == Decision::selected) selected.push_back(one);
  }
  const auto cohorts = desk.programme().all<Cohort>();
  if (cohorts.empty() || selected.empty()) return;
  std::vector<std::string> options{say("applications.several.choose")};
  for (const Cohort* cohort : cohorts) options.push_back(named(desk.programme(), *cohort));
  Columns beside(2, 240);
  if (const auto chosen = choose(say("applications.several.cohort"), options, std::min(written.cohort, cohorts.size()))) written.cohort = *chosen;
  beside.next();
  gap(30);
  const bool chosen = written.cohort > 0 && written.cohort <= cohorts.size();
  const std::string act = say_count("applications.several.place", static_cast<long>(selected.size()));
  if (!change_button(act, act, Weight::secondary, chosen)) return;
  desk.ask("applications.place", {.other = cohorts[written.cohort - 1]->id, .keys = selected});
  desk.ask("table.tick_none", {.text = std::string(list_name)});
  written = {};
}

void with_ticked(Desk& desk, DataTable& table) {
  static Several written;
  if (table.ticked().empty()) return;
  auto box = card("");
  table.ticked_line();
  decide_several(desk, table.ticked(), written);
  place_several(desk, table.ticked(), written);
}

void register_of(Desk& desk, const Register& all) {
  auto part = section(say("applications.register"));
  DataTable table(desk,
                  {.name = std::string(list_name),
                   .title = say("applications.register"),
                   .filter = say_count("applications.find", static_cast<long>(all.all.size())),
                   .columns = {{{say("applications.name"), 0.28f}, SortAs::words},
                               {{say("applications.organisation"), 0.3f}, SortAs::words},
                               {{say("applications.received"), 0.2f}, SortAs::date},
                               {{say("applications.decision"), 0.22f}, SortAs::words}},
                   .narrowings = {by_decision(all)},
                   .ticks = true},
                  all.table);
  with_ticked(desk, table);
  while (const TableRow* row = table.next()) draw_row(desk, table, *row);
}

std::string lead(const Desk& desk, const Register& all) {
  std::string sentence = all.all.empty() ? say("applications.lead.none") : say_count("applications.lead", static_cast<long>(all.all.size()));
  if (all.waiting > 0) sentence += " " + say_count("applications.lead.waiting", static_cast<long>(all.waiting));
  const Date closes = desk.scheme().closes;
  if (!closes) return sentence;
  const bool past = closes < desk.state.today;
  return sentence + " " + say(past ? "applications.lead.closed" : "applications.lead.closes", {{"date", in_words_with_weekday(closes)}});
}

void ways_in(Desk& desk) {
  button_link(say("screen.form"), desk.to("form"));
  button_link(say("applications.paste"), desk.to("paste"));
  command_button(desk, "application.add", {}, Weight::primary);
}

}  // namespace

void draw_applications(Desk& desk) {
  const Register& all = register_now(desk.state);
  page_title(say("screen.applications"), lead(desk, all));
  if (all.all.empty()) {
    auto nothing = empty_state(say("applications.empty"));
    auto row = actions();
    return ways_in(desk);
  }
  {
    auto row = title_actions();
    ways_in(desk);
  }
  counts(desk, all);
  register_of(desk, all);
  draw_balance(desk);
}

}  // namespace bothways::ui
