#include "ui/screens/letter_parts.hpp"

#include <algorithm>
#include <array>

#include "base/words.hpp"
#include "share/letter_text.hpp"
#include "ui/passages.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {
namespace {

constexpr std::array ways{LetterWay::copied, LetterWay::mail_program, LetterWay::file, LetterWay::by_hand};

// Kept until the next letter is copied, mailed or saved.
LetterWay& way_used() {
  static LetterWay way = LetterWay::by_hand;
  return way;
}

void mark_as_sent(Desk& desk, const Application& application, LetterKind kind) {
  const std::string name = named(desk.programme(), application);
  const LetterWay way = choose_way(say("letters.way_for", {{"name", name}}));
  auto row = actions();
  command_button(desk, "letter.sent",
                 {.id = application.id, .value = {{}, static_cast<std::int64_t>(way)}, .number = static_cast<std::size_t>(kind)},
                 Weight::primary, say("letters.mark.spoken", {{"name", name}, {"letter", letter_title(kind)}}));
}

}  // namespace

std::string letter_title(LetterKind kind) { return choice_words(kind); }

std::string how_it_went(const SentLetter& letter) {
  if (letter.way == LetterWay::unsaid) return say("letters.sent_on", {{"date", in_words(letter.sent)}});
  return say("letters.sent_on.way", {{"date", in_words(letter.sent)}, {"way", choice_words(letter.way)}});
}

LetterWay choose_way(const std::string& label) {
  std::vector<std::string> options;
  for (const LetterWay way : ways) options.push_back(choice_words(way));
  const auto now = static_cast<std::size_t>(std::find(ways.begin(), ways.end(), way_used()) - ways.begin());
  if (const auto chosen = choose(label, options, now, {}, 320)) way_used() = ways[*chosen];
  return way_used();
}

void draw_letter(Desk& desk, const Application& application, LetterKind kind) {
  const auto apart = key(application.id.value);
  const share::FilledLetter letter = share::letter_to(desk.programme(), application, kind, desk.state.today);
  for (const std::string& stop : share::stops_in_words(letter)) banner(stop, Tone::late);
  for (const std::string& gap : share::gaps_in_words(letter)) small(gap);
  {
    auto page = card(letter.message.subject);
    small(letter.message.to.empty() ? say("application_page.letter.no_address")
                                    : say("application_page.letter.to", {{"address", letter.message.to}}));
    draw_passages(desk, letter.message.body, Top::section);
  }
  if (!letter.ready()) return;
  const std::string whom = say("application_page.letter.whom", {{"name", named(desk.programme(), application)}});
  if (const auto way = message_buttons(desk, letter.message, whom)) way_used() = *way;
  mark_as_sent(desk, application, kind);
}

}  // namespace bothways::ui
