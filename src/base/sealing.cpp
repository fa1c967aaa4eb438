#include "base/sealing.hpp"

#include <array>

namespace bothways {
namespace {

constexpr std::array<std::string_view, seal_faults> names{"",        "wrong_key",  "wrong_passphrase", "cut_off", "altered",
                                                          "swapped", "not_sealed", "newer",            "no_key",  "unavailable"};

}  // namespace

std::string_view name_of(SealFault fault) { return names[static_cast<std::size_t>(fault)]; }

SealFault seal_fault_named(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<SealFault>(i);
  }
  return SealFault::altered;
}

}  // namespace bothways
