// Asking both, noting answers, another partner: the same for either side, and all of it undone.
#include <doctest/doctest.h>

#include "document/document.hpp"
#include "domain/consent.hpp"
#include "journey.hpp"
#include "matching/rules.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

struct Proposed : Machine {
  Id pair;
  Proposed() {
    ask("scheme.start", {.text = "partners"});
    for (const Action& step : journey()) {
      if (!programme().all<Pair>().empty()) break;
      step(*this);
    }
    pair = newest<Pair>(*this).id;
  }
  const Pair& the_pair() const { return *programme().find<Pair>(pair); }
  void answer(std::size_t side, Consent consent, std::string reason = "") {
    ask("pair.answer", {.id = pair, .value = {{}, static_cast<std::int64_t>(consent)}, .text = std::move(reason), .number = side});
  }
  void introduce() { ask("pair.introduce", with(pair, 1)); }
  bool free(Side side) const {
    const Id person = side == Side::a ? the_pair().a.id : the_pair().b.id;
    return matching::pairs_now(programme(), person) == 0;
  }
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

Side side_of(std::size_t number) { return number == 2 ? Side::b : Side::a; }

}  // namespace

TEST_CASE("both are asked, both say yes, and only then are they introduced") {
  Proposed two;
  two.introduce();
  CHECK(two.the_pair().state == PairState::proposed);
  two.undone([&] { two.ask("pair.ask", with(two.pair)); });
  for (const Side side : {Side::a, Side::b}) {
    CHECK(said(two.the_pair(), side) == Consent::asked);
    CHECK(two.the_pair().*consent_fields(side).asked == two.session.state().today);
    CHECK(two.the_pair().*consent_fields(side).reply_by > two.session.state().today);
  }
  two.undone([&] { two.answer(1, Consent::yes); });
  two.introduce();
  CHECK(two.the_pair().state == PairState::proposed);
  const Date first = two.the_pair().reply_by_b;
  two.pass(3 * 86'400'000ll);
  two.undone([&] { two.answer(2, Consent::more_time); });
  CHECK(two.the_pair().reply_by_b > first);
  CHECK_FALSE(two.the_pair().answered_b);
  two.answer(2, Consent::yes);
  CHECK(two.the_pair().answered_b == two.session.state().today);
  two.introduce();
  CHECK(two.the_pair().state == PairState::introduced);
}

TEST_CASE("either may say no, with a reason or without: both are free again, and nothing goes ahead") {
  for (const std::size_t number : {1u, 2u}) {
    CAPTURE(number);
    Proposed two;
    const Side side = side_of(number);
    two.ask("pair.ask", with(two.pair));
    two.undone([&] { two.answer(number, Consent::no, " We have worked together before. "); });
    CHECK(two.the_pair().state == PairState::declined);
    CHECK(two.the_pair().*consent_fields(side).reason == "We have worked together before.");
    CHECK((two.the_pair().*consent_fields(other(side)).reason).empty());
    CHECK(two.free(Side::a));
    CHECK(two.free(Side::b));
    two.introduce();
    two.answer(number, Consent::yes);
    two.answer(0, Consent::yes);
    CHECK(two.the_pair().state == PairState::declined);
    two.undone([&] { two.ask("pair.propose_again", with(two.pair)); });
    CHECK(two.the_pair().state == PairState::proposed);
    CHECK(two.the_pair().consent_a == Consent::unsaid);
    CHECK(two.the_pair().consent_b == Consent::unsaid);
    CHECK_FALSE(two.the_pair().answered_a);
    CHECK_FALSE(two.the_pair().answered_b);
  }
}

TEST_CASE("nobody says no for both, and no answer that there is not") {
  Proposed two;
  two.answer(0, Consent::no);
  two.answer(1, Consent::unsaid);
  two.answer(1, static_cast<Consent>(9));
  CHECK(two.the_pair().state == PairState::proposed);
  CHECK(two.the_pair().consent_a == Consent::unsaid);
}

TEST_CASE("introduced before both said yes: only with the reason written down") {
  Proposed two;
  two.answer(1, Consent::yes);
  two.ask("field.set", typing(two.the_pair(), "without_yes", "Paul said yes on the telephone to Asha."));
  two.introduce();
  CHECK(two.the_pair().state == PairState::introduced);
}

TEST_CASE("either may ask for another partner, in the same way, and both are free") {
  for (const std::size_t number : {1u, 2u}) {
    CAPTURE(number);
    Proposed two;
    const Side side = side_of(number);
    two.ask("pair.other_partner", with(two.pair, number));
    CHECK(two.the_pair().state == PairState::proposed);  // a proposal is answered with no
    two.answer(0, Consent::yes);
    two.introduce();
    CHECK_FALSE(two.free(Side::a));
    two.undone([&] { two.ask("pair.other_partner", {.id = two.pair, .text = "The days do not fit.", .number = number}); });
    CHECK(two.the_pair().state == PairState::ended_early);
    CHECK(two.the_pair().*consent_fields(side).wants_other == two.session.state().today);
    CHECK_FALSE(two.the_pair().*consent_fields(other(side)).wants_other);
    CHECK(two.the_pair().*consent_fields(side).reason == "The days do not fit.");
    CHECK(two.free(Side::a));
    CHECK(two.free(Side::b));
  }
}
