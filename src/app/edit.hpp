// A change in the making: commands say what should be different, the edit works out which fields that
// sets and stamps only those. All of one edit carries one stamp.
#pragma once

#include <vector>

#include "domain/programme.hpp"

namespace bothways {

class Edit {
 public:
  Edit(const Programme& before, Stamp stamp, std::uint64_t random);

  // The programme with everything so far.
  const Programme& programme() const { return programme_; }
  Stamp stamp() const { return stamp_; }
  bool changed() const { return !touched_.empty(); }

  // `change` gets a copy of the record; fields that it leaves different are set.
  template <class T, class F>
  void change(Id id, F&& change) {
    const RecordPointer before = programme_.table(T::kind).find(id);
    if (!before || before->erased) return;
    auto after = type_of(T::kind).copy(*before);
    change(static_cast<T&>(*after));
    finish(T::kind, before, std::move(after));
  }
  template <class T, class F>
  Id add(F&& fill) {
    auto record = fresh(T::kind);
    fill(static_cast<T&>(*record));
    const Id id = record->id;
    finish(T::kind, nullptr, std::move(record));
    return id;
  }
  // A record whose id is worked out from what it says; nothing where it is or was there already.
  template <class T>
  void add_known(const T& record) {
    if (programme_.table(T::kind).find(record.id)) return;
    auto made = std::static_pointer_cast<T>(type_of(T::kind).copy(record));
    made->made = stamp_;
    finish(T::kind, nullptr, std::move(made));
  }
  void set(RecordKind kind, Id id, const Field& field, const Value& value);
  // The same where it holds that value already: said anew, with this edit's stamp.
  void confirm(RecordKind kind, Id id, const Field& field, const Value& value);
  void remove(RecordKind kind, Id id);
  // A removed record comes back: a field that is set later than the deletion outlives it.
  void bring_back(RecordKind kind, Id id);

  // Puts records as they are (a merge, a step back): no stamps of this edit.
  void put(std::size_t table, Id id, RecordPointer record);

  // What this edit comes to, in canonical order: each record once, before and after.
  std::vector<Change> changes() const;

 private:
  std::shared_ptr<Record> fresh(RecordKind kind);
  void finish(RecordKind kind, const RecordPointer& before, std::shared_ptr<Record> after);
  void note(std::size_t table, Id id);

  Programme before_, programme_;
  Stamp stamp_;
  Id next_;
  std::vector<std::pair<std::size_t, Id>> touched_;
};

// Undoes (or does again) a step that others may have seen: as new edits of what the step had set.
void set_back(Edit& edit, const std::vector<Change>& step);

}  // namespace bothways
