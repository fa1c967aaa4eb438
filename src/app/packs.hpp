// Packs in the page: who opens one has a view of their own tasks, kept apart from every scheme; what comes back
// to the coordinator joins the copies that wait for a yes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"

namespace bothways {

// Under what a programme is kept in this browser: a scheme's id, and another one for each pack of it.
std::string kept_as(const Programme& programme);
// What it is called on the first page.
std::string kept_name(const Programme& programme);
// Who edits: in a pack another copy than this browser's own, which may hold the scheme as well.
Replica editing_as(const State& state);
// In a pack, only what is its reader's to do; otherwise everything.
bool may_ask(const State& state, std::string_view command);

// What the reader of the open pack has done in it: each record once, with the fields that they set last.
struct OwnChange {
  RecordKind kind{};
  Id id;
  std::vector<const Field*> fields;
  bool added = false, removed = false;
  std::int64_t utc_ms = 0;  // the latest of it
};
std::vector<OwnChange> own_changes(const State& state);
// Of these, how many are later than the file that was sent back last.
std::size_t unsent_changes(const State& state);

// Whether whoever reads here may remove the record: outside a pack everybody, in one what they added themselves.
bool may_take_back(const State& state, const Record& record);

inline bool in_pack(const State& state) { return state.shown() && state.programme.pack.has_value(); }

inline bool in_pair_pack(const State& state) { return in_pack(state) && state.programme.pack->audience == Audience::partner; }

}  // namespace bothways
