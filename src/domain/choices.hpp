// The closed lists that fields choose from. The first value always means "not said yet"; names are
// what files hold, and `choice.<list>.<name>` is what people read. Add at the end only.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "domain/field.hpp"

namespace bothways {

#define BOTHWAYS_CHOICE(Type, words, ...)                                       \
  template <>                                                                   \
  struct ChoiceNames<Type> {                                                    \
    static constexpr std::string_view prefix = "choice." words;                 \
    static constexpr auto names = std::to_array<std::string_view>({__VA_ARGS__}); \
  }

// The two sides of a scheme; each scheme names its own roles for them.
enum class Side : std::uint8_t { unsaid, a, b };
BOTHWAYS_CHOICE(Side, "side", "unsaid", "a", "b");

constexpr Side other(Side side) { return side == Side::a ? Side::b : side == Side::b ? Side::a : Side::unsaid; }

enum class YesNo : std::uint8_t { unsaid, yes, no };
BOTHWAYS_CHOICE(YesNo, "yes_no", "unsaid", "yes", "no");

// Reciprocal: both sides lead. Reverse: side A (the less senior) mentors side B.
enum class Shape : std::uint8_t { unsaid, reciprocal, reverse };
BOTHWAYS_CHOICE(Shape, "shape", "unsaid", "reciprocal", "reverse");

enum class SchemeState : std::uint8_t { draft, open, selecting, running, reviewing, closed };
BOTHWAYS_CHOICE(SchemeState, "scheme_state", "draft", "open", "selecting", "running", "reviewing", "closed");

enum class StatementKind : std::uint8_t { unsaid, aim, principle, driver };
BOTHWAYS_CHOICE(StatementKind, "statement", "unsaid", "aim", "principle", "driver");

enum class CohortState : std::uint8_t { planned, filling, selected, matching, introduced, active, reviewing, closed };
BOTHWAYS_CHOICE(CohortState, "cohort_state", "planned", "filling", "selected", "matching", "introduced", "active", "reviewing", "closed");

enum class Sector : std::uint8_t { unsaid, community, faith, frontline, primary_care, care_homes, third_sector, hospital, council, other };
BOTHWAYS_CHOICE(Sector, "sector", "unsaid", "community", "faith", "frontline", "primary_care", "care_homes", "third_sector", "hospital", "council", "other");

enum class BodyKind : std::uint8_t { unsaid, executive_group, board, trustees, committee };
BOTHWAYS_CHOICE(BodyKind, "body_kind", "unsaid", "executive_group", "board", "trustees", "committee");

enum class RoleKind : std::uint8_t { unsaid, chair, chief_executive, director, clinical_lead, professional_lead, other };
BOTHWAYS_CHOICE(RoleKind, "role_kind", "unsaid", "chair", "chief_executive", "director", "clinical_lead", "professional_lead", "other");

enum class HeardFrom : std::uint8_t { unsaid, email, newsletter, colleague, social_media, event, other };
BOTHWAYS_CHOICE(HeardFrom, "heard_from", "unsaid", "email", "newsletter", "colleague", "social_media", "event", "other");

// How a question of the form is answered.
enum class QuestionKind : std::uint8_t { short_text, long_text, one_of, several_of, scale, ranking, date, consent };
BOTHWAYS_CHOICE(QuestionKind, "question_kind", "short_text", "long_text", "one_of", "several_of", "scale", "ranking", "date", "consent");

// Who reads an answer besides the coordinator.
enum class SeenBy : std::uint8_t { coordinator, matching, panel };
BOTHWAYS_CHOICE(SeenBy, "seen_by", "coordinator", "matching", "panel");

enum class AskedOf : std::uint8_t { everyone, competitive };
BOTHWAYS_CHOICE(AskedOf, "asked_of", "everyone", "competitive");

// What matching is to do best: matching/assignment.hpp says what each means.
enum class MatchAim : std::uint8_t { unsaid, fairest, total, stable };
BOTHWAYS_CHOICE(MatchAim, "match_aim", "unsaid", "fairest", "total", "stable");

// What is known or was decided about two people: together, or apart and why, or that one asked for the other.
enum class RelationKind : std::uint8_t { unsaid, locked, kept_apart, line, funder, conflict, veto, asked_for };
BOTHWAYS_CHOICE(RelationKind, "relation_kind", "unsaid", "locked", "kept_apart", "line", "funder", "conflict", "veto", "asked_for");

enum class Decision : std::uint8_t { undecided, selected, reserve, not_selected, withdrawn };
BOTHWAYS_CHOICE(Decision, "decision", "undecided", "selected", "reserve", "not_selected", "withdrawn");

// What a letter to an applicant says.
enum class LetterKind : std::uint8_t { unsaid, form_sent, chase, received, extra_questions, offered, reserve, not_selected, withdrawn };
BOTHWAYS_CHOICE(LetterKind, "letter_kind", "unsaid", "form_sent", "chase", "received", "extra_questions", "offered", "reserve", "not_selected", "withdrawn");

// How it went; by_hand is by post too.
enum class LetterWay : std::uint8_t { unsaid, copied, mail_program, file, by_hand };
BOTHWAYS_CHOICE(LetterWay, "letter_way", "unsaid", "copied", "mail_program", "file", "by_hand");

// To an offer.
enum class Reply : std::uint8_t { unsaid, accepted, declined };
BOTHWAYS_CHOICE(Reply, "reply", "unsaid", "accepted", "declined");

// Declined: proposed, and no pair came of it. It counts as a pair nowhere.
enum class PairState : std::uint8_t { proposed, introduced, active, paused, ended_early, completed, continuing, declined };
BOTHWAYS_CHOICE(PairState, "pair_state", "proposed", "introduced", "active", "paused", "ended_early", "completed", "continuing", "declined");

// What one partner answers to the proposal; unsaid: not asked yet.
enum class Consent : std::uint8_t { unsaid, asked, yes, no, more_time };
BOTHWAYS_CHOICE(Consent, "consent", "unsaid", "asked", "yes", "no", "more_time");

enum class AskKind : std::uint8_t { unsaid, support, feedback, information };
BOTHWAYS_CHOICE(AskKind, "ask_kind", "unsaid", "support", "feedback", "information");

enum class AskOutcome : std::uint8_t { open, met, partly, not_met };
BOTHWAYS_CHOICE(AskOutcome, "ask_outcome", "open", "met", "partly", "not_met");

enum class Level : std::uint8_t { unsaid, observe, ask, contribute, bring_an_item, present, decide };
BOTHWAYS_CHOICE(Level, "level", "unsaid", "observe", "ask", "contribute", "bring_an_item", "present", "decide");

enum class PulseMoment : std::uint8_t { unsaid, baseline, middle, end };
BOTHWAYS_CHOICE(PulseMoment, "pulse_moment", "unsaid", "baseline", "middle", "end");

// 1 to 5 from "strongly disagree" to "strongly agree", or the right not to say.
enum class Score : std::uint8_t { unsaid, one, two, three, four, five, prefer_not };
BOTHWAYS_CHOICE(Score, "score", "unsaid", "one", "two", "three", "four", "five", "prefer_not");

enum class Harm : std::uint8_t { unsaid, no, a_little, would_like_a_call, prefer_not };
BOTHWAYS_CHOICE(Harm, "harm", "unsaid", "no", "a_little", "would_like_a_call", "prefer_not");

#undef BOTHWAYS_CHOICE

}  // namespace bothways
