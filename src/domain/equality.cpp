#include "domain/equality.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace bothways {
namespace {

// After the census of England and Wales, 2021, in its order.
constexpr auto ethnicity = std::to_array<std::string_view>(
    {"indian", "pakistani", "bangladeshi", "chinese", "asian_other", "caribbean", "african", "black_other", "white_and_black_caribbean",
     "white_and_black_african", "white_and_asian", "mixed_other", "white_british", "irish", "gypsy_or_irish_traveller", "roma",
     "white_other", "arab", "other", "prefer_not"});
constexpr auto gender = std::to_array<std::string_view>({"woman", "man", "non_binary", "prefer_not"});
constexpr auto age = std::to_array<std::string_view>({"under_25", "25_to_34", "35_to_44", "45_to_54", "55_to_64", "65_or_over", "prefer_not"});
constexpr auto disability = std::to_array<std::string_view>({"yes", "no", "prefer_not"});
constexpr auto religion = std::to_array<std::string_view>({"none", "buddhist", "christian", "hindu", "jewish", "muslim", "sikh", "other", "prefer_not"});
constexpr auto orientation = std::to_array<std::string_view>({"straight", "gay_or_lesbian", "bisexual", "other", "prefer_not"});
constexpr auto caring = std::to_array<std::string_view>({"yes", "no", "prefer_not"});

constexpr std::array<EqualityQuestion, 7> questions{{
    {"ethnicity", ethnicity},
    {"gender", gender},
    {"age", age},
    {"disability", disability},
    {"religion", religion},
    {"orientation", orientation},
    {"caring", caring},
}};

bool is_question(std::string_view key) {
  return std::any_of(questions.begin(), questions.end(), [&](const EqualityQuestion& q) { return q.key == key; });
}

}  // namespace

std::span<const EqualityQuestion> equality_questions() { return questions; }

bool count_in(EqualityBox& box, const std::vector<SlipAnswer>& slip) {
  if (box.slips >= most_in_box) return false;
  std::map<std::string, std::string> answers;
  for (const SlipAnswer& one : slip) {
    std::string answer = shortened(trimmed(one.answer), own_words_bytes);
    if (is_question(one.question) && !answer.empty()) answers.emplace(one.question, std::move(answer));
  }
  if (answers.empty()) return false;
  ++box.slips;
  for (const auto& [question, answer] : answers) ++box.counts[question][answer];
  return true;
}

bool pour(EqualityTally& tally, EqualityBox& waiting, std::uint64_t name, Pour when) {
  const std::uint32_t least = when == Pour::the_last ? 1 : least_in_box;
  if (waiting.slips < least || name == 0 || tally.boxes.count(name) > 0) return false;
  tally.boxes.emplace(name, std::move(waiting));
  waiting = {};
  return true;
}

void empty(EqualityTally& tally) {
  if (tally.emptied < INT32_MAX) ++tally.emptied;
  tally.boxes.clear();
}

namespace {

void take_greater(EqualityBox& box, const EqualityBox& other) {
  box.slips = std::max(box.slips, other.slips);
  for (const auto& [question, answers] : other.counts) {
    for (const auto& [answer, count] : answers) {
      std::uint32_t& here = box.counts[question][answer];
      here = std::max(here, count);
    }
  }
}

}  // namespace

EqualityTally merged(const EqualityTally& a, const EqualityTally& b) {
  if (a.emptied != b.emptied) return a.emptied > b.emptied ? a : b;
  EqualityTally all = a;
  for (const auto& [name, box] : b.boxes) take_greater(all.boxes[name], box);
  return all;
}

EqualityBox total(const EqualityTally& tally) {
  EqualityBox all;
  for (const auto& [name, box] : tally.boxes) {
    all.slips += box.slips;
    for (const auto& [question, answers] : box.counts) {
      for (const auto& [answer, count] : answers) all.counts[question][answer] += count;
    }
  }
  return all;
}

}  // namespace bothways
