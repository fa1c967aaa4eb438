// Typing in people who ring or write, one after the other, without leaving the keyboard: Enter adds, and
// the next name can be typed.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/form_stage.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr FormStage stages[] = {FormStage::requested, FormStage::sent, FormStage::returned};
constexpr std::size_t shown_again = 5;

// What is being typed. Where they heard of it and the stage stay for the next one.
struct Typed {
  std::string scheme, name, contact, organisation;
  std::size_t heard_from = 0, stage = 0;
  std::string fault;     // of the name
  Id known;              // somebody with this e-mail address or number
  bool to_name = false;  // the keyboard goes back to the name
};
Typed typed;

// People by their folded e-mail address, telephone number and name.
using Known = std::unordered_map<std::string, Id>;
const Known& known_now(const State& state) {
  static PerChange<Known> kept;
  return kept.get(state, [&] {
    Known known;
    for (const Person* person : state.programme.all<Person>()) {
      for (const std::string& words : {person->email, person->phone, person->name}) {
        if (!words.empty()) known.emplace(folded(words), person->id);
      }
    }
    return known;
  });
}

Id known_as(const State& state, std::string_view words) {
  const auto& known = known_now(state);
  const auto it = known.find(folded(trimmed(words)));
  return trimmed(words).empty() || it == known.end() ? Id{} : it->second;
}

void add(Desk& desk) {
  typed.known = known_as(desk.state, typed.contact);
  typed.fault = trimmed(typed.name).empty() && trimmed(typed.contact).empty() ? say("type_in.nobody")
                : typed.known ? say("type_in.known", {{"contact", std::string(trimmed(typed.contact))}})
                              : std::string();
  typed.to_name = true;
  if (!typed.fault.empty()) return;
  desk.ask("application.type_in", {.value = {typed.organisation, 0}, .text = typed.name, .more = typed.contact,
                                   .columns = {typed.heard_from, static_cast<std::size_t>(stages[typed.stage])}});
  typed.name.clear();
  typed.contact.clear();
  typed.organisation.clear();
}

// True where Enter was pressed in it.
bool line(const std::string& label, std::string& value, const Help& help = {}) {
  if (auto now = text_box(label, value, help)) {
    value = std::move(*now);
    typed.fault.clear();
    typed.known = {};
  }
  return entered();
}

bool boxes(Desk& desk) {
  const std::string twin = !typed.fault.empty() || !known_as(desk.state, typed.name) ? "" : say("type_in.same_name");
  bool enter = false;
  {
    Columns beside(3, 240);
    enter = line(say("person.name"), typed.name, {twin, typed.fault});
    if (std::exchange(typed.to_name, false)) take_keyboard();
    beside.next();
    enter = line(say("type_in.contact"), typed.contact) || enter;
    beside.next();
    enter = line(say("person.organisation"), typed.organisation) || enter;
  }
  Columns beside(3, 240);
  std::vector<std::string> sources, steps;
  for (std::size_t i = 0; i < ChoiceNames<HeardFrom>::names.size(); ++i) sources.push_back(choice_words(static_cast<HeardFrom>(i)));
  for (const FormStage stage : stages) steps.push_back(in_words(stage));
  if (const auto now = choose(say("application.heard_from"), sources, typed.heard_from)) typed.heard_from = *now;
  beside.next();
  if (const auto now = choose(say("applications.stage"), steps, typed.stage)) typed.stage = *now;
  return enter;
}

void last_ones(Desk& desk) {
  const Programme& programme = desk.programme();
  auto all = programme.all<Application>();
  if (all.empty()) return;
  std::stable_sort(all.begin(), all.end(), [](const Application* a, const Application* b) { return b->made < a->made; });
  if (all.size() > shown_again) all.resize(shown_again);
  auto part = section(say("type_in.last"));
  auto rows = list(say("type_in.last"));
  for (const Application* one : all) {
    auto apart = key(one->id.value);
    auto row = item();
    const Person* person = programme.find<Person>(one->person.id);
    link(named(programme, *one), desk.to("application", one->id));
    std::vector<std::string> facts;
    if (person != nullptr) facts = {person->email, person->phone, organisation_name(programme, *person)};
    facts.push_back(in_words(form_progress(*one, desk.state.today).stage));
    std::erase(facts, "");
    small(joined(facts, " · "));
  }
}

}  // namespace

void draw_type_in(Desk& desk) {
  if (typed.scheme != desk.state.scheme) typed = {desk.state.scheme, {}, {}, {}, 0, 0, {}, {}, false};
  page_title(say("screen.type_in"), say("type_in.lead"));
  {
    auto box = card("");
    const bool enter = boxes(desk);
    const Application* there = typed.known ? application_of(desk.programme(), typed.known) : nullptr;
    if (there != nullptr) link(say("type_in.see", {{"name", named(desk.programme(), *there)}}), desk.to("application", there->id));
    auto row = actions();
    const std::string act = say("command.application.type_in");
    if (change_button(act, act, Weight::primary, desk.state.writable()) || (enter && desk.state.writable())) add(desk);
    button_link(say("paste.back"), desk.to("applications"), Weight::quiet);
  }
  last_ones(desk);
}

}  // namespace bothways::ui
