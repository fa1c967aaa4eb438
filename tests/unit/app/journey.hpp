// The thin journey as commands, each called with the machine: for tests that walk all of it.
#pragma once

#include <functional>

#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "machine.hpp"

namespace bothways::test {

using Action = std::function<void(Machine&)>;

template <class T>
const T& newest(const Machine& machine) {
  return *machine.programme().all<T>().back();
}

inline std::vector<Action> journey() {
  std::vector<Action> steps;
  const auto step = [&](Action action) { steps.push_back(std::move(action)); };
  step([](Machine& m) { m.ask("field.set", typing(m.programme().scheme(), "name", "Harbour partners")); });
  step([](Machine& m) { m.ask("statement.add", with({}, 1)); });
  step([](Machine& m) { m.ask("field.set", typing(newest<Statement>(m), "text", "Learn from each other")); });
  step([](Machine& m) { m.ask("application.add"); });
  step([](Machine& m) { m.ask("field.set", typing(newest<Person>(m), "name", "Adébáyọ̀ Ọlá")); });
  step([](Machine& m) { m.ask("organisation.add", with(newest<Person>(m).id)); });
  step([](Machine& m) { m.ask("field.set", typing(newest<Organisation>(m), "name", "Harbour Elders")); });
  step([](Machine& m) { m.ask("rows.set", {.text = "Name\tOrganisation\nNadia Rahman\tWelcome House\nLin Chen\tJade Carers\n"}); });
  step([](Machine& m) { m.ask("rows.add"); });
  step([](Machine& m) {
    for (const Application* application : m.programme().all<Application>()) m.ask("application.decide", with(application->id, 1));
  });
  step([](Machine& m) { m.ask("cohort.add"); });
  step([](Machine& m) {
    for (const Application* application : m.programme().all<Application>()) {
      Arguments place = with(application->id);
      place.other = newest<Cohort>(m).id;
      m.ask("application.place", place);
    }
  });
  step([](Machine& m) { m.ask("body.add"); });
  step([](Machine& m) { m.ask("member.add", with(newest<Body>(m).id)); });
  step([](Machine& m) { m.ask("field.set", typing(newest<Person>(m), "name", "Ruth Calloway")); });
  step([](Machine& m) {
    Arguments pair = with(newest<Cohort>(m).id);
    pair.other = m.programme().all<Application>().front()->person.id;
    pair.third = newest<Member>(m).person.id;
    m.ask("pair.make", pair);
  });
  step([](Machine& m) { m.ask("pair.ask", with(newest<Pair>(m).id)); });
  step([](Machine& m) {
    Arguments yes = with(newest<Pair>(m).id);
    yes.value.number = static_cast<std::int64_t>(Consent::yes);
    m.ask("pair.answer", yes);
  });
  step([](Machine& m) { m.ask("pair.introduce", with(newest<Pair>(m).id, 2)); });
  step([](Machine& m) { m.ask("pair.confirm", with(newest<Pair>(m).id, 1)); });
  step([](Machine& m) { m.ask("pair.confirm", with(newest<Pair>(m).id, 2)); });
  step([](Machine& m) {
    for (const std::size_t side : {1u, 2u}) {
      for (int kind = 1; kind <= 3; ++kind) {
        Arguments ask = with(newest<Pair>(m).id, side);
        ask.value.number = kind;
        m.ask("ask.add", ask);
        m.ask("field.set", typing(newest<Ask>(m), "text", "Something"));
      }
    }
  });
  step([](Machine& m) { m.ask("meeting.add", with(newest<Pair>(m).id, 1)); });
  step([](Machine& m) { m.ask("field.set", typing(newest<LeadershipMeeting>(m), "attended", {}, 1)); });
  step([](Machine& m) { m.ask("pulse.add", with(newest<Pair>(m).id, 1)); });
  step([](Machine& m) { m.ask("field.set", typing(newest<Pulse>(m), "valuable", {}, 5)); });
  step([](Machine& m) {
    Arguments gone = with(newest<Statement>(m).id);
    gone.kind = RecordKind::statement;
    m.ask("record.remove", gone);
  });
  return steps;
}

}  // namespace bothways::test
