#include "ui/screens/apply_pages.hpp"

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/closing.hpp"
#include "domain/form.hpp"
#include "ui/landmarks.hpp"
#include "ui/question_box.hpp"

namespace bothways::ui {
namespace {

bool begun(const FormPage& page) {
  for (const share::GivenText& one : page.applying.draft.given) {
    if (!one.text.empty()) return true;
  }
  return false;
}

void summary_of_faults(const FormPage& page) {
  if (page.faults.empty()) return;
  std::vector<std::string> sentences{say_count("apply.faults", static_cast<long>(page.faults.size()))};
  for (const FormFault& fault : page.faults) sentences.push_back(fault.sentence);
  error_summary(sentences);
}

void draw_question_of(const FormPage& page, const Question& question) {
  auto line = measure();
  if (auto answer = question_box(page.applying.form, question, page.applying.draft.text_of(question.id), page.error_of(question))) {
    page.desk.ask("apply.answer", {.id = question.id, .text = std::move(*answer)});
  }
}

void on_button(const FormPage& page) {
  if (button(say("apply.continue"), Weight::primary)) page.desk.ask("apply.next");
}

void kept(const FormPage& page) { small(say(page.preview() ? "apply.preview.kept" : "apply.kept")); }

void clear_button(const FormPage& page) {
  if (page.preview() || !begun(page)) return;
  static bool asked = false;
  auto row = actions();
  if (button(say("apply.clear"), Weight::quiet)) asked = true;
  if (!asked) return;
  page.desk.over.push_back([&desk = page.desk] {
    const Answer answer = confirm(say("apply.clear"), say("apply.clear.sure"), say("apply.clear.yes"), say("apply.clear.no"));
    if (answer == Answer::yes) desk.ask("apply.clear");
    if (answer != Answer::none) asked = false;
  });
}

}  // namespace

void draw_form_help(Desk& desk) {
  auto row = actions();
  if (button(say("command.guide.open"), Weight::quiet)) desk.ask("guide.open");
  link(say("screen.settings"), "#/settings");
}

void draw_form_start(const FormPage& page) {
  const Scheme& scheme = page.scheme();
  page_title(say("apply.title", {{"scheme", scheme.name}}), say("apply.lead", {{"host", scheme.host}}));
  if (scheme.closes) {
    const bool past = scheme.closes < page.desk.state.today;
    banner(past ? say("apply.closed", {{"date", in_words_with_weekday(scheme.closes)}}) : say("apply.closes", {{"date", in_words_with_weekday(scheme.closes)}, {"countdown", countdown_in_words(scheme.closes, page.desk.state.today)}}),
           past ? Tone::watch : Tone::accent);
  }
  {
    auto line = measure();
    text(say_count("apply.questions", static_cast<long>(page.questions.size())));
    auto part = section(say("apply.what_happens"));
    auto all = list(say("apply.what_happens"));
    for (const char* words : {"apply.kept_here", "apply.nothing_sent", "apply.who_reads", "apply.change_later"}) {
      auto one = item();
      text(say(words, {{"host", scheme.host}}));
    }
  }
  {
    auto row = actions();
    button_link(say(begun(page) ? "apply.go_on" : "apply.start"), page.to({FormStep::Kind::question, 1, false}), Weight::primary);
    button_link(say("apply.all_on_one"), page.to({FormStep::Kind::all, 0, false}));
    if (begun(page)) button_link(say("apply.to_check"), page.to({FormStep::Kind::check, 0, false}), Weight::quiet);
  }
  small(say("apply.contact", {{"name", scheme.contact_name}, {"ways", scheme.contact_phone.empty() ? scheme.contact_email : scheme.contact_email + ", " + scheme.contact_phone}}));
  clear_button(page);
  if (!page.preview()) draw_form_help(page.desk);
}

void draw_form_question(const FormPage& page) {
  const Question& question = *page.questions[page.step.number - 1];
  const auto number = static_cast<int>(page.step.number), of = static_cast<int>(page.questions.size());
  summary_of_faults(page);
  {
    auto line = measure();
    progress(say("apply.question"), number, of, Tone::accent);
  }
  const bool heads = question.of_kind != QuestionKind::consent && question.of_kind != QuestionKind::ranking;
  page_title(heads ? question_label(question) : say("apply.numbered", {{"n", std::to_string(number)}, {"of", std::to_string(of)}}));
  {
    const auto above = heads ? label_above() : group(question.text);
    draw_question_of(page, question);
  }
  kept(page);
  auto row = actions();
  on_button(page);
  const bool first = number == 1;
  const FormStep before = page.step.back_to_check ? FormStep{FormStep::Kind::check, 0, false} : first ? FormStep{} : FormStep{FormStep::Kind::question, page.step.number - 1, false};
  button_link(say("apply.back"), page.to(before), Weight::quiet);
}

void draw_form_all(const FormPage& page) {
  summary_of_faults(page);
  page_title(say("apply.all.title", {{"scheme", page.scheme().name}}), say("apply.kept"));
  for (const Question* question : page.questions) draw_question_of(page, *question);
  kept(page);
  auto row = actions();
  on_button(page);
  button_link(say("apply.back"), page.to({}), Weight::quiet);
}

void draw_form_check(const FormPage& page) {
  summary_of_faults(page);
  page_title(say("apply.check"), say("apply.check.lead"));
  {
    auto line = measure();
    std::size_t number = 0;
    for (const Question* question : page.questions) {
      ++number;
      const std::string answer = answer_in_words(*question, page.applying.draft.text_of(question->id));
      summary(question->text, answer.empty() ? say("answers_text.none") : answer,
              {say("apply.change"), say("apply.change.spoken", {{"question", question->text}}), page.to({FormStep::Kind::question, number, true})});
    }
  }
  auto row = actions();
  on_button(page);
  button_link(say("apply.back"), page.to({FormStep::Kind::question, page.questions.size(), false}), Weight::quiet);
}

void draw_form_send(const FormPage& page) {
  const Scheme& scheme = page.scheme();
  const bool sends = !page.preview(), ready = is_ready(page.desk.state, page.applying.form), seals = is_sealed(page.applying.form);
  const auto way = [&](std::string_view command, Weight weight) {
    const std::string why = say(sends ? "sealed_page.not_yet" : "apply.preview.no_sending");
    if (button(say("command." + std::string(command)), weight, sends && ready, why)) page.desk.ask(command);
  };
  page_title(say("apply.send"), say("apply.send.lead", {{"host", scheme.host}, {"address", scheme.contact_email}}));
  if (seals) draw_sealed_for(page.desk, scheme.host, sends);
  {
    auto part = section(say("apply.send.mail"));
    text(say(seals ? "apply.send.mail.sealed" : "apply.send.mail.lead", {{"address", scheme.contact_email}}));
    auto row = actions();
    way("apply.copy", Weight::primary);
    way("apply.mail", Weight::secondary);
    if (page.desk.state.can_share) way("apply.share", Weight::secondary);
  }
  {
    auto part = section(say("apply.send.file"));
    text(say("apply.send.file.lead", {{"address", scheme.contact_email}}));
    auto row = actions();
    way("apply.file", Weight::secondary);
    other_ways(page.desk, "apply.file", {}, AsText::no, {}, sends && ready);
  }
  small(say("apply.send.again"));
  {
    auto row = actions();
    button_link(say("apply.back"), page.to({FormStep::Kind::check, 0, false}), Weight::quiet);
  }
  clear_button(page);
}

}  // namespace bothways::ui
