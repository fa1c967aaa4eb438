// One question of the form.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/form.hpp"
#include "domain/plain_words.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

// Where the answer goes, in the words of the field's own record: "Person: Name".
void where_to(Desk& desk, const Question& question) {
  std::vector<std::string> options{say("question_page.own")};
  std::size_t chosen = 0;
  for (const std::string_view name : fillable()) {
    Question sample;
    sample.fills = name;
    const Fills fills = fills_of(sample);
    if (name == question.fills) chosen = options.size();
    options.push_back(say("question_page.field", {{"record", say("record." + std::string(type_of(fills.kind).name))}, {"field", label_of(desk.programme(), fills.kind, *fills.field)}}));
  }
  if (const auto picked = choose(say("question.fills"), options, chosen, {say("question_page.fills.hint"), {}})) {
    desk.ask("question.fill", {.id = question.id, .text = *picked == 0 ? std::string() : std::string(fillable()[*picked - 1])});
  }
}

void how(Desk& desk, const Question& question) {
  auto part = section(say("question.kind"));
  auto line = measure();
  where_to(desk, question);
  form(desk, question, {"kind"});
  if (has_options(question.of_kind)) form(desk, question, {"options"});
  if (question.of_kind == QuestionKind::scale) {
    small(say("question_page.scale"));
    form(desk, question, {"options"});
  }
  const std::vector<std::string> options = options_of(desk.programme(), question);
  if (has_options(question.of_kind) && question.options.empty() && !options.empty()) small(say("question_page.given", {{"what", joined(options, ", ")}}));
}

void who(Desk& desk, const Question& question) {
  auto part = section(say("question_page.who"));
  auto line = measure();
  form(desk, question, {"required"});
  if (fills_of(question).field == nullptr) form(desk, question, {"seen_by"});
  else summary(say("question.seen_by"), say("form_reader." + std::string(reader_of(question))));
  form(desk, question, {"asked_of"});
}

void ways_on(Desk& desk, const Question& question) {
  const auto all = questions_in_order(desk.programme());
  const auto next = std::find(all.begin(), all.end(), &question) + 1;
  auto row = actions();
  if (next < all.end()) button_link(say("question_page.next"), desk.to("question", (*next)->id), Weight::primary);
  else button_link(say("question_page.all"), desk.to("form"), Weight::primary);
  command_button(desk, "question.add");
  remove_as(desk, RecordKind::question, question, say("form.remove", {{"what", named(desk.programme(), question)}}), "form");
}

}  // namespace

void draw_question(Desk& desk) {
  const auto* question = record_here<Question>(desk, "form");
  if (question == nullptr) return;
  link(say("question_page.back"), desk.to("form"));
  page_title(question->text.empty() ? say("question_page.new") : question->text);
  {
    auto line = measure();
    form(desk, *question, {"text"});
    for (const std::string& advice : plain_advice(question->text)) text(advice, Tone::watch);
    form(desk, *question, {"hint"});
    for (const std::string& advice : plain_advice(question->hint)) text(advice, Tone::watch);
  }
  how(desk, *question);
  who(desk, *question);
  ways_on(desk, *question);
}

}  // namespace bothways::ui
