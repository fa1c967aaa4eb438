// Days on which few people in England read their e-mail: weekends and bank holidays. Easter after the
// "Anonymous Gregorian" computus (Nature, 20 April 1876); the days moved or added by proclamation are a
// list, to be continued.
#pragma once

#include <string_view>

#include "base/date.hpp"

namespace bothways {

Date easter_sunday(int year);  // 1583 and later
// The words key of the bank holiday in England on that day, "holiday.easter_monday"; "" on other days.
std::string_view bank_holiday(Date date);
bool is_weekend(Date date);
// The first day after `date` that is neither.
Date next_working_day(Date date);

}  // namespace bothways
