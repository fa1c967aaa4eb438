#include "share/form_packet.hpp"

#include <algorithm>
#include <array>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/form.hpp"
#include "share/code_block.hpp"
#include "share/recipients.hpp"

namespace bothways::share {
namespace {

constexpr std::string_view scheme_in_form[] = {"name", "host", "closes", "contact_name", "contact_email", "contact_phone", "seal_key"};
constexpr std::string_view recipient_in_form[] = {"key"};
constexpr std::string_view question_in_form[] = {"text", "hint", "kind", "options", "required", "seen_by", "fills", "order"};
constexpr PacketPart form_parts[] = {{RecordKind::scheme, scheme_in_form, 1}, {RecordKind::question, question_in_form, limits::form_questions},
                                      {RecordKind::recipient, recipient_in_form, limits::recipients}};
constexpr PacketKind form_packet{form_format, 1, form_parts};

constexpr std::string_view scheme_in_answers[] = {"name"};
constexpr std::string_view answer_in_answers[] = {"text"};
constexpr PacketPart answers_parts[] = {{RecordKind::scheme, scheme_in_answers, 1}, {RecordKind::answer, answer_in_answers, limits::form_questions}};
constexpr PacketKind answers_packet{answers_format, 1, answers_parts};

constexpr CodeBlock answers_block{"----- BEGIN BOTHWAYS ANSWERS -----", "----- END BOTHWAYS ANSWERS -----"};

}  // namespace

std::string_view Answers::text_of(Id question) const {
  const auto it = std::find_if(given.begin(), given.end(), [&](const GivenText& one) { return one.question == question; });
  return it == given.end() ? std::string_view() : it->text;
}

void Answers::set(Id question, std::string text) {
  const auto it = std::find_if(given.begin(), given.end(), [&](const GivenText& one) { return one.question == question; });
  if (it != given.end()) it->text = std::move(text);
  else given.push_back({question, std::move(text)});
}

Programme form_for_applicants(const Programme& programme) {
  Programme form;
  auto scheme = fresh<Scheme>(programme.id());
  for (const std::string_view name : scheme_in_form) copy_value(*scheme, programme.scheme(), *field_named(type_of(RecordKind::scheme), name));
  form.put(static_cast<std::size_t>(RecordKind::scheme), scheme->id, scheme);
  put_recipients(form, programme);
  int number = 0;
  for (const Question* asked : questions_asked(programme)) {
    auto question = fresh<Question>(asked->id);
    for (const std::string_view name : question_in_form) copy_value(*question, *asked, *field_named(type_of(RecordKind::question), name));
    // What the scheme offers travels with the question; the words of a choice are there anyway.
    const Fills fills = fills_of(*asked);
    if (fills.field == nullptr || fills.field->kind != Kind::choice) question->options = joined(options_of(programme, *asked), "\n");
    question->order = Position::of(++number);
    form.put(static_cast<std::size_t>(RecordKind::question), question->id, question);
  }
  return form;
}

std::string write_form(const Programme& programme) {
  return write_packet(form_packet, {programme.id(), {}, 0, form_for_applicants(programme)});
}

Result<Programme> read_form(std::string_view bytes) {
  Result<Packet> packet = read_packet(form_packet, bytes);
  if (!packet) return packet.problem();
  Programme& form = packet->records;
  if (form.id() != packet->scheme) return Problem{Error::missing_part, "schemes"};
  if (form.all<Question>().empty()) return Problem{Error::missing_part, "questions"};
  for (const Question* question : form.all<Question>()) {
    if (lines_of(question->options).size() > limits::form_options) return Problem{Error::too_many, "options"};
  }
  if (auto problem = bad_recipients(form)) return *problem;
  return std::move(form);
}

std::string write_answers(const Answers& answers) {
  Packet packet{answers.scheme, answers.copy, answers.written, {}};
  auto scheme = fresh<Scheme>(answers.scheme);
  scheme->name = answers.scheme_name;
  packet.records.put(static_cast<std::size_t>(RecordKind::scheme), scheme->id, scheme);
  for (const GivenText& one : answers.given) {
    auto answer = fresh<Answer>(one.question);
    answer->text = one.text;
    packet.records.put(static_cast<std::size_t>(RecordKind::answer), answer->id, answer);
  }
  return write_packet(answers_packet, packet);
}

Result<Answers> read_answers(std::string_view bytes) {
  const Result<Packet> packet = read_packet(answers_packet, bytes);
  if (!packet) return packet.problem();
  if (!packet->from) return Problem{Error::missing_part, "from"};
  if (packet->records.id() != packet->scheme) return Problem{Error::missing_part, "schemes"};
  Answers answers{packet->scheme, packet->records.scheme().name, packet->from, packet->written, {}};
  for (const Answer* answer : packet->records.all<Answer>()) answers.given.push_back({answer->id, answer->text});
  return answers;
}

std::string answers_text(const Programme& form, const Answers& answers) {
  std::string text = say("answers_text.title", {{"scheme", form.scheme().name}}) + "\n\n";
  int number = 0;
  for (const Question* question : questions_asked(form)) {
    const std::string answer = answer_in_words(*question, answers.text_of(question->id));
    text += std::to_string(++number) + ". " + question->text + "\n" + (answer.empty() ? say("answers_text.none") : answer) + "\n\n";
  }
  return text + say("answers_text.code") + "\n" + in_lines(answers_block, write_answers(answers));
}

bool holds_answers(std::string_view text) { return holds(answers_block, text); }

FoundAnswers find_answers(std::string_view text) {
  FoundAnswers found;
  for (const Result<std::string>& bytes : bytes_in(answers_block, text)) {
    auto answers = bytes ? read_answers(*bytes) : Result<Answers>(bytes.problem());
    if (!answers) {
      found.problems.push_back(answers.problem());
      continue;
    }
    const auto same = std::find_if(found.all.begin(), found.all.end(), [&](const Answers& one) { return one.copy == answers->copy && one.scheme == answers->scheme; });
    if (same == found.all.end()) found.all.push_back(std::move(*answers));
    else if (same->written < answers->written) *same = std::move(*answers);
  }
  return found;
}

}  // namespace bothways::share
