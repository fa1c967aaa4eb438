// The form: its questions, giving it out, and taking the answers in.
#include <algorithm>

#include "app/commands/order.hpp"
#include "app/session.hpp"
#include "base/assets.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "document/document.hpp"
#include "domain/form.hpp"
#include "share/answers_plan.hpp"

namespace bothways {
namespace {

bool writable(const State& state) { return state.writable(); }
bool may_add(const State& state) { return state.writable() && state.programme.all<Question>().size() < limits::form_questions; }
bool some_wait(const State& state) { return state.writable() && !state.answers_in.empty(); }

About add_question(Edit& edit, const Arguments&, const State&) {
  return {RecordKind::question, add_last(edit, questions_in_order(edit.programme()), &Question::order)};
}

// `number` 1 is down.
About move_question(Edit& edit, const Arguments& arguments, const State&) {
  const std::size_t place = move_by_one(edit, questions_in_order(edit.programme()), arguments, &Question::order);
  if (place == 0) return {};
  return {RecordKind::question, arguments.id, std::to_string(place)};
}

// What is kept as a choice is asked as one.
About fill_question(Edit& edit, const Arguments& arguments, const State&) {
  edit.change<Question>(arguments.id, [&](Question& question) {
    question.fills = arguments.text;
    const Fills fills = fills_of(question);
    if (fills.field == nullptr || fills.field->kind != Kind::choice) return;
    if (question.of_kind != QuestionKind::consent) question.of_kind = QuestionKind::one_of;
  });
  return {RecordKind::question, arguments.id};
}

void add_standard(Edit& edit, std::uint64_t random) {
  const auto standard = document::read_preset(asset("presets/questions.json"), {edit.stamp(), random, 0});
  if (!standard) return;
  for (const Question* one : questions_in_order(*standard)) {
    edit.add<Question>([&](Question& question) {
      for (const Field& field : question_fields) copy_value(question, *one, field);
    });
  }
}

About standard_questions(Edit& edit, const Arguments&, const State& state) {
  if (state.programme.all<Question>().empty()) add_standard(edit, edit.stamp().time);
  return {RecordKind::scheme, state.programme.id()};
}

// `text`: link, file, paper or mail.
About issue(Edit& edit, const Arguments& arguments, const State& state) {
  edit.change<Scheme>(state.programme.id(), [&](Scheme& scheme) { scheme.form_issued = state.today; });
  return {RecordKind::scheme, state.programme.id(), say("form_issue." + arguments.text)};
}

void save_form(Session& session, const Arguments&) {
  const Programme& programme = session.state().programme;
  session.effect({Effect::Kind::download, {}, file_name_of(programme.scheme().name, "scheme") + ".bothways-form.json", "application/json", share::write_form(programme)});
}

void take_in(Edit& edit, const share::AnswersPlan& plan, const share::Answers& answers) {
  const Id person = plan.person ? plan.person : edit.add<Person>([](Person& one) { one.side = Side::a; });
  const Id application = plan.application ? plan.application : edit.add<Application>([&](Application& one) { one.person.id = person; });
  Id organisation = plan.organisation;
  if (!organisation && !plan.organisation_name.empty()) organisation = edit.add<Organisation>([&](Organisation& one) { one.name = plan.organisation_name; });
  if (organisation) edit.change<Person>(person, [&](Person& one) { one.organisation.id = organisation; });
  const Id from = edit.programme().find<Person>(person)->organisation.id;
  for (const share::PlannedField& one : plan.fields) {
    edit.set(one.kind, one.kind == RecordKind::person ? person : one.kind == RecordKind::organisation ? from : application, *one.field, one.value);
  }
  for (const share::PlannedAnswer& one : plan.answers) {
    if (one.text.empty()) edit.remove(RecordKind::answer, one.known);
    else if (one.known) edit.change<Answer>(one.known, [&](Answer& answer) { answer.text = one.text; });
    else edit.add<Answer>([&](Answer& answer) { answer.application.id = application, answer.question.id = one.question, answer.text = one.text; });
  }
  edit.change<Application>(application, [&](Application& one) {
    one.form_copy = to_text(answers.copy);
    one.form_written = share::moment_text(answers.written);
    if (plan.received) one.received = plan.received;
  });
}

// The answer to the question `id` on the application `other`, as `text`: typed in from paper or a call.
About write_answer(Edit& edit, const Arguments& arguments, const State& state) {
  const auto* question = state.programme.find<Question>(arguments.id);
  if (question == nullptr) return {};
  const auto all = state.programme.all<Answer>();
  const auto known = std::find_if(all.begin(), all.end(), [&](const Answer* one) { return one->application.id == arguments.other && one->question.id == question->id; });
  const Id id = known != all.end() ? (*known)->id : edit.add<Answer>([&](Answer& one) { one.application.id = arguments.other, one.question.id = question->id; });
  edit.change<Answer>(id, [&](Answer& one) { one.text = shortened(arguments.text, limits::paragraph_bytes); });
  return {RecordKind::application, arguments.other, shortened(question->text, 80)};
}

// All that wait, in one step. What one of them makes, the next one finds.
About take_answers(Edit& edit, const Arguments&, const State& state) {
  long taken = 0;
  for (const AnswersIn& one : state.answers_in) {
    const auto plan = share::plan_answers(edit.programme(), one.answers, state.today, state.now.offset_minutes, one.as);
    if (!share::comes_in(plan.fate)) continue;
    take_in(edit, plan, one.answers);
    ++taken;
  }
  return {RecordKind::scheme, state.programme.id(), number_in_words(taken)};
}

void take_as(Session& session, const Arguments& arguments) {
  auto& all = session.mutable_state().answers_in;
  if (arguments.number < all.size()) all[arguments.number].as = arguments.value.number != 0 ? share::As::somebody_new : share::As::found;
}

void leave_answers(Session& session, const Arguments&) {
  session.mutable_state().answers_in.clear();
  session.go_to({session.state().scheme, "applications", {}, {}});
}

constexpr Command all[] = {
    {.name = "question.add", .available = may_add, .change = add_question, .goes = "question"},
    {.name = "question.move", .change = move_question},
    {.name = "question.fill", .change = fill_question},
    {.name = "questions.standard", .available = writable, .change = standard_questions},
    {.name = "form.issue", .change = issue},
    {.name = "form.save", .act = save_form},
    {.name = "answer.write", .change = write_answer},
    {.name = "answers.take", .available = some_wait, .takes_in = some_wait, .change = take_answers},
    {.name = "answers.as", .act = take_as},
    {.name = "answers.leave", .act = leave_answers},
};

}  // namespace

std::span<const Command> form_commands() { return all; }

}  // namespace bothways
