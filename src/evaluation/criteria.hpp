// The published criteria as people read them: in their order, with what each score means and how much each
// counts.
#pragma once

#include <string>
#include <vector>

#include "domain/programme.hpp"
#include "domain/selection.hpp"

namespace bothways::evaluation {

// Weight and highest score with their stand-ins, both at least 1.
int weight_of(const Criterion& criterion);
int highest_of(const Criterion& criterion);

// By place; those without one behind them, oldest first.
std::vector<const Criterion*> criteria_in_order(const Programme& programme);

// What the descriptors say about that score: the line that begins with its number, else the line in its
// place counted from 0; "" where there is none.
std::string meaning_of(const Criterion& criterion, int points);
// "2: a clear wish and a first step", or "2" where nothing is said about it.
std::string score_in_words(const Criterion& criterion, int points);

// "half of the total", "a quarter of the total", "17% of the total"; "all of the total" where it stands alone.
std::string share_in_words(const Programme& programme, const Criterion& criterion);

}  // namespace bothways::evaluation
