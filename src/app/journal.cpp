#include "app/journal.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "document/json.hpp"

namespace bothways {

std::string journal_setting(std::string_view scheme) { return "journal." + std::string(scheme); }

std::string write_journal(const Journal& journal) {
  if (journal.empty()) return "";
  std::string out = "[";
  for (const JournalEntry& one : journal) {
    if (out.size() > 1) out += ",\n";
    out += "{\"on\":";
    document::append_quoted(out, to_iso(one.on));
    out += ",\"text\":";
    document::append_quoted(out, one.text);
    out += '}';
  }
  return out + "]\n";
}

Journal read_journal(std::string_view kept) {
  if (trimmed(kept).empty()) return {};
  const Journal as_it_is{{Date{}, std::string(kept)}};
  const document::JsonReading reading = document::read_json(kept);
  if (reading.stopped || reading.json.problem || reading.json.nodes.empty()) return as_it_is;
  const document::JsonView all(reading.json, 0);
  if (all.type() != document::JsonType::array) return as_it_is;
  Journal journal;
  for (const document::JsonView one : all) {
    if (one.type() != document::JsonType::object) return as_it_is;
    const auto on = one.find("on"), text = one.find("text");
    if (!on || !text || on->type() != document::JsonType::text || text->type() != document::JsonType::text) return as_it_is;
    journal.push_back({date_from_iso(on->text()).value_or(Date{}), std::string(text->text())});
  }
  return journal;
}

std::string journal_text(const Journal& journal) {
  std::string out;
  for (auto one = journal.rbegin(); one != journal.rend(); ++one) {
    if (!out.empty()) out += "\n\n";
    if (one->on) out += in_words(one->on) + "\n";
    out += one->text;
  }
  return out + "\n";
}

}  // namespace bothways
