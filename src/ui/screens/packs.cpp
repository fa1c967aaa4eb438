// What the coordinator makes for others: a file for each partner, cohort by cohort, and for each panel member,
// with the e-mail that it goes out with.
#include "base/words.hpp"
#include "domain/progress.hpp"
#include "domain/selection.hpp"
#include "ui/screens/pack_parts.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

struct Group {
  Audience audience{};
  std::string title;
  std::vector<Id> whom;
};

std::vector<Group> groups_of(const Programme& programme) {
  std::vector<Group> all;
  for (const Cohort* cohort : programme.all<Cohort>()) {
    all.push_back({Audience::partner, named(programme, *cohort), people_in(programme, pairs_of(programme, cohort->id))});
  }
  std::vector<const Pair*> elsewhere = programme.all<Pair>();
  std::erase_if(elsewhere, [&](const Pair* pair) { return programme.find<Cohort>(pair->cohort.id) != nullptr; });
  all.push_back({Audience::partner, say("packs.no_cohort"), people_in(programme, elsewhere)});
  Group panel{Audience::panel, say("packs.panel"), {}};
  for (const PanelMember* one : programme.all<PanelMember>()) panel.whom.push_back(one->id);
  all.push_back(std::move(panel));
  std::erase_if(all, [](const Group& one) { return one.whom.empty(); });
  return all;
}

std::string name_in(const Programme& programme, const Group& group, Id id) {
  if (group.audience == Audience::panel) return named(programme, *programme.find<PanelMember>(id));
  return named(programme, *programme.find<Person>(id));
}

void draw_group(Desk& desk, const Group& group) {
  auto part = section(group.title);
  packs_for_all(desk, group.audience, group.whom, group.title);
  auto all = list(group.title);
  for (const Id id : group.whom) {
    const auto apart = key(id.value);
    auto line = item();
    const std::string name = name_in(desk.programme(), group, id);
    strong(name);
    pack_for_one(desk, {group.audience, id}, name);
  }
}

}  // namespace

void draw_packs(Desk& desk) {
  page_title(say("screen.packs"), say("packs.lead"));
  const auto groups = groups_of(desk.programme());
  if (groups.empty()) {
    auto nothing = empty_state(say("packs.none"));
    auto row = actions();
    return button_link(say("packs.to_pairs"), desk.to("pairs"), Weight::primary);
  }
  banner(say("packs.one_person"), Tone::watch);
  small(say("packs.back"));
  std::uint64_t number = 0;
  for (const Group& group : groups) {
    const auto apart = key(++number);
    draw_group(desk, group);
  }
}

}  // namespace bothways::ui
