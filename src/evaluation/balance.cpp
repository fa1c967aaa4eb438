#include "evaluation/balance.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/people.hpp"

namespace bothways::evaluation {
namespace {

constexpr int most_wanted = 10000;

std::string sector_in_words(std::size_t sector) {
  return say(std::string(ChoiceNames<Sector>::prefix) + "." + std::string(ChoiceNames<Sector>::names[sector]));
}

bool is_sector(std::string_view label) {
  for (std::size_t i = 1; i < ChoiceNames<Sector>::names.size(); ++i) {
    if (folded(sector_in_words(i)) == folded(label)) return true;
  }
  return false;
}

// "Faith group: 2"; nothing where the line does not end in a number.
std::optional<BalanceRow> row_of(std::string_view line) {
  const std::string_view all = trimmed(line);
  std::size_t digits = all.size();
  while (digits > 0 && all[digits - 1] >= '0' && all[digits - 1] <= '9') --digits;
  std::string_view label = trimmed(all.substr(0, digits));
  while (label.ends_with(':') || label.ends_with('-') || label.ends_with('=') || label.ends_with(',')) label = trimmed(label.substr(0, label.size() - 1));
  int wanted = 0;
  const auto read = std::from_chars(all.data() + digits, all.data() + all.size(), wanted);
  if (label.empty() || digits == all.size() || read.ec != std::errc{}) return {};
  return BalanceRow{std::string(label), 0, 0, std::min(wanted, most_wanted)};
}

std::vector<BalanceRow> wanted_rows(const Scheme& scheme, bool sectors) {
  std::vector<BalanceRow> rows;
  for (const std::string_view line : lines_of(scheme.mix)) {
    const auto row = row_of(line);
    if (row && is_sector(row->label) == sectors) rows.push_back(*row);
  }
  return rows;
}

BalanceRow& row_for(std::vector<BalanceRow>& rows, const std::string& label) {
  const auto same = [&](const BalanceRow& row) { return folded(row.label) == folded(label); };
  const auto found = std::find_if(rows.begin(), rows.end(), same);
  if (found != rows.end()) return *found;
  rows.push_back({label, 0, 0, {}});
  return rows.back();
}

template <class LabelOf>
std::vector<BalanceRow> balance(const Programme& programme, bool sectors, LabelOf label_of) {
  std::vector<BalanceRow> rows = wanted_rows(programme.scheme(), sectors);
  const auto named = static_cast<std::ptrdiff_t>(rows.size());
  for (const Application* form : programme.all<Application>()) {
    if (!form->received || form->decision == Decision::withdrawn) continue;
    const auto* person = programme.find<Person>(form->person.id);
    const auto* organisation = person != nullptr ? programme.find<Organisation>(person->organisation.id) : nullptr;
    BalanceRow& row = row_for(rows, label_of(organisation));
    ++row.received;
    if (form->has_place()) ++row.selected;
  }
  std::stable_sort(rows.begin() + named, rows.end(), [](const BalanceRow& one, const BalanceRow& two) { return one.received > two.received; });
  return rows;
}

}  // namespace

std::vector<BalanceRow> balance_by_sector(const Programme& programme) {
  return balance(programme, true, [](const Organisation* one) {
    return sector_in_words(one != nullptr ? static_cast<std::size_t>(one->sector) : 0);
  });
}

std::vector<BalanceRow> balance_by_place(const Programme& programme) {
  return balance(programme, false, [](const Organisation* one) {
    const std::string place = one != nullptr ? std::string(trimmed(one->place)) : "";
    return place.empty() ? sector_in_words(0) : place;
  });
}

}  // namespace bothways::evaluation
