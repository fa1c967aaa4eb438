#include <algorithm>

#include "base/text.hpp"
#include "domain/people.hpp"
#include "share/cell_value.hpp"
#include "share/row_parts.hpp"

namespace bothways::share {

std::vector<FieldValue>& RowTaker::values_of(RecordKind kind) {
  return kind == RecordKind::person ? row_.person_fields : kind == RecordKind::organisation ? row_.organisation_fields : row_.application_fields;
}

void RowTaker::refuse(const Field& field, std::string_view key, std::string_view cell) { row_.problems.push_back({&field, key, shortened(cell, 80)}); }

// Two columns for one field: "first name" and "last name" become one name, two paragraphs one text; of
// anything else the first counts.
void RowTaker::add(RecordKind kind, const Field& field, Value value, const std::string& cell) {
  std::vector<FieldValue>& values = values_of(kind);
  const bool text = field.kind <= Kind::phone;
  const auto there = std::find_if(values.begin(), values.end(), [&](const FieldValue& v) { return v.field == &field; });
  if (there == values.end()) {
    if (!storable(field, value)) refuse(field, "too_long", cell);
    else values.push_back({&field, std::move(value)});
    return;
  }
  if (there->value == value) return;
  const Value both{there->value.text + (field.kind == Kind::paragraph ? "\n" : " ") + value.text, 0};
  if (!text) refuse(field, "several", cell);
  else if (!storable(field, both)) refuse(field, "too_long", cell);
  else there->value = both;
}

void RowTaker::take(const Target& target, const std::string& header, const std::string& cell, DateOrder order) {
  const Field& field = *target.field;
  if (field.kind == Kind::email) return take_email(target.kind, field, cell);
  const CellValue read = value_of_cell(programme_, target.kind, field, header, cell, order);
  if (!read.problem.empty()) refuse(field, read.problem, cell);
  if (read.value) add(target.kind, field, *read.value, cell);
}

void RowTaker::take_email(RecordKind kind, const Field& field, const std::string& cell) {
  const MailAddress mail = mail_address(cell);
  if (!mail.sound) refuse(field, "email", cell);  // kept all the same: a person can put it right
  add(kind, field, {mail.address, 0}, cell);
  mail_name_ = mail.name;
}

void RowTaker::use_mail_name() {
  const Field* name = field_named(type_of(RecordKind::person), "name");
  const auto there = std::find_if(row_.person_fields.begin(), row_.person_fields.end(), [&](const FieldValue& v) { return v.field == name; });
  if (mail_name_.empty()) return;
  if (there == row_.person_fields.end()) add(RecordKind::person, *name, {mail_name_, 0}, mail_name_);
  else if (folded(there->value.text) != folded(mail_name_)) refuse(*name, "email_name", mail_name_);
}

}  // namespace bothways::share
