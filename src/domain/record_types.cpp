// The one table of record types: a new record type is one line here, its struct and its rows.
#include <array>

#include "domain/disagreement.hpp"
#include "domain/history.hpp"
#include "domain/letter.hpp"
#include "domain/matching.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/question.hpp"
#include "domain/scheme.hpp"
#include "domain/selection.hpp"

namespace bothways {
namespace {

constexpr std::array<RecordType, record_kinds> types{
    record_type<Scheme>("scheme", "schemes", scheme_fields, Carried::over),
    record_type<Statement>("statement", "statements", statement_fields, Carried::over),
    record_type<Cohort>("cohort", "cohorts", cohort_fields),
    record_type<Organisation>("organisation", "organisations", organisation_fields),
    record_type<Body>("body", "bodies", body_fields, Carried::over),
    record_type<Workshop>("workshop", "workshops", workshop_fields),
    record_type<Person>("person", "people", person_fields),
    record_type<ToldApart>("told_apart", "told_apart", told_apart_fields),
    record_type<Member>("member", "members", member_fields),
    record_type<Application>("application", "applications", application_fields),
    record_type<KnownColumn>("known_column", "known_columns", known_column_fields, Carried::over),
    record_type<Question>("question", "questions", question_fields, Carried::over),
    record_type<Answer>("answer", "answers", answer_fields),
    record_type<Criterion>("criterion", "criteria", criterion_fields, Carried::over),
    record_type<PanelMember>("panel_member", "panel_members", panel_member_fields),
    record_type<DeclaredConflict>("declared_conflict", "declared_conflicts", declared_conflict_fields),
    record_type<Assessment>("assessment", "assessments", assessment_fields),
    record_type<LetterTemplate>("letter_template", "letter_templates", letter_template_fields, Carried::over),
    record_type<SentLetter>("sent_letter", "sent_letters", sent_letter_fields),
    record_type<Relation>("relation", "relations", relation_fields),
    record_type<RuleSetting>("rule_setting", "rule_settings", rule_setting_fields, Carried::over),
    record_type<Recipient>("recipient", "recipients", recipient_fields),
    record_type<Pair>("pair", "pairs", pair_fields),
    record_type<Ask>("ask", "asks", ask_fields),
    record_type<LeadershipMeeting>("leadership_meeting", "leadership_meetings", leadership_meeting_fields),
    record_type<Pulse>("pulse", "pulses", pulse_fields),
    record_type<Disagreement>("disagreement", "disagreements", disagreement_fields),
    record_type<ReplicaRecord>("replica", "replicas", replica_fields),
    record_type<LogEntry>("log_entry", "log", log_entry_fields),
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < types.size(); ++i) {
    if (static_cast<std::size_t>(types[i].kind) != i) return false;
  }
  return true;
}
static_assert(in_order());

}  // namespace

std::span<const RecordType, record_kinds> record_types() { return types; }

const RecordType& type_of(RecordKind kind) { return types[static_cast<std::size_t>(kind)]; }

}  // namespace bothways
