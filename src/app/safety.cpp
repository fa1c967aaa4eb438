#include "app/safety.hpp"

#include <algorithm>
#include <charconv>

#include "app/edit.hpp"
#include "app/keeping.hpp"
#include "base/text.hpp"
#include "document/merge.hpp"

namespace bothways {
namespace {

// What happened, happened; and whoever edited has a name still.
bool stays(RecordKind kind) { return kind == RecordKind::log_entry || kind == RecordKind::replica; }

// A record that is not here at all comes back as it was made, with everything in it said anew.
void put_back(Edit& edit, const RecordType& type, const Record& record) {
  auto again = type.copy(record);
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    if (again->stamps[i]) again->stamps[i] = edit.stamp();
  }
  again->stamps[0] = edit.stamp();  // later than any deletion that somebody else may know of
  edit.put(static_cast<std::size_t>(type.kind), record.id, std::move(again));
}

std::string in_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(line.begin(), line.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return line;
}

}  // namespace

const SafetyCopy* Safety::find(std::uint64_t kept) const {
  const auto it = std::find_if(copies.begin(), copies.end(), [&](const SafetyCopy& one) { return one.kept == kept; });
  return it != copies.end() ? &*it : nullptr;
}

std::vector<SafetyCopy> read_safety_list(std::string_view lines) {
  std::vector<SafetyCopy> copies;
  for (const std::string_view line : lines_of(lines)) {
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    SafetyCopy copy;
    std::from_chars(line.data(), line.data() + line.size(), copy.kept);
    if (second == std::string_view::npos || copy.kept == 0) continue;
    copy.before = line.substr(first + 1, second - first - 1);
    copy.detail = line.substr(second + 1);
    copies.push_back(std::move(copy));
  }
  std::sort(copies.begin(), copies.end(), [](const SafetyCopy& one, const SafetyCopy& two) { return one.kept > two.kept; });
  return copies;
}

std::string safety_note(std::string_view before, std::string_view detail) { return in_one_line(before) + "\t" + in_one_line(detail); }

std::string safety_text(const Programme& programme) { return snapshot_text(programme, 0); }

Result<Programme> read_safety(std::string_view text) {
  auto kept = open_kept({std::string(text)}, {});
  if (!kept) return kept.problem();
  return std::move(kept->programme);
}

void restore(Edit& edit, const Programme& copy) {
  const Programme now = edit.programme();
  std::vector<Change> changes;
  for (const RecordType& type : record_types()) {
    if (stays(type.kind)) continue;
    const auto table = static_cast<std::size_t>(type.kind);
    for (const RecordPointer& record : copy.table(type.kind).rows) {
      if (record->live() && !now.table(type.kind).find(record->id)) put_back(edit, type, *record);
    }
    for (const RecordPointer& record : now.table(type.kind).rows) {
      const RecordPointer was = copy.table(type.kind).find(record->id);
      if (was != record) changes.push_back({table, record->id, was, record});
    }
  }
  set_back(edit, changes);
}

std::vector<std::string> restoring_in_words(const Programme& now, const Programme& copy) {
  Edit edit(now, next_stamp(now.seen, 1, 0), 1);
  restore(edit, copy);
  std::vector<std::string> sentences;
  for (document::Told& told : document::in_words(edit.programme(), edit.changes())) sentences.push_back(std::move(told.words));
  return sentences;
}

}  // namespace bothways
