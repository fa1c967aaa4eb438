// The body whose members take part: who sits on it, who has been briefed, and when it meets.
#include <map>

#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/people.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/roster_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

std::string briefing(bool briefed) { return say(briefed ? "roster.briefed" : "roster.not_briefed"); }

// The members of each body as rows, and how many of them are briefed.
struct Roster {
  TableRows table;
  long briefed = 0;
};

std::map<Id, Roster> make_rosters(const Programme& programme) {
  std::map<Id, Roster> made;
  for (const Body* body : programme.all<Body>()) made[body->id];
  for (const Member* member : programme.all<Member>()) {
    Roster& roster = made[member->body.id];
    const Person* person = programme.find<Person>(member->person.id);
    const std::string name = named(programme, *member), organisation = person != nullptr ? organisation_name(programme, *person) : "";
    const std::string kind = member->role_kind == RoleKind::unsaid ? "" : choice_words(member->role_kind);
    const bool briefed = member->briefed == YesNo::yes;
    const SortValue capacity = member->capacity ? by_number(member->capacity.value) : SortValue{};
    roster.briefed += briefed ? 1 : 0;
    roster.table.rows.push_back({member->id.value, name, folded(name + " " + organisation + " " + kind + (person != nullptr ? " " + person->role : "")),
                                 {by_words(name), by_words(organisation), by_words(kind), capacity, by_words(briefing(briefed))},
                                 {briefed ? 1u : 2u}});
  }
  return made;
}

const Roster& roster_of(const State& state, Id body) {
  static PerChange<std::map<Id, Roster>> kept;
  static const Roster none;
  const auto& all = kept.get(state, [&] { return make_rosters(state.programme); });
  const auto it = all.find(body);
  return it == all.end() ? none : it->second;
}

void member_row(Desk& desk, DataTable& table, const TableRow& row) {
  const Programme& programme = desk.programme();
  const auto* member = programme.find<Member>(Id{row.key});
  if (member == nullptr) return;
  const Person* person = programme.find<Person>(member->person.id);
  table.cell();
  link(row.name, desk.to("roster", member->id));
  if (person != nullptr && !person->role.empty()) small(person->role);
  table.cell();
  text_or_unsaid(person != nullptr ? organisation_name(programme, *person) : "");
  table.cell();
  text_or_unsaid(member->role_kind == RoleKind::unsaid ? "" : choice_words(member->role_kind));
  table.cell();
  text_or_unsaid(member->capacity ? std::to_string(member->capacity.value) : "");
  table.cell();
  const bool briefed = member->briefed == YesNo::yes;
  tag(briefing(briefed), briefed ? Tone::good : Tone::watch);
}

void with_ticked(Desk& desk, const Body& body, DataTable& table, const std::string& list_name) {
  if (table.ticked().empty()) return;
  auto box = card("");
  table.ticked_line();
  const std::optional<Desk::Asked> asked = acts_on_members(desk, body, table.ticked());
  if (!asked) return;
  desk.asked.push_back(*asked);
  desk.ask("table.tick_none", {.text = list_name});
}

void members_table(Desk& desk, const Body& body, const Roster& roster) {
  const auto all = static_cast<long>(roster.table.rows.size());
  const std::string list_name = "roster." + to_text(body.id);
  const auto option = [&](bool briefed, long n) { return say("applications.option", {{"decision", briefing(briefed)}, {"n", number_in_words(n)}}); };
  text(say("roster.briefed_count", {{"n", number_in_words(roster.briefed)}, {"of", number_in_words(all)}}), Tone::muted);
  DataTable table(desk,
                  {.name = list_name,
                   .title = say("roster.table"),
                   .filter = say_count("roster.find", all),
                   .columns = {{{say("roster.name"), 0.28f, Tone::side_b}, SortAs::words},
                               {{say("roster.organisation"), 0.24f}, SortAs::words},
                               {{say("roster.role_kind"), 0.18f}, SortAs::words},
                               {{say("roster.capacity"), 0.14f}, SortAs::number},
                               {{say("roster.is_briefed"), 0.16f}, SortAs::words}},
                   .narrowings = {{say("applications.decided"), {say("applications.all", {{"n", number_in_words(all)}}), option(true, roster.briefed), option(false, all - roster.briefed)}}},
                   .ticks = true},
                  roster.table);
  with_ticked(desk, body, table, list_name);
  while (const TableRow* row = table.next()) member_row(desk, table, *row);
}

void members(Desk& desk, const Body& body) {
  const Roster& roster = roster_of(desk.state, body.id);
  auto part = section(say("roster.members", {{"body", named(desk.programme(), body)}}));
  if (roster.table.rows.empty()) nothing_yet(say("roster.no_members", {{"b_many", side_many(desk.scheme(), Side::b)}}));
  else members_table(desk, body, roster);
  auto row = actions();
  command_button(desk, "member.add", {.id = body.id}, Weight::primary);
}

void body_part(Desk& desk, const Body& body) {
  auto part = section(say("roster.body"));
  auto box = card("");
  auto line = measure();
  form(desk, body, {"name", "kind", "chair", "meets"});
  if (!roster_of(desk.state, body.id).table.rows.empty()) return;
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

}  // namespace

void draw_roster(Desk& desk) {
  const Programme& programme = desk.programme();
  const Id shown = desk.state.route.id();
  if (const auto* member = programme.find<Member>(shown)) return draw_member(desk, *member);
  page_title(say("screen.roster"), say("roster.lead", {{"b_many", side_many(desk.scheme(), Side::b)}}));
  const auto bodies = programme.all<Body>();
  if (bodies.empty()) {
    auto nothing = empty_state(say("roster.no_body"));
    auto row = actions();
    return command_button(desk, "body.add", {}, Weight::primary);
  }
  const Body* body = programme.find<Body>(shown) != nullptr ? programme.find<Body>(shown) : bodies.front();
  body_links(desk, bodies, *body);
  members(desk, *body);
  draw_coverage(desk, *body);
  draw_workshops(desk, *body);
  body_part(desk, *body);
  auto row = actions();
  command_button(desk, "body.add", {}, Weight::quiet);
}

}  // namespace bothways::ui
