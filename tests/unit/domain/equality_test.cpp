// Equality slips: counts that say nothing about order, and merge without doubling or losing any.
#include "domain/equality.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "base/words.hpp"

using namespace bothways;

namespace {

using Slip = std::vector<SlipAnswer>;

Slip any_slip(std::mt19937_64& engine) {
  Slip slip;
  for (const EqualityQuestion& question : equality_questions()) {
    if (engine() % 3 == 0) continue;
    slip.push_back({std::string(question.key), engine() % 9 == 0 ? "in my own words" : std::string(question.answers[engine() % question.answers.size()])});
  }
  if (slip.empty()) slip.push_back({"age", "prefer_not"});
  return slip;
}

EqualityBox box_of(const std::vector<Slip>& slips) {
  EqualityBox box;
  for (const Slip& slip : slips) CHECK(count_in(box, slip));
  return box;
}

}  // namespace

TEST_CASE("every question and answer of the slip has its words") {
  for (const EqualityQuestion& question : equality_questions()) {
    const std::string key = "equality." + std::string(question.key);
    CHECK(has_words(key));
    CHECK(question.answers.back() == "prefer_not");
    for (const std::string_view answer : question.answers) CHECK(has_words(key + "." + std::string(answer)));
  }
}

TEST_CASE("the order of slips, and of answers on them, leaves no trace") {
  std::mt19937_64 engine(3);
  for (int round = 0; round < 50; ++round) {
    std::vector<Slip> slips;
    for (int i = 0; i < 9; ++i) slips.push_back(any_slip(engine));
    const EqualityBox box = box_of(slips);
    std::shuffle(slips.begin(), slips.end(), engine);
    for (Slip& slip : slips) std::shuffle(slip.begin(), slip.end(), engine);
    CHECK(box_of(slips) == box);
  }
}

TEST_CASE("answers of one person cannot be put together again") {
  // Who gave which pair of answers differs; what is kept does not.
  CHECK(box_of({{{"age", "under_25"}, {"gender", "woman"}}, {{"age", "65_or_over"}, {"gender", "man"}}}) ==
        box_of({{{"age", "under_25"}, {"gender", "man"}}, {{"age", "65_or_over"}, {"gender", "woman"}}}));
}

TEST_CASE("slips go in together, and never fewer than enough unless they are the last") {
  EqualityTally tally;
  EqualityBox waiting;
  for (std::uint32_t i = 1; i <= 12; ++i) {
    CHECK(count_in(waiting, {{"age", "25_to_34"}}));
    CHECK(pour(tally, waiting, 100 + i, Pour::when_enough) == (i % least_in_box == 0));
  }
  CHECK(tally.boxes.size() == 2);
  for (const auto& [name, box] : tally.boxes) CHECK(box.slips >= least_in_box);
  CHECK(waiting.slips == 2);
  CHECK_FALSE(pour(tally, waiting, 105, Pour::the_last));  // a name that was used
  CHECK_FALSE(pour(tally, waiting, 0, Pour::the_last));
  CHECK(pour(tally, waiting, 999, Pour::the_last));
  CHECK_FALSE(pour(tally, waiting, 998, Pour::the_last));  // nothing waits
  CHECK(total(tally).slips == 12);
  CHECK(total(tally).counts.at("age").at("25_to_34") == 12);
}

TEST_CASE("copies merge in any order and any number of times, without doubling or losing a slip") {
  std::mt19937_64 engine(5);
  for (int round = 0; round < 100; ++round) {
    std::vector<EqualityTally> copies(4);
    std::vector<Slip> all;
    std::uint64_t name = 0;
    for (int step = 0; step < 30; ++step) {
      EqualityTally& copy = copies[engine() % copies.size()];
      if (engine() % 3 == 0) {
        copy = merged(copy, copies[engine() % copies.size()]);
        continue;
      }
      EqualityBox waiting;
      for (std::uint32_t i = 0; i < least_in_box; ++i) {
        all.push_back(any_slip(engine));
        count_in(waiting, all.back());
      }
      CHECK(pour(copy, waiting, ++name, Pour::when_enough));
    }
    const EqualityTally &a = copies[0], &b = copies[1], &c = copies[2];
    CHECK(merged(a, b) == merged(b, a));
    CHECK(merged(merged(a, b), c) == merged(a, merged(b, c)));
    CHECK(merged(a, a) == a);
    CHECK(merged(merged(a, b), b) == merged(a, b));
    const EqualityTally everything = merged(merged(a, b), merged(c, copies[3]));
    CHECK(total(everything) == box_of(all));
    EqualityTally deleted = a;
    empty(deleted);
    CHECK(merged(everything, deleted) == deleted);
    CHECK(merged(deleted, everything) == deleted);
  }
}

TEST_CASE("what is no answer is not counted") {
  EqualityBox box;
  CHECK_FALSE(count_in(box, {}));
  CHECK_FALSE(count_in(box, {{"age", "  "}, {"name", "Nadia Rahman"}}));
  CHECK(box == EqualityBox{});
  CHECK(count_in(box, {{"religion", " Bahá’í "}, {"religion", "none"}, {"email", "nadia@kitchen.example"}}));
  CHECK(box.counts == EqualityBox{1, {{"religion", {{"Bahá’í", 1}}}}}.counts);
  CHECK(count_in(box, {{"religion", std::string(5000, 'x')}}));
  for (const auto& [answer, count] : box.counts.at("religion")) CHECK(answer.size() <= own_words_bytes);
  box.slips = most_in_box;
  CHECK_FALSE(count_in(box, {{"age", "25_to_34"}}));
}
