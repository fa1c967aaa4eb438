#include "ui/screens/pack_parts.hpp"

#include <algorithm>

#include "app/packs.hpp"
#include "base/words.hpp"
#include "domain/progress.hpp"
#include "share/pack_letter.hpp"
#include "ui/passages.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {

Side own_side(const Desk& desk, const Pair& pair) {
  if (!in_pair_pack(desk.state)) return Side::unsaid;
  const Id own = desk.programme().pack->whose;
  return pair.a.id == own ? Side::a : pair.b.id == own ? Side::b : Side::unsaid;
}

void link_to_pair(Desk& desk, const Pair& pair) {
  if (in_pack(desk.state)) return link(say("your_pair.back"), desk.to("your_pair", pair.id));
  link(say("pair_page.back", {{"pair", named(desk.programme(), pair)}}), desk.to("pair", pair.id));
}

void pack_for_one(Desk& desk, const PackFor& whose, const std::string& name) {
  const std::size_t number = whose.audience == Audience::partner ? 1 : 0;
  {
    auto row = actions();
    if (button_for(say("packs.save"), say("packs.save.spoken", {{"name", name}}), Weight::secondary)) desk.ask("pack.save", {.id = whose.whose, .number = number});
  }
  message_buttons(desk, share::pack_letter(desk.programme(), whose, desk.state.page), say("packs.letter_to", {{"name", name}}), Weight::quiet);
}

void packs_for_all(Desk& desk, Audience audience, const std::vector<Id>& whom, const std::string& of) {
  if (whom.size() < 2) return;
  auto row = actions();
  const std::string label = say_count("packs.save_all", static_cast<long>(whom.size()));
  if (!button_for(label, say("packs.save_all.spoken", {{"label", label}, {"of", of}}), Weight::secondary)) return;
  Arguments arguments{.number = audience == Audience::partner ? std::size_t{1} : std::size_t{0}};
  for (const Id id : whom) arguments.keys.push_back(id.value);
  desk.ask("pack.save_several", std::move(arguments));
}

std::vector<Id> people_in(const Programme& programme, const std::vector<const Pair*>& pairs) {
  std::vector<Id> all;
  for (const Pair* pair : pairs) {
    if (!was_introduced(*pair)) continue;
    for (const Side side : both_sides) {
      const Person* person = partner(programme, *pair, side);
      if (person != nullptr && std::find(all.begin(), all.end(), person->id) == all.end()) all.push_back(person->id);
    }
  }
  return all;
}

void partner_packs(Desk& desk, const Pair& pair) {
  if (!was_introduced(pair)) return;
  auto part = section(say("packs.of_pair"));
  {
    auto line = measure();
    text(say("packs.of_pair.about"));
  }
  Columns sides(2, 300);
  for (const Side side : both_sides) {
    if (side == Side::b) sides.next();
    const Person* person = partner(desk.programme(), pair, side);
    if (person == nullptr) continue;
    const auto apart = key(number_of(side));
    const std::string name = named(desk.programme(), *person);
    auto box = card(name, tone_of(side));
    side_tag(desk, side);
    pack_for_one(desk, {Audience::partner, person->id}, name);
  }
}

void cohort_packs(Desk& desk, const Cohort& cohort) {
  const auto whom = people_in(desk.programme(), pairs_of(desk.programme(), cohort.id));
  if (whom.empty()) return;
  auto part = section(say("packs.of_pair"));
  {
    auto line = measure();
    text(say("packs.of_cohort.about"));
  }
  packs_for_all(desk, Audience::partner, whom, named(desk.programme(), cohort));
  auto row = actions();
  link(say("packs.with_letters"), desk.to("packs"));
}

}  // namespace bothways::ui
