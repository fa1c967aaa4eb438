// One expression of interest: the person, their answers, what they were given and agreed to, the decision
// with its reason, and the letter that says it.
#include <algorithm>

#include "base/words.hpp"
#include "domain/checks.hpp"
#include "domain/form.hpp"
#include "domain/people.hpp"
#include "domain/letters_due.hpp"
#include "ui/passages.hpp"
#include "ui/question_box.hpp"
#include "ui/screens/letter_parts.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/selection_parts.hpp"

namespace bothways::ui {
namespace {

std::string lead(const Programme& programme, const Application& application, const Person* person) {
  const std::string organisation = person != nullptr ? organisation_name(programme, *person) : "";
  const std::string came = application.received ? say("application_page.came", {{"date", in_words(application.received)}})
                                                : say("application_page.not_received");
  return organisation.empty() ? came : organisation + ". " + came;
}

void who(Desk& desk, const Person& person) {
  {
    auto part = section(say("application_page.person"));
    auto line = measure();
    form(desk, person, {"name", "role", "email", "phone", "about", "communicate", "learning_formats", "wants", "offers", "access_needs", "available", "notes"});
  }
  auto part = section(say("application_page.organisation"));
  auto line = measure();
  form(desk, person, {"organisation"});
  {
    auto row = actions();
    command_button(desk, "organisation.add", {.id = person.id});
  }
  const auto* organisation = desk.programme().find<Organisation>(person.organisation.id);
  if (organisation == nullptr) return;
  small(say("application_page.organisation.shared"));
  form(desk, *organisation, {"name", "sector", "place"});
}

// Answers without a field of their own: to the questions that are asked now, by their controls, so that paper
// and calls can be typed in; then what is kept of others.
void own_answers(Desk& desk, const Application& application) {
  const std::vector<GivenAnswer> all = answers_of(desk.programme(), application.id);
  std::vector<const Question*> asked = questions_asked(desk.programme());
  std::erase_if(asked, [](const Question* one) { return fills_of(*one).field != nullptr; });
  for (const Question* question : asked) {
    const auto given = std::find_if(all.begin(), all.end(), [&](const GivenAnswer& one) { return one.question == question; });
    if (auto text = question_box(desk.programme(), *question, given != all.end() ? given->answer->text : "", "")) {
      desk.ask("answer.write", {.id = question->id, .other = application.id, .field = field_named(type_of(RecordKind::answer), "text"), .text = std::move(*text)});
    }
  }
  for (const GivenAnswer& given : all) {
    if (std::find(asked.begin(), asked.end(), given.question) == asked.end()) text_field(desk, RecordKind::answer, *given.answer, "text", given.question->text, 2);
  }
}

void answers(Desk& desk, const Application& application) {
  {
    auto part = section(say("application_page.answers"));
    auto line = measure();
    form(desk, application, {"benefit_self", "benefit_organisation", "hope_to_learn", "can_offer", "want_support",
                             "want_feedback", "want_information", "conflicts"});
    own_answers(desk, application);
  }
  auto part = section(say("application_page.form"));
  auto line = measure();
  form(desk, application, {"heard_from", "requested", "sent", "chased", "received"});
  if (is_late(desk.programme(), application)) form(desk, application, {"late_reason"});
  form(desk, application, {"information_given", "information_read", "eligible", "consent"});
}

void place(Desk& desk, const Application& application) {
  const std::vector<const Cohort*> cohorts = desk.programme().all<Cohort>();
  if (cohorts.empty()) {
    small(say("application_page.no_cohorts"));
  } else {
    std::vector<std::string> options{say("application_page.no_cohort_yet")};
    std::size_t chosen = 0;
    for (const Cohort* cohort : cohorts) {
      if (cohort->id == application.cohort.id) chosen = options.size();
      options.push_back(named(desk.programme(), *cohort));
    }
    if (const auto picked = choose(say("application.cohort"), options, chosen)) {
      desk.ask("application.place", {.id = application.id, .other = *picked == 0 ? Id{} : cohorts[*picked - 1]->id});
    }
  }
  auto row = actions();
  link(say("application_page.to_cohorts"), desk.to("cohorts"));
}

// What the panel's scores come to, where there are any, and the way there.
void panel_result(Desk& desk, const Application& application) {
  const evaluation::Standing* standing = standing_now(desk.state, application.id);
  if (standing == nullptr || !standing->total) return;
  text(say("outcome.lead", {{"rank", rank_in_words(*standing)}, {"total", evaluation::total_in_words(*standing->total)}}));
  link(say("application_page.to_outcome"), desk.to("selection", application.id));
}

// Who is asked next where somebody declined.
void next_in_line(Desk& desk) {
  const Application* next = next_reserve(desk.programme());
  banner(next != nullptr ? say("application_page.declined.next", {{"name", named(desk.programme(), *next)}}) : say("application_page.declined"), Tone::watch);
  if (next == nullptr) return;
  auto row = actions();
  button_link(say("application_page.declined.go", {{"name", named(desk.programme(), *next)}}), desk.to("application", next->id));
}

void offer_reply(Desk& desk, const Application& application) {
  std::vector<std::string> options{choice_words(Reply::accepted), choice_words(Reply::declined)};
  const std::string hint = application.reply_by ? say("application_page.reply_by", {{"date", in_words_with_weekday(application.reply_by)}}) : "";
  const auto now = static_cast<std::size_t>(application.reply) - 1;  // none is chosen until a reply came
  if (const auto picked = radios(say("application.reply"), options, now, {hint, {}})) {
    desk.ask("application.reply", {.id = application.id, .number = *picked + 1});
  }
  if (application.replied_on) small(say("application_page.replied_on", {{"date", in_words(application.replied_on)}}));
  if (application.reply == Reply::declined) next_in_line(desk);
}

void decision(Desk& desk, const Application& application) {
  auto part = section(say("application_page.decision"));
  if (application.decision == Decision::undecided) {
    draw_missing(desk.programme(), missing_for_decision(desk.programme(), application), say("application_page.before"));
  }
  panel_result(desk, application);
  auto line = measure();
  std::vector<std::string> options;
  for (const Decision one : {Decision::undecided, Decision::selected, Decision::reserve, Decision::not_selected, Decision::withdrawn}) {
    options.push_back(choice_words(one));
  }
  if (const auto chosen = radios(say("application.decision"), options, static_cast<std::size_t>(application.decision))) {
    desk.ask("application.decide", {.id = application.id, .number = *chosen});
  }
  if (application.decision == Decision::undecided) return;
  if (application.decided_on) small(say("application_page.decided_on", {{"date", in_words(application.decided_on)}}));
  form(desk, application, {"reason", "feedback"});
  if (application.decision == Decision::selected) offer_reply(desk, application);
  if (application.has_place()) place(desk, application);
}

// What went to them so far; a line that was noted by mistake can be taken out.
void sent_letters(Desk& desk, const std::vector<const SentLetter*>& sent) {
  auto all = list(say("application_page.letters.sent"));
  for (const SentLetter* one : sent) {
    const auto apart = key(one->id.value);
    auto line = item();
    text(say("application_page.letters.line", {{"letter", letter_title(one->of_kind)}, {"how", how_it_went(*one)}}));
    remove_as(desk, SentLetter::kind, *one, say("application_page.letters.remove", {{"letter", letter_title(one->of_kind)}, {"date", in_words(one->sent)}}));
  }
}

void letters(Desk& desk, const Application& application) {
  const Letters all(desk.programme(), desk.state.today);
  auto part = section(say("application_page.letters"));
  const auto sent = all.sent_to(application.id);
  if (sent.empty()) small(say("application_page.letters.none"));
  else sent_letters(desk, sent);
  const LetterKind told = all.told(application.id);
  if (told != LetterKind::unsaid && told != decision_letter(application)) {
    banner(say("application_page.letters.told", {{"letter", letter_title(told)}}), Tone::watch);
  }
  for (const LetterKind kind : letter_kinds()) {
    if (!is_due(all.line(application, kind).state)) continue;
    heading(3, say("application_page.letters.due", {{"letter", letter_title(kind)}}));
    draw_letter(desk, application, kind);
  }
  auto row = actions();
  link(say("application_page.letters.all"), desk.to("letters"));
}

}  // namespace

void draw_application(Desk& desk) {
  const auto* application = record_here<Application>(desk, "applications");
  if (application == nullptr) return;
  const Programme& programme = desk.programme();
  const Person* person = programme.find<Person>(application->person.id);
  page_title(named(programme, *application), lead(programme, *application, person));
  if (is_late(programme, *application)) tag(say("applications.late"), Tone::late);
  if (person != nullptr) who(desk, *person);
  else banner(say("application_page.nobody"), Tone::watch);
  answers(desk, *application);
  decision(desk, *application);
  letters(desk, *application);
  gap(16);
  auto row = actions();
  button_link(say("application_page.back"), desk.to("applications"));
  if (person != nullptr) link(say("history.of", {{"who", named(programme, *person)}}), desk.to("history", person->id));
  remove_button(desk, RecordKind::application, *application);
}

}  // namespace bothways::ui
