#include "share/row_review.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/people.hpp"
#include "domain/scheme.hpp"

namespace bothways::share {
namespace {

bool is_one_of(std::string_view words_key, const std::string& answer) {
  const std::string all = "|" + say(words_key) + "|";
  return !answer.empty() && all.find("|" + answer + "|") != std::string::npos;
}

// A choice by its words, its file name or, for yes and no, what other forms write. Side words are the
// scheme's own. 0 says "not said yet" in so many words; nothing: the cell says something else.
std::optional<std::int64_t> choice_of(const Programme& programme, const Field& field, const std::string& cell) {
  const std::string answer = folded(cell);
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    const std::string key = std::string(field.choice_words) + "." + std::string(field.choices[i]);
    if (answer == field.choices[i] || answer == folded(say(key))) return static_cast<std::int64_t>(i);
  }
  if (field.choice_words == ChoiceNames<YesNo>::prefix) {
    if (is_one_of("answers.yes", answer)) return static_cast<std::int64_t>(YesNo::yes);
    if (is_one_of("answers.no", answer)) return static_cast<std::int64_t>(YesNo::no);
  }
  if (field.choice_words == ChoiceNames<Side>::prefix) {
    const Scheme& scheme = programme.scheme();
    if (answer == folded(scheme.side_a_one) || answer == folded(scheme.side_a_many)) return static_cast<std::int64_t>(Side::a);
    if (answer == folded(scheme.side_b_one) || answer == folded(scheme.side_b_many)) return static_cast<std::int64_t>(Side::b);
  }
  return std::nullopt;
}

// Forms products write "05/04/2021 13:24:11" and "2021-04-05T13:24:11Z": the day is the first part.
std::optional<Date> date_of_cell(const std::string& cell) {
  if (const auto date = date_from_typing(cell)) return date;
  const std::size_t end = cell.find_first_of("T ,");
  return end == std::string::npos ? std::nullopt : date_from_typing(std::string_view(cell).substr(0, end));
}

bool looks_like_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == std::string_view::npos &&
         text.find_first_of(" \t\n,;<>") == std::string_view::npos;
}

// Two columns for one field: "first name" and "last name" become one name, two paragraphs one text.
// False where the text is longer than the field may hold.
bool add_text(std::vector<FieldValue>& values, const Field& field, std::string text) {
  const bool paragraph = field.kind == Kind::paragraph;
  const auto there = std::find_if(values.begin(), values.end(), [&](const FieldValue& v) { return v.field == &field; });
  if (there != values.end()) text = there->value.text + (paragraph ? "\n" : " ") + text;
  if (text.size() > (paragraph ? limits::paragraph_bytes : limits::line_bytes)) return false;
  if (there != values.end()) there->value.text = std::move(text);
  else values.push_back({&field, {std::move(text), 0}});
  return true;
}

// Adds what the cell says to `values`, or a problem.
void take(const Programme& programme, const Field& field, const std::string& cell, std::vector<FieldValue>& values,
          std::vector<CellProblem>& problems) {
  const auto refuse = [&](std::string_view key) { problems.push_back({&field, key, shortened(cell, 80)}); };
  switch (field.kind) {
    case Kind::date:
      if (const auto date = date_of_cell(cell)) values.push_back({&field, {{}, date->days}});
      else refuse("date");
      return;
    case Kind::choice:
      if (const auto choice = choice_of(programme, field, cell); !choice) refuse("choice");
      else if (*choice > 0) values.push_back({&field, {{}, *choice}});
      return;
    case Kind::number: {
      std::int32_t number = 0;
      const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
      if (error == std::errc{} && end == cell.data() + cell.size()) values.push_back({&field, {{}, number}});
      else refuse("number");
      return;
    }
    case Kind::reference: return;
    case Kind::email:
      if (!looks_like_email(cell)) refuse("email");  // kept all the same: a person can put it right
      break;
    default: break;
  }
  std::string text = cell;
  if (field.kind != Kind::paragraph) std::replace(text.begin(), text.end(), '\n', ' ');
  if (!add_text(values, field, std::move(text))) refuse("too_long");
}

std::string text_of(const std::vector<FieldValue>& values, std::string_view name) {
  for (const FieldValue& value : values) {
    if (value.field->name == name) return value.value.text;
  }
  return "";
}

using ByWords = std::unordered_map<std::string, Id>;
using ByLine = std::unordered_map<std::string, std::size_t>;

// What rows are compared with: the people, forms and organisations there are, and the rows before.
struct Known {
  ByWords emails, names, organisations;
  std::unordered_map<std::uint64_t, Id> applications;  // by person
  ByLine pasted_emails, pasted_names;

