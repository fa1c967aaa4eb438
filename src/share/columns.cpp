#include "share/columns.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"

namespace bothways::share {
namespace {

// "Your e-mail address *" → "your e mail address": letters and digits apart by single spaces.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : folded(text)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) out += c;
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
    if (name.size() >= 4 && contains_words(header, name)) best = std::max(best, name.size());
  }
  return best;
}

bool is_target(RecordKind kind, const Field& field) {
  return field.kind != Kind::reference && has_words("columns." + std::string(type_of(kind).name) + "." + std::string(field.name));
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
  std::vector<bool> taken(all.size(), false);
  take_split_name(headers, all, columns.targets, taken);
  for (const Match& match : matches) {
    if (taken[match.target] || columns.targets[match.column].field != nullptr) continue;
    taken[match.target] = true;
    columns.targets[match.column] = all[match.target];
  }
  columns.header_row = std::any_of(columns.targets.begin(), columns.targets.end(), [](const Target& t) { return t.field != nullptr; });
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
