// Changes and conflicts as sentences, from the words whose keys start with `change.` and `merge.`.
#include "base/text.hpp"
#include "base/words.hpp"
#include "document/merge.hpp"
#include "domain/disagreement.hpp"

namespace bothways::document {
namespace {

constexpr std::size_t longest_value = 120;  // bytes of a value inside a sentence

bool live(const RecordPointer& record) { return record && record->live(); }

std::string kind_word(const RecordType& type) { return say("change.kind." + std::string(type.name)); }

std::string shown(const Programme& programme, const Record& record, const Field& field) {
  const std::string text = shortened(value_in_words(programme, record, field), longest_value);
  return text.empty() ? say("merge.empty") : text;
}

std::string shown(const Programme& programme, const Subject& subject, const Value& value) {
  const std::string text = shortened(value_in_words(programme, subject, value), longest_value);
  return text.empty() ? say("merge.empty") : text;
}

void append_field_changes(std::vector<Told>& out, const Programme& programme, const RecordType& type, const Change& change) {
  const Record& after = *change.after;
  const std::string title = title_of(programme, after, type.kind);
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    const Field& field = type.fields[i];
    if (same_value(*change.before, after, field)) continue;
    out.push_back({say(is_empty(after, field) ? "change.field_empty" : "change.field",
                       {{"title", title}, {"field", label_of(programme, type.kind, field)}, {"value", shown(programme, after, field)}}),
                   after.stamps[i]});
  }
  if (change.before->unknown != after.unknown) out.push_back({say("change.newer_field", {{"title", title}}), {}});
}

void append_change(std::vector<Told>& out, const Programme& programme, const RecordType& type, const Change& change) {
  const bool was = live(change.before), is = live(change.after);
  const bool newly_erased = change.after && change.after->erased && (!change.before || !change.before->erased);
  const auto told = [&](std::string_view words, const Record& record, Stamp at) {
    out.push_back({say(words, {{"kind", kind_word(type)}, {"title", title_of(programme, record, type.kind)}}), at});
  };
  if (newly_erased) {
    if (change.before) out.push_back({say("change.erased", {{"kind", kind_word(type)}}), change.after->erased});
  } else if (!was && is) {
    told(change.before ? "change.restored" : "change.added", *change.after, change.before ? change.after->touched() : change.after->made);
  } else if (was && !is) {
    told("change.removed", *change.before, change.after ? change.after->removed : Stamp{});
  } else if (was && is) {
    append_field_changes(out, programme, type, change);
  }
}

}  // namespace

std::vector<Told> in_words(const Programme& programme, const std::vector<Change>& changes) {
  std::vector<Told> out;
  long newer = 0;
  for (const Change& change : changes) {
    const RecordType* type = programme.tables[change.table].type;
    if (type == nullptr) { ++newer; continue; }
    if (type->kind == RecordKind::replica || type->kind == RecordKind::log_entry) continue;
    append_change(out, programme, *type, change);
  }
  if (newer > 0) out.push_back({say_count("change.newer_record", newer), {}});
  return out;
}

std::string in_words(const Programme& programme, const Conflict& conflict) {
  const Table& table = programme.tables[conflict.table];
  const RecordPointer record = table.find(conflict.id);
  if (table.type == nullptr || !record) return say("merge.conflict.newer", {{"title", say("change.kind.newer")}});
  const std::string title = title_of(programme, *record, table.type->kind);
  if (conflict.field != nullptr) {
    const Subject subject{table.type->kind, conflict.id, conflict.field};
    const std::string mine = shown(programme, subject, conflict.mine), theirs = shown(programme, subject, conflict.theirs);
    return say("merge.conflict.field", {{"title", title}, {"field", label_of(programme, table.type->kind, *conflict.field)},
                                        {"mine", mine}, {"theirs", theirs}, {"kept", conflict.took_theirs ? theirs : mine}});
  }
  if (!conflict.newer.empty()) return say("merge.conflict.newer", {{"title", title}});
  const bool removed_here = conflict.mine.number == 1;
  const bool kept = record->live();
  return say(removed_here ? (kept ? "merge.conflict.removed_here_kept" : "merge.conflict.removed_here_gone")
                          : (kept ? "merge.conflict.removed_there_kept" : "merge.conflict.removed_there_gone"),
             {{"title", title}});
}

}  // namespace bothways::document
