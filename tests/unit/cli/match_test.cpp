// bothways match --matrix: tables in, JSON out, and a sentence for whatever cannot be read.
#include "unit/cli/shell.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

struct Matched {
  Ran ran;
  bool says(std::string_view part) const { return ran.out.find(part) != std::string::npos; }
};

Matched match(std::string_view csv, std::vector<std::string> options = {}) {
  const Folder folder;
  std::vector<std::string> arguments{"match", "--matrix", folder.put("table.csv", csv)};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return {run(arguments)};
}

void check_refused(std::string_view csv, std::string_view sentence, int status = cli::refused, std::vector<std::string> options = {}) {
  CAPTURE(csv);
  const Matched matched = match(csv, std::move(options));
  CHECK(matched.ran.status == status);
  CHECK(matched.ran.out.empty());
  CHECK_MESSAGE(matched.ran.err.find(sentence) != std::string::npos, matched.ran.err);
}

}  // namespace

TEST_CASE("match: pairs, total, what each gets, who is left and why, and the duals") {
  const Matched matched = match("\xef\xbb\xbf 1 ,2.5,\r\n\"3\",,0.125\r\n,,\r\n");
  CHECK(matched.ran.status == cli::done);
  CHECK(matched.ran.err.empty());
  CHECK(matched.says("\"objective\": \"total\""));
  CHECK(matched.says("\"pairs\": [[0, 1], [1, 0]]"));
  CHECK(matched.says("\"total\": 5.5"));
  CHECK(matched.says("\"row_values\": [2.5, 3, null]"));
  CHECK(matched.says("\"column_values\": [3, 2.5, null]"));
  CHECK(matched.says("\"rows\": [{\"row\": 2, \"reason\": \"ruled_out_with_all\"}]"));
  CHECK(matched.says("\"columns\": [{\"column\": 2, \"reason\": \"no_room_left\"}]"));
  CHECK(matched.says("\"row_duals\": ["));
  CHECK(matched.says("\"column_duals\": ["));
  CHECK(matched.says("\"proven\": true"));
}

TEST_CASE("match: capacities and the seed") {
  const Matched matched = match("5,4,3\n1,1,1\n", {"--row-capacity", "3,0", "--column-capacity", "1,1,1", "--seed", "12"});
  CHECK(matched.ran.status == cli::done);
  CHECK(matched.says("\"seed\": 12"));
  CHECK(matched.says("\"pairs\": [[0, 0], [0, 1], [0, 2]]"));
  CHECK(matched.says("\"row_values\": [12, null]"));
  CHECK(matched.says("{\"row\": 1, \"reason\": \"no_capacity\"}"));
}

TEST_CASE("match: decimals are added up exactly") {
  const Matched matched = match("0.1,-7\n-7,0.2\n");
  CHECK(matched.says("\"total\": 0.3,"));
  CHECK(match("-0.000001").says("\"total\": -0.000001,"));
  CHECK(match("-0.5").says("\"total\": -0.5,"));
  CHECK(match("1000000000").says("\"total\": 1000000000,"));
}

TEST_CASE("match: what cannot be read gets a sentence") {
  check_refused("", "nothing in the table");
  check_refused("\r\n\n", "nothing in the table");
  for (const char* text : {"NaN", "inf", "-inf", "1e9", "0x10", "1,2 3", "--1", "-", ".", "1.2.3", "½", "one"}) check_refused(text, "is not a number");
  check_refused("1,2\n3\n", "Row 2 has 1 cells, the first has 2.");
  check_refused("1,2\n\n", "Row 2 has 1 cells, the first has 2.");
  check_refused("1000000001", "row 1, column 1 is too large");
  check_refused("1,2\n3,99999999999999999999999999\n", "row 2, column 2 is too large");
  check_refused("-1001,0.000001", "row 1, column 1 is too large");
  check_refused("0.1234567", "more than 6 decimals");
  check_refused(std::string(5'000, ','), "more than 5,000 people");
  check_refused(std::string(std::size_t{5'001} * 2, '\n').insert(0, "1"), "more than 5,000 people");
}

TEST_CASE("match: options that do not fit get a sentence") {
  check_refused("1,2", "one capacity for each", cli::not_understood, {"--row-capacity", "1,2"});
  check_refused("1,2", "not made of whole numbers", cli::not_understood, {"--column-capacity", "1,x"});
  check_refused("1,2", "not made of whole numbers", cli::not_understood, {"--seed", "-3"});
  check_refused("1,2", "Nobody can take fewer than 0", cli::refused, {"--row-capacity", "-1"});
  check_refused("1,2", "no way of matching", cli::not_understood, {"--objective", "best"});
  CHECK(run({"match"}).status == cli::not_understood);
  CHECK(run({"match", "--matrix", "/nowhere/at/all.csv"}).status == cli::refused);
}

TEST_CASE("match: a cohort of a scheme, by name, with names and whoever is left out") {
  const Folder folder;
  const std::string file = folder.put("scheme.json", R"({"format": "bothways-scheme", "version": 1, "seen": {"3k7m2qf9xw4hc": "1kt9bg740"},
"schemes": [{"id": "5a1j1", "made": "0@1kt6nnmg0", "name": "Partners"}],
"cohorts": [{"id": "5a1j2", "made": "0@1kt6nnmg0", "name": "Cohort A"}],
"people": [
{"id": "5a1j3", "made": "0@1kt6nnmg0", "name": "Ama \"A\"", "side": "a", "wants": "Interpreters", "offers": "Housing"},
{"id": "5a1j4", "made": "0@1kt6nnmg0", "name": "Bea", "side": "a"},
{"id": "5a1j5", "made": "0@1kt6nnmg0", "name": "Xia", "side": "b", "wants": "Housing", "offers": "Interpreters"}],
"members": [{"id": "5a1j6", "made": "0@1kt6nnmg0", "person": "5a1j5", "briefed": "yes"}],
"applications": [
{"id": "5a1j7", "made": "0@1kt6nnmg0", "person": "5a1j3", "decision": "selected", "cohort": "5a1j2"},
{"id": "5a1j8", "made": "0@1kt6nnmg0", "person": "5a1j4", "decision": "selected", "cohort": "5a1j2"}]})");
  for (const char* objective : {"total", "fairest", "stable"}) {
    const Matched matched{run({"match", file, "--cohort", "Cohort A", "--objective", objective})};
    CHECK(matched.ran.status == cli::done);
    CHECK(matched.says("\"rows\": [\"Ama \\\"A\\\"\", \"Bea\"]"));
    CHECK(matched.says("\"columns\": [\"Xia\"]"));
    CHECK(matched.says("\"pairs\": [[0, 0]]"));
    CHECK(matched.says("\"left_out\": ["));
  }
  const Matched nowhere{run({"match", file, "--cohort", "Cohort Z"})};
  CHECK(nowhere.ran.status == cli::refused);
  CHECK(nowhere.ran.err.find("There is no cohort of that name") != std::string::npos);
}
