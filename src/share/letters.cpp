#include "share/letters.hpp"

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/progress.hpp"
#include "share/letter_parts.hpp"

namespace bothways::share {
Message introduction(const Programme& programme, const Pair& pair, Side to, Date today) {
  const Scheme& scheme = programme.scheme();
  const Person* reader = partner(programme, pair, to);
  const Person* other_one = partner(programme, pair, other(to));
  Message message = letter_to(reader, say("letter.introduction.subject", {{"scheme", scheme_name(scheme)}, {"partner", name_of(other_one)}}));
  Passages& body = message.body;
  body.push_back(paragraph(say("letter.introduction.lead", {{"partner", name_of(other_one)}, {"role", role_of(scheme, other(to))},
                                                            {"scheme", scheme_name(scheme)}})));
  Pair introduced = pair;
  if (!introduced.introduced) introduced.introduced = today;
  introduced.confirmed_a = introduced.confirmed_b = Date{};
  const std::string by = in_words_with_weekday(first_contact(programme, introduced, today).due);
  add_profile(body, programme, other_one, Profile::with_contact);
  body.push_back(heading(say("letter.next")));
  if (pair.first_contact == to) {
    body.push_back(paragraph(say("letter.you_first", {{"partner", name_of(other_one)}, {"date", by}})));
  } else if (pair.first_contact == other(to)) {
    body.push_back(paragraph(say("letter.they_first", {{"partner", name_of(other_one)}, {"date", by}})));
  } else {
    body.push_back(paragraph(say("letter.either_first", {{"partner", name_of(other_one)}, {"date", by}})));
  }
  body.push_back(paragraph(say("letter.confirm")));
  body.push_back(paragraph(say("letter.first_meeting", {{"partner", name_of(other_one)}})));
  for (const std::string_view key : {"letter.grid.support", "letter.grid.feedback", "letter.grid.information"}) {
    body.push_back(list_item(say(key)));
  }
  if (scheme.meetings_target) {
    body.push_back(paragraph(say_count("letter.meetings", scheme.meetings_target.value)));
  }
  body.push_back(paragraph(say("letter.stop")));
  sign(message, scheme);
  return message;
}

Message first_contact_reminder(const Programme& programme, const Pair& pair, Side to, Date today) {
  const Scheme& scheme = programme.scheme();
  const Person* other_one = partner(programme, pair, other(to));
  Message message = letter_to(partner(programme, pair, to), say("letter.reminder.subject", {{"scheme", scheme_name(scheme)}, {"partner", name_of(other_one)}}));
  const FirstContact contact = first_contact(programme, pair, today);
  const bool other_confirmed = to == Side::a ? contact.confirmed_b : contact.confirmed_a;
  message.body.push_back(paragraph(say("letter.reminder.lead", {{"partner", name_of(other_one)}, {"date", in_words(pair.introduced)}})));
  if (other_confirmed) message.body.push_back(paragraph(say("letter.reminder.they_wrote", {{"partner", name_of(other_one)}})));
  message.body.push_back(paragraph(say("letter.reminder.next", {{"partner", name_of(other_one)}})));
  if (other_one != nullptr) {
    std::vector<std::string> ways;
    if (!other_one->email.empty()) ways.push_back(other_one->email);
    if (!other_one->phone.empty()) ways.push_back(other_one->phone);
    if (!ways.empty()) message.body.push_back(paragraph(say("letter.reach_partner", {{"partner", name_of(other_one)}, {"ways", joined(ways, ", ")}})));
  }
  message.body.push_back(paragraph(say("letter.reminder.help")));
  sign(message, scheme);
  return message;
}

Message chair_briefing(const Programme& programme, const LeadershipMeeting& meeting) {
  const Scheme& scheme = programme.scheme();
  const Pair* pair = programme.find<Pair>(meeting.pair.id);
  const Person* visitor = pair != nullptr ? partner(programme, *pair, meeting.visitor) : nullptr;
  const Person* host = pair != nullptr ? partner(programme, *pair, other(meeting.visitor)) : nullptr;
  const std::string body_name = meeting.body.empty() ? scheme.body_name : meeting.body;
  Message message{"", say("letter.chair.subject", {{"visitor", name_of(visitor)}, {"date", in_words(meeting.held)}}), {}};
  for (const Body* body : programme.all<Body>()) {
    if (folded(body->name) == folded(body_name) && !body->chair.empty()) {
      message.body.push_back(paragraph(say("letter.greeting", {{"name", body->chair}})));
      break;
    }
  }
  if (message.body.empty()) message.body.push_back(paragraph(say("letter.greeting_chair")));
  message.body.push_back(paragraph(say("letter.chair.lead", {{"visitor", name_of(visitor)}, {"host", name_of(host)}, {"body", body_name},
                                                             {"date", in_words_with_weekday(meeting.held)}, {"scheme", scheme_name(scheme)}})));
  const std::string_view level = ChoiceNames<Level>::names[static_cast<std::size_t>(meeting.level)];
  message.body.push_back(paragraph(say("letter.chair.level." + std::string(level), {{"visitor", name_of(visitor)}})));
  message.body.push_back(paragraph(say("letter.chair.ask", {{"visitor", name_of(visitor)}})));
  sign(message, scheme);
  return message;
}

Message end_questions(const Programme& programme, const Pair& pair, Side to) {
  const Scheme& scheme = programme.scheme();
  const Person* other_one = partner(programme, pair, other(to));
  Message message = letter_to(partner(programme, pair, to), say("letter.end.subject", {{"scheme", scheme_name(scheme)}}));
  message.body.push_back(paragraph(say("letter.end.lead", {{"partner", name_of(other_one)}, {"scheme", scheme_name(scheme)}})));
  message.body.push_back(paragraph(say("letter.end.not_anonymous")));
  message.body.push_back(paragraph(say("letter.end.scale")));
  for (const Field& field : pulse_fields) {
    if (field.kind == Kind::choice && field.choice_words == ChoiceNames<Score>::prefix) {
      message.body.push_back(list_item(label_of(programme, RecordKind::pulse, field)));
    }
  }
  message.body.push_back(paragraph(say("letter.end.more")));
  for (const std::string_view name : {"harmful", "continues", "in_a_line", "quote"}) {
    const Field* field = field_named(type_of(RecordKind::pulse), name);
    message.body.push_back(list_item(label_of(programme, RecordKind::pulse, *field)));
  }
  sign(message, scheme);
  return message;
}

}  // namespace bothways::share
