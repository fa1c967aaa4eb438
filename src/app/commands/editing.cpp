// Changes that work on any record, from the field tables alone.
#include "app/command.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

namespace bothways {
namespace {

About set_field(Edit& edit, const Arguments& arguments, const State&) {
  Value value = arguments.value;
  const bool one_line = arguments.field->kind == Kind::line || arguments.field->kind == Kind::email || arguments.field->kind == Kind::phone;
  value.text = shortened(value.text, one_line ? limits::line_bytes : limits::paragraph_bytes);
  edit.set(arguments.kind, arguments.id, *arguments.field, value);
  return {arguments.kind, arguments.id, std::string(arguments.field->name)};
}

About remove_record(Edit& edit, const Arguments& arguments, const State&) {
  edit.remove(arguments.kind, arguments.id);
  return {arguments.kind, arguments.id};
}

constexpr Command all[] = {
    {.name = "field.set", .change = set_field},
    {.name = "record.remove", .change = remove_record},
};

}  // namespace

std::span<const Command> editing_commands() { return all; }

}  // namespace bothways
