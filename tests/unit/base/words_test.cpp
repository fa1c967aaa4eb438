#include "base/words.hpp"

#include <doctest/doctest.h>

#include "base/assets.hpp"
#include "base/result.hpp"

using namespace bothways;

TEST_CASE("Sentences are found, filled and counted") {
  use_words("# for translators\na.b = Hello, {name}!\nn[one] = {n} day of {what}\nn[other] = {n} days of {what}\nlines = one\\ntwo\n"
            "odd = {open and {name}\nequal = a = b\n");
  CHECK(say("a.b", {{"name", "Zoë"}}) == "Hello, Zoë!");
  CHECK(say("a.b") == "Hello, {name}!");
  CHECK(say("a.b", {{"name", "{name}"}}) == "Hello, {name}!");
  CHECK(say_count("n", 1, {{"what", "June"}}) == "1 day of June");
  CHECK(say_count("n", 0, {{"what", "June"}}) == "0 days of June");
  CHECK(say("lines") == "one\ntwo");
  CHECK(say("equal") == "a = b");
  CHECK(say("missing") == "⟦missing⟧");
  CHECK(say_count("missing", 2) == "⟦missing[other]⟧");
  CHECK(has_words("a.b"));
  CHECK_FALSE(has_words("missing"));
  CHECK(all_word_keys().front() == "a.b");
  use_words(asset("words/en.txt"));
}

TEST_CASE("Every error has a name, a sentence and a next step") {
  for (int i = 0; i <= static_cast<int>(Error::written_elsewhere); ++i) {
    const std::string key = "error." + std::string(name_of(static_cast<Error>(i)));
    CHECK_MESSAGE(has_words(key), key);
    CHECK_MESSAGE(has_words(key + ".next"), key);
  }
}
