// Who scores, and what they may not score. The coordinator's pages: names are to be seen here.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/selection_parts.hpp"

namespace bothways::ui {
namespace {

std::vector<const DeclaredConflict*> conflicts_of(const Programme& programme, Id member) {
  auto all = programme.all<DeclaredConflict>();
  std::erase_if(all, [&](const DeclaredConflict* one) { return one->panel_member.id != member; });
  return all;
}

bool has_conflict(const Programme& programme, Id member, Id application) {
  const auto all = conflicts_of(programme, member);
  return std::any_of(all.begin(), all.end(), [&](const DeclaredConflict* one) { return one->application.id == application; });
}

// With name and organisation, whatever the panel itself may see.
std::string full_title(const Programme& programme, Id id) {
  const auto* form = programme.find<Application>(id);
  if (form == nullptr) return say("title.gone");
  const auto* person = programme.find<Person>(form->person.id);
  const std::string organisation = person != nullptr ? organisation_name(programme, *person) : "";
  const std::string name = named(programme, *form);
  return say("panel_view.named", {{"n", std::to_string(number_of(programme, id))}, {"name", organisation.empty() ? name : name + ", " + organisation}});
}

void members(Desk& desk, const std::vector<const PanelMember*>& all) {
  const Programme& programme = desk.programme();
  Table table(say("panel.members"), {{say("panel_member.name"), 0.26f}, {say("panel_member.organisation"), 0.24f}, {say("panel.conflicts"), 0.12f}, {say("panel.scoring"), 0.14f}, {say("panel.pack"), 0.24f}});
  for (const PanelMember* one : all) {
    const std::string name = named(programme, *one);
    table.row(one->id.value);
    table.cell();
    link(name, desk.to("selection", one->id));
    if (one->chairs == YesNo::yes) tag(say("panel.chair"), Tone::accent);
    table.cell();
    text_or_unsaid(one->organisation);
    table.cell();
    text(std::to_string(conflicts_of(programme, one->id).size()));
    table.cell();
    link_for(say("panel.score"), say("panel.score.spoken", {{"name", name}}), desk.to("scoring", one->id));
    table.cell();
    if (button_for(say("panel.pack.save"), say("panel.pack.save.spoken", {{"name", name}}), Weight::quiet)) desk.ask("pack.save", {.id = one->id});
    other_ways(desk, "pack.save", {.id = one->id}, AsText::no, name);
  }
}

void declared(Desk& desk, const PanelMember& member) {
  const auto all = conflicts_of(desk.programme(), member.id);
  if (all.empty()) return text(say("panel.no_conflict"));
  Table table(say("panel.conflicts"), {{say("panel.about"), 0.34f}, {say("declared_conflict.why"), 0.3f}, {say("declared_conflict.declared"), 0.18f}, {say("panel.take_back"), 0.18f}});
  for (const DeclaredConflict* one : all) {
    const std::string about = full_title(desk.programme(), one->application.id);
    table.row(one->id.value);
    table.cell();
    text(about);
    table.cell();
    text_or_unsaid(one->why);
    table.cell();
    text(in_words(one->declared));
    table.cell();
    if (change_button(say("panel.take_back"), say("panel.take_back.spoken", {{"what", about}}), Weight::quiet)) {
      desk.ask("record.remove", {.kind = RecordKind::declared_conflict, .id = one->id});
    }
  }
}

// What the records give away: they work for the organisation that applies.
void suspected(Desk& desk, const PanelMember& member, const std::vector<const Application*>& forms) {
  const std::string own = folded(member.organisation);
  if (own.empty()) return;
  for (const Application* form : forms) {
    const auto* person = desk.programme().find<Person>(form->person.id);
    if (person == nullptr || folded(organisation_name(desk.programme(), *person)) != own) continue;
    const auto apart = key(form->id.value);
    const Filling what{"what", full_title(desk.programme(), form->id)};
    banner(say("panel.same_organisation", {what, {"name", named(desk.programme(), member)}}), Tone::watch);
    const std::string act = say("panel.same_organisation.declare", {what});
    if (change_button(act, act)) desk.ask("conflict.declare", {.id = member.id, .other = form->id, .text = say("panel.same_organisation.why")});
  }
}

struct Draft {
  Id member;
  std::size_t chosen = 0;
  std::string why;
};

void declare(Desk& desk, const PanelMember& member, const std::vector<const Application*>& forms) {
  static Draft draft;
  if (draft.member != member.id) draft = {member.id, 0, {}};
  heading(3, say("panel.declare"));
  auto line = measure();
  std::vector<std::string> options{say("panel.declare.choose")};
  for (const Application* form : forms) options.push_back(full_title(desk.programme(), form->id));
  draft.chosen = std::min(draft.chosen, forms.size());
  if (const auto picked = choose(say("panel.about"), options, draft.chosen)) draft.chosen = *picked;
  if (auto typed = text_area(say("declared_conflict.why"), draft.why, {say("panel.why.hint"), {}}, 2)) draft.why = std::move(*typed);
  legal_line();
  const bool ready = draft.chosen > 0 && !trimmed(draft.why).empty();
  auto row = actions();
  if (!change_button(say("command.conflict.declare"), say("command.conflict.declare"), Weight::secondary, ready)) return;
  desk.ask("conflict.declare", {.id = member.id, .other = forms[draft.chosen - 1]->id, .text = draft.why});
  draft = {};
}

void conflicts(Desk& desk, const PanelMember& member) {
  std::vector<const Application*> open;
  for (const evaluation::Standing& one : ranking_now(desk.state)) {
    if (!has_conflict(desk.programme(), member.id, one.application->id)) open.push_back(one.application);
  }
  std::sort(open.begin(), open.end(), [](const Application* a, const Application* b) { return a->id < b->id; });
  auto part = section(say("panel.conflicts"));
  small(say("panel.conflicts.hint"));
  declared(desk, member);
  if (open.empty()) return;
  suspected(desk, member, open);
  declare(desk, member, open);
}

}  // namespace

void draw_selection_panel(Desk& desk) {
  back_to_selection(desk);
  page_title(say("selection.panel"), say("panel.lead"));
  const auto all = desk.programme().all<PanelMember>();
  if (all.empty()) {
    auto nothing = empty_state(say("panel.empty"));
    auto row = actions();
    return command_button(desk, "panel_member.add", {}, Weight::primary);
  }
  if (desk.scheme().hide_names == YesNo::yes) banner(say("panel.shows_names"), Tone::watch);
  members(desk, all);
  small(say("panel.pack.about"));
  auto row = actions();
  command_button(desk, "panel_member.add");
  button_link(say("selection.to", {{"part", say("selection.scores")}}), desk.to("scoring"));
}

void draw_panel_member(Desk& desk, const PanelMember& member) {
  link(say("panel.back"), desk.to_part("selection", "panel"));
  page_title(named(desk.programme(), member), say("panel.member.lead"));
  {
    auto line = measure();
    form(desk, member, {"name", "email", "organisation", "chairs"});
  }
  conflicts(desk, member);
  gap(16);
  auto row = actions();
  button_link(say("panel.done"), desk.to_part("selection", "panel"), Weight::primary);
  remove_to_part(desk, RecordKind::panel_member, member, "panel");
}

}  // namespace bothways::ui
