// What matching goes by besides what people wrote: what stands between two people or speaks for them, and how
// much each rule counts in this scheme.
#pragma once

#include "domain/choices.hpp"
#include "domain/record.hpp"

namespace bothways {

// Between one person of side A and one of side B, before they are a pair. `reason` is for the coordinator and
// is disclosable: it is read by nobody else.
struct Relation : RecordOf<RecordKind::relation> {
  RelationKind of_kind{};
  Ref<RecordKind::person> a, b;
  YesNo whole{};     // between all people of their two organisations
  Side said_by{};    // who asked for it; unsaid: the coordinator
  Number rank;       // of asked_for: 1 is whom they would like best
  std::string reason;
};
inline constexpr Field relation_fields[] = {
    row<&Relation::of_kind>("kind", access::internal),
    row<&Relation::a>("a", access::internal),
    row<&Relation::b>("b", access::internal),
    row<&Relation::whole>("whole", access::internal),
    row<&Relation::said_by>("said_by", access::decision),
    row<&Relation::rank>("rank", access::decision),
    row<&Relation::reason>("reason", access::decision, Kind::paragraph),
};

// How a rule of matching counts, where that is not as usual: matching/settings.hpp. Two copies may set one rule
// twice: the later one counts.
struct RuleSetting : RecordOf<RecordKind::rule_setting> {
  std::string rule;  // its key
  YesNo used{};
  Number weight;     // 0 to 5
};
inline constexpr Field rule_setting_fields[] = {
    row<&RuleSetting::rule>("rule", access::internal),
    row<&RuleSetting::used>("used", access::internal),
    row<&RuleSetting::weight>("weight", access::internal),
};

}  // namespace bothways