  explicit Known(const Programme& programme) {
    for (const Person* person : programme.all<Person>()) {
      if (!person->email.empty()) emails.emplace(folded(person->email), person->id);
      if (!person->name.empty()) names.emplace(folded(person->name), person->id);
    }
    for (const Organisation* one : programme.all<Organisation>()) {
      if (!one->name.empty()) organisations.emplace(folded(one->name), one->id);
    }
    for (const Application* one : programme.all<Application>()) applications.emplace(one->person.id.value, one->id);
  }
};

// By e-mail where both have one; by name only where one of them has none.
Id known_person(const Programme& programme, const Known& known, const std::string& email, const std::string& name) {
  if (!email.empty()) {
    if (const auto it = known.emails.find(email); it != known.emails.end()) return it->second;
  }
  const auto it = name.empty() ? known.names.end() : known.names.find(name);
  if (it == known.names.end()) return {};
  const Person* person = programme.find<Person>(it->second);
  return email.empty() || person == nullptr || person->email.empty() ? it->second : Id{};
}

std::size_t same_line(Known& known, const std::string& email, const std::string& name, std::size_t line) {
  const auto at = [](const ByLine& lines, const std::string& words) {
    const auto it = words.empty() ? lines.end() : lines.find(words);
    return it == lines.end() ? std::size_t{0} : it->second;
  };
  if (const std::size_t found = at(known.pasted_emails, email); found > 0) return found;
  // Names stand for people without an e-mail; two people may share one.
  const std::size_t by_name = at(known.pasted_names, email.empty() ? name : name + "\n");
  if (by_name > 0) return by_name;
  if (!email.empty()) known.pasted_emails.emplace(email, line);
  if (!name.empty()) {
    known.pasted_names.emplace(name, line);                               // for later rows without an e-mail
    if (email.empty()) known.pasted_names.emplace(name + "\n", line);     // for later rows with one
  }
  return 0;
}

void settle(const Programme& programme, Known& known, ReviewedRow& row) {
  const std::string email = folded(text_of(row.person_fields, "email"));
  const std::string name = folded(text_of(row.person_fields, "name"));
  row.name = text_of(row.person_fields, "name");
  if (row.name.empty()) row.name = text_of(row.person_fields, "email");
  row.organisation_name = text_of(row.organisation_fields, "name");
  if (const auto it = known.organisations.find(folded(row.organisation_name)); it != known.organisations.end()) {
    row.organisation = it->second;
  }
  for (const FieldValue& value : row.application_fields) {
    const Date closes = programme.scheme().closes;
    if (value.field->name == "received" && closes) row.late = value.value.number > closes.days;
  }
  if (email.empty() && name.empty()) {
    row.fate = Fate::nameless;
    return;
  }
  row.same_as_line = same_line(known, email, name, row.line);
  row.person = known_person(programme, known, email, name);
  const auto form = known.applications.find(row.person.value);
  if (row.person && form != known.applications.end()) row.application = form->second;
  row.fate = row.same_as_line > 0 ? Fate::repeated
             : row.application    ? Fate::there
             : row.person         ? Fate::known
                                  : Fate::fresh;
}

}  // namespace

RowReview review_rows(const Programme& programme, const Grid& grid, const Columns& columns) {
  RowReview review;
  Known known(programme);
  for (std::size_t r = columns.header_row ? 1 : 0; r < grid.rows.size(); ++r) {
    ReviewedRow row;
    row.line = grid.lines[r];
    for (std::size_t c = 0; c < grid.rows[r].size() && c < columns.targets.size(); ++c) {
      const Target& target = columns.targets[c];
      const std::string& cell = grid.rows[r][c];
      if (target.field == nullptr || cell.empty()) continue;
      auto& values = target.kind == RecordKind::person         ? row.person_fields
                     : target.kind == RecordKind::organisation ? row.organisation_fields
                                                               : row.application_fields;
      take(programme, *target.field, cell, values, row.problems);
    }
    settle(programme, known, row);
    review.rows.push_back(std::move(row));
  }
  return review;
}

int RowReview::count(Fate fate) const {
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const ReviewedRow& row) { return row.fate == fate; }));
}

int RowReview::late() const {
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const ReviewedRow& row) { return row.late; }));
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

std::string in_words(const Programme& programme, const ReviewedRow& row, const CellProblem& problem) {
  RecordKind kind = RecordKind::application;
  for (const RecordKind one : {RecordKind::person, RecordKind::organisation}) {
    for (const Field& field : type_of(one).fields) kind = &field == problem.field ? one : kind;
  }
  return say("row_problem." + std::string(problem.key),
             {{"field", label_of(programme, kind, *problem.field)}, {"cell", problem.cell}, {"name", row.name}});
}

}  // namespace bothways::share
