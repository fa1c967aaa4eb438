#include "base/words.hpp"

#include <doctest/doctest.h>

#include "base/plural.hpp"
#include "base/pseudo.hpp"
#include "base/result.hpp"

using namespace bothways;

TEST_CASE("Sentences are found, filled and counted") {
  use_words("en", "# for translators\na.b = Hello, {name}!\nn[one] = {n} day of {what}\nn[other] = {n} days of {what}\nlines = one\\ntwo\n"
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
  use_words_of_assets();
}

TEST_CASE("A language has as many plural forms as it needs, and what it lacks is said in English") {
  use_words("cy", "pobl[zero] = {n} o bobl\npobl[one] = {n} person\npobl[two] = {n} berson\npobl[few] = {n} pherson\npobl[many] = {n} o bobl!\n"
            "pobl[other] = {n} o bobl.\ncath[other] = {n} cath\n");
  const char* const expected[] = {"0 o bobl", "1 person", "2 berson", "3 pherson", "4 o bobl.", "5 o bobl.", "6 o bobl!", "7 o bobl."};
  for (long n = 0; n < 8; ++n) CHECK(say_count("pobl", n) == expected[n]);
  CHECK(say_count("cath", 2) == "2 cath");  // the last resort of the language itself
  use_words_of_assets();
  for (const std::string& language : languages()) {
    use_language(language);
    CHECK_FALSE(name_of_language(language).empty());
    for (const std::string_view key : all_word_keys()) CHECK_MESSAGE(say(key).find("⟦") == std::string::npos, key);
  }
  use_language("en");
  CHECK(say("month.4") == "April");
}

TEST_CASE("Plural forms are those of CLDR") {
  const struct { const char* language; long n; const char* form; } cases[] = {
      {"en", 0, "other"}, {"en", 1, "one"}, {"en-XA", 1, "one"}, {"fr", 0, "one"}, {"fr", 2, "other"}, {"cy", 0, "zero"}, {"cy", 2, "two"},
      {"cy", 3, "few"}, {"cy", 6, "many"}, {"cy", 11, "other"}, {"pl", 1, "one"}, {"pl", 3, "few"}, {"pl", 13, "many"}, {"pl", 22, "few"},
      {"pl", 5, "many"}, {"ru", 21, "one"}, {"ru", 11, "many"}, {"uk", 24, "few"}, {"cs", 4, "few"}, {"cs", 5, "other"}, {"ro", 0, "few"},
      {"ro", 119, "few"}, {"ro", 120, "other"}, {"ar", 0, "zero"}, {"ar", 103, "few"}, {"ar", 111, "many"}, {"ar", 100, "other"},
      {"ga", 2, "two"}, {"ga", 7, "many"}, {"ga", 11, "other"}, {"ja", 1, "other"}, {"hi", 0, "one"}, {"xx", 1, "one"}};
  for (const auto& known : cases) {
    CAPTURE(known.language);
    CAPTURE(known.n);
    CHECK(plural_form(known.language, known.n) == known.form);
  }
}

TEST_CASE("The test language lengthens each word by 40 % or more and keeps what is filled in") {
  CHECK(lengthened("Save {n} pairs, now") == "[Šáʋéóñ {n} ƥáíŕšóñ, ñóŵóñ]");
  CHECK(lengthened("") == "[]");
  CHECK(lengthened("{a}") == "[{a}]");
  use_language("en-XA");
  CHECK(say("language") == "en-XA");
  CHECK(say_count("record.pair", 1) == "[1 ƥáíŕóñ]");
  CHECK(say_count("record.pair", 2) == "[2 ƥáíŕšóñ]");
  CHECK(name_of_language("en-XA").find("Test language") == 0);
  use_language("en");
}

TEST_CASE("Every error has a name, a sentence and a next step") {
  for (int i = 0; i <= static_cast<int>(Error::written_elsewhere); ++i) {
    const std::string key = "error." + std::string(name_of(static_cast<Error>(i)));
    CHECK_MESSAGE(has_words(key), key);
    CHECK_MESSAGE(has_words(key + ".next"), key);
  }
}
