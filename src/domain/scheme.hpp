// The scheme itself, what it says it stands for, and its cohorts.
#pragma once

#include "domain/choices.hpp"
#include "domain/record.hpp"

namespace bothways {

// One per file: the settings that everything else is made from. Its id is the programme's id.
struct Scheme : RecordOf<RecordKind::scheme> {
  std::string name;                // "Partners in progress"
  Shape shape{};
  SchemeState state{};
  std::string purpose;             // one paragraph: what the scheme is for
  std::string place;               // where: "Harbourside", "the Ridge and the Vale"
  std::string host;                // the organisation that runs it and answers for the data
  std::string circulated_by;       // partners who pass the call on
  std::string side_a_one, side_a_many;  // "community partner", "community partners"
  std::string side_b_one, side_b_many;
  std::string body_name;           // whose members are side B: "executive group"
  std::string side_a_who;          // who may apply, in a sentence
  Date opens, closes;
  Number chase_days;               // days that a form is out before its reminder is due
  Number reply_days;               // days to reply to an offer
  Number target_people;            // people wanted on side A
  Number meetings_target;          // leadership meetings each, both ways
  Number months;                   // length of a cohort
  Number first_contact_days;       // days from introduction to first contact
  std::string learning_formats;    // one a line
  std::string time_a, time_b;      // time and resources asked of each side
  std::string payment;             // payment, backfill, travel
  std::string access_support;      // interpreting, rooms, formats: what is there for whoever needs it
  std::string confidentiality;     // and its limits
  std::string escalation;          // who acts on a concern, one step a line
  std::string wellbeing;           // whom to turn to
  std::string criteria;            // how applications are chosen
  YesNo competitive{};             // a panel scores; otherwise whoever fits gets a place
  Date competitive_from;           // switched on that day, perhaps in mid-call
  Date form_issued;                // the form was last given out
  YesNo hide_names{};              // the panel sees no name until the decision
  std::string mix;                 // sectors and places wanted, one a line: "Faith group 2"
  std::string contact_name, contact_email, contact_phone;
  std::string report_background, report_process, report_achievements, report_reflections, report_future;
  std::string seal_key;            // answers are sealed for it: an age public key
  Date seal_kept;                  // its recovery file is kept in a safe place, somebody said that day
};
inline constexpr Field scheme_fields[] = {
    row<&Scheme::name>("name", access::published),
    row<&Scheme::shape>("shape", access::published),
    row<&Scheme::state>("state", access::published),
    row<&Scheme::purpose>("purpose", access::published, Kind::paragraph),
    row<&Scheme::place>("place", access::published),
    row<&Scheme::host>("host", access::published),
    row<&Scheme::circulated_by>("circulated_by", access::published),
    row<&Scheme::side_a_one>("side_a_one", access::published),
    row<&Scheme::side_a_many>("side_a_many", access::published),
    row<&Scheme::side_b_one>("side_b_one", access::published),
    row<&Scheme::side_b_many>("side_b_many", access::published),
    row<&Scheme::body_name>("body_name", access::published),
    row<&Scheme::side_a_who>("side_a_who", access::published, Kind::paragraph),
    row<&Scheme::opens>("opens", access::published),
    row<&Scheme::closes>("closes", access::published),
    row<&Scheme::chase_days>("chase_days", access::internal),
    row<&Scheme::reply_days>("reply_days", access::published),
    row<&Scheme::target_people>("target_people", access::published),
    row<&Scheme::meetings_target>("meetings_target", access::published),
    row<&Scheme::months>("months", access::published),
    row<&Scheme::first_contact_days>("first_contact_days", access::published),
    row<&Scheme::learning_formats>("learning_formats", access::published, Kind::paragraph),
    row<&Scheme::time_a>("time_a", access::published, Kind::paragraph),
    row<&Scheme::time_b>("time_b", access::published, Kind::paragraph),
    row<&Scheme::payment>("payment", access::published, Kind::paragraph),
    row<&Scheme::access_support>("access_support", access::published, Kind::paragraph),
    row<&Scheme::confidentiality>("confidentiality", access::published, Kind::paragraph),
    row<&Scheme::escalation>("escalation", access::published, Kind::paragraph),
    row<&Scheme::wellbeing>("wellbeing", access::published, Kind::paragraph),
    row<&Scheme::criteria>("criteria", access::published, Kind::paragraph),
    row<&Scheme::competitive>("competitive", access::published),
    row<&Scheme::competitive_from>("competitive_from", access::published),
    row<&Scheme::form_issued>("form_issued", access::internal),
    row<&Scheme::hide_names>("hide_names", access::published),
    row<&Scheme::mix>("mix", access::internal, Kind::paragraph),
    row<&Scheme::contact_name>("contact_name", access::published),
    row<&Scheme::contact_email>("contact_email", access::published, Kind::email),
    row<&Scheme::contact_phone>("contact_phone", access::published, Kind::phone),
    row<&Scheme::report_background>("report_background", access::published, Kind::paragraph),
    row<&Scheme::report_process>("report_process", access::published, Kind::paragraph),
    row<&Scheme::report_achievements>("report_achievements", access::published, Kind::paragraph),
    row<&Scheme::report_reflections>("report_reflections", access::published, Kind::paragraph),
    row<&Scheme::report_future>("report_future", access::published, Kind::paragraph),
    row<&Scheme::seal_key>("seal_key", access::published),
    row<&Scheme::seal_kept>("seal_kept", access::internal),
};

// Somebody else who can open what is sealed for the scheme: a deputy, with a key of their own.
struct Recipient : RecordOf<RecordKind::recipient> {
  std::string name;  // for the coordinators; it goes nowhere else
  std::string key;   // an age public key
};
inline constexpr Field recipient_fields[] = {
    row<&Recipient::name>("name", access::internal),
    row<&Recipient::key>("key", access::published),
};

// An aim, a principle, or a driver (an outside plan or report that the scheme answers).
struct Statement : RecordOf<RecordKind::statement> {
  StatementKind of_kind{};
  std::string text;
  Date dated;        // of a driver: when it came out
  std::string link;  // and where it can be read
};
inline constexpr Field statement_fields[] = {
    row<&Statement::of_kind>("kind", access::published),
    row<&Statement::text>("text", access::published, Kind::paragraph),
    row<&Statement::dated>("dated", access::published),
    row<&Statement::link>("link", access::published),
};

// A group of pairs with a start and a length of its own; a start may be missing.
struct Cohort : RecordOf<RecordKind::cohort> {
  std::string name;
  CohortState state{};
  Number capacity;  // pairs
  Date starts;
  Number months;    // the scheme's length where missing
  std::string meets;  // "Tuesday mornings"; read by domain/availability.hpp
  MatchAim aim{};     // of its matching; unsaid: fairest
  Number draw;        // the seed that decides between equally good pairs; 0 where missing
  std::string notes;
};
inline constexpr Field cohort_fields[] = {
    row<&Cohort::name>("name", access::published),
    row<&Cohort::state>("state", access::published),
    row<&Cohort::capacity>("capacity", access::published),
    row<&Cohort::starts>("starts", access::published),
    row<&Cohort::months>("months", access::published),
    row<&Cohort::meets>("meets", access::published),
    row<&Cohort::aim>("aim", access::internal),
    row<&Cohort::draw>("draw", access::internal),
    row<&Cohort::notes>("notes", access::internal, Kind::paragraph),
};

}  // namespace bothways
