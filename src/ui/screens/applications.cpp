// The register of expressions of interest: how many came, how long it is to go, who waits for what, and
// what was decided.
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/closing.hpp"
#include "ui/screens/alike.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/register_rows.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

void counts(Desk& desk, const Register& all) {
  const Number target = desk.scheme().target_people;
  if (target && target.value > 0) {
    const std::string label = say("applications.received_of", {{"a_many", desk.scheme().side_a_many}});
    const auto received = static_cast<int>(all.received);
    progress(label, received, target.value, received >= target.value ? Tone::good : Tone::accent);
  }
  std::vector<std::string> parts;
  if (const Date closes = desk.scheme().closes) parts.push_back(countdown_in_words(closes, desk.state.today));
  if (all.late > 0) parts.push_back(say_count("applications.came_late", static_cast<long>(all.late)));
  for (std::size_t i = 0; i < all.decided.size(); ++i) {
    const std::size_t n = all.decided[i];
    if (n > 0) parts.push_back(say("applications.count", {{"n", number_in_words(static_cast<long>(n))}, {"decision", choice_words(all_decisions[i])}}));
  }
  small(joined(parts, " · "));
}

// Where the register leads: who gets a place, what they are told, and what waits for a step of the coordinator's.
void next_steps(Desk& desk, const Register& all) {
  const auto alike = static_cast<long>(alike_now(desk.state).size());
  auto row = actions();
  link(say("screen.form"), desk.to("form"));
  link(say("screen.selection"), desk.to("selection"));
  link(say("applications.letters"), desk.to("letters"));
  if (all.to_remind > 0) link(say_count("applications.to_remind", static_cast<long>(all.to_remind)), desk.to("chase"));
  if (alike > 0) link(say_count("today.alike", alike), desk.to("alike"));
}

std::string lead(const Desk& desk, const Register& all) {
  std::string sentence = all.all.empty() ? say("applications.lead.none") : say_count("applications.lead", static_cast<long>(all.all.size()));
  if (all.to_decide > 0) sentence += " " + say_count("applications.lead.waiting", static_cast<long>(all.to_decide));
  const Date closes = desk.scheme().closes;
  if (!closes) return sentence;
  const bool past = closes < desk.state.today;
  return sentence + " " + say(past ? "applications.lead.closed" : "applications.lead.closes", {{"date", in_words_with_weekday(closes)}});
}

void ways_in(Desk& desk) {
  button_link(say("applications.paste"), desk.to("paste"));
  button_link(say("applications.type_in"), desk.to("type_in"));
  command_button(desk, "application.add", {}, Weight::primary);
}

}  // namespace

void draw_applications(Desk& desk) {
  const Register& all = register_now(desk.state);
  page_title(say("screen.applications"), lead(desk, all));
  if (all.all.empty()) {
    auto nothing = empty_state(say("applications.empty"));
    auto row = actions();
    button_link(say("form_page.issue"), desk.to_part("form", "issue"));
    return ways_in(desk);
  }
  {
    auto row = title_actions();
    ways_in(desk);
  }
  counts(desk, all);
  next_steps(desk, all);
  draw_register(desk, all);
  {
    auto row = actions();
    command_button(desk, "register.download", {}, Weight::secondary);
  }
  draw_balance(desk);
}

}  // namespace bothways::ui
