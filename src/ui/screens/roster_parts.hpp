// Parts of the roster: one member's page, what the members cover together, and the workshops where they get
// ready.
#pragma once

#include <optional>

#include "domain/people.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

void draw_member(Desk& desk, const Member& member);
void draw_coverage(Desk& desk, const Body& body);
void draw_workshops(Desk& desk, const Body& body);

// What can be done with several members at once; what was asked for, if something was.
std::optional<Desk::Asked> acts_on_members(Desk& desk, const Body& body, const std::vector<std::uint64_t>& members);

}  // namespace bothways::ui
