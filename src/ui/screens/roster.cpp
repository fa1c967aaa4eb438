// The body whose members take part: when it meets, who sits on it, and who has been briefed.
#include <algorithm>

#include "base/words.hpp"
#include "domain/people.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

std::vector<const Member*> members_of(const Programme& programme, Id body) {
  std::vector<const Member*> members;
  for (const Member* member : programme.all<Member>()) {
    if (member->body.id == body) members.push_back(member);
  }
  return members;
}

void member_row(Desk& desk, Table& table, const Member& member) {
  const Programme& programme = desk.programme();
  const Person* person = programme.find<Person>(member.person.id);
  table.row(member.id.value);
  table.cell();
  link(named(programme, member), desk.to("roster", member.id));
  if (person != nullptr && !person->role.empty()) small(person->role);
  table.cell();
  text_or_unsaid(person != nullptr ? organisation_name(programme, *person) : "");
  table.cell();
  text_or_unsaid(member.role_kind == RoleKind::unsaid ? "" : choice_words(member.role_kind));
  table.cell();
  text_or_unsaid(member.capacity ? std::to_string(member.capacity.value) : "");
  table.cell();
  const bool briefed = member.briefed == YesNo::yes;
  tag(say(briefed ? "roster.briefed" : "roster.not_briefed"), briefed ? Tone::good : Tone::watch);
}

void members(Desk& desk, const Body& body) {
  const auto all = members_of(desk.programme(), body.id);
  auto part = section(say("roster.members", {{"body", named(desk.programme(), body)}}));
  if (all.empty()) {
    nothing_yet(say("roster.no_members", {{"b_many", side_many(desk.scheme(), Side::b)}}));
  } else {
    const auto briefed =
        std::count_if(all.begin(), all.end(), [](const Member* one) { return one->briefed == YesNo::yes; });
    text(say("roster.briefed_count", {{"n", std::to_string(briefed)}, {"of", std::to_string(all.size())}}),
         Tone::muted);
    Table table(say("roster.table"), {{say("roster.name"), 0.28f, Tone::side_b},
                                      {say("roster.organisation"), 0.24f},
                                      {say("roster.role_kind"), 0.2f},
                                      {say("roster.capacity"), 0.12f},
                                      {say("roster.is_briefed"), 0.16f}});
    for (const Member* member : all) member_row(desk, table, *member);
  }
  auto row = actions();
  command_button(desk, "member.add", {.id = body.id}, Weight::primary);
}

void body_part(Desk& desk, const Body& body) {
  auto part = section(say("roster.body"));
  auto box = card("");
  auto line = measure();
  form(desk, body, {"name", "kind", "chair", "meets"});
  if (!members_of(desk.programme(), body.id).empty()) return;
  auto row = actions();
  remove_button(desk, Body::kind, body);
}

// Where there are several, one is shown at a time.
void body_links(Desk& desk, const std::vector<const Body*>& bodies, const Body& shown) {
  if (bodies.size() < 2) return;
  auto all = list(say("roster.bodies"));
  for (const Body* body : bodies) {
    auto one = item();
    if (body == &shown)
      strong(named(desk.programme(), *body));
    else
      link(named(desk.programme(), *body), desk.to("roster", body->id));
  }
}

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

void member_page(Desk& desk, const Member& member) {
  const Programme& programme = desk.programme();
  link(say("roster.back"), desk.to("roster", member.body.id));
  page_title(named(programme, member),
             capitalised(say("roster.member_lead", {{"b", side_one(desk.scheme(), Side::b)}})));
  const Person* person = programme.find<Person>(member.person.id);
  if (person != nullptr) {
    auto part = section(say("roster.person"));
    auto line = measure();
    form(desk, *person, {"name", "role", "email", "phone", "about", "communicate", "access_needs"});
  }
  if (person != nullptr) organisation_part(desk, *person);
  {
    auto part = section(say("roster.seat"));
    auto line = measure();
    form(desk, member, {"role_kind", "capacity", "briefed", "briefed_on"});
  }
  auto row = actions();
  button_link(say("roster.done"), desk.to("roster", member.body.id), Weight::primary);
  remove_as(desk, Member::kind, member, say("roster.remove", {{"name", named(programme, member)}}), "roster");
}

}  // namespace

void draw_roster(Desk& desk) {
  const Programme& programme = desk.programme();
  const Id shown = desk.state.route.id();
  if (const auto* member = programme.find<Member>(shown)) return member_page(desk, *member);
  page_title(say("screen.roster"), say("roster.lead", {{"b_many", side_many(desk.scheme(), Side::b)}}));
  const auto bodies = programme.all<Body>();
  if (bodies.empty()) {
    nothing_yet(say("roster.no_body"));
    auto row = actions();
    return command_button(desk, "body.add", {}, Weight::primary);
  }
  const Body* body = programme.find<Body>(shown) != nullptr ? programme.find<Body>(shown) : bodies.front();
  body_links(desk, bodies, *body);
  members(desk, *body);
  body_part(desk, *body);
  auto row = actions();
  command_button(desk, "body.add", {}, Weight::quiet);
}

}  // namespace bothways::ui
