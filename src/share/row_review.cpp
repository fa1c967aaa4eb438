#include "share/row_review.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/people.hpp"
#include "domain/scheme.hpp"
#include "share/cell_date.hpp"
#include "share/cell_value.hpp"

namespace bothways::share {
namespace {

// Adds what the cell says to `values`, or a problem.
struct Taker {
  const Programme& programme;
  ReviewedRow& row;

  std::vector<FieldValue>& values_of(RecordKind kind) {
    return kind == RecordKind::person ? row.person_fields : kind == RecordKind::organisation ? row.organisation_fields : row.application_fields;
  }
  void refuse(const Field& field, std::string_view key, std::string_view cell) { row.problems.push_back({&field, key, shortened(cell, 80)}); }

  // Two columns for one field: "first name" and "last name" become one name, two paragraphs one text; of
  // anything else the first counts.
  void add(RecordKind kind, const Field& field, Value value, const std::string& cell) {
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

  void take(const Target& target, const std::string& header, const std::string& cell, DateOrder order) {
    const Field& field = *target.field;
    if (field.kind == Kind::email) return take_email(target.kind, field, cell);
    const CellValue read = value_of_cell(programme, target.kind, field, header, cell, order);
    if (!read.problem.empty()) refuse(field, read.problem, cell);
    if (read.value) add(target.kind, field, *read.value, cell);
  }

  // "Lin Chen <lin@example.org>" is an address and, where the row has no other, a name.
  void take_email(RecordKind kind, const Field& field, const std::string& cell) {
    const MailAddress mail = mail_address(cell);
    if (!mail.sound) refuse(field, "email", cell);  // kept all the same: a person can put it right
    add(kind, field, {mail.address, 0}, cell);
    mail_name = mail.name;
  }
  std::string mail_name;
  void use_mail_name() {
    const Field* name = field_named(type_of(RecordKind::person), "name");
    const auto there = std::find_if(row.person_fields.begin(), row.person_fields.end(), [&](const FieldValue& v) { return v.field == name; });
    if (mail_name.empty()) return;
    if (there == row.person_fields.end()) add(RecordKind::person, *name, {mail_name, 0}, mail_name);
    else if (folded(there->value.text) != folded(mail_name)) refuse(*name, "email_name", mail_name);
  }
};

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
  ByWords at_organisation;                             // by name and organisation
  ByLine pasted_emails, pasted_names;

