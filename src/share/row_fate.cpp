#include "base/text.hpp"
#include "domain/people.hpp"
#include "domain/scheme.hpp"
#include "share/row_parts.hpp"

namespace bothways::share {
namespace {

std::string text_of(const std::vector<FieldValue>& values, std::string_view name) {
  for (const FieldValue& value : values) {
    if (value.field->name == name) return value.value.text;
  }
  return "";
}

}  // namespace

KnownRows::KnownRows(const Programme& programme) : programme_(programme) {
  for (const Person* person : programme.all<Person>()) {
    if (!person->email.empty()) emails_.emplace(folded(person->email), person->id);
    if (person->name.empty()) continue;
    names_.emplace(folded(person->name), person->id);
    at_organisation_.emplace(folded(person->name) + "\n" + to_text(person->organisation.id), person->id);
  }
  for (const Organisation* one : programme.all<Organisation>()) {
    if (!one->name.empty()) organisations_.emplace(folded(one->name), one->id);
  }
  for (const Application* one : programme.all<Application>()) applications_.emplace(one->person.id.value, one->id);
}

// By e-mail where both have one; by name only where one of them has none.
Id KnownRows::person(const std::string& email, const std::string& name) const {
  if (!email.empty()) {
    if (const auto it = emails_.find(email); it != emails_.end()) return it->second;
  }
  const auto it = name.empty() ? names_.end() : names_.find(name);
  if (it == names_.end()) return {};
  const Person* one = programme_.find<Person>(it->second);
  return email.empty() || one == nullptr || one->email.empty() ? it->second : Id{};
}

std::size_t KnownRows::same_line(const std::string& email, const std::string& name, std::size_t line) {
  const auto at = [](const ByLine& lines, const std::string& words) {
    const auto it = words.empty() ? lines.end() : lines.find(words);
    return it == lines.end() ? std::size_t{0} : it->second;
  };
  if (const std::size_t found = at(pasted_emails_, email); found > 0) return found;
  // Names stand for people without an e-mail; two people may share one.
  const std::size_t by_name = at(pasted_names_, email.empty() ? name : name + "\n");
  if (by_name > 0) return by_name;
  if (!email.empty()) pasted_emails_.emplace(email, line);
  if (!name.empty()) {
    pasted_names_.emplace(name, line);                               // for later rows without an e-mail
    if (email.empty()) pasted_names_.emplace(name + "\n", line);     // for later rows with one
  }
  return 0;
}

void KnownRows::settle(ReviewedRow& row) {
  const std::string email = folded(text_of(row.person_fields, "email"));
  const std::string name = folded(text_of(row.person_fields, "name"));
  row.name = text_of(row.person_fields, "name");
  if (row.name.empty()) row.name = text_of(row.person_fields, "email");
  row.organisation_name = text_of(row.organisation_fields, "name");
  if (const auto it = organisations_.find(folded(row.organisation_name)); it != organisations_.end()) {
    row.organisation = it->second;
  }
  for (const FieldValue& value : row.application_fields) {
    const Date closes = programme_.scheme().closes;
    if (value.field->name == "received" && closes) row.late = value.value.number > closes.days;
  }
  if (email.empty() && name.empty()) {
    row.fate = Fate::nameless;
    return;
  }
  row.same_as_line = same_line(email, name, row.line);
  row.person = person(email, name);
  const auto alike = at_organisation_.find(name + "\n" + to_text(row.organisation));
  if (!row.person && row.organisation && alike != at_organisation_.end()) row.alike = alike->second;
  const auto form = applications_.find(row.person.value);
  if (row.person && form != applications_.end()) row.application = form->second;
  row.fate = row.same_as_line > 0 ? Fate::repeated
             : row.application    ? Fate::there
             : row.person         ? Fate::known
                                  : Fate::fresh;
}

std::string_view name_of(Fate fate) {
  switch (fate) {
    case Fate::fresh: return "fresh";
    case Fate::known: return "known";
    case Fate::there: return "there";
    case Fate::repeated: return "repeated";
    case Fate::nameless: return "nameless";
  }
  return "";
}

}  // namespace bothways::share
