// Packs on several screens: what the coordinator makes for one person, with the e-mail it goes out with; and
// the reader's own side where a pair pack is open.
#pragma once

#include <string>

#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

// Which of the two the reader of the open pair pack is; unsaid outside one.
Side own_side(const Desk& desk, const Pair& pair);
// Back to the page about the pair: the coordinator's, or the reader's own.
void link_to_pair(Desk& desk, const Pair& pair);

// "Save the file", and the ways to write the e-mail, both spoken with the name.
void pack_for_one(Desk& desk, const PackFor& whose, const std::string& name);
// One press for all of them; nothing where there is one or nobody.
void packs_for_all(Desk& desk, Audience audience, const std::vector<Id>& whom, const std::string& of);
// The people of these pairs, each once, in the pairs' order.
std::vector<Id> people_in(const Programme& programme, const std::vector<const Pair*>& pairs);

// A section for the two of a pair that was introduced, and one for everybody of a cohort.
void partner_packs(Desk& desk, const Pair& pair);
void cohort_packs(Desk& desk, const Cohort& cohort);

}  // namespace bothways::ui
