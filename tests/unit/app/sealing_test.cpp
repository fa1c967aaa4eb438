// Sealing as people do it: a key, its recovery file, a deputy, answers that come back sealed, copies with a
// passphrase. Nothing secret is ever in a scheme, its journal, its history or a packet.
#include <doctest/doctest.h>

#include "document/document.hpp"
#include "domain/form.hpp"
#include "domain/scheme.hpp"
#include "domain/sealing.hpp"
#include "domain/selection.hpp"
#include "domain/today.hpp"
#include "machine.hpp"
#include "share/form_packet.hpp"
#include "share/sealed.hpp"
#include "unit/toy_sealer.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

constexpr std::string_view passphrase = "Zwiebelkuchen und sieben Tassen";

// A machine that can seal: what a session asks is answered as a browser does, later.
struct Desk : Machine {
  ToySealer sealer;
  std::vector<SealJob> jobs;

  void answer_all() {
    for (std::size_t done = 0; done < 50; ++done) {
      for (auto it = others.begin(); it != others.end();) {
        if (it->kind == Effect::Kind::seal) jobs.push_back(it->job), it = others.erase(it);
        else ++it;
      }
      if (jobs.empty()) return;
      const SealJob job = jobs.front();
      jobs.erase(jobs.begin());
      session.sealed(sealer(job));
      std::string lines;
      for (const auto& [key, secret] : sealer.held) lines += key + "\n";
      session.keys(lines);
      settle();
    }
    FAIL("no end");
  }
  void work(std::string_view command, const Arguments& arguments = {}) {
    ask(command, arguments);
    answer_all();
  }
  void take(std::string_view name, std::string_view bytes) {
    session.file(name, bytes, false);
    settle();
    answer_all();
  }
  void paste(std::string_view text) {
    session.pasted(text);
    settle();
    answer_all();
  }
  void go(std::string_view fragment) {
    session.route(fragment);
    settle();
    answer_all();
  }
  const State& state() const { return session.state(); }
  const Effect* last(Effect::Kind kind) const {
    for (auto it = others.rbegin(); it != others.rend(); ++it) {
      if (it->kind == kind) return &*it;
    }
    return nullptr;
  }
  std::string saved_as(std::string_view command, std::string_view with) {
    ask("passphrase.set", {.text = std::string(with)});
    work(command);
    const Effect* saved = last(Effect::Kind::download);
    REQUIRE(saved != nullptr);
    return saved->text;
  }
};

struct Coordinator : Desk {
  Coordinator() { ask("scheme.start", {.text = "partners"}); answer_all(); }
  const std::string& key() const { return programme().scheme().seal_key; }
  std::string form() const { return share::write_form(programme()); }
};

// Somebody fills the form in and is on the page that sends.
struct Applicant : Desk {
  explicit Applicant(const std::string& form) {
    take("form.json", form);
    REQUIRE(state().applying.has_value());
    for (const Question* question : questions_asked(state().applying->form)) {
      const bool consent = question->of_kind == QuestionKind::consent;
      const auto options = options_of(state().applying->form, *question);
      std::string text = consent ? "yes" : !options.empty() ? options.front() : "MARKED answer";
      if (question->of_kind == QuestionKind::date) text = "2026-01-01";
      if (question->fills == "person.name") text = "Nadia MARKED Rahman";
      ask("apply.answer", {.id = question->id, .text = text});
    }
    go("#/apply/" + state().applying->code + "/send");
  }
};

bool mentions(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }
bool on_today(const Programme& programme, Date today, std::string_view key) {
  for (const TodayItem& item : today_items(programme, today)) {
    if (item.key == key) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a key is made, Today insists on its recovery file, and all of it is undone like anything else") {
  Coordinator desk;
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
  Coordinator desk;
  desk.sealer.broken = SealFault::unavailable;
  desk.work("seal.key.make");
  CHECK(desk.key().empty());
  REQUIRE(desk.state().notice.has_value());
  CHECK(desk.state().notice->problem);
}

TEST_CASE("no secret is in the scheme, the journal, the history, the form, or what the other computer is told") {
  Coordinator desk;
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
  Coordinator desk;
  desk.work("seal.key.make");
  Applicant applicant(desk.form());
  applicant.ask("apply.file");
  const std::string file = applicant.downloaded();
  applicant.ask("apply.copy");
  const std::string letter = applicant.last(Effect::Kind::copy)->text;
  for (const std::string& sent : {file, letter}) {
    CHECK(share::holds_sealed(sent));
    CHECK_FALSE(mentions(sent, "MARKED"));
  }
  Coordinator other;  // another scheme's key
  other.work("seal.key.make");
  Desk stranger;
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
  Coordinator desk;
  desk.work("seal.key.make");
  Applicant applicant(desk.form());
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
  Coordinator desk;
  desk.work("seal.key.make");
  std::string form = desk.form();
  form.replace(form.find(desk.key()), 10, "age1wwwwww");
  CHECK_FALSE(share::read_form(form));
  Desk applicant;
  applicant.take("form.json", form);
  CHECK_FALSE(applicant.state().applying.has_value());
}

TEST_CASE("a deputy opens with a key of their own, or takes the scheme's recovery file in; what waited then opens") {
  Coordinator desk;
  desk.work("seal.key.make");
  const std::string recovery = desk.saved_as("seal.recovery", passphrase);
  const std::string answers = [&] {
    Applicant applicant(desk.form());
    applicant.ask("apply.file");
    return applicant.downloaded();
  }();
  Desk deputy;
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
  Desk second;
  second.sealer.made = 1;
  const std::string own{toy_keys[1]};
  second.sealer.held[own] = "AGE-SECRET-KEY-1TOY1";
  desk.ask("recipient.add");
  const Recipient* known = desk.programme().all<Recipient>().back();
  desk.ask("field.set", typing(*known, "key", own));
  CHECK(sealing_keys(desk.programme()).size() == 2);
  Applicant applicant(desk.form());
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
  Coordinator desk;
  desk.ask("field.set", typing(desk.programme().scheme(), "name", "Harbour partners"));
  const std::string plain = document::write(desk.programme());
  const std::string copy = desk.saved_as("seal.copy", passphrase);
  CHECK_FALSE(mentions(copy, "Harbour"));
  Desk other;
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
  Coordinator desk;
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
  Coordinator desk;
  desk.paste(std::string(toy_keys[2]) + "\nAGE-SECRET-KEY-1TOY2\n");
  CHECK(desk.state().pasted.empty());
  CHECK(desk.state().sealing.holds(toy_keys[2]));
  CHECK_FALSE(mentions(document::write(desk.programme()), "SECRET"));
}

TEST_CASE("what comes back of a pack is sealed for the scheme's key and every recipient's, and never leaves otherwise") {
  Coordinator desk;
  desk.ask("panel_member.add");
  desk.work("seal.key.make");
  desk.ask("recipient.add");
  const Id recipient = desk.programme().all<Recipient>().front()->id;
  const SealAnswer made = desk.sealer({SealJob::Kind::make_key});
  desk.ask("field.set", typing(*desk.programme().find<Recipient>(recipient), "key", made.bytes));
  const Id member = desk.programme().all<PanelMember>().front()->id;
  desk.ask("pack.save", with(member));

  Desk reader;
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
  Desk mute;
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
