#include "domain/scheme_parts.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace bothways {
namespace {

using Names = std::string_view;
constexpr Names about[] = {"name", "shape", "state", "purpose", "place"};
constexpr Names people[] = {"host", "circulated_by", "contact_name", "contact_email", "contact_phone"};
constexpr Names sides[] = {"side_a_one", "side_a_many", "side_b_one", "side_b_many", "body_name", "side_a_who"};
constexpr Names dates[] = {"opens", "closes", "target_people", "mix", "chase_days", "reply_days"};
constexpr Names asked[] = {"time_a", "time_b", "meetings_target", "months", "first_contact_days", "learning_formats"};
constexpr Names given[] = {"payment", "access_support"};
constexpr Names safety[] = {"confidentiality", "escalation", "wellbeing"};
constexpr Names choosing[] = {"criteria", "competitive", "hide_names"};

constexpr SchemePart parts[] = {
    {"about", about},
    {"people", people},
    {"sides", sides},
    {"aims", {}, StatementKind::aim},
    {"principles", {}, StatementKind::principle},
    {"drivers", {}, StatementKind::driver},
    {"dates", dates},
    {"asked", asked},
    {"given", given},
    {"safety", safety},
    {"choosing", choosing},
};

bool has_statement(const Programme& programme, StatementKind kind) {
  const auto all = programme.all<Statement>();
  return std::any_of(all.begin(), all.end(), [&](const Statement* one) { return one->of_kind == kind && !one->text.empty(); });
}

bool is_in(const SchemePart& part, const Missing& one) {
  if (one.kind == RecordKind::statement) return one.key == part.name;
  return std::find(part.fields.begin(), part.fields.end(), one.field) != part.fields.end();
}

}  // namespace

std::span<const SchemePart> scheme_parts() { return parts; }

const SchemePart* scheme_part_named(std::string_view name) {
  const auto* found = std::find_if(std::begin(parts), std::end(parts), [&](const SchemePart& part) { return part.name == name; });
  return found == std::end(parts) ? nullptr : found;
}

std::vector<Missing> missing_for_scheme(const Programme& programme, Date today) {
  std::vector<Missing> all = missing_for_call(programme, today);
  for (const Missing& one : missing_for_information(programme)) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const Missing& other) { return other.key == one.key; });
    if (!known) all.push_back(one);
  }
  return all;
}

std::vector<Missing> missing_in(const SchemePart& part, const std::vector<Missing>& all) {
  std::vector<Missing> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const Missing& one) { return is_in(part, one); });
  return found;
}

PartState state_of(const Programme& programme, const SchemePart& part, const std::vector<Missing>& all) {
  PartState state;
  const RecordType& type = type_of(RecordKind::scheme);
  state.filled = std::any_of(part.fields.begin(), part.fields.end(), [&](std::string_view name) {
    const Field* field = field_named(type, name);
    return field != nullptr && name != "state" && !is_empty(programme.scheme(), *field);
  });
  if (part.statements != StatementKind::unsaid) state.filled = has_statement(programme, part.statements);
  state.lacks = has_lack(missing_in(part, all));
  return state;
}

}  // namespace bothways
