// A form as somebody who applies has it, from the link to the sending. The coordinator's preview is the same
// view; only what is kept and sent is missing there.
#include "base/words.hpp"
#include "domain/form.hpp"
#include "ui/landmarks.hpp"
#include "ui/screens/apply_pages.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

void draw_page(FormPage page, std::string_view part) {
  page.step = form_step(part, page.questions.size());
  // Nothing is sent that lacks an answer, whichever way somebody came.
  if (page.step.kind == FormStep::Kind::send && !faults_on(page.applying, page.step).empty()) page.step.kind = FormStep::Kind::check;
  if (page.applying.checked) page.faults = faults_on(page.applying, page.step);
  const auto apart = key(part);
  switch (page.step.kind) {
    case FormStep::Kind::start: return draw_form_start(page);
    case FormStep::Kind::question: return draw_form_question(page);
    case FormStep::Kind::all: return draw_form_all(page);
    case FormStep::Kind::check: return draw_form_check(page);
    case FormStep::Kind::send: return draw_form_send(page);
  }
}

}  // namespace

void draw_apply(Desk& desk) {
  const auto& applying = desk.state.applying;
  if (!applying || applying->problem) {
    rail_brand(say("brand"), "#/");
    page_title(say("apply.no_form"), say("apply.no_form.lead"));
    {
      auto row = actions();
      command_button(desk, "file.ask", {}, Weight::primary);
    }
    return draw_form_help(desk);
  }
  rail_brand(applying->form.scheme().name, address_of(Route{{}, "apply", applying->code, {}}));
  draw_page({desk, *applying, questions_asked(applying->form)}, desk.state.route.part);
}

void draw_preview(Desk& desk) {
  const auto& applying = desk.state.applying;
  link(say("question_page.back"), desk.to("form"));
  banner(say("apply.preview"), Tone::watch);
  if (!applying || !applying->code.empty() || applying->revision != desk.state.revision) {
    desk.ask("apply.preview");
    return page_title(say("screen.preview"));
  }
  if (questions_asked(applying->form).empty()) return page_title(say("screen.preview"), say("form_page.empty"));
  draw_page({desk, *applying, questions_asked(applying->form)}, desk.state.route.item);
}

}  // namespace bothways::ui
