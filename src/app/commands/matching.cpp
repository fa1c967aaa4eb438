// Matching: what it does best, who is kept together or apart, how much each rule counts, and pairs made of
// what is proposed.
#include "app/command.hpp"
#include "base/words.hpp"
#include "domain/matching.hpp"
#include "matching/explanation.hpp"

namespace bothways {
namespace {

About set_aim(Edit& edit, const Arguments& arguments, const State&) {
  edit.change<Cohort>(arguments.id, [&](Cohort& cohort) { cohort.aim = static_cast<MatchAim>(arguments.number); });
  return {RecordKind::cohort, arguments.id};
}

// Another number, so that equally good pairs may fall otherwise; the number is kept.
About draw_again(Edit& edit, const Arguments& arguments, const State&) {
  edit.change<Cohort>(arguments.id, [](Cohort& cohort) { cohort.draw.value = cohort.draw ? (cohort.draw.value + 1) % 1'000'000 : 1; });
  return {RecordKind::cohort, arguments.id};
}

About add_relation(Edit& edit, const Arguments& arguments, RelationKind kind) {
  const Id id = edit.add<Relation>([&](Relation& relation) {
    relation.of_kind = kind;
    relation.a.id = arguments.other;
    relation.b.id = arguments.third;
  });
  return {RecordKind::relation, id};
}

// Other locks of somebody who can take one pair only make way.
About lock(Edit& edit, const Arguments& arguments, const State& state) {
  for (const Relation* one : state.programme.all<Relation>()) {
    if (one->of_kind != RelationKind::locked) continue;
    const bool same_a = one->a.id == arguments.other, same_b = one->b.id == arguments.third;
    if (same_a && same_b) return {};
    if ((same_a && matching::capacity_of(state.programme, one->a.id) == 1) || (same_b && matching::capacity_of(state.programme, one->b.id) == 1)) {
      edit.remove(RecordKind::relation, one->id);
    }
  }
  return add_relation(edit, arguments, RelationKind::locked);
}

// The two pairs that are proposed, (other, third) and (keys 0, keys 1), change partners and are kept so.
About swap_partners(Edit& edit, const Arguments& arguments, const State& state) {
  if (arguments.keys.size() != 2) return {};
  const Id a = Id{arguments.keys[0]}, b = Id{arguments.keys[1]};
  for (const Relation* one : state.programme.all<Relation>()) {
    const bool first = one->a.id == arguments.other && one->b.id == arguments.third;
    const bool second = one->a.id == a && one->b.id == b;
    if (one->of_kind == RelationKind::locked && (first || second)) edit.remove(RecordKind::relation, one->id);
  }
  lock(edit, {.other = a, .third = arguments.third}, state);
  return lock(edit, {.other = arguments.other, .third = b}, state);
}

About keep_apart(Edit& edit, const Arguments& arguments, const State& state) {
  for (const Relation* one : state.programme.all<Relation>()) {
    const bool same = one->a.id == arguments.other && one->b.id == arguments.third;
    if (same && one->of_kind == RelationKind::kept_apart) return {};
    if (same && one->of_kind == RelationKind::locked) edit.remove(RecordKind::relation, one->id);
  }
  return add_relation(edit, arguments, RelationKind::kept_apart);
}

About note_wish(Edit& edit, const Arguments& arguments, const State&) { return add_relation(edit, arguments, RelationKind::asked_for); }

// `keys` are weights in the order of the scoring rules, then for each rule that can be switched off 1 or 0.
About set_weights(Edit& edit, const Arguments& arguments, const State& state) {
  const auto write = [&](std::string_view rule, bool used, int weight) {
    const auto all = state.programme.all<RuleSetting>();
    const RuleSetting* own = nullptr;
    for (const RuleSetting* one : all) {
      if (one->rule == rule) own = one;
    }
    const auto fill = [&](RuleSetting& setting) {
      setting.rule = rule;
      setting.used = used ? YesNo::yes : YesNo::no;
      if (weight >= 0) setting.weight.value = weight;
    };
    if (own != nullptr) edit.change<RuleSetting>(own->id, fill);
    else edit.add<RuleSetting>(fill);
  };
  const matching::Settings now(state.programme);
  std::size_t at = 0;
  for (const matching::ScoreRule& rule : matching::score_rules()) {
    if (at >= arguments.keys.size()) break;
    const int weight = static_cast<int>(arguments.keys[at++]);
    if (weight != now.weight(rule.key, rule.usual)) write(rule.key, weight > 0, weight);
  }
  for (const matching::Rule& rule : matching::rules()) {
    if (!rule.optional || at >= arguments.keys.size()) continue;
    const bool used = arguments.keys[at++] != 0;
    if (used != now.used(rule.key)) write(rule.key, used, -1);
  }
  return {RecordKind::scheme, state.programme.scheme().id};
}

// All that is proposed for the cohort, with what each would gain as the reason to begin with.
About make_proposed(Edit& edit, const Arguments& arguments, const State& state) {
  const auto* cohort = state.programme.find<Cohort>(arguments.id);
  if (cohort == nullptr) return {};
  const auto proposal = matching::propose(matching::pool_of(state.programme, arguments.id), matching::objective_of(*cohort));
  for (const matching::Cell cell : proposal.answer.pairs) {
    const matching::Candidate two = proposal.pool->candidate(cell.row, cell.column);
    edit.add<Pair>([&](Pair& pair) {
      pair.cohort.id = arguments.id;
      pair.a.id = two.a;
      pair.b.id = two.b;
      pair.why = matching::gain_in_words(*proposal.pool, cell, Side::a) + "\n" + matching::gain_in_words(*proposal.pool, cell, Side::b);
    });
  }
  return several(state, static_cast<long>(proposal.answer.pairs.size()));
}

constexpr Command all[] = {
    {.name = "matching.aim", .change = set_aim},
    {.name = "matching.draw", .change = draw_again},
    {.name = "matching.together", .change = lock},
    {.name = "matching.swap", .change = swap_partners},
    {.name = "matching.apart", .change = keep_apart},
    {.name = "matching.wish", .change = note_wish},
    {.name = "matching.weights", .change = set_weights},
    {.name = "pairs.proposed", .change = make_proposed},
};

}  // namespace

std::span<const Command> matching_commands() { return all; }

}  // namespace bothways
