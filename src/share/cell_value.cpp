#include "share/cell_value.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/choices.hpp"

namespace bothways::share {
namespace {

bool is_one_of(std::string_view words_key, const std::string& answer) {
  const std::string all = "|" + say(words_key) + "|";
  return !answer.empty() && all.find("|" + answer + "|") != std::string::npos;
}

std::optional<std::int64_t> choice_of(const Programme& programme, const Field& field, std::string_view cell) {
  const std::string answer = folded(cell);
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    if (answer == field.choices[i]) return static_cast<std::int64_t>(i);
  }
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    const std::string key = std::string(field.choice_words) + "." + std::string(field.choices[i]);
    if (answer == folded(say(key))) return static_cast<std::int64_t>(i);
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

// Forms with ticked boxes write "Event;" and "Event;Newsletter;". One is an answer, several are not one.
CellValue choice_cell(const Programme& programme, const Field& field, std::string_view cell) {
  if (const auto whole = choice_of(programme, field, cell)) return {*whole > 0 ? std::optional(Value{{}, *whole}) : std::nullopt, ""};
  std::optional<std::int64_t> found;
  int answers = 0;
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t end = std::min(cell.find(';', at), cell.size());
    const std::string_view part = trimmed(cell.substr(at, end - at));
    if (!part.empty()) {
      ++answers;
      found = choice_of(programme, field, part);
    }
    at = end + 1;
  }
  if (answers > 1) return {{}, "several"};
  if (!found) return {{}, "choice"};
  return {*found > 0 ? std::optional(Value{{}, *found}) : std::nullopt, ""};
}

CellValue reference_cell(const Programme& programme, const Field& field, std::string_view cell) {
  Id found;
  for (const RecordPointer& record : programme.table(field.refers_to).rows) {
    if (!record->live() || folded(title_of(programme, *record, field.refers_to)) != folded(cell)) continue;
    if (found) return {{}, "cohort"};  // two of that name
    found = record->id;
  }
  if (!found) return {{}, "cohort"};
  return {Value{{}, static_cast<std::int64_t>(found.value)}, ""};
}

std::string text_cell(RecordKind kind, const Field& field, std::string_view header, std::string_view cell) {
  std::string text(cell);
  if (field.kind != Kind::paragraph) std::replace(text.begin(), text.end(), '\n', ' ');
  const bool notes = kind == RecordKind::person && field.name == "notes";
  if (!notes || header.empty() || is_one_of("columns.person.notes", folded(header)) || folded(header) == folded(say("person.notes"))) return text;
  return std::string(header) + ": " + text;
}

}  // namespace

CellValue value_of_cell(const Programme& programme, RecordKind kind, const Field& field, std::string_view header, std::string_view cell,
                        DateOrder order) {
  switch (field.kind) {
    case Kind::date: {
      const auto date = date_of_cell(cell, order);
      return date ? CellValue{Value{{}, date->days}, ""} : CellValue{{}, "date"};
    }
    case Kind::number: {
      std::int32_t number = 0;
      const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
      const bool whole = error == std::errc{} && end == cell.data() + cell.size() && number != Number::nothing;
      return whole ? CellValue{Value{{}, number}, ""} : CellValue{{}, "number"};
    }
    case Kind::choice: return choice_cell(programme, field, cell);
    case Kind::reference: return reference_cell(programme, field, cell);
    default: return {Value{text_cell(kind, field, header, cell), 0}, ""};
  }
}

std::string cell_of_value(const Programme& programme, const Record& record, RecordKind kind, const Field& field) {
  if (is_empty(record, field)) return "";
  const Value value = get(record, field);
  if (field.kind == Kind::date) return to_iso(Date{static_cast<std::int32_t>(value.number)});
  std::string words = value_in_words(programme, record, field);
  if (field.kind != Kind::choice) return words;
  const CellValue back = value_of_cell(programme, kind, field, "", words, DateOrder::day_first);
  return back.value == value ? words : std::string(field.choices[static_cast<std::size_t>(value.number)]);
}

MailAddress mail_address(std::string_view cell) {
  MailAddress mail;
  std::string_view address = trimmed(cell);
  const std::size_t open = address.rfind('<');
  if (open != std::string_view::npos && address.ends_with('>')) {
    std::string_view name = trimmed(address.substr(0, open));
    while (!name.empty() && (name.front() == '"' || name.front() == '\'')) name.remove_prefix(1);
    while (!name.empty() && (name.back() == '"' || name.back() == '\'')) name.remove_suffix(1);
    mail.name = trimmed(name);
    address = trimmed(address.substr(open + 1, address.size() - open - 2));
  }
  if (folded(address.substr(0, 7)) == "mailto:") address.remove_prefix(7);
  while (address.ends_with(';') || address.ends_with(',')) address = trimmed(address.substr(0, address.size() - 1));
  const std::size_t at = address.find('@');
  mail.sound = at != std::string_view::npos && at > 0 && at + 1 < address.size() && address.find('@', at + 1) == std::string_view::npos &&
               address.find_first_of(" \t\n,;<>") == std::string_view::npos;
  mail.address = mail.sound ? std::string(address) : std::string(cell);
  if (!mail.sound) mail.name.clear();
  std::replace(mail.address.begin(), mail.address.end(), '\n', ' ');
  return mail;
}

}  // namespace bothways::share
