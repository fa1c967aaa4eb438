// Equal totals: who comes first is decided by people, with a reason, on the record.
#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/selection_parts.hpp"

namespace bothways::ui {
namespace {

using evaluation::Standing;

struct Draft {
  Id first;  // of those that are tied: which tie it is about
  std::size_t chosen = 0;
  std::string why;
};

void one_tie(Desk& desk, const std::vector<const Standing*>& tied) {
  static std::map<Id, Draft> drafts;
  const Id first = tied.front()->application->id;
  Draft& draft = drafts[first];
  if (!draft.first) draft = {first, tied.size(), {}};
  const auto apart = key(first.value);
  const std::string total = evaluation::total_in_words(*tied.front()->total);
  auto box = card(say_count("ties.title", static_cast<long>(tied.size()), {{"total", total}}), Tone::watch);
  std::vector<std::string> options;
  for (const Standing* one : tied) options.push_back(panel_title(desk.programme(), *one->application));
  if (const auto picked = radios(say("ties.first", {{"total", total}}), options, draft.chosen)) draft.chosen = *picked;
  if (auto typed = text_area(say("ties.why", {{"total", total}}), draft.why, {say("application.tie_reason.hint"), {}}, 2)) draft.why = std::move(*typed);
  auto row = actions();
  const bool ready = draft.chosen < tied.size() && !trimmed(draft.why).empty();
  const std::string act = draft.chosen < tied.size() ? say("ties.break", {{"form", options[draft.chosen]}}) : say("command.tie.break");
  if (!change_button(act, act, Weight::secondary, ready)) return;
  desk.ask("tie.break", {.id = tied[draft.chosen]->application->id, .text = draft.why});
  drafts.erase(first);
}

void broken(Desk& desk, const Standing& one) {
  const auto apart = key(one.application->id.value);
  auto line = item();
  const std::string form = panel_title(desk.programme(), *one.application);
  text(say("ties.broken", {{"form", form}, {"total", evaluation::total_in_words(*one.total)}}));
  small(one.application->tie_reason.empty() ? say("ties.no_reason") : one.application->tie_reason);
  if (change_button(say("command.tie.restore"), say("ties.restore.spoken", {{"total", evaluation::total_in_words(*one.total)}, {"form", form}}), Weight::quiet)) {
    desk.ask("tie.restore", {.id = one.application->id});
  }
}

}  // namespace

void draw_ties(Desk& desk) {
  const auto& ranked = ranking_now(desk.state);
  std::map<int, std::vector<const Standing*>> ties;
  bool any_broken = false;
  for (const Standing& one : ranked) {
    if (one.tied) ties[one.rank].push_back(&one);
    any_broken = any_broken || (one.tie_broken && one.application->tie_place);
  }
  if (ties.empty() && !any_broken) return;
  auto part = section(say("ties"));
  small(say("ties.hint"));
  for (const auto& [rank, tied] : ties) one_tie(desk, tied);
  if (!any_broken) return;
  heading(3, say("ties.on_record"));
  auto items = list(say("ties.on_record"));
  for (const Standing& one : ranked) {
    if (one.tie_broken && one.application->tie_place) broken(desk, one);
  }
}

}  // namespace bothways::ui
