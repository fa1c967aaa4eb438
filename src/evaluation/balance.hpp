// Who came and who was chosen, by sector and by place, against the mix that the scheme wants. The mix is
// written a line each, "Faith group 2" or "Milltown: 3"; what is no sector is a place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/programme.hpp"

namespace bothways::evaluation {

struct BalanceRow {
  std::string label;
  int received = 0;           // came back and were not withdrawn
  int selected = 0;
  std::optional<int> wanted;  // nothing where the mix does not say

  int to_find() const { return wanted && *wanted > received ? *wanted - received : 0; }
  int to_select() const { return wanted && *wanted > selected ? *wanted - selected : 0; }
};
// Rows that the mix names come first, in its order; the others follow, the largest first. A person whose
// organisation says neither is counted under "Not said yet".
std::vector<BalanceRow> balance_by_sector(const Programme& programme);
std::vector<BalanceRow> balance_by_place(const Programme& programme);

}  // namespace bothways::evaluation
