// Letters noted as sent, replies and the information sheet: what follows in the register, and all of it undone.
#include <doctest/doctest.h>

#include "document/document.hpp"
#include "domain/letters_due.hpp"
#include "journey.hpp"
#include "share/letter_text.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

struct Desk : Machine {
  Id form;
  Desk() {
    ask("scheme.start", {.text = "partners"});
    ask("application.add");
    form = programme().all<Application>().front()->id;
  }
  const Application& the_form() { return *programme().find<Application>(form); }
  void sent(LetterKind kind, LetterWay way = LetterWay::by_hand) {
    pass(1000);
    ask("letter.sent", {.id = form, .value = {{}, static_cast<std::int64_t>(way)}, .number = static_cast<std::size_t>(kind)});
  }
  void decide(Decision decision) { ask("application.decide", {.id = form, .number = static_cast<std::size_t>(decision)}); }
  void reply(Reply reply) { ask("application.reply", {.id = form, .number = static_cast<std::size_t>(reply)}); }
  // The step leaves nothing behind when it is undone.
  template <class Step>
  void undone(Step step) {
    const std::string before = document::write(programme());
    step();
    CHECK(document::write(programme()) != before);
    ask("edit.undo");
    CHECK(document::write(programme()) == before);
    ask("edit.redo");
  }
};

}  // namespace

TEST_CASE("a letter that went is a record, and the register follows") {
  Desk desk;
  desk.undone([&] { desk.sent(LetterKind::form_sent, LetterWay::file); });
  desk.undone([&] { desk.sent(LetterKind::chase); });
  desk.sent(LetterKind::chase);
  const auto all = desk.programme().all<SentLetter>();
  REQUIRE(all.size() == 3);
  CHECK(all[0]->of_kind == LetterKind::form_sent);
  CHECK(all[0]->way == LetterWay::file);
  CHECK(all[0]->application.id == desk.form);
  const Date today = desk.session.state().today;
  CHECK(all[2]->sent == today);
  CHECK(desk.the_form().sent == today);
  CHECK(desk.the_form().chased == today);
  CHECK_FALSE(desk.the_form().reply_by);
}

TEST_CASE("an offer asks for a reply, the reply is noted, and another decision takes it back") {
  Desk desk;
  desk.ask("cohort.add");
  desk.decide(Decision::selected);
  desk.ask("application.place", {.id = desk.form, .other = desk.programme().all<Cohort>().front()->id});
  desk.undone([&] { desk.sent(LetterKind::offered, LetterWay::mail_program); });
  const Date by = desk.the_form().reply_by;
  CHECK(by == reply_by(desk.programme().scheme(), desk.session.state().today));
  desk.undone([&] { desk.reply(Reply::accepted); });
  CHECK(desk.the_form().replied_on == desk.session.state().today);
  CHECK(desk.the_form().cohort);
  desk.undone([&] { desk.reply(Reply::declined); });
  CHECK_FALSE(desk.the_form().cohort);
  CHECK_FALSE(desk.the_form().has_place());
  desk.pass(5 * 86'400'000LL);
  desk.sent(LetterKind::offered);
  CHECK(desk.the_form().reply_by == by);
  desk.decide(Decision::reserve);
  CHECK(desk.the_form().reply == Reply::unsaid);
  CHECK_FALSE(desk.the_form().reply_by);
  CHECK_FALSE(desk.the_form().replied_on);
}

TEST_CASE("several are noted in one step, and who is gone is left out") {
  Desk desk;
  desk.ask("application.add");
  std::vector<std::uint64_t> keys{12345};
  for (const Application* one : desk.programme().all<Application>()) keys.push_back(one->id.value);
  desk.undone([&] { desk.ask("letters.sent", {.value = {{}, 1}, .number = static_cast<std::size_t>(LetterKind::received), .keys = keys}); });
  CHECK(desk.programme().all<SentLetter>().size() == 2);
  CHECK(desk.session.state().history.done.back().what == "Noted 2 letters as sent");
}

TEST_CASE("the standard text is taken up, changed and gone back to") {
  Desk desk;
  const auto kind = static_cast<std::size_t>(LetterKind::received);
  desk.undone([&] { desk.ask("letter.change", {.number = kind}); });
  desk.ask("letter.change", {.number = kind});
  REQUIRE(desk.programme().all<LetterTemplate>().size() == 1);
  const LetterTemplate* own = share::own_template(desk.programme(), LetterKind::received);
  REQUIRE(own != nullptr);
  CHECK(own->body == share::standard_text(LetterKind::received).body);
  desk.ask("field.set", typing(*own, "subject", "We have it"));
  CHECK(share::text_of(desk.programme(), LetterKind::received).subject == "We have it");
  desk.undone([&] { desk.ask("letter.standard", {.number = kind}); });
  CHECK(share::own_template(desk.programme(), LetterKind::received) == nullptr);
  desk.ask("letter.change", {.number = 99});
  CHECK(desk.programme().all<LetterTemplate>().empty());
}

TEST_CASE("the sheet is noted as given and as read, and an earlier day stays") {
  Desk desk;
  desk.ask("application.add");
  std::vector<std::uint64_t> keys{desk.form.value};
  for (const Application* one : desk.programme().all<Application>()) {
    if (one->id != desk.form) keys.push_back(one->id.value);
  }
  desk.undone([&] { desk.ask("information.given", {.keys = {keys[0]}}); });
  const Date first = desk.session.state().today;
  desk.pass(2 * 86'400'000LL);
  desk.undone([&] { desk.ask("information.read", {.keys = keys}); });
  CHECK(desk.the_form().information_given == first);
  CHECK(desk.the_form().information_read == add_days(first, 2));
  const auto* other = desk.programme().find<Application>(Id{keys[1]});
  CHECK(other->information_given == add_days(first, 2));
  CHECK(desk.session.state().history.done.back().what == "Noted the information sheet as read: 2 people");
}
