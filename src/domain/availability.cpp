#include "domain/availability.hpp"

#include <string>

#include "base/text.hpp"
#include "base/words.hpp"

namespace bothways {
namespace {

constexpr Times weekdays = (1u << 15) - 1;
constexpr Times mornings = 0b001001001001001001001, afternoons = mornings << 1, evenings = mornings << 2;

bool is_one_of(std::string_view words_key, std::string_view word) {
  return ("|" + say(words_key) + "|").find("|" + std::string(word) + "|") != std::string::npos;
}

// 0 to 6; -1 for no day. "mon", "tues", "Wednesdays".
int day_of(std::string_view word) {
  if (word.size() < 3) return -1;
  for (int day = 0; day < 7; ++day) {
    const std::string name = folded(say("weekday." + std::to_string(day + 1)));
    if (name.starts_with(word) || name + "s" == word) return day;
  }
  return -1;
}

Times whole_day(int day) { return 0b111u << (3 * day); }

// "5pm", "10am", "17"; 0 for what is no time of the day.
Times part_of_hour(std::string_view word) {
  std::size_t digits = 0;
  int hour = 0;
  while (digits < word.size() && digits < 2 && word[digits] >= '0' && word[digits] <= '9') hour = hour * 10 + (word[digits++] - '0');
  const std::string_view rest = word.substr(digits);
  if (digits == 0 || hour > 24 || (rest != "am" && rest != "pm")) return 0;
  if (rest == "am") return mornings;
  return hour != 12 && hour >= 5 ? evenings : afternoons;
}

struct Clause {
  Times days = 0, parts = 0;
  int last_day = -1;
  bool range = false, without = false;

  void take(std::string_view word) {
    const int day = day_of(word);
    if (day >= 0) {
      if (range && last_day >= 0) {
        for (int between = last_day; between != day; between = (between + 1) % 7) days |= whole_day(between);
      }
      days |= whole_day(day);
      last_day = day;
    }
    if (is_one_of("availability.weekdays", word)) days |= weekdays;
    if (is_one_of("availability.weekends", word)) days |= all_times & ~weekdays;
    if (is_one_of("availability.any", word)) days |= all_times;
    if (is_one_of("availability.morning", word)) parts |= mornings;
    if (is_one_of("availability.afternoon", word)) parts |= afternoons;
    if (is_one_of("availability.evening", word)) parts |= evenings;
    parts |= part_of_hour(word);
    without = without || is_one_of("availability.not", word);
    range = is_one_of("availability.to", word);
  }
  Times times() const { return parts == 0 ? days : (days != 0 ? days : weekdays) & parts; }
};

void close(Clause& clause, Times& times) {
  if (clause.without) times = (times == 0 ? all_times : times) & ~clause.times();
  else times |= clause.times();
  clause = {};
}

}  // namespace

Times times_in(std::string_view text) {
  Times times = 0;
  Clause clause;
  std::string word;
  const auto end_word = [&] {
    if (is_one_of("availability.but", word)) close(clause, times);
    if (!word.empty()) clause.take(word);
    word.clear();
  };
  // `folded` makes line ends spaces.
  for (const std::string_view line : lines_of(text)) {
    std::string plain = folded(line);
    for (std::size_t dash = 0; (dash = plain.find("–", dash)) != std::string::npos;) plain.replace(dash, std::string_view("–").size(), "-");
    for (const char c : plain) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
      if (letter) {
        word += c;
        continue;
      }
      end_word();
      if (c == '-') clause.take("-");
      if (c == ',' || c == ';') close(clause, times);
    }
    end_word();
    close(clause, times);
  }
  return times;
}

}  // namespace bothways
