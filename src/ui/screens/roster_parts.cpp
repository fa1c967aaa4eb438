#include "ui/screens/roster_parts.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "app/per_change.hpp"
#include "base/words.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t role_kinds = ChoiceNames<RoleKind>::names.size();

// What the members of a body can do together: how many pairs there is room for, and from which roles.
struct Coverage {
  long members = 0, briefed = 0, room = 0, ready = 0;  // ready: places with briefed members
  std::array<long, role_kinds> of_role{}, briefed_of_role{};
};

std::map<Id, Coverage> coverages(const Programme& programme) {
  std::map<Id, Coverage> by_body;
  for (const Member* member : programme.all<Member>()) {
    Coverage& all = by_body[member->body.id];
    const bool briefed = member->briefed == YesNo::yes;
    const long places = member->capacity ? std::max(member->capacity.value, 0) : 1;
    const auto role = static_cast<std::size_t>(member->role_kind);
    ++all.members, ++all.of_role[role];
    all.room += places;
    if (!briefed) continue;
    ++all.briefed, ++all.briefed_of_role[role];
    all.ready += places;
  }
  return by_body;
}

long selected_in(const Programme& programme) {
  const auto forms = programme.all<Application>();
  return std::count_if(forms.begin(), forms.end(), [](const Application* form) { return form->has_place(); });
}

const Coverage& coverage_now(const State& state, Id body) {
  static PerChange<std::map<Id, Coverage>> kept;
  static const Coverage none;
  const auto& all = kept.get(state, [&] { return coverages(state.programme); });
  const auto it = all.find(body);
  return it == all.end() ? none : it->second;
}

void role_table(const Coverage& coverage) {
  Table table(say("roster.coverage.roles"), {{say("roster.role_kind"), 0.5f}, {say("roster.coverage.members"), 0.25f}, {say("roster.briefed"), 0.25f}});
  for (std::size_t i = 0; i < role_kinds; ++i) {
    if (i == 0 && coverage.of_role[i] == 0) continue;  // all roles are said
    table.row(i + 1);
    table.cell();
    text(i == 0 ? say("roster.coverage.unsaid") : choice_words(static_cast<RoleKind>(i)));
    table.cell();
    if (coverage.of_role[i] == 0) text(say("roster.coverage.nobody"), Tone::muted);
    else text(number_in_words(coverage.of_role[i]));
    table.cell();
    text(number_in_words(coverage.briefed_of_role[i]));
  }
}

std::vector<const Workshop*> workshops_of(const Programme& programme, Id body) {
  std::vector<const Workshop*> found = programme.all<Workshop>();
  std::erase_if(found, [&](const Workshop* one) { return one->body.id != body; });
  std::stable_sort(found.begin(), found.end(), [](const Workshop* a, const Workshop* b) { return a->held < b->held; });
  return found;
}

// "3 asked to come, 2 of them briefed."
std::string who_comes(const Programme& programme, const Workshop& workshop) {
  long asked = 0, briefed = 0;
  for (const Member* member : programme.all<Member>()) {
    if (member->workshop.id != workshop.id) continue;
    ++asked;
    briefed += member->briefed == YesNo::yes ? 1 : 0;
  }
  return asked == 0 ? say("roster.workshop.nobody") : say_count("roster.workshop.asked", asked, {{"briefed", number_in_words(briefed)}});
}

void one_workshop(Desk& desk, const Workshop& workshop, bool past) {
  const auto apart = key(workshop.id.value);
  auto box = card(named(desk.programme(), workshop));
  if (past) tag(say("roster.workshop.past"), Tone::muted);
  small(who_comes(desk.programme(), workshop));
  form(desk, workshop, {"held", "hours", "place", "about"});
  auto row = actions();
  remove_button(desk, Workshop::kind, workshop);
}

}  // namespace

void draw_coverage(Desk& desk, const Body& body) {
  const Coverage& coverage = coverage_now(desk.state, body.id);
  if (coverage.members == 0) return;
  auto part = section(say("roster.coverage"));
  const long selected = selected_in(desk.programme());
  text(say_count("roster.coverage.room", coverage.room, {{"ready", number_in_words(coverage.ready)}}));
  if (selected > 0) {
    const bool enough = coverage.ready >= selected;
    banner(say_count(enough ? "roster.coverage.enough" : "roster.coverage.short", enough ? selected : selected - coverage.ready,
                     {{"a_many", side_many(desk.scheme(), Side::a)}}),
           enough ? Tone::good : Tone::watch);
  }
  role_table(coverage);
}

void draw_workshops(Desk& desk, const Body& body) {
  auto part = section(say("roster.workshops"));
  text(say("roster.workshops.about"), Tone::muted);
  const auto all = workshops_of(desk.programme(), body.id);
  if (all.empty()) nothing_yet(say("roster.workshops.none"));
  for (const Workshop* one : all) one_workshop(desk, *one, one->held && one->held < desk.state.today);
  auto row = actions();
  command_button(desk, "workshop.add", {.id = body.id});
}

std::optional<Desk::Asked> acts_on_members(Desk& desk, const Body& body, const std::vector<std::uint64_t>& members) {
  static std::size_t chosen = 0;
  const auto count = static_cast<long>(members.size());
  const auto all = workshops_of(desk.programme(), body.id);
  std::optional<Desk::Asked> asked;
  if (!all.empty()) {
    std::vector<std::string> options;
    for (const Workshop* one : all) options.push_back(named(desk.programme(), *one));
    chosen = std::min(chosen, all.size() - 1);
    if (const auto picked = choose(say("roster.workshop.which"), options, chosen)) chosen = *picked;
  }
  auto row = actions();
  const auto act = [&](std::string_view words, std::string_view command, Id workshop) {
    const std::string label = say_count(words, count);
    if (change_button(label, label)) asked = Desk::Asked{std::string(command), {.other = workshop, .keys = members}};
  };
  if (!all.empty()) act("roster.invite", "members.invite", all[chosen]->id);
  if (!all.empty()) act("roster.came", "members.came", all[chosen]->id);
  act("roster.brief", "members.brief", {});
  return asked;
}

}  // namespace bothways::ui
