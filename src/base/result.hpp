// What can go wrong, as values: a closed set of errors, each with one sentence and one next step in
// assets/words (`error.<name>` and `error.<name>.next`). No exception crosses a folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace bothways {

enum class Error : std::uint8_t {
  empty_file,
  too_large,
  not_text,
  workbook,
  not_json,
  cut_off,
  too_deep,
  too_many,
  duplicate_key,
  not_ours,
  newer_version,
  wrong_type,
  not_whole_number,
  unknown_choice,
  bad_value,
  far_ahead,
  bad_checksum,
  missing_part,
  other_scheme,
  no_such_record,
  not_allowed,
  storage_full,
  storage_blocked,
  written_elsewhere,
};

std::string_view name_of(Error error);

// An error and where it was met: a place in a file ("people, record 3, born"), a line, a name.
struct Problem {
  Error error;
  std::string where;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}
  Result(Problem problem) : held_(std::move(problem)) {}

  explicit operator bool() const { return held_.index() == 0; }
  // Precondition: the result is a value.
  T& operator*() { return *std::get_if<0>(&held_); }
  const T& operator*() const { return *std::get_if<0>(&held_); }
  T* operator->() { return std::get_if<0>(&held_); }
  const T* operator->() const { return std::get_if<0>(&held_); }
  // Precondition: the result is a problem.
  const Problem& problem() const { return *std::get_if<1>(&held_); }

 private:
  std::variant<T, Problem> held_;
};

}  // namespace bothways
