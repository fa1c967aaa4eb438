// What can be done with several expressions of interest in one step: what happened today, a decision, a
// cohort.
#include "base/words.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/register_rows.hpp"

namespace bothways::ui {
namespace {

void happened_today(Desk& desk, const std::vector<std::uint64_t>& keys) {
  auto row = actions();
  for (const std::string_view command : {"applications.sent", "applications.chased", "applications.received", "applications.informed"}) {
    const std::string act = say("command." + std::string(command));
    if (!change_button(act, say_count("applications.several.today", static_cast<long>(keys.size()), {{"what", act}}))) continue;
    desk.ask(command, {.keys = keys});
    desk.ask("table.tick_none", {.text = std::string(register_list)});
  }
}

// What is written for the ones that are ticked, until it is done.
struct Several {
  std::size_t decision = 0, cohort = 0;
  std::string reason;
};

void decide_several(Desk& desk, const std::vector<std::uint64_t>& keys, Several& written) {
  const auto n = static_cast<long>(keys.size());
  std::vector<std::string> options{say("applications.several.choose")};
  for (const Decision decision : all_decisions) options.push_back(choice_words(decision));
  Columns beside(2, 240);
  if (const auto chosen = choose(say("applications.several.decision"), options, written.decision)) written.decision = *chosen;
  beside.next();
  if (auto typed = text_box(say("applications.several.reason"), written.reason)) written.reason = std::move(*typed);
  beside.next();
  const std::string act = say_count("applications.several.decide", n);
  if (!change_button(act, act, Weight::secondary, written.decision > 0)) return;
  desk.ask("applications.decide", {.text = written.reason, .number = static_cast<std::size_t>(all_decisions[written.decision - 1]), .keys = keys});
  desk.ask("table.tick_none", {.text = std::string(register_list)});
  written = {};
}

void place_several(Desk& desk, const std::vector<std::uint64_t>& keys, Several& written) {
  std::vector<std::uint64_t> selected;
  for (const std::uint64_t one : keys) {
    const auto* form = desk.programme().find<Application>(Id{one});
    if (form != nullptr && form->has_place()) selected.push_back(one);
  }
  const auto cohorts = desk.programme().all<Cohort>();
  if (cohorts.empty() || selected.empty()) return;
  std::vector<std::string> options{say("applications.several.choose")};
  for (const Cohort* cohort : cohorts) options.push_back(named(desk.programme(), *cohort));
  Columns beside(2, 240);
  if (const auto chosen = choose(say("applications.several.cohort"), options, std::min(written.cohort, cohorts.size()))) written.cohort = *chosen;
  beside.next();
  gap(30);
  const bool chosen = written.cohort > 0 && written.cohort <= cohorts.size();
  const std::string act = say_count("applications.several.place", static_cast<long>(selected.size()));
  if (!change_button(act, act, Weight::secondary, chosen)) return;
  desk.ask("applications.place", {.other = cohorts[written.cohort - 1]->id, .keys = selected});
  desk.ask("table.tick_none", {.text = std::string(register_list)});
  written = {};
}

}  // namespace

void draw_with_ticked(Desk& desk, DataTable& table) {
  static Several written;
  if (table.ticked().empty()) return;
  auto box = card("");
  table.ticked_line();
  happened_today(desk, table.ticked());
  decide_several(desk, table.ticked(), written);
  place_several(desk, table.ticked(), written);
}

}  // namespace bothways::ui
