// Competitive selection: published criteria with weights and descriptors, the panel, conflicts of
// interest, and independent scores, one for each member, application and criterion. Totals, spread and
// ranking follow from these in evaluation/ranking.hpp; nothing computed is kept.
#pragma once

#include "domain/choices.hpp"
#include "domain/record.hpp"

namespace bothways {

struct Criterion : RecordOf<RecordKind::criterion> {
  std::string name;         // "Benefit to the organisation"
  std::string about;        // what the panel looks for
  std::string descriptors;  // one a line from 0 up: "0 nothing said", "1 …"
  Number weight;            // counts as 1 where missing
  Number highest;           // the highest score; 4 where missing
  Position place;
};
inline constexpr Field criterion_fields[] = {
    row<&Criterion::name>("name", access::published),
    row<&Criterion::about>("about", access::published, Kind::paragraph),
    row<&Criterion::descriptors>("descriptors", access::published, Kind::paragraph),
    row<&Criterion::weight>("weight", access::published),
    row<&Criterion::highest>("highest", access::published),
    row<&Criterion::place>("place", access::published),
};

struct PanelMember : RecordOf<RecordKind::panel_member> {
  std::string name, email;
  std::string organisation;
  YesNo chairs{};
};
inline constexpr Field panel_member_fields[] = {
    row<&PanelMember::name>("name", access::panel_list),
    row<&PanelMember::email>("email", access::internal, Kind::email),
    row<&PanelMember::organisation>("organisation", access::internal),
    row<&PanelMember::chairs>("chairs", access::internal),
};

// Who declared it does not score that application, and what they scored before does not count.
struct DeclaredConflict : RecordOf<RecordKind::declared_conflict> {
  Ref<RecordKind::panel_member> panel_member;
  Ref<RecordKind::application> application;
  std::string why;
  Date declared;
};
inline constexpr Access of_panel{Audience::coordinator | Audience::panel, Audience::coordinator | Audience::panel, Sensitivity::confidential};
inline constexpr Field declared_conflict_fields[] = {
    row<&DeclaredConflict::panel_member>("panel_member", of_panel),
    row<&DeclaredConflict::application>("application", of_panel),
    row<&DeclaredConflict::why>("why", of_panel, Kind::paragraph),
    row<&DeclaredConflict::declared>("declared", of_panel),
};

// Score and note can be asked for by the person they are about.
struct Assessment : RecordOf<RecordKind::assessment> {
  Ref<RecordKind::panel_member> panel_member;
  Ref<RecordKind::application> application;
  Ref<RecordKind::criterion> criterion;
  Number score;  // 0 to the criterion's highest
  std::string note;
};
inline constexpr Field assessment_fields[] = {
    row<&Assessment::panel_member>("panel_member", of_panel),
    row<&Assessment::application>("application", of_panel),
    row<&Assessment::criterion>("criterion", of_panel),
    row<&Assessment::score>("score", of_panel),
    row<&Assessment::note>("note", of_panel, Kind::paragraph),
};

}  // namespace bothways
