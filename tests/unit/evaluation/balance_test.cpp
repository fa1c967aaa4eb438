#include "evaluation/balance.hpp"

#include <doctest/doctest.h>

#include "evaluation/answers.hpp"
#include "evaluation/ask_totals.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::evaluation;
using tests::day;

namespace {

struct Call : tests::Small {
  void came(std::string name, Sector sector, std::string place, Decision decision, bool back = true) {
    const Id at = organisation(name + "’s organisation");
    edit<Organisation>(at, [&](Organisation& one) {
      one.sector = sector;
      one.place = place;
    });
    Application form;
    form.person = {person(name, Side::a, at)};
    if (back) form.received = day(2026, 3, 1);
    form.decision = decision;
    add(form);
  }
  void mix(std::string words) {
    edit<Scheme>(scheme, [&](Scheme& one) { one.mix = words; });
  }
};

const BalanceRow& row(const std::vector<BalanceRow>& rows, std::string_view label) {
  for (const BalanceRow& one : rows) {
    if (one.label == label) return one;
  }
  FAIL("no row " << label);
  return rows.front();
}

}  // namespace

TEST_CASE("balance: who came and who was chosen, against the mix, with what is missing") {
  Call call;
  call.came("One", Sector::faith, "Northgate", Decision::selected);
  call.came("Two", Sector::faith, "Tideway", Decision::undecided);
  call.came("Three", Sector::community, "Tideway", Decision::undecided);
  call.came("Four", Sector::community, "Tideway", Decision::withdrawn);
  call.came("Five", Sector::community, "Tideway", Decision::undecided, false);
  call.came("Six", Sector::unsaid, "", Decision::undecided);
  call.mix("faith group: 2\nCommunity group 3\nOld Docks 1\nno number\n7\nNorthgate - 1");

  const auto sectors = balance_by_sector(call.programme);
  REQUIRE(sectors.size() == 3);
  CHECK(sectors[0].label == "faith group");
  CHECK(sectors[0].received == 2);
  CHECK(sectors[0].selected == 1);
  CHECK(sectors[0].to_find() == 0);
  CHECK(sectors[0].to_select() == 1);
  CHECK(row(sectors, "Community group").received == 1);
  CHECK(row(sectors, "Community group").to_find() == 2);
  CHECK(row(sectors, "Not said yet").received == 1);
  CHECK_FALSE(row(sectors, "Not said yet").wanted);

  const auto places = balance_by_place(call.programme);
  CHECK(places[0].label == "Old Docks");
  CHECK(places[0].to_find() == 1);
  CHECK(row(places, "Northgate").wanted == 1);
  CHECK(row(places, "Northgate").to_select() == 0);
  CHECK(row(places, "Tideway").received == 2);
}

TEST_CASE("balance: without a mix the largest comes first and nothing is missing") {
  Call call;
  call.came("One", Sector::faith, "Northgate", Decision::undecided);
  call.came("Two", Sector::community, "Tideway", Decision::undecided);
  call.came("Three", Sector::community, "Tideway", Decision::undecided);
  const auto sectors = balance_by_sector(call.programme);
  REQUIRE(sectors.size() == 2);
  CHECK(sectors[0].label == "Community group");
  CHECK(sectors[0].to_find() + sectors[0].to_select() == 0);
}

TEST_CASE("asks are counted for each side and kind; a person's change needs both answers") {
  tests::Small made;
  const auto ask = [&](Side from, AskOutcome outcome) {
    Ask one;
    one.pair = {made.pair_id};
    one.from = from;
    one.of_kind = AskKind::support;
    one.outcome = outcome;
    made.add(one);
  };
  ask(Side::b, AskOutcome::met);
  ask(Side::a, AskOutcome::partly);
  ask(Side::a, AskOutcome::met);
  const auto totals = ask_totals(made.programme);
  REQUIRE(totals.size() == 2);
  CHECK(totals[0].from == Side::a);
  CHECK(totals[0].counts.made == 2);
  CHECK(totals[0].counts.met == 1);
  CHECK(totals[0].counts.partly == 1);
  CHECK(totals[1].counts.made == 1);

  Pulse pulse;
  pulse.pair = {made.pair_id};
  pulse.side = Side::a;
  pulse.moment = PulseMoment::baseline;
  pulse.confident = Score::two;
  made.add(pulse);
  const Field& confident = *field_named(type_of(Pulse::kind), "confident");
  CHECK(person_changes(made.programme, confident).empty());
  pulse.moment = PulseMoment::end;
  pulse.confident = Score::four;
  made.add(pulse);
  const auto changed = person_changes(made.programme, confident);
  REQUIRE(changed.size() == 1);
  CHECK(changed[0].start == 2);
  CHECK(changed[0].end == 4);
}
