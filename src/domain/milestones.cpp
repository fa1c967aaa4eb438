#include "domain/milestones.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "domain/bank_holiday.hpp"
#include "domain/progress.hpp"

namespace bothways {
namespace {

constexpr int weeks(int n) { return 7 * n; }

Date working(Date date) { return is_weekend(date) || !bank_holiday(date).empty() ? next_working_day(date) : date; }

}  // namespace

std::vector<Milestone> milestones_of(const Programme& programme, const Cohort& cohort) {
  if (!cohort.starts) return {};
  const Date start = cohort.starts;
  std::vector<Milestone> all{{"starts", start},
                             {"first_contact", working(add_days(start, first_contact_days(programme)))},
                             {"start_questions", working(add_days(start, weeks(2)))},
                             {"first_meetings", working(add_days(start, weeks(4)))}};
  if (const Date end = end_of(programme, cohort)) {
    all.push_back({"middle", working(add_days(start, days_between(start, end) / 2))});
    all.push_back({"end_questions", working(add_days(end, -weeks(2)))});
    all.push_back({"ends", end});
    all.push_back({"after_3", working(add_months(end, 3))});
    all.push_back({"after_6", working(add_months(end, 6))});
    all.push_back({"after_12", working(add_months(end, 12))});
  }
  std::stable_sort(all.begin(), all.end(), [](const Milestone& a, const Milestone& b) { return a.on < b.on; });
  return all;
}

const Milestone* next_of(const std::vector<Milestone>& milestones, Date today) {
  const auto it = std::find_if(milestones.begin(), milestones.end(), [&](const Milestone& one) { return one.on >= today; });
  return it == milestones.end() ? nullptr : &*it;
}

std::string in_words(const Milestone& milestone) { return say("milestone." + std::string(milestone.key)); }

}  // namespace bothways
