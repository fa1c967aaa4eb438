#include "share/columns.hpp"

#include <algorithm>
#include <map>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/people.hpp"

namespace bothways::share {
namespace {

// "Your e-mail address *" → "your e mail address": letters and digits apart by single spaces.
std::string plain(std::string_view text) {
  std::string out;
  const std::string small = folded(text);
  for (std::size_t at = 0; at < small.size();) {
    const char32_t c = next_code_point(small, at);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0xC0 && (c < 0x2000 || c >= 0x2070) && (c < 0x3000 || c >= 0x3040));
    if (letter) append_utf8(out, c);
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::vector<std::string> synonyms(std::string_view key) {
  std::vector<std::string> found;
  const std::string all = say(key);
  for (std::size_t at = 0; at <= all.size();) {
    const std::size_t end = std::min(all.find('|', at), all.size());
    if (std::string word = plain(std::string_view(all).substr(at, end - at)); !word.empty()) found.push_back(std::move(word));
    at = end + 1;
  }
  return found;
}

bool contains_words(std::string_view text, std::string_view words) {
  return (" " + std::string(text) + " ").find(" " + std::string(words) + " ") != std::string::npos;
}

// How well a header names a field: 1000 the same words; otherwise the length of the longest synonym in
// it, so that "your organisation’s e-mail address" is an e-mail address; 0 not at all.
std::size_t fit(std::string_view header, const std::vector<std::string>& names) {
  std::size_t best = 0;
  for (const std::string& name : names) {
    if (header == name) return 1000;
    if (header.size() == name.size() + 1 && header.starts_with(name) && header.back() >= '0' && header.back() <= '9') best = 900;  // "Name2"
    if (name.size() >= 4 && contains_words(header, name)) best = std::max(best, name.size());
  }
  return best;
}

bool is_target(RecordKind kind, const Field& field) {
  return has_words("columns." + std::string(type_of(kind).name) + "." + std::string(field.name));
}

// A first name and a last name in columns of their own are both the name, and are joined.
void take_split_name(const std::vector<std::string>& headers, const std::vector<Target>& all, std::vector<Target>& targets,
                     std::vector<bool>& taken) {
  const auto column_of = [&](std::string_view key) {
    const std::vector<std::string> names = synonyms(key);
    return std::find_if(headers.begin(), headers.end(), [&](const std::string& h) { return fit(plain(h), names) == 1000; });
  };
  const auto first = column_of("columns.first_name"), last = column_of("columns.last_name");
  const auto name = std::find_if(all.begin(), all.end(), [](const Target& t) { return key_of(t) == "person.name"; });
  if (first == headers.end() || last == headers.end() || name == all.end()) return;
  for (const auto column : {first, last}) targets[static_cast<std::size_t>(column - headers.begin())] = *name;
  taken[static_cast<std::size_t>(name - all.begin())] = true;
}

}  // namespace

std::vector<Target> targets() {
  std::vector<Target> all;
  for (const RecordKind kind : {RecordKind::person, RecordKind::organisation, RecordKind::application}) {
    for (const Field& field : type_of(kind).fields) {
      if (is_target(kind, field)) all.push_back({kind, &field});
    }
  }
  return all;
}

std::string in_words(const Programme& programme, const Target& target) {
  return target.field == nullptr ? say("paste.leave_out") : label_of(programme, target.kind, *target.field);
}

std::string key_of(const Target& target) {
  if (target.field == nullptr) return "";
  return std::string(type_of(target.kind).name) + "." + std::string(target.field->name);
}

namespace {

// What each column says of itself: its words, and for the second of the same words a number.
std::vector<std::string> header_names(const Grid& grid) {
  std::vector<std::string> names;
  std::map<std::string, int> met;
  for (const std::string& header : grid.rows.front()) {
    std::string name = plain(header);
    const int times = ++met[name];
    if (times > 1 && !name.empty()) name += " #" + std::to_string(times);
    names.push_back(name.size() <= limits::line_bytes ? std::move(name) : std::string());
  }
  return names;
}

// The later record where two copies kept the same header.
std::map<std::string, const KnownColumn*> known_columns(const Programme& programme) {
  std::map<std::string, const KnownColumn*> known;
  for (const KnownColumn* one : programme.all<KnownColumn>()) {
    const KnownColumn*& kept = known[one->header];
    if (kept == nullptr || kept->touched() < one->touched()) kept = one;
  }
  return known;
}

// Nobody answered in it, or the product wrote "anonymous" for everybody.
bool says_nothing(const Grid& grid, std::size_t column) {
  return std::all_of(grid.rows.begin() + 1, grid.rows.end(), [&](const auto& row) { return is_no_answer(row[column]); });
}

// Columns that were pasted before keep their meaning. False where none of them is known.
bool take_known(const Programme& programme, const Grid& grid, const std::vector<Target>& all, Columns& columns, std::vector<bool>& taken,
                std::vector<bool>& settled) {
  const auto known = known_columns(programme);
  const std::vector<std::string> names = header_names(grid);
  bool any = false;
  for (std::size_t c = 0; c < names.size(); ++c) {
    const auto it = names[c].empty() ? known.end() : known.find(names[c]);
    if (it == known.end()) continue;
    const auto target = std::find_if(all.begin(), all.end(), [&](const Target& t) { return key_of(t) == it->second->means; });
    if (target == all.end() && !it->second->means.empty()) continue;  // a newer version's field
    any = settled[c] = true;
    if (target == all.end()) continue;
    columns.targets[c] = *target;
    taken[static_cast<std::size_t>(target - all.begin())] = true;
  }
  return any;
}

}  // namespace

bool is_no_answer(std::string_view cell) { return cell.empty() || folded(cell) == say("answers.anonymous"); }

std::vector<Remembered> to_remember(const Programme& programme, const Grid& grid, const Columns& columns) {
  std::vector<Remembered> all;
  if (!columns.header_row || grid.rows.empty()) return all;
  const auto known = known_columns(programme);
  const std::vector<std::string> names = header_names(grid);
  for (std::size_t c = 0; c < names.size() && c < columns.targets.size(); ++c) {
    const std::string means = key_of(columns.targets[c]);
    if (names[c].empty() || (means.empty() && says_nothing(grid, c))) continue;
    const auto it = known.find(names[c]);
    if (it == known.end()) all.push_back({{}, names[c], means});
    else if (it->second->means != means) all.push_back({it->second->id, names[c], means});
  }
  return all;
}

Columns match_columns(const Programme& programme, const Grid& grid) {
  Columns columns;
  if (grid.rows.empty()) return columns;
  const auto& headers = grid.rows.front();
  columns.targets.resize(headers.size());
  struct Match {
    std::size_t fit, column, target;
  };
  const std::vector<Target> all = targets();
  std::vector<Match> matches;
  for (std::size_t t = 0; t < all.size(); ++t) {
    std::vector<std::string> names = synonyms("columns." + key_of(all[t]));
    names.push_back(plain(label_of(programme, all[t].kind, *all[t].field)));
    for (std::size_t c = 0; c < headers.size(); ++c) {
      if (const std::size_t value = fit(plain(headers[c]), names); value > 0) matches.push_back({value, c, t});
    }
  }
  std::stable_sort(matches.begin(), matches.end(), [](const Match& one, const Match& two) { return one.fit > two.fit; });
  std::vector<bool> taken(all.size(), false), settled(headers.size(), false);
  columns.remembered = take_known(programme, grid, all, columns, taken, settled);
  if (!columns.remembered) take_split_name(headers, all, columns.targets, taken);
  for (const Match& match : matches) {
    if (taken[match.target] || settled[match.column] || columns.targets[match.column].field != nullptr) continue;
    if (grid.rows.size() > 1 && says_nothing(grid, match.column)) continue;
    taken[match.target] = true;
    columns.targets[match.column] = all[match.target];
  }
  columns.header_row = columns.remembered || std::any_of(columns.targets.begin(), columns.targets.end(), [](const Target& t) { return t.field != nullptr; });
  if (columns.header_row) return columns;
  // Rows without a header: an e-mail address gives itself away, and the first other column is the name.
  const Field* email = field_named(type_of(RecordKind::person), "email");
  const Field* name = field_named(type_of(RecordKind::person), "name");
  for (std::size_t c = 0; c < headers.size(); ++c) {
    const Field* guess = headers[c].find('@') != std::string::npos ? email : name;
    const Target target{RecordKind::person, guess};
    if (std::find(columns.targets.begin(), columns.targets.end(), target) == columns.targets.end()) columns.targets[c] = target;
  }
  return columns;
}

}  // namespace bothways::share
