// Equality monitoring on anonymous slips, and why no byte links a slip to a person:
//
// - A slip is never kept as one thing. Its answers go their own ways into counts, one for each answer of
//   each question, so that not even two answers of one person can be put together again.
// - It has no id, no time and no copy it came from. It is no record: no stamps, no line in the history,
//   no step of undo, no entry in the journal. Counts are written in the order of the questions' and
//   answers' names, whatever order the slips came in.
// - Two files of different days differ by whole boxes. Slips wait, in this browser only and as counts
//   too, until there are `least_in_box`; then they go into the file together, as a box that never changes
//   again. Who compares two files, or one file and the history, learns what some people answered together
//   and nothing about one of them.
// - Copies merge without knowing each other: a box has a random name that is used once and says nothing
//   about who made it. Boxes of one name count once, with the greater count where they differ; boxes of
//   different names add up. So merging is commutative, associative and idempotent (a grow-only counter
//   for each box; Shapiro et al., "Conflict-free Replicated Data Types", 2011), and neither doubles nor
//   loses a slip. A counter for each copy, the usual way, would say who typed a slip in, and with one form
//   typed in on that copy, whose it was.
// - When the slips are deleted, `emptied` counts up; of two copies the one emptied more often wins whole.
//
// What it cannot help: who sees the browser while a slip is typed in, and a box in which all gave the same
// answer. Showing counts needs suppression, which is not done here.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bothways {

struct EqualityQuestion {
  std::string_view key;                       // words: `equality.<key>`
  std::span<const std::string_view> answers;  // words: `equality.<key>.<answer>`; the last: prefer not to say
};
// What the slip asks. Each question may be left out, and answered in own words instead.
std::span<const EqualityQuestion> equality_questions();

struct SlipAnswer {
  std::string question;
  std::string answer;  // one of the question's, or own words
};

struct EqualityBox {
  std::uint32_t slips = 0;
  std::map<std::string, std::map<std::string, std::uint32_t>> counts;  // by question and answer
  bool operator==(const EqualityBox&) const = default;
};

struct EqualityTally {
  std::uint32_t emptied = 0;
  std::map<std::uint64_t, EqualityBox> boxes;  // by random name
  bool operator==(const EqualityTally&) const = default;
};

inline constexpr std::uint32_t least_in_box = 5;
inline constexpr std::uint32_t most_in_box = 1'000'000;  // of slips, and of one answer
inline constexpr std::size_t own_words_bytes = 100;

// Counts the slip in. Own words are trimmed and cut to their cap, questions that there are not are left
// out, and of two answers to one question the first counts. False, and nothing counted, where no answer
// is left or the box is full.
bool count_in(EqualityBox& box, const std::vector<SlipAnswer>& slip);
// Puts the waiting slips into the tally as a box of that name, which must be random and new, and empties
// `waiting`. Before `least_in_box` slips wait it does so only for the last ones, when nothing more will
// come. False where it did not.
enum class Pour : std::uint8_t { when_enough, the_last };
bool pour(EqualityTally& tally, EqualityBox& waiting, std::uint64_t name, Pour when);
// All slips go, here and in every copy that will merge with this one.
void empty(EqualityTally& tally);

EqualityTally merged(const EqualityTally& a, const EqualityTally& b);
EqualityBox total(const EqualityTally& tally);

}  // namespace bothways
