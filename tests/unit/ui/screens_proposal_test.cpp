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

TEST_CASE("by link: each answers on a page of their own, the coordinator takes both in, and reads the reason alone") {
  Proposed stage;
  stage.button("Mark both as asked");
  const std::string proposal_page = address_of(stage.state().scheme, "proposal", stage.two).substr(1);
  std::string letters;
  for (const char* name : {"Samira Haddad", "Helen Osei"}) {
    stage.visit(proposal_page);
    stage.button("Copy the link to answer: " + std::string(name));
    const std::string link = stage.platform.clipboard;
    stage.visit(link.substr(link.find('#') + 1));
    CHECK(stage.has(Role::heading, std::string(name) + ", a partner for you"));
    CHECK(stage.state().scheme.empty());
    const bool samira = std::string_view(name) == "Samira Haddad";
    stage.pick("Would you like to be a pair with " + std::string(samira ? "Helen Osei" : "Samira Haddad") + "?",
               samira ? "Yes, introduce us if we both say yes" : "No, I would like a different partner");
    if (!samira) stage.type("Anything that helps us to find the right partner for you (optional)", "We sat on one board.");
    stage.button("Copy your answer");
    letters += "On Monday they wrote:\n" + stage.platform.clipboard;
  }
  stage.visit(proposal_page);
  stage.drop("answers.txt", letters);
  CHECK(stage.has(Role::heading, "Answers to proposals"));
  CHECK(stage.says("We sat on one board."));
  stage.button("Take all 2 in");
  CHECK(stage.get<Pair>(stage.two).state == PairState::declined);
  CHECK(stage.get<Pair>(stage.two).consent_a == Consent::yes);
  CHECK(stage.get<Pair>(stage.two).reason_b == "We sat on one board.");
  CHECK(stage.value("What Helen Osei said about it (optional)") == "We sat on one board.");
  stage.drop("answers.txt", letters);
  CHECK(stage.says("This pair is no longer proposed, so the answer changes nothing."));
}

TEST_CASE("by link: one that was cut says so") {
  Sample stage;
  stage.visit("/reply/AbCd");
  CHECK(stage.has(Role::heading, "There is no proposal in this link"));
}

TEST_CASE("today: whoever has not answered is named, and leads to the proposal") {
  Proposed stage;
  stage.button("Mark both as asked");
  stage.go("today");
  CHECK(stage.says("Helen Osei has had 0 days to answer about Samira Haddad"));
}
