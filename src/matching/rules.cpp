#include "matching/rules.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/progress.hpp"

namespace bothways::matching {
namespace {

bool same_person(const Between& x) { return x.candidate.a == x.candidate.b; }
bool wrong_side(const Between& x) { return x.a.person->side == Side::b || x.b.person->side == Side::a; }

bool same_organisation(const Between& x) {
  if (x.a.organisation == nullptr || x.b.organisation == nullptr) return false;
  return x.a.organisation == x.b.organisation || (!x.a.organisation_name.empty() && x.a.organisation_name == x.b.organisation_name);
}

bool paired_before(const Between& x) {
  const auto& pairs = x.facts.pairs_of(x.candidate.a, x.candidate.b);
  return std::any_of(pairs.begin(), pairs.end(), [&](const Pair* pair) { return pair->id != x.candidate.pair && pair->state != PairState::declined; });
}

bool declined_before(const Between& x) {
  const auto& pairs = x.facts.pairs_of(x.candidate.a, x.candidate.b);
  return std::any_of(pairs.begin(), pairs.end(), [&](const Pair* pair) { return pair->id != x.candidate.pair && pair->state == PairState::declined; });
}

// How many pairs somebody is in beside the one being edited.
int others(const Between& x, const Someone& one) {
  const Pair* own = x.candidate.pair ? x.facts.programme().find<Pair>(x.candidate.pair) : nullptr;
  const bool counts = own != nullptr && (own->state == PairState::proposed || is_under_way(*own)) &&
                      (own->a.id == one.person->id || own->b.id == one.person->id);
  return one.pairs_now - (counts ? 1 : 0);
}
bool no_room_a(const Between& x) { return others(x, x.a) >= x.a.capacity; }
bool no_room_b(const Between& x) { return others(x, x.b) >= x.b.capacity; }

template <RelationKind Kind>
bool is_between(const Between& x) {
  return std::any_of(x.relations.begin(), x.relations.end(), [](const Relation* one) { return one->of_kind == Kind; });
}

// Whether one of the two declared a conflict that names the other or their organisation.
bool names(const Someone& one, const Someone& other) {
  if (one.form == nullptr || one.form->conflicts.empty()) return false;
  const std::string declared = folded(one.form->conflicts);
  const auto mentions = [&](const std::string& plain) { return plain.size() >= 3 && declared.find(plain) != std::string::npos; };
  return mentions(folded(other.person->name)) || mentions(other.organisation_name);
}
bool names_conflict(const Between& x) { return names(x.a, x.b) || names(x.b, x.a); }

bool declared(const Someone& one) { return one.form != nullptr && !trimmed(one.form->conflicts).empty(); }
bool other_conflict(const Between& x) { return (declared(x.a) || declared(x.b)) && !names_conflict(x); }

bool cohort_full(const Between& x) {
  const auto* cohort = x.facts.programme().find<Cohort>(x.candidate.cohort);
  if (cohort == nullptr || !cohort->capacity) return false;
  const Pair* own = x.candidate.pair ? x.facts.programme().find<Pair>(x.candidate.pair) : nullptr;
  const bool counts = own != nullptr && own->cohort.id == cohort->id && own->state != PairState::ended_early && own->state != PairState::declined;
  return x.facts.pairs_in(cohort->id) - (counts ? 1 : 0) >= cohort->capacity.value;
}

bool not_selected(const Between& x) { return x.a.form != nullptr && !x.a.form->has_place(); }
bool other_cohort(const Between& x) {
  return x.a.form != nullptr && x.candidate.cohort && x.a.form->cohort && x.a.form->cohort.id != x.candidate.cohort;
}
bool not_on_roster(const Between& x) { return !x.b.on_roster; }
bool not_briefed(const Between& x) { return x.b.on_roster && !x.b.briefed; }

constexpr auto table = std::to_array<Rule>({
    {"same_person", Effect::forbids, false, same_person},
    {"wrong_side", Effect::forbids, false, wrong_side},
    {"same_organisation", Effect::forbids, true, same_organisation},
    {"line", Effect::forbids, true, is_between<RelationKind::line>},
    {"funder", Effect::forbids, true, is_between<RelationKind::funder>},
    {"conflict", Effect::forbids, true, is_between<RelationKind::conflict>},
    {"veto", Effect::forbids, false, is_between<RelationKind::veto>},
    {"kept_apart", Effect::forbids, false, is_between<RelationKind::kept_apart>},
    {"paired_before", Effect::forbids, true, paired_before},
    {"declined_before", Effect::keeps_out, false, declined_before},
    {"no_room_a", Effect::forbids, false, no_room_a},
    {"no_room_b", Effect::forbids, false, no_room_b},
    {"names_conflict", Effect::keeps_out, true, names_conflict},
    {"other_conflict", Effect::warns, true, other_conflict},
    {"cohort_full", Effect::warns, false, cohort_full},
    {"not_selected", Effect::warns, false, not_selected},
    {"other_cohort", Effect::warns, false, other_cohort},
    {"not_on_roster", Effect::warns, false, not_on_roster},
    {"not_briefed", Effect::warns, true, not_briefed},
});

bool none_has(const std::vector<Finding>& findings, Effect worst) {
  return std::none_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.effect <= worst; });
}

}  // namespace

