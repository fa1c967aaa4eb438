// The questions to one person, answered here by them or typed in from what they sent.
#include "app/packs.hpp"
#include "base/words.hpp"
#include "domain/progress.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr std::string_view items_always[] = {"confident",
                                             "understand_decisions",
                                             "understand_challenges",
                                             "say_what_i_think",
                                             "equals",
                                             "worth_the_cost",
                                             "heard"};
constexpr std::string_view items_at_end[] = {"valuable", "recommend"};

void about_me(Desk& desk, const Pulse& pulse) {
  auto part = section(say("pulse_page.items"));
  small(say("pulse_page.items.hint"));
  auto line = measure();
  for (const std::string_view field : items_always) question(desk, Pulse::kind, pulse, field);
  if (pulse.moment != PulseMoment::baseline) question(desk, Pulse::kind, pulse, "something_changed");
}

void harm(Desk& desk, const Pulse& pulse, const std::string& name) {
  auto part = section(say("pulse_page.harm"));
  auto line = measure();
  question(desk, Pulse::kind, pulse, "harmful");
  if (pulse.harmful == Harm::would_like_a_call)
    banner(say("pulse_page.call", {{"name", name}}), Tone::late);
  else if (pulse.harmful == Harm::a_little)
    banner(say("pulse_page.ask", {{"name", name}}), Tone::watch);
  if (!desk.scheme().wellbeing.empty()) small(desk.scheme().wellbeing);
}

void looking_back(Desk& desk, const Pulse& pulse) {
  auto part = section(say("pulse_page.end"));
  auto line = measure();
  for (const std::string_view field : items_at_end) question(desk, Pulse::kind, pulse, field);
  question(desk, Pulse::kind, pulse, "continues");
}

void own_words(Desk& desk, const Pulse& pulse) {
  auto part = section(say("pulse_page.words"));
  auto line = measure();
  form(desk, pulse, {"in_a_line"});
  question(desk, Pulse::kind, pulse, "quote");
  form(desk, pulse, {"answered"});
}

}  // namespace

void draw_pulse(Desk& desk) {
  const auto* pulse = record_here<Pulse>(desk, "learning");
  if (pulse == nullptr) return;
  const auto* pair = desk.programme().find<Pair>(pulse->pair.id);
  const std::string name = named(desk.programme(), *pulse);
  const bool own = in_pack(desk.state);  // the reader's own answers
  const std::string back = own ? desk.to("your_pair", pulse->pair.id) : desk.to("learning");
  link(say(own ? "your_pair.back" : "pulse_page.back"), back);
  page_title(say("pulse_page.title", {{"moment", choice_words(pulse->moment)}, {"name", name}}),
             say("pulse_page.lead"));
  side_tag(desk, pulse->side);
  if (pair != nullptr) {
    small(say("pulse_page.about", {{"partner", partner_name(desk.programme(), *pair, other(pulse->side))}}));
  }
  banner(say("pulse_page.who_reads"), Tone::accent);
  about_me(desk, *pulse);
  harm(desk, *pulse, name);
  if (pulse->moment == PulseMoment::end) looking_back(desk, *pulse);
  own_words(desk, *pulse);
  auto row = actions();
  button_link(say("pulse_page.done"), back, Weight::primary);
  if (may_take_back(desk.state, *pulse)) remove_as(desk, Pulse::kind, *pulse, say("pulse_page.remove", {{"name", name}}), own ? "your_pair" : "learning");
}

}  // namespace bothways::ui