  explicit Known(const Programme& programme) {
    for (const Person* person : programme.all<Person>()) {
      if (!person->email.empty()) emails.emplace(folded(person->email), person->id);
      if (person->name.empty()) continue;
      names.emplace(folded(person->name), person->id);
      at_organisation.emplace(folded(person->name) + "\n" + to_text(person->organisation.id), person->id);
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
  const auto alike = known.at_organisation.find(name + "\n" + to_text(row.organisation));
  if (!row.person && row.organisation && alike != known.at_organisation.end()) row.alike = alike->second;
  const auto form = known.applications.find(row.person.value);
  if (row.person && form != known.applications.end()) row.application = form->second;
  row.fate = row.same_as_line > 0 ? Fate::repeated
             : row.application    ? Fate::there
             : row.person         ? Fate::known
                                  : Fate::fresh;
}

}  // namespace

namespace {

std::size_t first_row(const Columns& columns) { return columns.header_row ? 1 : 0; }

// The order of day and month in each column that holds dates.
std::vector<DateOrder> date_orders(const Grid& grid, const Columns& columns, RowReview& review) {
  std::vector<DateOrder> orders(columns.targets.size());
  for (std::size_t c = 0; c < orders.size(); ++c) {
    if (columns.targets[c].field == nullptr || columns.targets[c].field->kind != Kind::date) continue;
    std::vector<std::string_view> cells;
    for (std::size_t r = first_row(columns); r < grid.rows.size(); ++r) cells.push_back(grid.rows[r][c]);
    const DateColumn found = date_order_of(cells);
    orders[c] = found.certain ? found.order : columns.doubtful;
    if (found.certain) continue;
    review.doubtful.push_back(c);
    const auto first = std::find_if(cells.begin(), cells.end(), [](std::string_view cell) { return reads_both_ways(cell); });
    if (review.doubtful_example.empty() && first != cells.end()) review.doubtful_example = *first;
  }
  return orders;
}

// How many columns have a name, up to the last one.
std::size_t named_columns(const Grid& grid) {
  std::size_t named = 0;
  for (std::size_t c = 0; c < grid.rows.front().size(); ++c) named = grid.rows.front()[c].empty() ? named : c + 1;
  return named;
}

// A comma that should have been in quotes pushes the rest of its row to the right, beyond the last name. A
// last column without a name, with answers in most rows, is a column.
std::vector<bool> pushed_rows(const Grid& grid, const Columns& columns) {
  std::vector<bool> pushed(grid.rows.size(), false);
  if (!columns.header_row || grid.separator == '\t') return pushed;
  const std::size_t named = named_columns(grid);
  std::size_t count = 0;
  for (std::size_t r = 1; r < grid.rows.size(); ++r) {
    const auto& row = grid.rows[r];
    pushed[r] = std::any_of(row.begin() + static_cast<std::ptrdiff_t>(named), row.end(), [](const std::string& cell) { return !cell.empty(); });
    count += pushed[r] ? 1 : 0;
  }
  if (2 * count >= grid.rows.size()) pushed.assign(grid.rows.size(), false);
  return pushed;
}

void count_left_out(const Grid& grid, const Columns& columns, const std::vector<bool>& pushed, RowReview& review) {
  for (std::size_t c = 0; c < columns.targets.size(); ++c) {
    if (columns.targets[c].field != nullptr) continue;
    LeftOut left{c, columns.header_row ? grid.rows.front()[c] : std::string(), 0};
    for (std::size_t r = first_row(columns); r < grid.rows.size(); ++r) left.cells += !pushed[r] && !is_no_answer(grid.rows[r][c]) ? 1 : 0;
    if (left.cells > 0) review.left_out.push_back(std::move(left));
  }
}

// Without the empty cells at its end.
std::string as_line(std::vector<std::string> row, char separator) {
  while (row.size() > 1 && row.back().empty()) row.pop_back();
  std::string line = write_rows({row}, separator);
  line.erase(line.find_last_not_of("\r\n") + 1);
  return line;
}

}  // namespace

RowReview review_rows(const Programme& programme, const Grid& grid, const Columns& columns) {
  RowReview review;
  review.aside = grid.aside;
  if (grid.rows.empty()) return review;
  Known known(programme);
  const std::vector<DateOrder> orders = date_orders(grid, columns, review);
  const std::vector<bool> pushed = pushed_rows(grid, columns);
  for (std::size_t r = first_row(columns); r < grid.rows.size(); ++r) {
    if (pushed[r]) {
      review.aside.push_back({grid.lines[r], "too_many_cells", as_line(grid.rows[r], grid.separator)});
      continue;
    }
    ReviewedRow row;
    row.line = grid.lines[r];
    Taker taker{programme, row, {}};
    std::size_t mail_column = 0;
    for (std::size_t c = 0; c < grid.rows[r].size() && c < columns.targets.size(); ++c) {
      const Target& target = columns.targets[c];
      const std::string& cell = grid.rows[r][c];
      if (target.field == nullptr || is_no_answer(cell)) continue;
      const std::size_t told = row.problems.size();
      taker.take(target, columns.header_row ? grid.rows.front()[c] : std::string(), cell, orders[c]);
      for (std::size_t i = told; i < row.problems.size(); ++i) row.problems[i].column = c;
      if (target.field->kind == Kind::email) mail_column = c;
    }
    const std::size_t told = row.problems.size();
    taker.use_mail_name();
    for (std::size_t i = told; i < row.problems.size(); ++i) row.problems[i].column = mail_column;
    settle(programme, known, row);
    review.rows.push_back(std::move(row));
  }
  std::stable_sort(review.aside.begin(), review.aside.end(), [](const Aside& a, const Aside& b) { return a.line < b.line; });
  count_left_out(grid, columns, pushed, review);
  return review;
}

int RowReview::count(Fate fate) const {
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const ReviewedRow& row) { return row.fate == fate; }));
}

int RowReview::late() const {
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const ReviewedRow& row) { return row.late; }));
}

int RowReview::unread() const {
  int n = 0;
  for (const ReviewedRow& row : rows) {
    n += static_cast<int>(std::count_if(row.problems.begin(), row.problems.end(), [](const CellProblem& one) { return one.key != "email"; }));
  }
  return n;
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

std::string field_in_words(const Programme& programme, const CellProblem& problem) {
  RecordKind kind = RecordKind::application;
  for (const RecordKind one : {RecordKind::person, RecordKind::organisation}) {
    for (const Field& field : type_of(one).fields) kind = &field == problem.field ? one : kind;
  }
  return label_of(programme, kind, *problem.field);
}

std::string in_words(const Programme& programme, const ReviewedRow& row, const CellProblem& problem) {
  return say("row_problem." + std::string(problem.key),
             {{"field", field_in_words(programme, problem)}, {"cell", problem.cell}, {"name", row.name}});
}

std::string in_words(const Aside& aside) { return say("row_aside." + std::string(aside.key), {{"line", std::to_string(aside.line)}}); }

std::vector<Aside> all_aside(const Grid& grid, const RowReview& review) {
  std::vector<Aside> all = review.aside;
  for (const ReviewedRow& row : review.rows) {
    if (row.fate != Fate::nameless) continue;
    const auto at = std::lower_bound(grid.lines.begin(), grid.lines.end(), row.line);
    all.push_back({row.line, "nameless", as_line(grid.rows[static_cast<std::size_t>(at - grid.lines.begin())], grid.separator)});
  }
  std::stable_sort(all.begin(), all.end(), [](const Aside& a, const Aside& b) { return a.line < b.line; });
  return all;
}

std::string rows_aside(const Grid& grid, const Columns& columns, const RowReview& review) {
  std::string out;
  for (const Aside& aside : all_aside(grid, review)) out += aside.text + "\r\n";
  return out.empty() || !columns.header_row ? out : as_line(grid.rows.front(), grid.separator) + "\r\n" + out;
}

}  // namespace bothways::share
