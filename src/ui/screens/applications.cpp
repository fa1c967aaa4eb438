// The register of expressions of interest: how many came, what was decided, and who waits for a decision.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/checks.hpp"
#include "domain/people.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr std::array decisions{Decision::undecided, Decision::selected, Decision::reserve, Decision::not_selected,
                               Decision::withdrawn};

// What the list is narrowed to; nothing else remembers it.
struct Filter {
  std::string words;
  std::size_t decision = 0;  // 0: all, else the place in `decisions` and 1
};
Filter filter;

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

std::size_t count(const std::vector<const Application*>& all, Decision decision) {
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Application* a) { return a->decision == decision; }));
}

std::string organisation_of(const Programme& programme, const Application& application) {
  const Person* person = programme.find<Person>(application.person.id);
  return person != nullptr ? organisation_name(programme, *person) : "";
}

bool shown(const Programme& programme, const Application& application) {
  if (filter.decision > 0 && application.decision != decisions[filter.decision - 1]) return false;
  if (trimmed(filter.words).empty()) return true;
  const Person* person = programme.find<Person>(application.person.id);
  const std::string about = named(programme, application) + " " + organisation_of(programme, application) +
                            (person != nullptr ? " " + person->email : "");
  return folded(about).find(folded(filter.words)) != std::string::npos;
}

void counts(Desk& desk, const std::vector<const Application*>& all) {
  const auto received = std::count_if(all.begin(), all.end(), [](const Application* a) { return bool(a->received); });
  const Number target = desk.scheme().target_people;
  if (target && target.value > 0) {
    const std::string label = say("applications.received_of", {{"a_many", desk.scheme().side_a_many}});
    progress(label, static_cast<int>(received), target.value, received >= target.value ? Tone::good : Tone::accent);
  }
  std::vector<std::string> parts;
  for (const Decision decision : decisions) {
    const std::size_t n = count(all, decision);
    if (n > 0) parts.push_back(say("applications.count", {{"n", std::to_string(n)}, {"decision", choice_words(decision)}}));
  }
  small(joined(parts, " · "));
}

void narrow(const std::vector<const Application*>& all) {
  std::vector<std::string> options{say("applications.all", {{"n", std::to_string(all.size())}})};
  for (const Decision decision : decisions) {
    options.push_back(say("applications.option", {{"decision", choice_words(decision)}, {"n", std::to_string(count(all, decision))}}));
  }
  const auto view = changeable();
  Columns boxes(2, 240);
  if (auto typed = text_box(say("applications.find"), filter.words, {}, InputKind::search)) filter.words = std::move(*typed);
  boxes.next();
  if (const auto chosen = choose(say("applications.decided"), options, filter.decision)) filter.decision = *chosen;
}

void draw_row(Desk& desk, Table& table, const Application& application) {
  const Programme& programme = desk.programme();
  const std::string name = named(programme, application), organisation = organisation_of(programme, application);
  table.row(application.id.value);
  table.cell();
  link_for(name, organisation.empty() ? name : name + ", " + organisation, desk.to("application", application.id));
  table.cell();
  text(organisation);
  table.cell();
  text(application.received ? in_words(application.received) : say("applications.not_received"),
       application.received ? Tone::plain : Tone::muted);
  if (is_late(programme, application)) tag(say("applications.late"), Tone::late);
  table.cell();
  const bool waits = application.decision == Decision::undecided && application.received;
  tag(waits ? say("applications.needs_decision") : choice_words(application.decision),
      application.decision == Decision::undecided && !waits ? Tone::muted : tone_of(application.decision));
}

void register_of(Desk& desk, const std::vector<const Application*>& all) {
  auto part = section(say("applications.register"));
  narrow(all);
  std::vector<const Application*> found = all;
  std::erase_if(found, [&](const Application* a) { return !shown(desk.programme(), *a); });
  if (found.empty()) {
    nothing_yet(say("applications.none_found"));
    auto row = actions();
    if (button(say("applications.show_all"))) filter = {};
    return;
  }
  Table table(say("applications.register"), {{say("applications.name"), 0.28f}, {say("applications.organisation"), 0.3f},
                                             {say("applications.received"), 0.2f}, {say("applications.decision"), 0.22f}});
  for (const Application* application : found) draw_row(desk, table, *application);
}

std::string lead(const Desk& desk, const std::vector<const Application*>& all) {
  std::string sentence = all.empty() ? say("applications.lead.none") : say_count("applications.lead", static_cast<long>(all.size()));
  const auto waiting = std::count_if(all.begin(), all.end(), [](const Application* a) {
    return a->received && a->decision == Decision::undecided;
  });
  if (waiting > 0) sentence += " " + say_count("applications.lead.waiting", static_cast<long>(waiting));
  const Date closes = desk.scheme().closes;
  if (!closes) return sentence;
  const bool past = closes < desk.state.today;
  return sentence + " " + say(past ? "applications.lead.closed" : "applications.lead.closes", {{"date", in_words_with_weekday(closes)}});
}

}  // namespace

void draw_applications(Desk& desk) {
  const std::vector<const Application*> all = desk.programme().all<Application>();
  page_title(say("screen.applications"), lead(desk, all));
  {
    auto row = title_actions();
    button_link(say("applications.paste"), desk.to("paste"));
    command_button(desk, "application.add", {}, Weight::primary);
  }
  if (!all.empty()) counts(desk, all);
  if (all.empty()) {
    nothing_yet(say("applications.empty"));
  } else {
    register_of(desk, all);
    draw_balance(desk);
  }
}

}  // namespace bothways::ui
