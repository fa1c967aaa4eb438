// Sealing as people do it: a key, its recovery file, and answers that come back sealed. Nothing secret is ever in a
// scheme, its journal, its history or a packet.
#include <doctest/doctest.h>

#include "document/document.hpp"
#include "domain/scheme.hpp"
#include "domain/sealing.hpp"
#include "domain/selection.hpp"
#include "sealing_desk.hpp"
#include "share/sealed.hpp"

using namespace bothways;
using namespace bothways::test;

TEST_CASE("a key is made, Today insists on its recovery file, and all of it is undone like anything else") {
  SealingCoordinator desk;
  CHECK(desk.key().empty());
  CHECK(sealing_keys(desk.programme()).empty());
  desk.work("seal.key.make");
  CHECK(is_public_key(desk.key()));
  CHECK(desk.state().sealing.holds(desk.key()));
  CHECK(on_today(desk.programme(), desk.state().today, "recovery"));
  desk.ask("seal.key.kept");  // not before it was saved
  CHECK(on_today(desk.programme(), desk.state().today, "recovery"));
  const std::string recovery = desk.saved_as("seal.recovery", passphrase);
  CHECK(share::holds_sealed(recovery));
  CHECK(on_today(desk.programme(), desk.state().today, "recovery"));
  desk.ask("seal.key.kept");
  CHECK_FALSE(on_today(desk.programme(), desk.state().today, "recovery"));
  desk.ask("edit.undo");
  CHECK(on_today(desk.programme(), desk.state().today, "recovery"));
  desk.ask("edit.undo");
  CHECK(desk.key().empty());
  desk.ask("edit.redo");
  CHECK(is_public_key(desk.key()));
}

TEST_CASE("where the machine cannot keep a key there is none, and it is said") {
  SealingCoordinator desk;
  desk.sealer.broken = SealFault::unavailable;
  desk.work("seal.key.make");
  CHECK(desk.key().empty());
  REQUIRE(desk.state().notice.has_value());
  CHECK(desk.state().notice->problem);
}

TEST_CASE("no secret is in the scheme, the journal, the history, the form, or what the other computer is told") {
  SealingCoordinator desk;
  desk.work("seal.key.make");
  const std::string recovery = desk.saved_as("seal.recovery", passphrase);
  desk.ask("seal.key.kept");
  desk.saved_as("seal.copy", passphrase);
  desk.ask("edit.undo");
  desk.ask("edit.redo");
  std::string everything = document::write(desk.programme()) + desk.form() + recovery;
  for (const auto& [scheme, disk] : desk.disks) {
    everything += disk.local + disk.database;
    for (const auto& [sequence, entry] : disk.journal) everything += entry;
  }
  for (const Step& step : desk.state().history.done) everything += step.what + step.command;
  for (const Effect& effect : desk.others) everything += effect.text + effect.name + effect.media;
  CHECK(mentions(everything, desk.key()));
  CHECK_FALSE(mentions(everything, "SECRET"));
  CHECK_FALSE(mentions(everything, toy_secret));
  CHECK_FALSE(mentions(everything, "Zwiebelkuchen"));
  desk.go("#/" + desk.state().scheme + "/today");
  CHECK(desk.state().sealing.passphrase.empty());
}

TEST_CASE("answers come back sealed, by file and from the middle of a letter, and only by the key they open") {
  SealingCoordinator desk;
  desk.work("seal.key.make");
  SealingApplicant applicant(desk.form());
  applicant.ask("apply.file");
  const std::string file = applicant.downloaded();
  applicant.ask("apply.copy");
  const std::string letter = applicant.last(Effect::Kind::copy)->text;
  for (const std::string& sent : {file, letter}) {
    CHECK(share::holds_sealed(sent));
    CHECK_FALSE(mentions(sent, "MARKED"));
  }
  SealingCoordinator other;  // another scheme's key
  other.work("seal.key.make");
  SealingDesk stranger;
  stranger.take("answers.age", file);
  CHECK(stranger.state().answers_in.empty());
  CHECK(stranger.state().notice->problem);
  desk.take("nadia.bothways-answers.json.age", file);
  REQUIRE(desk.state().answers_in.size() == 1);
  desk.ask("answers.take");
  CHECK(mentions(document::write(desk.programme()), "Nadia MARKED Rahman"));
  desk.ask("answers.leave");
  desk.paste("> Dear Rosa,\n> \n> " + letter + "\n-- \nSent from my phone\n");
  CHECK(desk.state().answers_in.size() == 1);
}

TEST_CASE("nothing leaves unsealed where it cannot be sealed, and a change after sealing is sealed anew") {
  SealingCoordinator desk;
  desk.work("seal.key.make");
  SealingApplicant applicant(desk.form());
  const std::string before = applicant.state().sealing.ahead;
  CHECK_FALSE(before.empty());
  const Question* first = questions_asked(applicant.state().applying->form).front();
  applicant.ask("apply.answer", {.id = first->id, .text = "Changed"});
  applicant.others.clear();
  applicant.ask("apply.copy");  // the new one is not sealed yet
  CHECK(applicant.last(Effect::Kind::copy) == nullptr);
  applicant.answer_all();
  applicant.ask("apply.copy");
  applicant.sealer.broken = SealFault::unavailable;
  applicant.work("apply.answer", {.id = first->id, .text = "Changed again"});
  applicant.others.clear();
  for (const char* way : {"apply.copy", "apply.file", "apply.mail", "apply.share"}) applicant.work(way);
  CHECK(applicant.others.empty());
  CHECK(applicant.state().sealing.ahead_fault == SealFault::unavailable);
  applicant.sealer.broken = SealFault::none;
  applicant.work("seal.again");
  applicant.work("apply.file");
  CHECK(share::holds_sealed(applicant.downloaded()));
}

TEST_CASE("a form whose key is none is refused rather than answered in the open") {
  SealingCoordinator desk;
  desk.work("seal.key.make");
  std::string form = desk.form();
  form.replace(form.find(desk.key()), 10, "age1wwwwww");
  CHECK_FALSE(share::read_form(form));
  SealingDesk applicant;
  applicant.take("form.json", form);
  CHECK_FALSE(applicant.state().applying.has_value());
}
