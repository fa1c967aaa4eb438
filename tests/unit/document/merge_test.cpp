// Merging two small files, told in words.
#include <doctest/doctest.h>

#include "base/words.hpp"
#include "document/document.hpp"
#include "document/merge.hpp"
#include "unit/document/files.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

// Merges, checks that both ways around give the same bytes, and gives the sentences.
std::vector<std::string> sentences(const std::string& mine, const std::string& theirs) {
  const auto a = document::read(mine), b = document::read(theirs);
  REQUIRE(a);
  REQUIRE(b);
  const auto merged = document::merge(*a, *b);
  REQUIRE(merged);
  CHECK(document::write(merged->programme) == document::write(document::merge(*b, *a)->programme));
  std::vector<std::string> all;
  for (const document::Told& told : document::in_words(merged->programme, merged->changes)) all.push_back(told.words);
  for (const auto& conflict : merged->conflicts) all.push_back(document::in_words(merged->programme, conflict));
  for (const std::string& sentence : all) CHECK_MESSAGE(sentence.find("⟦") == std::string::npos, sentence);
  return all;
}

// The small file as the copies c3 and d4 have it after edits of their own, neither knowing of the other.
std::string by(const std::string& who, const std::string& text) {
  return replaced(text, "\"1kt6nnmg5.2\"", "\"1kt6nnmg5.2\",\n  \"" + who + "\": \"1kt6nnmh0\"");
}
const std::string email = "changed\": \"email=1+5.2", mail = "amina@example.org";

}  // namespace

TEST_CASE("A file merged with itself is itself, and nothing is told") { CHECK(sentences(small_file, small_file).empty()); }

TEST_CASE("A later edit is taken over and told") {
  const std::string theirs = by("c3", replaced(replaced(small_file, email, "changed\": \"email=2+8"), mail, "new@example.org"));
  const auto told = sentences(small_file, theirs);
  REQUIRE(told.size() == 1);
  CHECK(told[0].find("Amina Yusuf") != std::string::npos);
  CHECK(told[0].find("new@example.org") != std::string::npos);
  CHECK(sentences(theirs, small_file).empty());
}

TEST_CASE("Two edits that do not know of each other are a conflict, and both values are told") {
  const std::string mine = by("c3", replaced(replaced(small_file, email, "changed\": \"email=2+8"), mail, "mine@example.org"));
  const std::string theirs = by("d4", replaced(replaced(small_file, email, "changed\": \"email=2+9"), mail, "theirs@example.org"));
  const auto told = sentences(mine, theirs);
  REQUIRE(told.size() == 2);
  CHECK(told[1].find("mine@example.org") != std::string::npos);
  CHECK(told[1].find("theirs@example.org") != std::string::npos);
  CHECK(sentences(theirs, mine).size() == 1);  // nothing changes there, but it is told
  // The same value twice is no conflict.
  CHECK(sentences(mine, by("d4", replaced(replaced(small_file, email, "changed\": \"email=2+9"), mail, "mine@example.org"))).size() == 0);
}

TEST_CASE("A removal and an edit that do not know of each other are told") {
  const std::string removed = by("c3", replaced(small_file, email + "\"", email + "\", \"removed\": \"2+7\""));
  const std::string later = by("d4", replaced(small_file, "changed\": \"email=1+5.2", "changed\": \"name=2+8 email=1+5.2"));
  const std::string earlier = by("d4", replaced(small_file, "changed\": \"email=1+5.2", "changed\": \"name=2+6 email=1+5.2"));
  CHECK(sentences(removed, later) == std::vector<std::string>{
      say("change.restored", {{"kind", say("change.kind.person")}, {"title", "Amina Yusuf"}}),
      say("merge.conflict.removed_here_kept", {{"title", "Amina Yusuf"}})});
  CHECK(sentences(later, removed) == std::vector<std::string>{say("merge.conflict.removed_there_kept", {{"title", "Amina Yusuf"}})});
  CHECK(sentences(removed, earlier) == std::vector<std::string>{say("merge.conflict.removed_here_gone", {{"title", "Amina Yusuf"}})});
  CHECK(sentences(earlier, removed).back() == say("merge.conflict.removed_there_gone", {{"title", "Amina Yusuf"}}));
  CHECK(sentences(removed, small_file).empty());
}

TEST_CASE("An erasure wins over a later edit, and nothing of the person is left or told") {
  const std::string person = small_file.substr(small_file.find(" {\"id\": \"7c3m2\""), small_file.find(" {\"id\": \"7c3m3\"") - small_file.find(" {\"id\": \"7c3m2\""));
  const std::string erased = by("c3", replaced(small_file, person, " {\"id\": \"7c3m2\", \"made\": \"0@1kt6nnmg0\", \"erased\": \"2+6\"},\n"));
  const std::string edited = by("d4", replaced(replaced(small_file, email, "changed\": \"email=2+9"), mail, "later@example.org"));
  const auto merged = document::merge(*document::read(edited), *document::read(erased));
  REQUIRE(merged);
  CHECK(document::write(merged->programme).find("Amina") == std::string::npos);
  CHECK(document::write(merged->programme).find("later@") == std::string::npos);
  const auto told = sentences(edited, erased);
  REQUIRE(told.size() == 1);
  CHECK(told[0].find("Amina") == std::string::npos);
  CHECK(sentences(erased, edited).empty());
}

TEST_CASE("New, removed and brought back records have a sentence each; the history has none") {
  const std::string more = by("c3", replaced(small_file, "\"7c3m3\", \"made\": \"0@1kt6nnmg0\", \"removed\": \"1+5\",\n",
                                             "\"7c3m3\", \"made\": \"0@1kt6nnmg0\", \"changed\": \"name=2+8\", \"removed\": \"1+5\",\n"));
  const std::string added = replaced(more, "\n}\n", ",\n\"pairs\": [\n {\"id\": \"c1\", \"made\": \"2@1kt6nnmh0\",\n  \"a\": \"7c3m2\",\n  \"b\": \"7c3m3\"}],\n"
                                                    "\"log\": [\n {\"id\": \"c2\", \"made\": \"2@1kt6nnmh0\",\n  \"command\": \"x\"}],\n"
                                                    "\"circles\": [\n {\"id\": \"c2\", \"made\": \"2@1kt6nnmh0\"}]\n}\n");
  const auto told = sentences(small_file, added);
  REQUIRE(told.size() == 3);
  CHECK(told[0] == say("change.restored", {{"kind", say("change.kind.person")}, {"title", "Tomasz Invented"}}));
  CHECK(told[1].find("Amina Yusuf") != std::string::npos);
  CHECK(told[2] == say_count("change.newer_record", 1));
}

TEST_CASE("Another scheme is refused") {
  const auto merged = document::merge(*document::read(small_file), *document::read(replaced(small_file, "4z0h8", "4z0h9")));
  REQUIRE_FALSE(merged);
  CHECK(merged.problem().error == Error::other_scheme);
}

TEST_CASE("Every kind of record has a word for what changed") {
  for (const RecordType& type : record_types()) CHECK_MESSAGE(has_words("change.kind." + std::string(type.name)), type.name);
}
