#include "ui/screens/selection_parts.hpp"

#include <algorithm>

#include "app/per_change.hpp"
#include "base/words.hpp"

namespace bothways::ui {

const std::vector<evaluation::Standing>& ranking_now(const State& state) {
  static PerChange<std::vector<evaluation::Standing>> kept;
  return kept.get(state, [&] { return evaluation::ranking(state.programme); });
}

const evaluation::Standing* standing_now(const State& state, Id application) {
  const auto& all = ranking_now(state);
  const auto found = std::find_if(all.begin(), all.end(), [&](const evaluation::Standing& one) { return one.application->id == application; });
  return found == all.end() ? nullptr : &*found;
}

int places_of(const Scheme& scheme) { return scheme.target_people ? std::clamp(scheme.target_people.value, 0, 10'000) : 0; }

std::string rank_in_words(const evaluation::Standing& standing) {
  if (standing.rank == 0) return say("ranking.no_score");
  return say(standing.tied ? "ranking.rank_tied" : "ranking.rank", {{"n", std::to_string(standing.rank)}});
}

Tone tone_of(Decision decision) {
  switch (decision) {
    case Decision::selected: return Tone::good;
    case Decision::reserve: return Tone::accent;
    case Decision::undecided: return Tone::watch;
    case Decision::not_selected:
    case Decision::withdrawn: return Tone::muted;
  }
  return Tone::plain;
}

std::string titles_in_words(const Programme& programme, const std::vector<Id>& ids) {
  std::string words;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto* one = programme.find<Application>(ids[i]);
    const std::string title = one != nullptr ? panel_title(programme, *one) : say("title.gone");
    words = i == 0 ? title : i + 1 == ids.size() ? say("list.and", {{"first", words}, {"last", title}}) : words + "; " + title;
  }
  return words;
}

void back_to_selection(Desk& desk) { link(say("selection.back"), desk.to("selection")); }

void remove_to_part(Desk& desk, RecordKind kind, const Record& record, std::string_view part) {
  const std::string spoken = say("form.remove", {{"what", title_of(desk.programme(), record, kind)}});
  if (!change_button(say("command.record.remove"), spoken, Weight::quiet)) return;
  desk.ask("record.remove", {.kind = kind, .id = record.id});
  desk.ask("go", {.text = fragment_of({desk.state.scheme, "selection", std::string(part)})});
}

void legal_line() { small(say("selection.legal")); }

}  // namespace bothways::ui
