// Open or by competition. Switched on in mid-call, those who are in already have to get the extra questions:
// who has not answered them, with a message ready for each.
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/people.hpp"
#include "share/extra_questions.hpp"
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
  for (const Field* field : share::unanswered_extra(form)) questions.push_back(label_of(desk.programme(), RecordKind::application, *field));
  small(say("selection.extra.lacks", {{"questions", joined(questions, "; ")}}));
  const share::Message message = share::extra_questions(desk.programme(), form);
  if (message.to.empty()) small(say("application_page.letter.no_address"));
  message_buttons(desk, message, say("selection.extra.whom", {{"name", name}}));
}

void extra_answers(Desk& desk) {
  const auto forms = share::to_ask(desk.programme());
  auto part = section(say("selection.extra"));
  if (forms.empty()) return text(say("selection.extra.none"));
  text(say_count("selection.extra.lead", static_cast<long>(forms.size())));
  if (const std::string addresses = addresses_of(desk.programme(), forms); !addresses.empty()) {
    auto row = actions();
    if (button(say("selection.extra.addresses"))) desk.ask("text.copy", {.text = addresses});
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
