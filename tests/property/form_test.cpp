// What is packed comes back: forms and answers of any texts, through codes and through what mail does to a
// letter.
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "property/history.hpp"
#include "share/deflate.hpp"
#include "share/form_packet.hpp"

using namespace bothways;
using namespace bothways::share;
using namespace bothways::test;

namespace {

constexpr std::size_t rounds = 1'500;

std::string words(Dice& dice) {
  constexpr std::string_view parts[] = {"Lin", " ", "\n", "ä", "नम", "مر", "😀", "\"", "\\", "\t", "> ", "----- BEGIN BOTHWAYS ANSWERS -----", "END BOTHWAYS ANSWERS", "=", "the same again ", "-", "/", "+"};
  std::string text;
  for (std::size_t n = dice.below(30); n > 0; --n) text += parts[dice.below(std::size(parts))];
  return text;
}

Answers some_answers(Dice& dice) {
  Answers answers{Id{1 + dice.below(1000)}, words(dice), Id{1 + dice.below(1'000'000)}, static_cast<std::int64_t>(dice.below(2'000'000'000)) * 1000, {}};
  for (std::size_t n = dice.below(8), id = 0; n > 0; --n) answers.given.push_back({Id{++id * 7}, words(dice)});
  return answers;
}

// As mail programs do: quotation marks, CRLF, lines broken anew, soft line ends, blanks at the end.
std::string mangled(Dice& dice, const std::string& text) {
  std::string out = "On Sunday somebody wrote:\r\n";
  const std::size_t width = 20 + dice.below(60);
  const bool quoted = dice.below(2) == 0, soft = dice.below(2) == 0;
  std::size_t column = 0;
  for (const char c : text) {
    if (c == '\n' || ++column == width) {
      if (c != '\n' && soft) out += '=';
      out += dice.below(3) == 0 ? " \r\n" : "\r\n";
      if (quoted) out += "> ";
      column = 0;
      if (c == '\n') continue;
    }
    out += c;
  }
  return out + "\r\nBest wishes\r\n";
}

}  // namespace

TEST_CASE("Answers come back from file, code and letter") {
  const std::uint64_t seed = seed_of_run();
  for (std::size_t i = 0; i < rounds; ++i) {
    Dice dice{seed + i * 0xD1B54A32D192ED03u};
    const Answers answers = some_answers(dice);
    const auto read = read_answers(write_answers(answers));
    const std::string bytes = words(dice) + write_answers(answers);
    Programme form;
    const FoundAnswers found = find_answers(mangled(dice, answers_text(form, answers)));
    const bool right = read && *read == answers && *from_code(to_code(bytes, CodeFor::web)) == bytes && inflated(deflated(bytes), bytes.size()) == bytes &&
                       found.all.size() == 1 && found.all.front() == answers;
    if (!right) FAIL("round " << i << " of BOTHWAYS_SEED=" << seed);
  }
}
