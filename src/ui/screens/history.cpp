// Who did what and when, newest first. The log names commands and records, never people's details.
#include <algorithm>

#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/history.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/screens.hpp"
#include "ui/who.hpp"

namespace bothways::ui {
namespace {

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

const TableRows& rows_of(const State& state) {
  static PerChange<TableRows> kept;
  return kept.get(state, [&] {
    std::vector<const LogEntry*> entries = state.programme.all<LogEntry>();
    std::sort(entries.begin(), entries.end(), [](const LogEntry* one, const LogEntry* two) { return one->made > two->made; });
    TableRows made;
    for (const LogEntry* entry : entries) {
      const std::string what = sentence(state.programme, *entry), by = who_in_words(state, state.programme, entry->made.replica);
      made.rows.push_back({entry->id.value, what, folded(what + " " + by), {by_number(entry->made.utc_ms()), by_words(what), by_words(by)}, {}});
    }
    return made;
  });
}

}  // namespace

void draw_history(Desk& desk) {
  const State& state = desk.state;
  const TableRows& rows = rows_of(state);
  const auto n = static_cast<long>(rows.rows.size());
  page_title(say("screen.history"), say_count("history.lead", n));
  if (n == 0) return nothing_yet(say("history.empty"));
  {
    DataTable table(desk,
                    {.name = "history",
                     .title = say("screen.history"),
                     .filter = say_count("history.find", n),
                     .columns = {{{say("history.when"), 0.25f}, SortAs::date}, {{say("history.what"), 0.5f}, SortAs::words}, {{say("history.who"), 0.25f}, SortAs::words}}},
                    rows);
    while (const TableRow* row = table.next()) {
      const auto* entry = state.programme.find<LogEntry>(Id{row->key});
      if (entry == nullptr) continue;
      table.cell();
      text(when_in_words(state, entry->made.utc_ms()), Tone::muted);
      table.cell();
      text(row->name);
      table.cell();
      text(who_in_words(state, state.programme, entry->made.replica));
    }
  }
  auto row = actions();
  link(say("history.back"), desk.to("share"));
}

}  // namespace bothways::ui
