// Who did what and when, newest first. The log names commands and records, never people's details.
#include <algorithm>

#include "base/words.hpp"
#include "domain/history.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t step = 100;  // entries shown at first, and more with each press

struct Subject {
  const RecordType* type = nullptr;
  RecordPointer record;
};

// "people/6b2k…" as the record it names.
Subject subject_of(const Programme& programme, std::string_view about) {
  const std::size_t slash = about.find('/');
  if (slash == std::string_view::npos) return {};
  const auto id = id_from_text(about.substr(slash + 1));
  for (const RecordType& type : record_types()) {
    if (type.collection == about.substr(0, slash) && id) return {&type, programme.table(type.kind).find(*id)};
  }
  return {};
}

std::string sentence(const Programme& programme, const LogEntry& entry) {
  const std::string words = "command." + entry.command + ".done";
  if (!has_words(words)) return say("history.unknown");
  const Subject subject = subject_of(programme, entry.about);
  std::string what = entry.about.empty() ? say("history.a_copy") : std::string(), detail = entry.detail;
  if (subject.type != nullptr) {
    const bool there = subject.record && !subject.record->erased;
    what = there ? title_of(programme, *subject.record, subject.type->kind) : say("title.gone");
    if (const Field* field = field_named(*subject.type, entry.detail)) detail = label_of(programme, subject.type->kind, *field);
  }
  return say(words, {{"what", what}, {"detail", detail}});
}

std::string who(const State& state, Replica replica) {
  const auto* record = state.programme.find<ReplicaRecord>(Id{replica});
  const std::string name = record != nullptr ? record->name : "";
  if (replica == state.replica) {
    const std::string now = state.your_name.empty() ? name : state.your_name;
    return now.empty() ? say("history.here") : say("history.here_named", {{"name", now}});
  }
  return name.empty() ? say("history.somebody") : name;
}

std::string when(const State& state, std::int64_t utc_ms) {
  return say("history.moment", {{"date", in_words(date_of(utc_ms, state.now.offset_minutes))},
                                {"time", time_in_words(utc_ms, state.now.offset_minutes)}});
}

}  // namespace

void draw_history(Desk& desk) {
  static std::size_t shown = step;
  const State& state = desk.state;
  std::vector<const LogEntry*> entries = state.programme.all<LogEntry>();
  std::sort(entries.begin(), entries.end(), [](const LogEntry* one, const LogEntry* two) { return one->made > two->made; });
  page_title(say("screen.history"), say_count("history.lead", static_cast<long>(entries.size())));
  if (entries.empty()) {
    nothing_yet(say("history.empty"));
    return;
  }
  {
    Table table(say("screen.history"), {{say("history.when"), 0.25f}, {say("history.what"), 0.5f}, {say("history.who"), 0.25f}});
    for (std::size_t i = 0; i < entries.size() && i < shown; ++i) {
      table.row(entries[i]->id.value);
      table.cell();
      text(when(state, entries[i]->made.utc_ms()), Tone::muted);
      table.cell();
      text(sentence(state.programme, *entries[i]));
      table.cell();
      text(who(state, entries[i]->made.replica));
    }
  }
  auto row = actions();
  if (entries.size() > shown && button(say("history.older"))) shown += step;
  link(say("history.back"), desk.to("share"));
}

}  // namespace bothways::ui
