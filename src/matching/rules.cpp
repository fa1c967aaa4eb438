#include "matching/rules.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/progress.hpp"

namespace bothways::matching {
namespace {

const Person& person(const Programme& programme, Id id) { return *programme.find<Person>(id); }

bool is_now(const Pair& pair) { return pair.state == PairState::proposed || is_under_way(pair); }

bool same_person(const Programme&, const Candidate& c) { return c.a == c.b; }

bool wrong_side(const Programme& p, const Candidate& c) {
  return person(p, c.a).side == Side::b || person(p, c.b).side == Side::a;
}

bool same_organisation(const Programme& p, const Candidate& c) {
  const auto one = person(p, c.a).organisation, two = person(p, c.b).organisation;
  if (!one || !two) return false;
  if (one == two) return true;
  const auto* first = p.find<Organisation>(one.id);
  const auto* second = p.find<Organisation>(two.id);
  if (first == nullptr || second == nullptr) return false;
  const std::string name = folded(first->name);
  return !name.empty() && name == folded(second->name);
}

bool paired_before(const Programme& p, const Candidate& c) {
  const auto pairs = p.all<Pair>();
  return std::any_of(pairs.begin(), pairs.end(), [&](const Pair* pair) {
    return pair->id != c.pair && pair->a.id == c.a && pair->b.id == c.b;
  });
}

bool no_room_a(const Programme& p, const Candidate& c) { return pairs_now(p, c.a, c.pair) >= capacity_of(p, c.a); }
bool no_room_b(const Programme& p, const Candidate& c) { return pairs_now(p, c.b, c.pair) >= capacity_of(p, c.b); }

bool cohort_full(const Programme& p, const Candidate& c) {
  const auto* cohort = p.find<Cohort>(c.cohort);
  if (cohort == nullptr || !cohort->capacity) return false;
  int pairs = 0;
  for (const Pair* pair : pairs_of(p, c.cohort)) pairs += pair->id != c.pair && pair->state != PairState::ended_early ? 1 : 0;
  return pairs >= cohort->capacity.value;
}

const Application* application_of(const Programme& p, Id person_id) {
  for (const Application* one : p.all<Application>()) {
    if (one->person.id == person_id) return one;
  }
  return nullptr;
}

// Whether A declared a conflict that names B or B's organisation.
bool names_conflict(const Programme& p, const Candidate& c) {
  const Application* form = application_of(p, c.a);
  if (form == nullptr || form->conflicts.empty()) return false;
  const std::string declared = folded(form->conflicts);
  const auto mentions = [&](const std::string& name) {
    const std::string plain = folded(name);
    return plain.size() >= 3 && declared.find(plain) != std::string::npos;
  };
  const auto* organisation = p.find<Organisation>(person(p, c.b).organisation.id);
  return mentions(person(p, c.b).name) || (organisation != nullptr && mentions(organisation->name));
}

bool other_conflict(const Programme& p, const Candidate& c) {
  const Application* form = application_of(p, c.a);
  return form != nullptr && !trimmed(form->conflicts).empty() && !names_conflict(p, c);
}

bool not_selected(const Programme& p, const Candidate& c) {
  const Application* form = application_of(p, c.a);
  return form != nullptr && !form->has_place();
}

bool other_cohort(const Programme& p, const Candidate& c) {
  const Application* form = application_of(p, c.a);
  return form != nullptr && c.cohort && form->cohort && form->cohort.id != c.cohort;
}

bool not_on_roster(const Programme& p, const Candidate& c) {
  const auto members = p.all<Member>();
  return std::none_of(members.begin(), members.end(), [&](const Member* m) { return m->person.id == c.b; });
}

bool not_briefed(const Programme& p, const Candidate& c) {
  const auto members = p.all<Member>();
  return std::any_of(members.begin(), members.end(),
                     [&](const Member* m) { return m->person.id == c.b && m->briefed != YesNo::yes; });
}

constexpr auto table = std::to_array<Rule>({
    {"same_person", Effect::forbids, same_person},
    {"wrong_side", Effect::forbids, wrong_side},
    {"same_organisation", Effect::forbids, same_organisation},
    {"paired_before", Effect::forbids, paired_before},
    {"no_room_a", Effect::forbids, no_room_a},
    {"no_room_b", Effect::forbids, no_room_b},
    {"names_conflict", Effect::warns, names_conflict},
    {"other_conflict", Effect::warns, other_conflict},
    {"cohort_full", Effect::warns, cohort_full},
    {"not_selected", Effect::warns, not_selected},
    {"other_cohort", Effect::warns, other_cohort},
    {"not_on_roster", Effect::warns, not_on_roster},
    {"not_briefed", Effect::warns, not_briefed},
});

}  // namespace

std::span<const Rule> rules() { return table; }

std::vector<Finding> check(const Programme& programme, const Candidate& candidate) {
  if (programme.find<Person>(candidate.a) == nullptr || programme.find<Person>(candidate.b) == nullptr) {
    return {{"somebody_missing", Effect::forbids}};
  }
  std::vector<Finding> findings;
  for (const Rule& rule : table) {
    if (rule.applies(programme, candidate)) findings.push_back({rule.key, rule.effect});
  }
  return findings;
}

bool allowed(const std::vector<Finding>& findings) {
  return std::none_of(findings.begin(), findings.end(), [](const Finding& f) { return f.effect == Effect::forbids; });
}

std::string in_words(const Programme& programme, const Candidate& candidate, const Finding& finding) {
  const Scheme& scheme = programme.scheme();
  const auto name = [&](Id id) {
    const Person* one = programme.find<Person>(id);
    return one != nullptr && !one->name.empty() ? one->name : say("title.no_name");
  };
  const Application* form = application_of(programme, candidate.a);
  const Person* a = programme.find<Person>(candidate.a);
  const auto* organisation = a != nullptr ? programme.find<Organisation>(a->organisation.id) : nullptr;
  return say("rule." + std::string(finding.key),
             {{"name_a", name(candidate.a)}, {"name_b", name(candidate.b)},
              {"organisation", organisation != nullptr ? organisation->name : ""},
              {"conflict", form != nullptr ? form->conflicts : ""},
              {"a", role_words(scheme).a}, {"a_many", role_words(scheme).a_many}, {"b", role_words(scheme).b},
              {"b_many", role_words(scheme).b_many}, {"body", role_words(scheme).body}});
}

int pairs_now(const Programme& programme, Id person_id, Id except) {
  int count = 0;
  for (const Pair* pair : programme.all<Pair>()) {
    if (pair->id != except && is_now(*pair) && (pair->a.id == person_id || pair->b.id == person_id)) ++count;
  }
  return count;
}

int capacity_of(const Programme& programme, Id person_id) {
  int capacity = 0;
  bool said = false;
  for (const Member* member : programme.all<Member>()) {
    if (member->person.id != person_id || !member->capacity) continue;
    said = true;
    capacity = std::max(capacity, std::clamp(member->capacity.value, 0, 1000));
  }
  return said ? capacity : 1;
}

std::vector<const Person*> waiting(const Programme& programme, Side side, Id cohort) {
  std::vector<const Person*> people;
  const auto add = [&](Id id) {
    const Person* one = programme.find<Person>(id);
    if (one == nullptr || std::find(people.begin(), people.end(), one) != people.end()) return;
    if (pairs_now(programme, id) < capacity_of(programme, id)) people.push_back(one);
  };
  if (side == Side::b) {
    for (const Member* member : programme.all<Member>()) add(member->person.id);
  } else {
    for (const Application* form : programme.all<Application>()) {
      if (form->has_place() && (!form->cohort || form->cohort.id == cohort)) add(form->person.id);
    }
  }
  std::stable_sort(people.begin(), people.end(),
                   [](const Person* one, const Person* two) { return folded(one->name) < folded(two->name); });
  return people;
}

}  // namespace bothways::matching
