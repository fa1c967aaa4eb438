// The commands of `bothways`, one file each. A command gets its arguments and gives the status of the
// process: 0 done, 1 a file was refused or could not be read or written, 2 not understood. What it finds
// goes to `out`, what is wrong to `err`.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace bothways::cli {

inline constexpr int done = 0, refused = 1, not_understood = 2;

using Arguments = std::span<const std::string_view>;

struct Streams {
  std::ostream& out;
  std::ostream& err;
};

int new_scheme(Arguments arguments, Streams streams);  // --preset partners|parity -o F
int check(Arguments arguments, Streams streams);       // F
int show(Arguments arguments, Streams streams);        // F
int merge(Arguments arguments, Streams streams);       // A B -o F
int pack(Arguments arguments, Streams streams);        // F --for panel|partner|deputy [--member NAME] -o OUT
int accept(Arguments arguments, Streams streams);      // F RETURN… -o OUT
int match(Arguments arguments, Streams streams);       // F [--cohort NAME], or --matrix CSV, and options
int schema(Arguments arguments, Streams streams);
int bench(Arguments arguments, Streams streams);

// Finds the command by its name and runs it; what `main` calls.
int run(Arguments arguments, Streams streams);

}  // namespace bothways::cli
