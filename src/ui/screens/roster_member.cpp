// One member of the roster: the person, where they come from, and their seat.
#include "base/words.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/roster_parts.hpp"

namespace bothways::ui {
namespace {

void organisation_part(Desk& desk, const Person& person) {
  const Programme& programme = desk.programme();
  auto part = section(say("roster.organisation"));
  auto line = measure();
  std::vector<Id> known;
  for (const Organisation* one : programme.all<Organisation>()) known.push_back(one->id);
  form_choice(desk, Person::kind, person, "organisation", known);
  if (const auto* organisation = programme.find<Organisation>(person.organisation.id)) {
    form(desk, *organisation, {"name", "sector", "place"});
  }
  auto row = actions();
  command_button(desk, "organisation.add", {.id = person.id}, Weight::secondary);
}

std::vector<Id> workshops_of(const Programme& programme, Id body) {
  std::vector<Id> found;
  for (const Workshop* one : programme.all<Workshop>()) {
    if (one->body.id == body) found.push_back(one->id);
  }
  return found;
}

}  // namespace

void draw_member(Desk& desk, const Member& member) {
  const Programme& programme = desk.programme();
  link(say("roster.back"), desk.to("roster", member.body.id));
  page_title(named(programme, member),
             capitalised(say("roster.member_lead", {{"b", side_one(desk.scheme(), Side::b)}})));
  const Person* person = programme.find<Person>(member.person.id);
  if (person != nullptr) {
    auto part = section(say("roster.person"));
    auto line = measure();
    form(desk, *person, {"name", "role", "email", "phone", "about", "wants", "offers", "communicate", "access_needs", "available"});
  }
  if (person != nullptr) organisation_part(desk, *person);
  {
    auto part = section(say("roster.seat"));
    auto line = measure();
    form(desk, member, {"role_kind", "capacity"});
    if (const auto workshops = workshops_of(programme, member.body.id); !workshops.empty()) form_choice(desk, Member::kind, member, "workshop", workshops);
    form(desk, member, {"briefed", "briefed_on"});
  }
  auto row = actions();
  button_link(say("roster.done"), desk.to("roster", member.body.id), Weight::primary);
  if (person != nullptr) link(say("history.of", {{"who", named(programme, *person)}}), desk.to("history", person->id));
  remove_as(desk, Member::kind, member, say("roster.remove", {{"name", named(programme, member)}}), "roster");
}


}  // namespace bothways::ui
