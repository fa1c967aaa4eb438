// Programmes for tests, built record by record. Ids count up from 1 in the order of adding; every field
// of a record counts as set.
#pragma once

#include <memory>
#include <utility>

#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/programme.hpp"
#include "domain/question.hpp"
#include "domain/scheme.hpp"

namespace bothways::tests {

inline Date day(int year, int month, int of_month) { return make_date(year, month, of_month).value_or(Date{}); }

class Made {
 public:
  Programme programme;

  template <class T>
  Id add(T record) {
    record.id = Id{++last_};
    record.made = Stamp{1, 1};
    record.stamps.assign(type_of(T::kind).fields.size(), Stamp{1, 1});
    programme.put(static_cast<std::size_t>(T::kind), record.id, std::make_shared<T>(std::move(record)));
    return Id{last_};
  }
  // Changes a record in place of the old one: edit<Pair>(id, [](Pair& pair) { … }).
  template <class T, class Edit>
  void edit(Id id, Edit change) {
    T copy = *programme.find<T>(id);
    change(copy);
    programme.put(static_cast<std::size_t>(T::kind), id, std::make_shared<T>(std::move(copy)));
  }

  Id organisation(std::string name) {
    Organisation one;
    one.name = std::move(name);
    return add(one);
  }
  Id person(std::string name, Side side, Id organisation_id = {}, std::string email = "") {
    Person one;
    one.name = std::move(name);
    one.side = side;
    one.organisation = {organisation_id};
    one.email = std::move(email);
    return add(one);
  }
  // Asked only in competitive selection; kept as an answer where it fills nothing.
  Id extra_question(std::string text, std::string fills = "") {
    Question one;
    one.text = std::move(text);
    one.fills = std::move(fills);
    one.of_kind = QuestionKind::long_text;
    one.asked_of = AskedOf::competitive;
    return add(one);
  }
  Id pair(Id a, Id b, PairState state, Id cohort = {}) {
    Pair one;
    one.a = {a};
    one.b = {b};
    one.state = state;
    one.cohort = {cohort};
    return add(one);
  }
  Id visit(Id pair_id, Side visitor, Date held, YesNo attended = YesNo::unsaid, YesNo contributed = YesNo::unsaid,
           YesNo prepared = YesNo::unsaid) {
    LeadershipMeeting one;
    one.pair = {pair_id};
    one.visitor = visitor;
    one.held = held;
    one.attended = attended;
    one.contributed = contributed;
    one.prepared = prepared;
    return add(one);
  }

 private:
  std::uint64_t last_ = 0;
};

// A reciprocal scheme with everything that the call needs, a cohort of 6 months from 3 June 2026 and one
// pair in it, introduced on 5 June.
struct Small : Made {
  Id scheme, cohort, nadia, paul, pair_id;

  Small() {
    Scheme one;
    one.name = "Partners in progress";
    one.shape = Shape::reciprocal;
    one.purpose = "Learning from each other.";
    one.place = "Harbourside";
    one.host = "Harbourside Voluntary Action";
    one.side_a_one = "community partner", one.side_a_many = "community partners";
    one.side_b_one = "system partner", one.side_b_many = "system partners";
    one.body_name = "executive group";
    one.side_a_who = "Leaders of community organisations.";
    one.opens = day(2026, 2, 16), one.closes = day(2026, 3, 16);
    one.target_people = {6}, one.meetings_target = {3}, one.months = {6}, one.first_contact_days = {7};
    one.time_a = one.time_b = "4 hours a month.";
    one.payment = "Travel is paid.";
    one.confidentiality = "Stays between the two.";
    one.wellbeing = "Turn to Asha.";
    one.criteria = "Three things.";
    one.contact_name = "Asha Begum", one.contact_email = "asha@hva.example";
    scheme = add(one);
    Cohort group;
    group.name = "Cohort A";
    group.capacity = {3};
    group.starts = day(2026, 6, 3);
    cohort = add(group);
    nadia = person("Nadia Rahman", Side::a, organisation("Harbour Women’s Kitchen"), "nadia@kitchen.example");
    paul = person("Paul Whitmore", Side::b, organisation("Harbourside Hospitals"), "paul@hospitals.example");
    pair_id = pair(nadia, paul, PairState::introduced, cohort);
    edit<Pair>(pair_id, [](Pair& p) {
      p.introduced = day(2026, 6, 5);
      p.first_contact = Side::a;
    });
  }
  const Pair& the_pair() const { return *programme.find<Pair>(pair_id); }
};

}  // namespace bothways::tests
