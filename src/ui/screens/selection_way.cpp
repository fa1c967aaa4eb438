// Open or by competition. Switched on in mid-call, those who are in already have to get the extra questions:
// who has not answered them, with a message ready for each.
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/extra_questions.hpp"
#include "share/letter_text.hpp"
#include "ui/passages.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/selection_parts.hpp"

namespace bothways::ui {
namespace {

void the_switch(Desk& desk) {
  const YesNo now = desk.scheme().competitive;
  const std::vector<std::string> options{say("selection.way.option.open"), say("selection.way.option.competitive")};
  const std::size_t chosen = now == YesNo::yes ? 1 : now == YesNo::no ? 0 : options.size();
  if (const auto picked = radios(say("selection.way.question"), options, chosen)) desk.ask("selection.compete", {.number = *picked});
}

// Names only the addresses: to write to all at once, each unseen by the others.
std::string addresses_of(const Programme& programme, const std::vector<const Application*>& forms) {
  std::vector<std::string> all;
  for (const Application* form : forms) {
    const auto* person = programme.find<Person>(form->person.id);
    if (person != nullptr && !person->email.empty()) all.push_back(person->email);
  }
  return joined(all, ", ");
}

void one_to_ask(Desk& desk, const Application& form) {
  const auto apart = key(form.id.value);
  auto line = item();
  const std::string name = named(desk.programme(), form);
  link(name, desk.to("application", form.id));
  std::vector<std::string> questions;
  for (const Question* question : unanswered_extra(desk.programme(), form)) questions.push_back(question->text);
  small(say("selection.extra.lacks", {{"questions", joined(questions, " ")}}));
  const share::FilledLetter letter = share::letter_to(desk.programme(), form, LetterKind::extra_questions, desk.state.today);
  for (const std::string& stop : share::stops_in_words(letter)) text(stop, Tone::late);
  if (!letter.ready()) return;
  if (letter.message.to.empty()) small(say("application_page.letter.no_address"));
  message_buttons(desk, letter.message, say("selection.extra.whom", {{"name", name}}));
}

void extra_answers(Desk& desk) {
  const auto forms = to_ask(desk.programme());
  auto part = section(say("selection.extra"));
  if (extra_questions(desk.programme()).empty()) {
    text(say("selection.extra.no_questions"));
    return button_link(say("screen.form"), desk.to("form"));
  }
  if (forms.empty()) return text(say("selection.extra.none"));
  text(say_count("selection.extra.lead", static_cast<long>(forms.size())));
  {
    auto row = actions();
    const std::string addresses = addresses_of(desk.programme(), forms);
    if (!addresses.empty() && button(say("selection.extra.addresses"))) desk.ask("text.copy", {.text = addresses});
    button_link(say("selection.extra.letters"), desk.to_part("letters", name_of(LetterKind::extra_questions)));
  }
  auto items = list(say("selection.extra"));
  for (const Application* form : forms) one_to_ask(desk, *form);
}

void what_it_means(Desk& desk) {
  auto part = section(say("selection.means"));
  {
    auto items = list(say("selection.means"));
    for (const std::string_view one : {"selection.means.criteria", "selection.means.same", "selection.means.panel", "selection.means.record"}) {
      auto line = item();
      text(say(one));
    }
  }
  auto line = measure();
  form(desk, desk.scheme(), {"competitive_from", "hide_names"});
}

}  // namespace

void draw_selection_way(Desk& desk) {
  back_to_selection(desk);
  page_title(say("selection.way"), say("selection.way.lead"));
  {
    auto line = measure();
    the_switch(desk);
  }
  if (desk.scheme().competitive != YesNo::yes) return;
  what_it_means(desk);
  extra_answers(desk);
  auto row = actions();
  button_link(say("selection.to", {{"part", say("selection.criteria")}}), desk.to_part("selection", "criteria"), Weight::primary);
  button_link(say("selection.see_call"), desk.to("call"));
}

}  // namespace bothways::ui
