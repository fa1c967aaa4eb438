// One expression of interest: the person, their answers, what they were given and agreed to, the decision
// with its reason, and the letter that says it.
#include "base/words.hpp"
#include "domain/checks.hpp"
#include "domain/form.hpp"
#include "domain/people.hpp"
#include "share/letters.hpp"
#include "ui/passages.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

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
    form(desk, person, {"name", "role", "email", "phone", "about", "communicate", "learning_formats", "access_needs", "available", "notes"});
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

void answers(Desk& desk, const Application& application) {
  {
    auto part = section(say("application_page.answers"));
    auto line = measure();
    form(desk, application, {"benefit_self", "benefit_organisation", "hope_to_learn", "can_offer", "want_support",
                             "want_feedback", "want_information", "conflicts"});
    for (const GivenAnswer& given : answers_of(desk.programme(), application.id)) {
      text_field(desk, RecordKind::answer, *given.answer, "text", given.question->text, 2);
    }
  }
  auto part = section(say("application_page.form"));
  auto line = measure();
  form(desk, application, {"heard_from", "requested", "sent", "chased", "received"});
  if (is_late(desk.programme(), application)) form(desk, application, {"late_reason"});
  form(desk, application, {"information_given", "eligible", "consent"});
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

void decision(Desk& desk, const Application& application) {
  auto part = section(say("application_page.decision"));
  if (application.decision == Decision::undecided) {
    draw_missing(desk.programme(), missing_for_decision(desk.programme(), application), say("application_page.before"));
  }
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
  if (application.decision == Decision::selected) place(desk, application);
}

void letter(Desk& desk, const Application& application) {
  if (application.decision == Decision::withdrawn) return;
  const share::Message message = share::decision_letter(desk.programme(), application);
  auto part = section(say("application_page.letter"));
  small(message.to.empty() ? say("application_page.letter.no_address")
                           : say("application_page.letter.to", {{"address", message.to}}));
  {
    auto page = card(message.subject);
    draw_passages(desk, message.body, Top::section);
  }
  message_buttons(desk, message, say("application_page.letter.whom", {{"name", named(desk.programme(), application)}}));
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
  letter(desk, *application);
  gap(16);
  auto row = actions();
  button_link(say("application_page.back"), desk.to("applications"));
  remove_button(desk, RecordKind::application, *application);
}

}  // namespace bothways::ui
