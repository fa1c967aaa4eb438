#include "evaluation/criteria.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.hpp"
#include "base/words.hpp"

namespace bothways::evaluation {
namespace {

constexpr int most_weight = 1000, most_highest = 100;

struct Descriptor {
  std::optional<int> points;
  std::string_view words;
};

// The end stays as it is typed: a space that somebody has just typed is not taken from them.
std::string_view without_spaces_before(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  return text;
}

// "2 – a clear wish" as 2 and "a clear wish".
Descriptor read_descriptor(std::string_view line) {
  line = without_spaces_before(line);
  int points = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), points);
  if (error != std::errc{}) return {{}, line};
  std::string_view words = line.substr(static_cast<std::size_t>(end - line.data()));
  if (!words.empty() && words.find_first_of(" \t:.)=-") != 0) return {{}, line};  // "3rd sector", "100%"
  for (bool more = true; more;) {
    words = without_spaces_before(words);
    more = false;
    for (const std::string_view mark : {":", ".", ")", "=", "-", "–", "—"}) {
      if (!words.starts_with(mark)) continue;
      words.remove_prefix(mark.size());
      more = true;
    }
  }
  return {points, words};
}

// Shares that people have a word for, as parts of the whole.
struct Known {
  int of, parts;
  std::string_view key;
};
constexpr Known known[] = {{1, 1, "all"}, {1, 2, "half"}, {1, 3, "third"}, {2, 3, "two_thirds"}, {1, 4, "quarter"}, {3, 4, "three_quarters"}, {1, 5, "fifth"}};

}  // namespace

int weight_of(const Criterion& criterion) { return criterion.weight ? std::clamp(criterion.weight.value, 1, most_weight) : 1; }
int highest_of(const Criterion& criterion) { return criterion.highest ? std::clamp(criterion.highest.value, 1, most_highest) : 4; }

std::vector<const Criterion*> criteria_in_order(const Programme& programme) {
  std::vector<const Criterion*> all = programme.all<Criterion>();
  std::stable_sort(all.begin(), all.end(), [](const Criterion* a, const Criterion* b) { return a->place < b->place; });
  return all;
}

std::string meaning_of(const Criterion& criterion, int points) {
  std::string_view in_place;
  int at = 0;
  for (const std::string_view line : lines_of(criterion.descriptors)) {
    if (trimmed(line).empty()) continue;
    const Descriptor one = read_descriptor(line);
    if (one.points == points) return std::string(one.words);
    if (!one.points && at == points) in_place = one.words;
    ++at;
  }
  return std::string(in_place);
}

std::string score_in_words(const Criterion& criterion, int points) {
  const std::string meaning(trimmed(meaning_of(criterion, points))), number = std::to_string(points);
  return meaning.empty() ? number : say("criteria.score", {{"n", number}, {"meaning", meaning}});
}

std::string share_in_words(const Programme& programme, const Criterion& criterion) {
  long sum = 0;
  for (const Criterion* one : programme.all<Criterion>()) sum += weight_of(*one);
  const long weight = weight_of(criterion);
  for (const Known& share : known) {
    if (weight * share.parts == sum * share.of) return say("criteria.share." + std::string(share.key));
  }
  return say("criteria.share", {{"n", std::to_string((200 * weight + sum) / (2 * std::max(sum, 1L)))}});
}

}  // namespace bothways::evaluation
