#include "ui/who.hpp"

#include "base/words.hpp"
#include "domain/history.hpp"
#include "domain/people.hpp"
#include "domain/selection.hpp"

namespace bothways::ui {

std::string who_in_words(const State& state, const Programme& programme, Replica replica) {
  const auto* record = programme.find<ReplicaRecord>(Id{replica});
  std::string name = record != nullptr ? record->name : "";
  // What came back in a pack carries its sender's own id.
  if (const auto* member = programme.find<PanelMember>(Id{replica})) name = title_of(programme, *member, RecordKind::panel_member);
  else if (const auto* person = programme.find<Person>(Id{replica})) name = title_of(programme, *person, RecordKind::person);
  if (replica == state.replica) {
    const std::string now = state.your_name.empty() ? name : state.your_name;
    return now.empty() ? say("history.here") : say("history.here_named", {{"name", now}});
  }
  return name.empty() ? say("history.somebody") : name;
}

std::string when_in_words(const State& state, std::int64_t utc_ms) {
  return say("history.moment", {{"date", in_words(date_of(utc_ms, state.now.offset_minutes))},
                                {"time", time_in_words(utc_ms, state.now.offset_minutes)}});
}

std::string by_in_words(const State& state, const Programme& programme, Stamp at) {
  return say("history.by", {{"who", who_in_words(state, programme, at.replica)}, {"when", when_in_words(state, at.utc_ms())}});
}

}  // namespace bothways::ui
