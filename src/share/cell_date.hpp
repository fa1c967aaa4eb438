// Dates as other programs and people write them: "05/04/2021 13:24:11", "4/5/21 1:24 PM", "2021/04/05 1:24:11
// pm GMT+1", "2021-04-05T13:24:11Z", "5 Apr 2021", "Mon, 5th April 2021", "April 5, 2021", 44291.56.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace bothways::share {

enum class DateOrder : std::uint8_t { day_first, month_first };

struct DateColumn {
  DateOrder order = DateOrder::day_first;
  bool certain = true;  // false: every date reads both ways, and was read as in Britain
};
// Month first where some date of the column cannot be read day first, and none the other way round alone.
DateColumn date_order_of(const std::vector<std::string_view>& cells);

// A date with the day first, and another one with the month first.
bool reads_both_ways(std::string_view cell);

// Nothing where the cell is no date, or says more than a date and a time. A number is a spreadsheet's day
// count (1 January 1900 is 1, with its leap day of that year that never was).
std::optional<Date> date_of_cell(std::string_view cell, DateOrder order);

}  // namespace bothways::share
