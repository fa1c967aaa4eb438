// When people can take part, read from what they wrote: "Tuesday mornings, Friday", "weekdays after 5pm",
// "any time but not Mondays". Days by parts of the day; what is not understood is passed over.
#pragma once

#include <cstdint>
#include <string_view>

namespace bothways {

// A bit for each part of each day: Monday morning, afternoon, evening, Tuesday morning … 0: nothing said.
using Times = std::uint32_t;
inline constexpr Times all_times = (1u << 21) - 1;

// Commas, semicolons, line ends and "but" part clauses. In a clause the parts hold for all its days, and
// for Monday to Friday where it names none; days without a part are whole days. "not" takes away.
Times times_in(std::string_view text);
// False only where both say something and never meet.
constexpr bool can_meet(Times a, Times b) { return a == 0 || b == 0 || (a & b) != 0; }

}  // namespace bothways
