// The parts of a review of rows: a cell into its field, a row's fate, a row as a line again.
#pragma once

#include <string>
#include <unordered_map>

#include "share/row_review.hpp"

namespace bothways::share {

// Adds what cells say to a row: values, or problems.
class RowTaker {
 public:
  RowTaker(const Programme& programme, ReviewedRow& row) : programme_(programme), row_(row) {}
  void take(const Target& target, const std::string& header, const std::string& cell, DateOrder order);
  // "Lin Chen <lin@example.org>" is an address and, where the row has no other, a name. After all cells.
  void use_mail_name();

 private:
  std::vector<FieldValue>& values_of(RecordKind kind);
  void refuse(const Field& field, std::string_view key, std::string_view cell);
  void add(RecordKind kind, const Field& field, Value value, const std::string& cell);
  void take_email(RecordKind kind, const Field& field, const std::string& cell);

  const Programme& programme_;
  ReviewedRow& row_;
  std::string mail_name_;
};

// What rows are compared with: the people, forms and organisations there are, and the rows before.
class KnownRows {
 public:
  explicit KnownRows(const Programme& programme);
  // Whose a row is, and so its fate.
  void settle(ReviewedRow& row);

 private:
  using ByWords = std::unordered_map<std::string, Id>;
  using ByLine = std::unordered_map<std::string, std::size_t>;

  Id person(const std::string& email, const std::string& name) const;
  std::size_t same_line(const std::string& email, const std::string& name, std::size_t line);

  const Programme& programme_;
  ByWords emails_, names_, organisations_;
  std::unordered_map<std::uint64_t, Id> applications_;  // by person
  ByWords at_organisation_;                             // by name and organisation
  ByLine pasted_emails_, pasted_names_;
};

// Without the empty cells at its end.
std::string as_line(std::vector<std::string> row, char separator);

}  // namespace bothways::share
