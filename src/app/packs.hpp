// Packs in the page: who opens one has a view of their own tasks, kept apart from every scheme; what comes back
// to the coordinator joins the copies that wait for a yes.
#pragma once

#include <string>
#include <string_view>

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

inline bool in_pack(const State& state) { return state.shown() && state.programme.pack.has_value(); }

}  // namespace bothways
