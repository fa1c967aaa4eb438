#include "property/oracle.hpp"

#include <algorithm>
#include <set>

namespace bothways::test {
namespace {

using Names = std::set<std::tuple<std::size_t, Id, std::string>>;

struct Side {
  std::uint64_t knows = 0;
  const std::vector<Event>& all;

  bool has(const Event& event) const { return (knows >> (&event - all.data()) & 1) != 0; }
  const Event* last(Deed deed, std::size_t table, Id id, const std::string* name = nullptr) const {
    const Event* last = nullptr;
    for (const Event& e : all) {
      if (!has(e) || e.deed != deed || e.table != table || e.id != id || (name != nullptr && e.name != *name)) continue;
      if (last == nullptr || last->stamp < e.stamp) last = &e;
    }
    return last;
  }
  // Who set the value does not matter: whoever knew it from somebody knew it.
  bool knew_value(const Event& event) const {
    return std::any_of(all.begin(), all.end(), [&](const Event& e) {
      return has(e) && e.deed == event.deed && e.table == event.table && e.id == event.id && e.name == event.name && e.value == event.value;
    });
  }
  bool live(std::size_t table, Id id) const {
    const Event* removed = last(Deed::removed, table, id);
    const Event* edited = last(Deed::set, table, id);
    return removed == nullptr || (edited != nullptr && edited->stamp > removed->stamp);
  }
};

// Whether one removed without knowing of an edit that stands with the other, who did not know of the removal.
bool unaware(const Side& remover, const Side& editor, std::size_t table, Id id) {
  if (remover.live(table, id) || !editor.live(table, id)) return false;
  if (editor.has(*remover.last(Deed::removed, table, id))) return false;
  return std::any_of(editor.all.begin(), editor.all.end(), [&](const Event& e) {
    return e.deed == Deed::set && e.table == table && e.id == id && editor.has(e) && !remover.has(e) && editor.last(Deed::set, table, id, &e.name) == &e;
  });
}

Names fields_of(const std::vector<Event>& events) {
  Names fields;
  for (const Event& event : events) {
    if (event.deed == Deed::set) fields.emplace(event.table, event.id, event.name);
  }
  return fields;
}

}  // namespace

Told expected(const std::vector<Event>& events, const Copy& mine, const Copy& theirs) {
  const Side my{mine.knows, events}, their{theirs.knows, events}, both{mine.knows | theirs.knows, events};
  std::set<std::pair<std::size_t, Id>> records;
  for (const Event& event : events) records.emplace(event.table, event.id);
  Told all;
  for (const auto& [table, id] : records) {
    if (both.last(Deed::erased, table, id) != nullptr) continue;
    const bool kept = both.live(table, id);
    if (unaware(my, their, table, id)) all.emplace_back(table, id, "", kept);
    else if (unaware(their, my, table, id)) all.emplace_back(table, id, "", !kept);
  }
  for (const auto& [table, id, name] : fields_of(events)) {
    if (both.last(Deed::erased, table, id) != nullptr || !both.live(table, id)) continue;
    const Event* m = my.last(Deed::set, table, id, &name);
    const Event* t = their.last(Deed::set, table, id, &name);
    if (m == nullptr || t == nullptr || their.has(*m) || my.has(*t) || m->value == t->value) continue;
    all.emplace_back(table, id, name, m->stamp < t->stamp);
  }
  std::sort(all.begin(), all.end());
  return all;
}

Told told(const document::Merged& merged) {
  Told all;
  for (const document::Conflict& conflict : merged.conflicts) {
    all.emplace_back(conflict.table, conflict.id, conflict.field != nullptr ? std::string(conflict.field->name) : conflict.newer, conflict.took_theirs);
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::string unlisted(const std::vector<Event>& events, const std::vector<Copy>& copies, const document::Together& all) {
  std::vector<Side> sides;
  Side together{0, events};
  for (const Copy& copy : copies) {
    sides.push_back({copy.knows, events});
    together.knows |= copy.knows;
  }
  const auto listed = [&](std::size_t table, Id id, const std::string& name) {
    return std::find_if(all.disputes.begin(), all.disputes.end(), [&](const document::Dispute& one) {
      return one.table == table && one.id == id && name == (one.field != nullptr ? std::string(one.field->name) : one.newer);
    });
  };
  // By the moment at which they were set: every value stands in the list with its stamp, or one like it.
  const auto names = [&](const document::Dispute& dispute, const Event& event) {
    return std::any_of(dispute.candidates.begin(), dispute.candidates.end(), [&](const document::Candidate& one) {
      return std::any_of(events.begin(), events.end(), [&](const Event& e) {
        return e.stamp == one.at && e.table == event.table && e.id == event.id && e.name == event.name && e.value == event.value;
      });
    });
  };
  std::size_t expected_at_most = 0;
  for (const auto& one : fields_of(events)) {
    const std::size_t table = std::get<0>(one);
    const Id id = std::get<1>(one);
    const std::string& name = std::get<2>(one);
    const std::string where = "table " + std::to_string(table) + ", record " + to_text(id) + ", " + name;
    if (together.last(Deed::erased, table, id) != nullptr) continue;
    const auto field = listed(table, id, name), record = listed(table, id, "");
    const bool live = together.live(table, id);
    const Event* stands = together.last(Deed::set, table, id, &name);
    std::set<std::string> values;
    for (const Side& side : sides) {
      const Event* own = side.last(Deed::set, table, id, &name);
      if (own == nullptr) continue;
      values.insert(own->value);
      if (live) {
        const bool overwritten = std::any_of(sides.begin(), sides.end(), [&](const Side& other) {
          return other.knew_value(*own) && other.last(Deed::set, table, id, &name)->value != own->value;
        });
        const bool gone = own->value != stands->value && !overwritten;
        if (gone && (field == all.disputes.end() || !names(*field, *own))) return where + ": a value is gone";
      } else if (side.live(table, id)) {
        const bool knowingly = std::any_of(sides.begin(), sides.end(), [&](const Side& other) { return !other.live(table, id) && other.knew_value(*own); });
        if (!knowingly && record == all.disputes.end()) return where + ": an edited record is gone";
      }
    }
    if (field != all.disputes.end()) ++expected_at_most;
    if (field != all.disputes.end() && (!live || values.size() < 2)) return where + ": listed without two values";
  }
  const auto of_fields = std::count_if(all.disputes.begin(), all.disputes.end(), [](const document::Dispute& one) { return one.field != nullptr || !one.newer.empty(); });
  return static_cast<std::size_t>(of_fields) > expected_at_most ? "something is listed that nobody set" : "";
}

}  // namespace bothways::test
