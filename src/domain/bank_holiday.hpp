// Days on which few people in England and Wales read their e-mail: weekends and bank holidays. The usual
// ones are computed for every year: the Banking and Financial Dealings Act 1971, schedule 1, with the days
// that are proclaimed every year (New Year's Day since 1974, the early May holiday since 1978) and the usual
// substitutes; Easter after the "Anonymous Gregorian" computus (Nature, 20 April 1876). Days that were moved
// or added once, by royal proclamation, cannot be computed: they are a list, and who asks about a later day
// is told that it may still change.
#pragma once

#include <string_view>

#include "base/date.hpp"

namespace bothways {

Date easter_sunday(int year);  // 1583 and later
// The words key of the bank holiday in England on that day, "holiday.easter_monday"; "" on other days.
std::string_view bank_holiday(Date date);
bool is_weekend(Date date);
// Until when one-off proclamations are known to us. From that year on a day may still be moved or added.
int proclamations_known_to();  // the last year whose bank holidays are settled
bool may_still_change(Date date);
// Working days after `from`, up to and with `to`; 0 where `to` is not later.
int working_days(Date from, Date to);
// The last day before `date` that is a working day.
Date previous_working_day(Date date);
// The first day after `date` that is neither.
Date next_working_day(Date date);

}  // namespace bothways
