// Filling in a form on one's own device: answers are kept as they are typed, nothing is sent by itself.
#include <algorithm>

#include "app/session.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/form.hpp"
#include "share/message.hpp"
#include "share/sealed.hpp"

namespace bothways {
namespace {

bool fills_in(const State& state) { return state.applying.has_value() && !state.applying->problem; }

Applying fresh(Session& session, Programme form) {
  Applying applying;
  const State& state = session.state();
  applying.draft = {form.id(), form.scheme().name, make_id(state.now.utc_ms, session.random()), state.now.utc_ms, {}};
  for (const Question* question : questions_asked(form)) applying.draft.set(question->id, "");
  applying.form = std::move(form);
  return applying;
}

std::string_view part_here(const Session& session) {
  const Route& route = session.state().route;
  return session.state().applying->code.empty() ? std::string_view(route.item) : std::string_view(route.part);
}

void go(Session& session, const FormStep& step) {
  const State& state = session.state();
  session.mutable_state().applying->checked = false;
  if (state.applying->code.empty()) session.go_to({state.scheme, "preview", part_of(step), {}});
  else session.go_to({{}, "apply", state.applying->code, part_of(step)});
}

void preview(Session& session, const Arguments&) {
  State& state = session.mutable_state();
  Applying applying = fresh(session, share::form_for_applicants(state.programme));
  // What was tried out stays while the coordinator goes to and fro.
  if (state.applying && state.applying->code.empty() && state.applying->draft.scheme == applying.draft.scheme) {
    for (const share::GivenText& one : state.applying->draft.given) {
      if (applying.form.find<Question>(one.question) != nullptr) applying.draft.set(one.question, one.text);
    }
  }
  applying.revision = state.revision;
  state.applying = std::move(applying);
}

void answer(Session& session, const Arguments& arguments) {
  const State& state = session.state();
  Applying& applying = *session.mutable_state().applying;
  const Question* question = applying.form.find<Question>(arguments.id);
  if (question == nullptr) return;
  const bool line = question->of_kind == QuestionKind::short_text;
  applying.draft.set(question->id, shortened(arguments.text, line ? limits::line_bytes : limits::paragraph_bytes));
  applying.draft.written = std::max(state.now.utc_ms, applying.draft.written + 1);
  session.keep_draft();
}

void next(Session& session, const Arguments&) {
  const State& state = session.state();
  Applying& applying = *session.mutable_state().applying;
  const std::size_t questions = questions_asked(applying.form).size();
  const FormStep here = form_step(part_here(session), questions);
  applying.checked = true;
  if (!faults_on(*state.applying, here).empty()) return;
  FormStep to;
  switch (here.kind) {
    case FormStep::Kind::start: to = {FormStep::Kind::question, 1, false}; break;
    case FormStep::Kind::question: to = here.back_to_check || here.number == questions ? FormStep{FormStep::Kind::check, 0, false} : FormStep{FormStep::Kind::question, here.number + 1, false}; break;
    case FormStep::Kind::all: to = {FormStep::Kind::check, 0, false}; break;
    case FormStep::Kind::check: case FormStep::Kind::send: to = {FormStep::Kind::send, 0, false}; break;
  }
  go(session, to);
}

void clear(Session& session, const Arguments&) {
  Applying& applying = *session.mutable_state().applying;
  const std::string code = applying.code;
  applying = fresh(session, std::move(applying.form));
  applying.code = code;
  session.drop_draft();
  go(session, {});
  session.tell({say("apply.deleted"), {}, false, false});
}

// Where the form carries a key, nothing leaves unsealed.
bool may_send(const State& state) { return fills_in(state) && is_ready(state, state.applying->form); }
std::string title_of(const State& state) { return say("answers_text.title", {{"scheme", state.applying->form.scheme().name}}); }

std::string text_of(const State& state) {
  const Applying& applying = *state.applying;
  if (!is_sealed(applying.form)) return share::answers_text(applying.form, applying.draft);
  return share::sealed_letter(title_of(state), applying.form.scheme().name, state.sealing.ahead);
}

void save_file(Session& session, const Arguments&) {
  const Applying& applying = *session.state().applying;
  std::string who;
  for (const Question* question : questions_asked(applying.form)) {
    if (question->fills == "person.name") who = applying.draft.text_of(question->id);
  }
  const std::string name = file_name_of(applying.form.scheme().name + " " + who, "scheme") + ".bothways-answers.json";
  if (is_sealed(applying.form)) session.effect({Effect::Kind::download, {}, name + sealed_ending, sealed_media, session.state().sealing.ahead});
  else session.effect({Effect::Kind::download, {}, name, "application/json", share::write_answers(applying.draft)});
}

void copy_text(Session& session, const Arguments&) { session.effect({Effect::Kind::copy, {}, {}, {}, text_of(session.state())}); }

void share_sheet(Session& session, const Arguments&) {
  session.effect({Effect::Kind::share, {}, title_of(session.state()), {}, text_of(session.state())});
}

void mail(Session& session, const Arguments&) {
  const Scheme& scheme = session.state().applying->form.scheme();
  const std::string subject = title_of(session.state());
  const std::string whole = share::mailto_link(scheme.contact_email, subject, text_of(session.state()));
  session.effect({Effect::Kind::open_link, {}, {}, {}, share::fits_in_a_link(whole) ? whole : share::mailto_link(scheme.contact_email, subject, "")});
}

constexpr Command all[] = {
    {.name = "apply.preview", .act = preview},
    {.name = "apply.answer", .available = fills_in, .act = answer},
    {.name = "apply.next", .available = fills_in, .act = next},
    {.name = "apply.clear", .available = fills_in, .act = clear},
    {.name = "apply.file", .available = may_send, .act = save_file},
    {.name = "apply.copy", .available = may_send, .act = copy_text},
    {.name = "apply.share", .available = may_send, .act = share_sheet},
    {.name = "apply.mail", .available = may_send, .act = mail},
};

}  // namespace

// The form that an address or a file holds. The open scheme is put away first: nothing of it belongs here.
void Session::begin_applying(std::string_view code) {
  if (!code.empty() && state_.applying && state_.applying->code == code) return void(state_.applying->checked = false);
  close_scheme();
  const auto bytes = share::from_code(code);
  auto form = bytes ? share::read_form(*bytes) : Result<Programme>(bytes.problem());
  Applying applying;
  if (form) applying = fresh(*this, std::move(*form));
  else applying.problem = form.problem();
  applying.code = code;
  state_.applying = std::move(applying);
}

void Session::keep_draft() {
  if (state_.applying->code.empty()) return;
  effect({Effect::Kind::set_setting, {}, draft_setting(state_.applying->draft.scheme), {}, share::write_answers(state_.applying->draft)});
}

void Session::drop_draft() {
  if (!state_.applying->code.empty()) effect({Effect::Kind::set_setting, {}, draft_setting(state_.applying->draft.scheme), {}, {}});
}

// What this device holds of it; questions that are no longer asked are left out.
void Session::draft(std::string_view kept) {
  const auto answers = share::read_answers(kept);
  if (!answers || !fills_in(state_) || answers->scheme != state_.applying->draft.scheme) return;
  state_.applying->draft.copy = answers->copy;
  state_.applying->draft.written = answers->written;
  for (const share::GivenText& one : answers->given) {
    if (state_.applying->form.find<Question>(one.question) != nullptr) state_.applying->draft.set(one.question, one.text);
  }
  seal_ahead();
}

std::span<const Command> applying_commands() { return all; }

}  // namespace bothways
