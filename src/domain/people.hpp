// People, the organisations they come from, and the bodies whose meetings are opened to partners.
#pragma once

#include "domain/choices.hpp"
#include "domain/record.hpp"

namespace bothways {

struct Organisation : RecordOf<RecordKind::organisation> {
  std::string name;
  Sector sector{};
  std::string place;
};
inline constexpr Field organisation_fields[] = {
    row<&Organisation::name>("name", access::published),
    row<&Organisation::sector>("sector", access::published),
    row<&Organisation::place>("place", access::published),
};

// The executive group, board or trustees whose members take part and whose meetings count.
struct Body : RecordOf<RecordKind::body> {
  std::string name;
  BodyKind of_kind{};
  std::string chair;
  std::string meets;  // "first Thursday of the month, 14:00"
};
inline constexpr Field body_fields[] = {
    row<&Body::name>("name", access::published),
    row<&Body::of_kind>("kind", access::published),
    row<&Body::chair>("chair", access::published),
    row<&Body::meets>("meets", access::published),
};

// Where members of a body get ready for the scheme, before they are introduced to a partner.
struct Workshop : RecordOf<RecordKind::workshop> {
  Ref<RecordKind::body> body;
  Date held;
  std::string hours;  // "14:00 to 16:00"
  std::string place;
  std::string about;
};
inline constexpr Field workshop_fields[] = {
    row<&Workshop::body>("body", access::internal),
    row<&Workshop::held>("held", access::internal),
    row<&Workshop::hours>("hours", access::internal),
    row<&Workshop::place>("place", access::internal),
    row<&Workshop::about>("about", access::internal, Kind::paragraph),
};

struct Person : RecordOf<RecordKind::person> {
  std::string name;
  Side side{};
  Ref<RecordKind::organisation> organisation;
  std::string role;         // "manager", "chief executive"
  std::string email, phone;
  std::string about;        // the profile that a partner reads in the introduction
  std::string communicate;  // how I like to communicate
  std::string access_needs;
  std::string available;    // "Tuesday mornings, Friday": read by domain/availability.hpp
  std::string learning_formats;  // those they would rather learn in, one a line
  std::string wants, offers;     // what they want to learn or get, and can give, one a line; beside what their form says
  std::string notes;        // the coordinator's; what a joined record or a pasted column said besides
};
inline constexpr Field person_fields[] = {
    row<&Person::name>("name", access::identity),
    row<&Person::side>("side", access::identity),
    row<&Person::organisation>("organisation", access::identity),
    row<&Person::role>("role", access::identity),
    row<&Person::email>("email", access::contact, Kind::email),
    row<&Person::phone>("phone", access::contact, Kind::phone),
    row<&Person::about>("about", access::identity, Kind::paragraph),
    row<&Person::communicate>("communicate", access::identity),
    row<&Person::access_needs>("access_needs", access::special, Kind::paragraph),
    row<&Person::available>("available", access::contact),
    row<&Person::learning_formats>("learning_formats", access::identity, Kind::paragraph),
    row<&Person::wants>("wants", access::identity, Kind::paragraph),
    row<&Person::offers>("offers", access::identity, Kind::paragraph),
    row<&Person::notes>("notes", access::decision, Kind::paragraph),
};

// Two people who look alike and are two: they are not offered for joining again.
struct ToldApart : RecordOf<RecordKind::told_apart> {
  Ref<RecordKind::person> one, other;
};
inline constexpr Field told_apart_fields[] = {
    row<&ToldApart::one>("one", access::internal),
    row<&ToldApart::other>("other", access::internal),
};

// A person's seat on a body: the roster.
struct Member : RecordOf<RecordKind::member> {
  Ref<RecordKind::person> person;
  Ref<RecordKind::body> body;
  RoleKind role_kind{};
  Number capacity;  // pairs this member can be in at once
  Ref<RecordKind::workshop> workshop;  // the one to come to, or the one where they were briefed
  YesNo briefed{};
  Date briefed_on;
};
inline constexpr Field member_fields[] = {
    row<&Member::person>("person", access::internal),
    row<&Member::body>("body", access::internal),
    row<&Member::role_kind>("role_kind", access::internal),
    row<&Member::capacity>("capacity", access::internal),
    row<&Member::workshop>("workshop", access::internal),
    row<&Member::briefed>("briefed", access::internal),
    row<&Member::briefed_on>("briefed_on", access::internal),
};

// An expression of interest, from the request for a form to the decision.
struct Application : RecordOf<RecordKind::application> {
  Ref<RecordKind::person> person;
  HeardFrom heard_from{};
  Date requested, sent, chased, received;
  std::string late_reason;
  std::string form_copy;    // which copy of the form came back, and when it was written: share/answers_plan.hpp
  std::string form_written;
  Date information_given, information_read;  // the sheet: handed to them; they say that they read it
  YesNo eligible{};         // self-declared
  YesNo consent{};          // explicit consent to hold and use that declaration
  std::string benefit_self, benefit_organisation;
  std::string hope_to_learn, can_offer;
  std::string want_support, want_feedback, want_information;
  std::string conflicts;    // declared conflicts of interest
  Decision decision{};
  std::string reason;       // why, for the record
  std::string feedback;     // what the letter may say to them about it
  Date decided_on;
  Number tie_place;         // among applications with the same total: 1 comes first
  std::string tie_reason;
  Position reserve_place;   // the order in which reserves are asked
  Date reply_by;            // what the letter that offered the place asked for
  Reply reply{};
  Date replied_on;
  Ref<RecordKind::cohort> cohort;  // where selected and placed

