// The work that merging is timed on, in `bothways bench` and tests/figures/merging: 100 people of 20 fields each (9 of
// the person, 11 of the application) and 50 pairs with 10 meetings each; copies of that in which so many fields were
// set, any with the same chance, by somebody who saw nobody else's. The same each time.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/bench.hpp"
#include "domain/programme.hpp"

namespace bothways::cli {

class BenchWorkload {
 public:
  BenchWorkload();

  // {collection: {id: {field: value}}}, without stamps.
  std::string base() const;
  // What somebody did who worked alone, [[collection, id, field, value], …], and the file they send.
  struct Copy {
    std::string file, edits;
  };
  Copy edited(std::size_t edits);

 private:
  struct Place {
    std::size_t table;
    Id id;
    std::size_t field;
  };
  void set(Programme& programme, Place place, Stamp stamp);

  BenchDice dice_;
  Programme start_;
  std::vector<Place> places_;
};

}  // namespace bothways::cli
