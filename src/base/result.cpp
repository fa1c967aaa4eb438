#include "base/result.hpp"

#include <array>

namespace bothways {

std::string_view name_of(Error error) {
  static constexpr std::array<std::string_view, 24> names{
      "empty_file",   "too_large",      "not_text",     "workbook", "not_json",        "cut_off",
      "too_deep",     "too_many",       "duplicate_key", "not_ours",       "newer_version",
      "wrong_type",   "not_whole_number", "unknown_choice", "bad_value",   "far_ahead", "bad_checksum",
      "missing_part", "other_scheme",   "no_such_record", "not_allowed",   "storage_full",
      "storage_blocked", "written_elsewhere"};
  static_assert(names.size() == static_cast<std::size_t>(Error::written_elsewhere) + 1);
  return names[static_cast<std::size_t>(error)];
}

}  // namespace bothways