std::span<const Rule> rules() { return table; }

std::vector<Finding> check(const Facts& facts, const Settings& settings, const Candidate& candidate) {
  const Someone* a = facts.find(candidate.a);
  const Someone* b = facts.find(candidate.b);
  if (a == nullptr || b == nullptr) return {{"somebody_missing", Effect::forbids}};
  const Between between{facts, candidate, *a, *b, facts.relations(*a, *b)};
  std::vector<Finding> findings;
  for (const Rule& rule : table) {
    if ((!rule.optional || settings.used(rule.key)) && rule.applies(between)) findings.push_back({rule.key, rule.effect});
  }
  return findings;
}

std::vector<Finding> check(const Programme& programme, const Candidate& candidate) {
  return check(Facts(programme), Settings(programme), candidate);
}

bool allowed(const std::vector<Finding>& findings) { return none_has(findings, Effect::forbids); }
bool proposable(const std::vector<Finding>& findings) { return none_has(findings, Effect::keeps_out); }

std::string in_words(const Programme& programme, const Candidate& candidate, const Finding& finding) {
  const Scheme& scheme = programme.scheme();
  const auto name = [&](Id id) {
    const Person* one = programme.find<Person>(id);
    return one != nullptr && !one->name.empty() ? one->name : say("title.no_name");
  };
  std::string conflicts;
  for (const Application* form : programme.all<Application>()) {
    if ((form->person.id != candidate.a && form->person.id != candidate.b) || trimmed(form->conflicts).empty()) continue;
    conflicts += (conflicts.empty() ? "" : " ") + form->conflicts;
  }
  const Person* a = programme.find<Person>(candidate.a);
  const auto* organisation = a != nullptr ? programme.find<Organisation>(a->organisation.id) : nullptr;
  return say("rule." + std::string(finding.key),
             {{"name_a", name(candidate.a)}, {"name_b", name(candidate.b)},
              {"organisation", organisation != nullptr ? organisation->name : ""},
              {"conflict", conflicts},
              {"a", role_words(scheme).a}, {"a_many", role_words(scheme).a_many}, {"b", role_words(scheme).b},
              {"b_many", role_words(scheme).b_many}, {"body", role_words(scheme).body}});
}

int pairs_now(const Programme& programme, Id person) {
  int count = 0;
  for (const Pair* pair : programme.all<Pair>()) {
    const bool is_now = pair->state == PairState::proposed || is_under_way(*pair);
    if (is_now && (pair->a.id == person || pair->b.id == person)) ++count;
  }
  return count;
}

int capacity_of(const Programme& programme, Id person) {
  const Facts facts(programme);
  const Someone* one = facts.find(person);
  return one != nullptr ? one->capacity : 1;
}

std::vector<const Person*> waiting(const Facts& facts, Side side, Id cohort) {
  std::vector<std::pair<std::string, const Person*>> people;
  for (const auto& [id, one] : facts.everybody()) {
    if (one.pairs_now >= one.capacity) continue;
    const bool waits = side == Side::b ? one.on_roster
                                       : one.form != nullptr && one.form->has_place() && (!one.form->cohort || one.form->cohort.id == cohort);
    if (waits) people.emplace_back(folded(one.person->name), one.person);
  }
  std::stable_sort(people.begin(), people.end(), [](const auto& one, const auto& two) { return one.first < two.first; });
  std::vector<const Person*> sorted;
  for (const auto& [name, person] : people) sorted.push_back(person);
  return sorted;
}

}  // namespace bothways::matching
