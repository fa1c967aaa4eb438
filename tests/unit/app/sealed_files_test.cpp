// Sealed files between computers: a deputy's key, recovery files, copies with a passphrase, what comes back of packs.
#include <doctest/doctest.h>

#include "document/document.hpp"
#include "domain/scheme.hpp"
#include "domain/sealing.hpp"
#include "domain/selection.hpp"
#include "sealing_desk.hpp"
#include "share/sealed.hpp"

using namespace bothways;
using namespace bothways::test;

TEST_CASE("a deputy opens with a key of their own, or takes the scheme's recovery file in; what waited then opens") {
  SealingCoordinator desk;
  desk.work("seal.key.make");
  const std::string recovery = desk.saved_as("seal.recovery", passphrase);
  const std::string answers = [&] {
    SealingApplicant applicant(desk.form());
    applicant.ask("apply.file");
    return applicant.downloaded();
  }();
  SealingDesk deputy;
  deputy.take("scheme.json", document::write(desk.programme()));
  deputy.ask("file.accept");
  deputy.answer_all();
  deputy.take("answers.age", answers);
  CHECK(deputy.state().answers_in.empty());
  deputy.take("recovery-key.age", recovery);
  CHECK(deputy.state().route.screen == "sealed");
  deputy.ask("passphrase.set", {.text = "something else entirely"});
  deputy.work("seal.open");
  CHECK(deputy.state().sealing.fault == SealFault::wrong_passphrase);
  deputy.ask("passphrase.set", {.text = std::string(passphrase)});
  deputy.work("seal.open");
  CHECK(deputy.state().sealing.holds(desk.key()));
  CHECK(deputy.state().answers_in.size() == 1);  // tried again by itself

  // A key of the deputy's own, taken over by hand
  SealingDesk second;
  second.sealer.made = 1;
  const std::string own{toy_keys[1]};
  second.sealer.held[own] = "AGE-SECRET-KEY-1TOY1";
  desk.ask("recipient.add");
  const Recipient* known = desk.programme().all<Recipient>().back();
  desk.ask("field.set", typing(*known, "key", own));
  CHECK(sealing_keys(desk.programme()).size() == 2);
  SealingApplicant applicant(desk.form());
  applicant.ask("apply.file");
  second.take("scheme.json", document::write(desk.programme()));
  second.ask("file.accept");
  second.take("answers.age", applicant.downloaded());
  CHECK(second.state().answers_in.size() == 1);
  const std::string form = desk.form();
  CHECK(mentions(form, own));
  desk.ask("record.remove", {.kind = RecordKind::recipient, .id = known->id});
  CHECK_FALSE(mentions(desk.form(), own));
}

TEST_CASE("a sealed copy goes through the same review as a plain one, and a wrong passphrase shows nothing") {
  SealingCoordinator desk;
  desk.ask("field.set", typing(desk.programme().scheme(), "name", "Harbour partners"));
  const std::string plain = document::write(desk.programme());
  const std::string copy = desk.saved_as("seal.copy", passphrase);
  CHECK_FALSE(mentions(copy, "Harbour"));
  SealingDesk other;
  other.take("harbour.json.age", copy);
  CHECK(other.state().route.screen == "sealed");
  CHECK_FALSE(other.state().incoming.has_value());
  other.ask("passphrase.set", {.text = "not that one"});
  other.work("seal.open");
  CHECK(other.state().sealing.fault == SealFault::wrong_passphrase);
  CHECK_FALSE(other.state().incoming.has_value());
  other.ask("passphrase.set", {.text = "  " + std::string(passphrase) + " "});
  other.work("seal.open");
  REQUIRE(other.state().incoming.has_value());
  CHECK(other.state().route.screen == "review");
  CHECK(other.state().incoming->file_names == std::vector<std::string>{"harbour.json"});
  CHECK(document::write(other.state().incoming->copies.front()) == plain);
}

TEST_CASE("a short passphrase seals nothing, and a failure saves nothing") {
  SealingCoordinator desk;
  desk.ask("passphrase.set", {.text = "short"});
  desk.others.clear();
  desk.work("seal.copy");
  CHECK(desk.others.empty());
  desk.sealer.broken = SealFault::unavailable;
  desk.ask("passphrase.set", {.text = std::string(passphrase)});
  desk.work("seal.copy");
  CHECK(desk.last(Effect::Kind::download) == nullptr);
  CHECK(desk.state().sealing.fault == SealFault::unavailable);
}

TEST_CASE("a secret key that is pasted goes to the machine and nowhere else") {
  SealingCoordinator desk;
  desk.paste(std::string(toy_keys[2]) + "\nAGE-SECRET-KEY-1TOY2\n");
  CHECK(desk.state().pasted.empty());
  CHECK(desk.state().sealing.holds(toy_keys[2]));
  CHECK_FALSE(mentions(document::write(desk.programme()), "SECRET"));
}

TEST_CASE("what comes back of a pack is sealed for the scheme's key and every recipient's, and never leaves otherwise") {
  SealingCoordinator desk;
  desk.ask("panel_member.add");
  desk.work("seal.key.make");
  desk.ask("recipient.add");
  const Id recipient = desk.programme().all<Recipient>().front()->id;
  const SealAnswer made = desk.sealer({SealJob::Kind::make_key});
  desk.ask("field.set", typing(*desk.programme().find<Recipient>(recipient), "key", made.bytes));
  const Id member = desk.programme().all<PanelMember>().front()->id;
  desk.ask("pack.save", with(member));

  SealingDesk reader;
  reader.session.setting("replica", "9");
  reader.take("pack.json", desk.downloaded());
  REQUIRE(reader.programme().pack);
  reader.others.clear();
  reader.work("pack.send");  // not on the page that sends: nothing is sealed yet
  CHECK(reader.last(Effect::Kind::download) == nullptr);
  reader.session.route("/" + reader.state().scheme + "/send_back");
  reader.settle();
  reader.ask("pack.send");  // while it is being sealed
  CHECK(reader.last(Effect::Kind::download) == nullptr);
  reader.answer_all();
  reader.work("pack.send");
  const Effect* saved = reader.last(Effect::Kind::download);
  REQUIRE(saved != nullptr);
  CHECK(saved->name.ends_with(".bothways-pack.json.age"));
  CHECK_FALSE(mentions(saved->text, "schemes"));

  desk.take(saved->name, saved->text);
  REQUIRE(desk.state().incoming);
  CHECK(desk.state().incoming->returns == 1);

  // A machine that cannot seal sends nothing.
  SealingDesk mute;
  mute.session.setting("replica", "c");
  mute.session.file("pack.json", document::write(reader.programme()), false);
  mute.settle();
  mute.session.route("/" + mute.state().scheme + "/send_back");
  mute.settle();
  for (const Effect& one : mute.others) {
    if (one.kind == Effect::Kind::seal) mute.session.sealed({one.job.ticket, SealFault::unavailable, false, {}});
  }
  mute.ask("pack.send");
  CHECK(mute.last(Effect::Kind::download) == nullptr);
}
