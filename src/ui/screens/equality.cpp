// Equality monitoring on anonymous slips, and why it stays apart from who may take part. Slips are typed in
// from paper; what is typed stands nowhere but here until it is counted.
#include <algorithm>

#include "base/words.hpp"
#include "domain/equality.hpp"
#include "domain/people.hpp"
#include "ui/landmarks.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

// One slip in the making: for each question the chosen option (0: left out, the last: own words).
struct Slip {
  std::vector<std::size_t> chosen = std::vector<std::size_t>(equality_questions().size(), 0);
  std::vector<std::string> own_words = std::vector<std::string>(equality_questions().size());
};
Slip slip;

std::string words_of(const EqualityQuestion& question) { return "equality." + std::string(question.key); }

void one_question(std::size_t i) {
  const EqualityQuestion& question = equality_questions()[i];
  const auto apart = key(question.key);
  std::vector<std::string> options{say("equality.left_out")};
  for (const std::string_view answer : question.answers) options.push_back(say(words_of(question) + "." + std::string(answer)));
  options.push_back(say("equality.own_words"));
  const std::string label = say(words_of(question));
  if (const auto picked = choose(label, options, slip.chosen[i])) slip.chosen[i] = *picked;
  if (slip.chosen[i] + 1 != options.size()) return;
  if (auto typed = text_box(say("equality.own_words.for", {{"question", label}}), slip.own_words[i])) slip.own_words[i] = std::move(*typed);
}

std::string on_one_line(std::string words) {
  std::replace_if(words.begin(), words.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return words;
}

// A line for each answer: the question's name, a tab, the answer.
std::string lines_of_slip() {
  std::string lines;
  for (std::size_t i = 0; i < equality_questions().size(); ++i) {
    const EqualityQuestion& question = equality_questions()[i];
    const std::size_t chosen = slip.chosen[i];
    if (chosen == 0) continue;
    const std::string answer = chosen <= question.answers.size() ? std::string(question.answers[chosen - 1]) : on_one_line(slip.own_words[i]);
    lines += std::string(question.key) + "\t" + answer + "\n";
  }
  return lines;
}

void type_in(Desk& desk) {
  auto part = section(say("equality.slip"));
  auto line = measure();
  text(say("equality.slip.about"), Tone::muted);
  for (std::size_t i = 0; i < equality_questions().size(); ++i) one_question(i);
  auto row = actions();
  if (!change_button(say("command.slips.add"), say("command.slips.add"), Weight::primary)) return;
  const std::string lines = lines_of_slip();
  desk.ask("slips.add", {.text = lines});
  if (!lines.empty()) slip = {};
}

// Both take something that cannot be taken back, so each asks first.
void ask_first(Desk& desk, std::string_view command, std::string_view words, bool& asked) {
  if (!asked) return;
  const std::string act = say("command." + std::string(command)), key(words);
  desk.over.push_back([&desk, &asked, command, act, key] {
    const Answer answer = confirm(act, say(key), act, say("equality.keep"));
    if (answer == Answer::yes) desk.ask(command);
    if (answer != Answer::none) asked = false;
  });
}

void so_far(Desk& desk) {
  static bool asked_to_pour = false, asked_to_empty = false;
  const Programme& programme = desk.programme();
  const long in = programme.equality ? static_cast<long>(total(*programme.equality).slips) : 0;
  const long waiting = static_cast<long>(desk.state.waiting_slips.box.slips);
  auto part = section(say("equality.so_far"));
  auto line = measure();
  if (in == 0 && waiting == 0) return nothing_yet(say("equality.none"));
  text(say_count("equality.in_scheme", in));
  if (waiting > 0) text(say_count("equality.waiting", waiting, {{"least", std::to_string(least_in_box)}}));
  small(say("equality.counts_later"));
  {
    auto row = actions();
    if (waiting > 0 && change_button(say("command.slips.pour"), say("command.slips.pour"))) asked_to_pour = true;
    if (change_button(say("command.slips.empty"), say("command.slips.empty"), Weight::quiet)) asked_to_empty = true;
  }
  ask_first(desk, "slips.pour", "equality.pour.sure", asked_to_pour);
  ask_first(desk, "slips.empty", "equality.empty.sure", asked_to_empty);
}

struct Declared { long yes = 0, open = 0; };

Declared declared_in(const Programme& programme) {
  Declared count;
  for (const Application* form : programme.all<Application>()) {
    if (form->decision == Decision::withdrawn || !form->received) continue;
    ++(form->eligible == YesNo::yes && form->consent == YesNo::yes ? count.yes : count.open);
  }
  return count;
}

void apart_from_each_other(Desk& desk) {
  auto part = section(say("equality.apart"));
  Columns beside(2, 300);
  {
    auto box = card(say("equality.eligibility"));
    text(say("equality.eligibility.about"));
    const Declared declared = declared_in(desk.programme());
    text(say_count("equality.eligibility.yes", declared.yes));
    if (declared.open > 0) text(say_count("equality.eligibility.open", declared.open), Tone::watch);
    link(say("equality.to_applications"), desk.to("applications"));
  }
  beside.next();
  auto box = card(say("equality.monitoring"));
  text(say("equality.monitoring.about"));
}

void why_nobody_is_known() {
  auto part = section(say("equality.why"));
  auto line = measure();
  auto reasons = list(say("equality.why"));
  for (const std::string_view reason : {"counted", "nothing_else", "together", "other_copies", "never_decides", "limits"}) {
    auto one = item();
    text(say("equality.why." + std::string(reason)));
  }
}

}  // namespace

void draw_equality(Desk& desk) {
  if (just_arrived()) slip = {};
  page_title(say("screen.equality"), say("equality.lead"));
  apart_from_each_other(desk);
  type_in(desk);
  so_far(desk);
  why_nobody_is_known();
}

}  // namespace bothways::ui
