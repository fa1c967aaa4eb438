// A cohort as a timeline: the meetings of its pairs, both ways, and where wanted the dates of the pair itself.
#pragma once

#include <string>

#include "domain/scheme.hpp"
#include "ui/charts.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

enum class Milestones : std::uint8_t { without, with };  // introduction, first meeting and review
Timeline cohort_timeline(Desk& desk, const Cohort& cohort, Milestones milestones);

// "Cohort A, June to December"
std::string months_in_words(Desk& desk, const Cohort& cohort);

}  // namespace bothways::ui
