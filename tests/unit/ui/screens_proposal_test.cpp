// The proposal of a pair, worked by role and name: both sides alike, and a reason that stays apart.
#include "domain/consent.hpp"
#include "unit/ui/sample_stage.hpp"

using namespace bothways;
using test::Sample;
using test::joseph_and_ruth;

namespace {

constexpr std::string_view samira_and_helen = "Samira Haddad and Helen Osei";

// Two of the sample who have no partner, proposed to each other.
struct Proposed : Sample {
  Id two;
  explicit Proposed(int width = 1280) : Sample(width) {
    go("matching", id_of<Cohort>("Cohort B"));
    pick("Pick one community partner", with_organisation("Samira Haddad"));
    pick("Pick one system partner", with_organisation("Helen Osei"));
    button("Make this pair");
    two = pair(samira_and_helen);
    go("proposal", two);
  }
};

}  // namespace

TEST_CASE("proposal: both are asked, both say yes, and the introduction is next") {
  for (const int width : {1280, 375}) {
    Proposed stage(width);
    CHECK(stage.has(Role::heading, "Propose Samira Haddad and Helen Osei"));
    CHECK(stage.says("Nobody has been asked yet"));
    stage.button("Copy the text: Proposal to Samira Haddad");
    CHECK(stage.platform.clipboard.find("Helen Osei") != std::string::npos);
    CHECK(stage.platform.clipboard.find("you need not give a reason") != std::string::npos);
    stage.button("Mark both as asked");
    CHECK(stage.says("Waiting for Samira Haddad, 0 days. Waiting for Helen Osei, 0 days."));
    stage.button("Said yes: Samira Haddad");
    stage.button("Needs more time: Helen Osei");
    CHECK(stage.says("Waiting for Helen Osei, 0 days."));
    stage.button("Said yes: Helen Osei");
    CHECK(stage.says("Both said yes. You can introduce them."));
    stage.follow("Go to the introduction");
    CHECK(stage.has(Role::heading, "Introduce Samira Haddad and Helen Osei"));
  }
}

TEST_CASE("proposal: the letter tells nothing that is not agreed, whoever reads it") {
  Proposed stage;
  const Id helen = stage.id_of<Person>("Helen Osei");
  const std::string email = stage.get<Person>(helen).email;
  REQUIRE(!email.empty());
  stage.button("Copy the text: Proposal to Samira Haddad");
  CHECK(stage.platform.clipboard.find(email) == std::string::npos);
}

TEST_CASE("proposal: one says no, the reason stays apart, both are free, and it can be proposed again") {
  Proposed stage;
  stage.button("Mark both as asked");
  stage.button("Said no: Helen Osei");
  CHECK(stage.get<Pair>(stage.two).state == PairState::declined);
  CHECK(stage.says("This pair did not go ahead. Both are free for another partner."));
  stage.type("What Helen Osei said about it (optional)", "We sat on one board.");
  CHECK(stage.get<Pair>(stage.two).reason_b == "We sat on one board.");
  CHECK_FALSE(stage.has(Role::textarea, "What Samira Haddad said about it (optional)"));
  stage.go("pairs");
  CHECK(stage.says("Did not go ahead"));
  stage.go("pair", stage.two);
  CHECK_FALSE(stage.says("We sat on one board."));
  stage.go("cohort", stage.id_of<Cohort>("Cohort B"));
  CHECK_FALSE(stage.has(Role::link, samira_and_helen));
  stage.go("proposal", stage.two);
  stage.button("Propose them again");
  CHECK(stage.get<Pair>(stage.two).state == PairState::proposed);
  stage.button("Copy the text: Proposal to Samira Haddad");
  CHECK(stage.platform.clipboard.find("board") == std::string::npos);
}

TEST_CASE("pair: the same button for either side ends it for both, and who asked is said in confidence alone") {
  Sample stage;
  const Id pair = stage.pair(joseph_and_ruth);
  stage.go("pair", pair);
  CHECK(stage.has(Role::button, "Would like a different partner: Joseph Adeyemi"));
  stage.button("Would like a different partner: Ruth Calloway");
  CHECK(stage.get<Pair>(pair).state == PairState::ended_early);
  CHECK(stage.says("This pair has ended, and both are free for another partner. Nobody is told who asked."));
  stage.type("What Ruth Calloway said about it (optional)", "Our days never fit.");
  CHECK(stage.get<Pair>(pair).reason_b == "Our days never fit.");
  stage.go("pairs");
  CHECK_FALSE(stage.says("Our days never fit."));
}

TEST_CASE("today: whoever has not answered is named, and leads to the proposal") {
  Proposed stage;
  stage.button("Mark both as asked");
  stage.go("today");
  CHECK(stage.says("Helen Osei has had 0 days to answer about Samira Haddad"));
}
