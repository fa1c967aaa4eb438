// Who is kept together or apart, what was declared, and what each of that costs.
#include "app/per_change.hpp"
#include "base/words.hpp"
#include "ui/screens/matching_view.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {
namespace {

struct Priced {
  Id relation;
  std::string price;  // "" where there is none to tell
};

constexpr std::size_t most_priced = 10;

std::vector<Priced> prices_of(const Programme& programme, const MatchingView& view) {
  std::vector<Priced> prices;
  for (const Relation* one : programme.all<Relation>()) {
    Priced priced{one->id, {}};
    if (prices.size() < most_priced && view.now.answer.faults.empty()) {
      const auto row = view.pool().row_of(one->a.id), column = view.pool().column_of(one->b.id);
      if (const auto comparison = matching::if_taken_back(view.now, *one, view.objective)) {
        priced.price = matching::in_words(view.pool(), {static_cast<std::uint32_t>(*row), static_cast<std::uint32_t>(*column)}, *comparison);
      }
    }
    prices.push_back(std::move(priced));
  }
  return prices;
}

void relation_card(Desk& desk, const Relation& relation, const std::string& price) {
  const std::string both = named(desk.programme(), relation);
  auto apart = key(relation.id.value);
  auto box = card(both);
  tag(choice_words(relation.of_kind), relation.of_kind == RelationKind::locked || relation.of_kind == RelationKind::asked_for ? Tone::good : Tone::watch);
  if (!price.empty()) text(say("matching.taken_back", {{"words", price}}), Tone::muted);
  auto line = measure();
  choice_field(desk, Relation::kind, relation, "kind", say("matching.between", {{"pair", both}}));
  if (relation.of_kind == RelationKind::line || relation.of_kind == RelationKind::funder || relation.of_kind == RelationKind::conflict) {
    choice_field(desk, Relation::kind, relation, "whole", say("matching.whole", {{"pair", both}}));
  }
  if (relation.of_kind == RelationKind::veto || relation.of_kind == RelationKind::asked_for) {
    choice_field(desk, Relation::kind, relation, "said_by", say("matching.said_by", {{"pair", both}}));
  }
  if (relation.of_kind == RelationKind::asked_for) form(desk, relation, {"rank"});
  text_field(desk, Relation::kind, relation, "reason", say("matching.relation_reason", {{"pair", both}}), 2);
  auto row = actions();
  remove_as(desk, Relation::kind, relation, say("matching.take_back", {{"pair", both}}));
}

}  // namespace

void matching_relations(Desk& desk, const MatchingView& view) {
  if (desk.programme().all<Relation>().empty()) return;
  static PerChange<std::vector<Priced>> kept;
  auto part = section(say("matching.relations"));
  text(say("matching.disclosable"), Tone::muted);
  for (const Priced& priced : kept.get(desk.state, [&] { return prices_of(desk.programme(), view); })) {
    if (const auto* relation = desk.programme().find<Relation>(priced.relation)) relation_card(desk, *relation, priced.price);
  }
}

}  // namespace bothways::ui
