// Two people who learn from each other, what they ask of each other, the leadership meetings they
// open to each other, and what they answer when asked how it went. Symmetric everywhere.
#pragma once

#include "domain/choices.hpp"
#include "domain/record.hpp"

namespace bothways {

struct Pair : RecordOf<RecordKind::pair> {
  Ref<RecordKind::cohort> cohort;
  Ref<RecordKind::person> a, b;
  PairState state{};
  std::string why;          // why these two
  Date introduced;
  Side first_contact{};     // who makes first contact
  Date confirmed_a, confirmed_b;  // first contact confirmed by each
  Date met;                 // first meeting
  Date review;
  Consent consent_a{}, consent_b{};     // what each answers to the proposal: domain/consent.hpp
  Date asked_a, asked_b;                // when the proposal went to each
  Date reply_by_a, reply_by_b;          // the day by which each was asked to answer
  Date answered_a, answered_b;
  std::string reason_a, reason_b;       // why no, or why another partner: what each said to the coordinator alone
  std::string without_yes;              // why they are introduced before both said yes
  Date wants_other_a, wants_other_b;    // when each asked for another partner
};
inline constexpr Field pair_fields[] = {
    row<&Pair::cohort>("cohort", access::pair),
    row<&Pair::a>("a", access::pair),
    row<&Pair::b>("b", access::pair),
    row<&Pair::state>("state", access::pair),
    row<&Pair::why>("why", access::internal, Kind::paragraph),
    row<&Pair::introduced>("introduced", access::pair),
    row<&Pair::first_contact>("first_contact", access::pair),
    row<&Pair::confirmed_a>("confirmed_a", access::pair),
    row<&Pair::confirmed_b>("confirmed_b", access::pair),
    row<&Pair::met>("met", access::pair),
    row<&Pair::review>("review", access::pair),
    row<&Pair::consent_a>("consent_a", access::in_confidence),
    row<&Pair::consent_b>("consent_b", access::in_confidence),
    row<&Pair::asked_a>("asked_a", access::internal),
    row<&Pair::asked_b>("asked_b", access::internal),
    row<&Pair::reply_by_a>("reply_by_a", access::pair),
    row<&Pair::reply_by_b>("reply_by_b", access::pair),
    row<&Pair::answered_a>("answered_a", access::internal),
    row<&Pair::answered_b>("answered_b", access::internal),
    row<&Pair::reason_a>("reason_a", access::in_confidence, Kind::paragraph),
    row<&Pair::reason_b>("reason_b", access::in_confidence, Kind::paragraph),
    row<&Pair::without_yes>("without_yes", access::internal, Kind::paragraph),
    row<&Pair::wants_other_a>("wants_other_a", access::in_confidence),
    row<&Pair::wants_other_b>("wants_other_b", access::in_confidence),
};

// Support, feedback or information that one partner wants of the other.
struct Ask : RecordOf<RecordKind::ask> {
  Ref<RecordKind::pair> pair;
  Side from{};  // who asks
  AskKind of_kind{};
  std::string text;
  AskOutcome outcome{};
};
inline constexpr Field ask_fields[] = {
    row<&Ask::pair>("pair", access::pair),
    row<&Ask::from>("from", access::pair),
    row<&Ask::of_kind>("kind", access::pair),
    row<&Ask::text>("text", access::pair, Kind::paragraph),
    row<&Ask::outcome>("outcome", access::pair),
};

// One partner at a leadership meeting of the other's. Prepared, attended and contributed are three
// separate evidences.
struct LeadershipMeeting : RecordOf<RecordKind::leadership_meeting> {
  Ref<RecordKind::pair> pair;
  Side visitor{};    // whose target it counts for
  Date held;
  std::string body;  // "executive group", "trustees"
  Level level{};     // agreed beforehand
  YesNo chair_briefed{};
  YesNo prepared{}, attended{}, contributed{};
  std::string notes;
};
inline constexpr Field leadership_meeting_fields[] = {
    row<&LeadershipMeeting::pair>("pair", access::pair),
    row<&LeadershipMeeting::visitor>("visitor", access::pair),
    row<&LeadershipMeeting::held>("held", access::pair),
    row<&LeadershipMeeting::body>("body", access::pair),
    row<&LeadershipMeeting::level>("level", access::pair),
    row<&LeadershipMeeting::chair_briefed>("chair_briefed", access::pair),
    row<&LeadershipMeeting::prepared>("prepared", access::pair),
    row<&LeadershipMeeting::attended>("attended", access::pair),
    row<&LeadershipMeeting::contributed>("contributed", access::pair),
    row<&LeadershipMeeting::notes>("notes", access::in_confidence, Kind::paragraph),
};

// One person's answers at one moment. Never anonymous in a small cohort, and people are told so.
struct Pulse : RecordOf<RecordKind::pulse> {
  Ref<RecordKind::pair> pair;
  Side side{};
  PulseMoment moment{};
  Date answered;
  Score confident{}, understand_decisions{}, understand_challenges{}, say_what_i_think{};
  Score equals{}, worth_the_cost{}, heard{}, something_changed{};
  Harm harmful{};
  Score valuable{}, recommend{};
  YesNo continues{};
  std::string in_a_line;  // one line in their own words
  YesNo quote{};          // may be quoted in the report
};
inline constexpr Field pulse_fields[] = {
    row<&Pulse::pair>("pair", access::pair),
    row<&Pulse::side>("side", access::pair),
    row<&Pulse::moment>("moment", access::pair),
    row<&Pulse::answered>("answered", access::pair),
    row<&Pulse::confident>("confident", access::in_confidence),
    row<&Pulse::understand_decisions>("understand_decisions", access::in_confidence),
    row<&Pulse::understand_challenges>("understand_challenges", access::in_confidence),
    row<&Pulse::say_what_i_think>("say_what_i_think", access::in_confidence),
    row<&Pulse::equals>("equals", access::in_confidence),
    row<&Pulse::worth_the_cost>("worth_the_cost", access::in_confidence),
    row<&Pulse::heard>("heard", access::in_confidence),
    row<&Pulse::something_changed>("something_changed", access::in_confidence),
    row<&Pulse::harmful>("harmful", access::in_confidence),
    row<&Pulse::valuable>("valuable", access::in_confidence),
    row<&Pulse::recommend>("recommend", access::in_confidence),
    row<&Pulse::continues>("continues", access::in_confidence),
    row<&Pulse::in_a_line>("in_a_line", access::in_confidence, Kind::paragraph),
    row<&Pulse::quote>("quote", access::in_confidence),
};

}  // namespace bothways
