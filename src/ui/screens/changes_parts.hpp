// What changed since a moment, worked out once for each change of the scheme.
#pragma once

#include <cstdint>
#include <vector>

#include "app/marks.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

struct Since {
  std::vector<document::Told> told;
  std::uint64_t version = 0;  // another one each time
};
const Since& told_since(const Desk& desk, const VersionVector& seen);

}  // namespace bothways::ui
