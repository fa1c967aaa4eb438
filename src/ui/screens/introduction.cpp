// The introduction of a pair: a letter for each side, who makes first contact, and that both were sent.
#include "base/words.hpp"
#include "domain/checks.hpp"
#include "domain/consent.hpp"
#include "domain/progress.hpp"
#include "share/letters.hpp"
#include "ui/passages.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

void who_first(Desk& desk, const Pair& pair) {
  std::vector<std::string> names;
  for (const Side side : both_sides) names.push_back(partner_with_role(desk, pair, side));
  const std::size_t chosen =
      pair.first_contact == Side::unsaid ? names.size() : number_of(pair.first_contact) - 1;
  if (const auto now =
          radios(say("introduction.who_first"), names, chosen, {say("introduction.who_first.hint"), {}})) {
    desk.ask("field.set", {.kind = Pair::kind,
                           .id = pair.id,
                           .field = field_named(type_of(Pair::kind), "first_contact"),
                           .value = {{}, static_cast<std::int64_t>(*now) + 1}});
  }
}

// To where the person's address and profile can be changed.
void details_link(Desk& desk, const Pair& pair, Side side) {
  const Programme& programme = desk.programme();
  const Person* person = partner(programme, pair, side);
  if (person == nullptr) return;
  const std::string label = say("introduction.details_of", {{"name", named(programme, *person)}});
  for (const Member* member : programme.all<Member>()) {
    if (member->person.id == person->id) return link(label, desk.to("roster", member->id));
  }
  if (const Application* form = application_of(programme, person->id))
    link(label, desk.to("application", form->id));
}

void letter(Desk& desk, const Pair& pair, Side side) {
  const std::string name = partner_name(desk.programme(), pair, side);
  const share::Message message = share::introduction(desk.programme(), pair, side, desk.state.today);
  auto apart = key(number_of(side));
  auto part = section(say("introduction.letter_to", {{"name", name}}));
  {
    auto box = card("", tone_of(side));
    side_tag(desk, side);
    if (message.to.empty())
      banner(say("introduction.no_address", {{"name", name}}), Tone::watch);
    else
      small(say("introduction.to", {{"address", message.to}}));
    strong(message.subject);
    draw_passages(desk, message.body, Top::section);
  }
  message_buttons(desk, message, say("introduction.letter_to", {{"name", name}}));
  details_link(desk, pair, side);
}

// What both said to the proposal, noted here in one press; or why it is not waited for.
void what_they_said(Desk& desk, const Pair& pair) {
  if (pair.state != PairState::proposed || both_said_yes(pair)) return;
  auto part = section(say("introduction.answers"));
  text(proposal_in_words(desk.programme(), pair, desk.state.today));
  {
    auto row = actions();
    const std::string label = say("introduction.both_yes");
    link(say("pair_page.to_proposal"), desk.to("proposal", pair.id));
    if (change_button(label, label)) desk.ask("pair.answer", {.id = pair.id, .value = {{}, static_cast<std::int64_t>(Consent::yes)}});
  }
  auto line = measure();
  form(desk, pair, {"without_yes"});
}

// The pair whose letters were said to be sent too early: what is still to do stands at the top then.
Id& refused() {
  static Id pair;
  return pair;
}

void what_stops(Desk& desk, const Pair& pair, const std::vector<Missing>& missing) {
  if (!has_lack(missing) && refused() == pair.id) refused() = {};
  if (refused() != pair.id) return draw_missing(desk.programme(), missing, say("introduction.missing"));
  std::vector<std::string> sentences;
  for (const Missing& one : missing) {
    if (one.weight == bothways::Weight::lack) sentences.push_back(in_words(desk.programme(), one));
  }
  error_summary(sentences);
}

// Checks run on the press, so that the button is there from the start.
void mark_introduced(Desk& desk, const Pair& pair, const std::vector<Missing>& missing) {
  auto part = section(say("introduction.sent"));
  text(say("introduction.sent_lead"));
  auto row = actions();
  if (!has_lack(missing)) {
    command_button(desk, "pair.introduce", {.id = pair.id, .number = number_of(pair.first_contact)},
                   Weight::primary);
  } else if (change_button(say("command.pair.introduce"), say("command.pair.introduce"), Weight::primary)) {
    refused() = pair.id;
  }
}

void introduced(Desk& desk, const Pair& pair) {
  const FirstContact contact = first_contact(desk.programme(), pair, desk.state.today);
  banner(say("introduction.done", {{"date", in_words(pair.introduced)}}), Tone::good);
  auto part = section(say("pair_page.contact"));
  if (pair.first_contact != Side::unsaid && contact.due) {
    text(say("introduction.first_by", {{"name", partner_name(desk.programme(), pair, pair.first_contact)},
                                       {"date", in_words(contact.due)}}));
  }
  first_contact_parts(desk, pair);
}

}  // namespace

void draw_introduction(Desk& desk) {
  const auto* pair = record_here<Pair>(desk, "pairs");
  if (pair == nullptr) return;
  const Programme& programme = desk.programme();
  const std::string names = named(programme, *pair);
  link(say("pair_page.back", {{"pair", names}}), desk.to("pair", pair->id));
  page_title(say("introduction.title", {{"pair", names}}), say("introduction.lead"));
  const auto missing = missing_for_introduction(programme, *pair);
  if (pair->introduced)
    introduced(desk, *pair);
  else
    what_stops(desk, *pair, missing);
  what_they_said(desk, *pair);
  {
    auto line = measure();
    who_first(desk, *pair);
  }
  letter(desk, *pair, Side::a);
  letter(desk, *pair, Side::b);
  if (!pair->introduced) mark_introduced(desk, *pair, missing);
}

}  // namespace bothways::ui
