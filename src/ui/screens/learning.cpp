// What both sides say at the end: who has answered, what the answers come to, and how they changed since
// the start. Numbers of people, never a percentage.
#include "base/words.hpp"
#include "domain/progress.hpp"
#include "evaluation/answers.hpp"
#include "evaluation/report_facts.hpp"
#include "share/letters.hpp"
#include "ui/passages.hpp"
#include "ui/screens/learning_charts.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr int enough = evaluation::smallest_group;  // as in the report: fewer say more about a person

int answered_by(const Programme& programme, const std::vector<const Pair*>& pairs) {
  int answered = 0;
  for (const Pair* pair : pairs) {
    for (const Side side : both_sides) {
      answered += pulse_of(programme, *pair, side, PulseMoment::end) != nullptr ? 1 : 0;
    }
  }
  return answered;
}

void letters_for(Desk& desk, const Pair& pair) {
  const Programme& programme = desk.programme();
  for (const Side side : both_sides) {
    if (pulse_of(programme, pair, side, PulseMoment::end) != nullptr) continue;
    auto apart = key(number_of(side));
    const std::string name = partner_name(programme, pair, side);
    small(say("learning.ask", {{"name", name}}));
    message_buttons(desk, share::end_questions(programme, pair, side),
                    say("learning.questions_for", {{"name", name}}), Weight::quiet);
  }
}

void pair_answers(Desk& desk, const Pair& pair) {
  auto apart = key(pair.id.value);
  auto box = card(named(desk.programme(), pair));
  end_question_parts(desk, pair);
  letters_for(desk, pair);
}

void counts(Desk& desk) {
  const auto items = evaluation::counts_at(desk.programme(), PulseMoment::end);
  if (items.empty()) return;
  auto part = section(say("learning.end_title"));
  {
    Table table(say("learning.end_title"), {{say("learning.item"), 0.7f}, {say("learning.agreed"), 0.3f}});
    std::uint64_t row = 0;
    for (const evaluation::ItemCount& one : items) {
      table.row(++row);
      table.cell();
      text(label_of(desk.programme(), Pulse::kind, *one.field));
      table.cell();
      if (one.answered < enough)
        text(say("learning.not_enough"), Tone::muted);
      else
        text(say("pairs.of", {{"n", std::to_string(one.agreed)}, {"of", std::to_string(one.answered)}}));
    }
  }
  const evaluation::YesCount on = evaluation::plan_to_continue(desk.programme());
  if (on.answered >= enough) {
    text(say("learning.continue", {{"n", std::to_string(on.yes)}, {"of", std::to_string(on.answered)}}));
  }
}

}  // namespace

void draw_learning(Desk& desk) {
  const Programme& programme = desk.programme();
  std::vector<const Pair*> pairs = programme.all<Pair>();
  std::erase_if(pairs, [](const Pair* pair) { return !was_introduced(*pair); });
  page_title(say("screen.learning"), say("learning.lead"));
  if (!pairs.empty()) {
    auto row = title_actions();
    button_link(say("learning.to_report"), desk.to("report"), Weight::primary);
  }
  if (pairs.empty()) {
    auto nothing = empty_state(say("learning.none"));
    auto row = actions();
    return button_link(say("learning.to_pairs"), desk.to("pairs"), Weight::primary);
  }
  const int people = 2 * static_cast<int>(pairs.size());
  text(say("learning.answered",
           {{"n", std::to_string(answered_by(programme, pairs))}, {"of", std::to_string(people)}}));
  banner(say("learning.not_anonymous"), Tone::accent);
  {
    auto part = section(say("learning.who"));
    for (const Pair* pair : pairs) pair_answers(desk, *pair);
  }
  counts(desk);
  draw_start_to_end(desk);
  draw_asks(desk);
}

}  // namespace bothways::ui