  // Selected, and the offer was not declined.
  bool has_place() const { return decision == Decision::selected && reply != Reply::declined; }
};
inline constexpr Field application_fields[] = {
    row<&Application::person>("person", access::application),
    row<&Application::heard_from>("heard_from", access::contact),
    row<&Application::requested>("requested", access::internal),
    row<&Application::sent>("sent", access::internal),
    row<&Application::chased>("chased", access::internal),
    row<&Application::received>("received", access::panel_list),
    row<&Application::late_reason>("late_reason", access::internal),
    row<&Application::form_copy>("form_copy", access::internal),
    row<&Application::form_written>("form_written", access::internal),
    row<&Application::information_given>("information_given", access::internal),
    row<&Application::information_read>("information_read", access::contact),
    row<&Application::eligible>("eligible", access::special),
    row<&Application::consent>("consent", access::special),
    row<&Application::benefit_self>("benefit_self", access::application, Kind::paragraph),
    row<&Application::benefit_organisation>("benefit_organisation", access::application, Kind::paragraph),
    row<&Application::hope_to_learn>("hope_to_learn", access::application, Kind::paragraph),
    row<&Application::can_offer>("can_offer", access::application, Kind::paragraph),
    row<&Application::want_support>("want_support", access::application, Kind::paragraph),
    row<&Application::want_feedback>("want_feedback", access::application, Kind::paragraph),
    row<&Application::want_information>("want_information", access::application, Kind::paragraph),
    row<&Application::conflicts>("conflicts", access::decision, Kind::paragraph),
    row<&Application::decision>("decision", access::decision),
    row<&Application::reason>("reason", access::decision, Kind::paragraph),
    row<&Application::feedback>("feedback", access::feedback, Kind::paragraph),
    row<&Application::decided_on>("decided_on", access::decision),
    row<&Application::tie_place>("tie_place", access::decision),
    row<&Application::tie_reason>("tie_reason", access::decision, Kind::paragraph),
    row<&Application::reserve_place>("reserve_place", access::decision),
    row<&Application::reply_by>("reply_by", access::internal),
    row<&Application::reply>("reply", access::contact),
    row<&Application::replied_on>("replied_on", access::internal),
    row<&Application::cohort>("cohort", access::internal),
};

// What a column of other people's forms means, kept from the last paste. Two copies may keep one header
// twice: the later one counts.
struct KnownColumn : RecordOf<RecordKind::known_column> {
  std::string header;  // letters and digits in small letters; " #2" behind the second column of that name
  std::string means;   // "person.email"; empty: left out
};
inline constexpr Field known_column_fields[] = {
    row<&KnownColumn::header>("header", access::internal),
    row<&KnownColumn::means>("means", access::internal),
};

}  // namespace bothways
