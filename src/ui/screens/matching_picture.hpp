// The picture on the matching page: the pairs of a cohort, who is free on each side, and what stands in the way
// of the person picked last.
#pragma once

#include <vector>

#include "domain/people.hpp"
#include "domain/scheme.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

// Who is picked for the next pair: seen here only, never kept.
struct Picked {
  Id a, b;
  Side last{};  // whose pick came last: it is their lines that show
  Id& of(Side side) { return side == Side::b ? b : a; }
};

void matching_picture(Desk& desk, const Cohort& cohort, Picked& picked);

// What each wants beside what the other offers.
void wants_and_offers(Desk& desk, const Person& a, const Person& b);

}  // namespace bothways::ui
