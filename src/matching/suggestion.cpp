#include "matching/suggestion.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "base/words.hpp"
#include "matching/allocation_search.hpp"

namespace bothways::matching {

std::string_view name_of(Why why) {
  static constexpr std::string_view names[] = {"no_room", "stays", "only_one", "times", "sector", "place", "size", "other_full", "equal"};
  return names[static_cast<std::size_t>(why)];
}

namespace {

struct Case {
  std::vector<const Application*> applications;
  std::vector<const Cohort*> cohorts;
  std::vector<Id> without_capacity;
  std::vector<Newcomer> people;
  std::vector<Room> rooms;
  std::vector<int> now;  // the cohort that each is in
  std::vector<std::string> sectors, places;  // in words, of each person
};

bool takes_people(const Cohort& cohort) {
  return cohort.state == CohortState::planned || cohort.state == CohortState::filling || cohort.state == CohortState::selected;
}

Case case_of(const Programme& programme, Placed placed) {
  Case made;
  for (const Cohort* cohort : programme.all<Cohort>()) {
    if (!takes_people(*cohort)) continue;
    if (!cohort->capacity || cohort->capacity.value <= 0) {
      made.without_capacity.push_back(cohort->id);
      continue;
    }
    made.cohorts.push_back(cohort);
    made.rooms.push_back({cohort->capacity.value, times_in(cohort->meets)});
  }
  std::map<std::string, int> places;
  for (const Application* form : programme.all<Application>()) {
    if (!form->has_place()) continue;
    const auto at = std::find_if(made.cohorts.begin(), made.cohorts.end(), [&](const Cohort* c) { return c->id == form->cohort.id; });
    if (at == made.cohorts.end() && programme.find<Cohort>(form->cohort.id) != nullptr) continue;  // in one that takes nobody new
    const auto* person = programme.find<Person>(form->person.id);
    if (person == nullptr) continue;
    const auto* organisation = programme.find<Organisation>(person->organisation.id);
    Newcomer newcomer;
    newcomer.free = times_in(person->available);
    std::string sector, place;
    if (organisation != nullptr) {
      newcomer.sector = static_cast<int>(organisation->sector);
      if (newcomer.sector != 0) sector = say("choice.sector." + std::string(ChoiceNames<Sector>::names[static_cast<std::size_t>(newcomer.sector)]));
      place = trimmed(organisation->place);
      if (!place.empty()) newcomer.place = places.emplace(folded(place), static_cast<int>(places.size()) + 1).first->second;
    }
    const int now = at == made.cohorts.end() ? unplaced : static_cast<int>(at - made.cohorts.begin());
    if (placed == Placed::stay) newcomer.locked = now;
    made.applications.push_back(form);
    made.people.push_back(newcomer);
    made.now.push_back(now);
    made.sectors.push_back(std::move(sector));
    made.places.push_back(std::move(place));
  }
  return made;
}

// Weighs the cohort somebody is in against the best of the others, as if there were room.
void explain(Placing& placing, const Case& made, Counts& counts, std::size_t person, std::size_t room) {
  counts.remove(person, room);
  const Cost here = counts.cost_of_adding(person, room);
  std::size_t other = room;
  for (std::size_t one = 0; one < made.rooms.size(); ++one) {
    if (one == room) continue;
    if (other == room || counts.cost_of_adding(person, one) < counts.cost_of_adding(person, other)) other = one;
  }
  const Cost there = counts.cost_of_adding(person, other);
  placing.other = made.cohorts[other]->id;
  placing.clash = here.clashes > 0;
  const auto better_by = [&](std::size_t attribute) {
    return counts.squares_of_adding(person, other, attribute) - counts.squares_of_adding(person, room, attribute);
  };
  // The numbers alone are the reason where neither sector nor place is.
  const std::size_t attribute = better_by(1) > 0 && better_by(1) >= better_by(2) ? 1 : better_by(2) > 0 ? 2 : 0;
  if (here.clashes < there.clashes) placing.why = Why::times;
  else if (here == there) placing.why = Why::equal;
  else if (there < here || (attribute == 0 && counts.room_left(other) <= 0)) placing.why = Why::other_full;
  else placing.why = attribute == 0 ? Why::size : attribute == 1 ? Why::sector : Why::place;
  if (placing.why == Why::sector) placing.what = made.sectors[person];
  if (placing.why == Why::place) placing.what = made.places[person];
  const int value = counts.value_of(person, attribute);
  placing.here = counts.count(room, value);
  placing.there = counts.count(other, value);
  counts.add(person, room);
}

double in_people(const Case& made, const Imbalance& imbalance) {
  double whole = 0;
  for (const Room& room : made.rooms) whole += room.capacity;
  return whole > 0 ? static_cast<double>(imbalance.squares) / (whole * whole) : 0;
}

}  // namespace

Suggestion suggest(const Programme& programme, Placed placed) {
  const Case made = case_of(programme, placed);
  const Allocation allocation = allocate(made.people, made.rooms);
  Suggestion suggestion;
  suggestion.without_capacity = made.without_capacity;
  suggestion.proven = allocation.proven;
  suggestion.imbalance_before = in_people(made, imbalance_of(made.people, made.rooms, made.now));
  suggestion.imbalance_after = in_people(made, allocation.imbalance);
  std::vector<bool> taken;
  for (const int room : allocation.cohort) taken.push_back(room != unplaced);
  Counts counts(made.people, made.rooms, taken);
  for (std::size_t i = 0; i < taken.size(); ++i) {
    if (taken[i]) counts.add(i, static_cast<std::size_t>(allocation.cohort[i]));
  }
  for (std::size_t i = 0; i < made.people.size(); ++i) {
    Placing placing{made.applications[i]->id, {}, Why::no_room, {}, {}, 0, 0, false};
    if (taken[i]) {
      const auto room = static_cast<std::size_t>(allocation.cohort[i]);
      placing.cohort = made.cohorts[room]->id;
      placing.clash = counts.clashes(i, room);
      if (made.people[i].locked != unplaced) placing.why = Why::stays;
      else if (made.rooms.size() == 1) placing.why = Why::only_one;
      else explain(placing, made, counts, i, room);
    }
    suggestion.placings.push_back(std::move(placing));
  }
  return suggestion;
}

std::string in_words(const Programme& programme, const Placing& placing) {
  const auto title = [&](RecordKind kind, Id id) {
    const RecordPointer record = programme.table(kind).find(id);
    return record && record->live() ? title_of(programme, *record, kind) : say("title.gone");
  };
  std::string text = say("placing." + std::string(name_of(placing.why)),
                         {{"name", title(RecordKind::application, placing.application)},
                          {"cohort", placing.cohort ? title(RecordKind::cohort, placing.cohort) : ""},
                          {"other", placing.other ? title(RecordKind::cohort, placing.other) : ""},
                          {"what", placing.what},
                          {"here", number_in_words(placing.here)},
                          {"there", number_in_words(placing.there)}});
  if (placing.clash) text += " " + say("placing.clash");
  return text;
}

}  // namespace bothways::matching
