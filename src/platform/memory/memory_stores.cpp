// The stores of the tests' platform, which can fail on purpose: schemes and their journals, safety copies, the
// shared folder, and who holds the pen.
#include <utility>

#include "platform/memory/memory.hpp"

namespace bothways {

std::vector<Shelved> MemoryPlatform::shelf() {
  std::vector<Shelved> list;
  for (const auto& [scheme, stored] : stores) list.push_back({scheme, stored.name, stored.saved_utc_ms});
  return list;
}

void MemoryPlatform::open_scheme(std::string_view scheme) {
  Event event;
  event.kind = Event::Kind::opened;
  event.scheme = scheme;
  if (const auto it = stores.find(event.scheme); it != stores.end()) {
    for (const std::string& text : {it->second.local, it->second.database}) {
      if (!text.empty()) event.snapshots.push_back(text);
    }
    for (const auto& [sequence, entry] : it->second.journal) event.entries.push_back(entry);
  }
  events.push_back(std::move(event));
  tell(Event::Kind::pen, scheme, pen ? 1 : 0);
}

void MemoryPlatform::take_pen(std::string_view scheme) {
  pen = true;
  tell(Event::Kind::pen, scheme, 1);
}

bool MemoryPlatform::fails(std::string_view scheme) {
  if (writes_left > 0) --writes_left;
  else if (writes_left == 0) {
    tell(Event::Kind::keep_failed, scheme, 0, failure);
    return true;
  }
  return false;
}

void MemoryPlatform::keep_entry(std::string_view scheme, std::uint64_t sequence, std::string_view entry) {
  if (fails(scheme)) return;
  stores[std::string(scheme)].journal[sequence] = entry;
  tell(Event::Kind::kept, scheme, sequence);
}

void MemoryPlatform::keep_snapshot(std::string_view scheme, std::uint64_t sequence, std::string_view name, std::string_view text) {
  if (fails(scheme)) return;
  Stored& stored = stores[std::string(scheme)];
  stored.name = name;
  stored.local = stored.database = text;
  stored.saved_utc_ms = moment.utc_ms;
  stored.journal.erase(stored.journal.begin(), stored.journal.upper_bound(sequence));
  tell(Event::Kind::kept, scheme, sequence);
  tell(Event::Kind::shelf);
}

void MemoryPlatform::forget_scheme(std::string_view scheme) {
  stores.erase(std::string(scheme));
  tell(Event::Kind::shelf);
}

void MemoryPlatform::keep_safety(std::string_view scheme, std::uint64_t number, std::string_view note, std::string_view text) {
  constexpr std::size_t most = 3;
  const std::uint64_t asked = number;
  if (safety_fault.empty()) {
    std::vector<SafetyKept>& kept = safeties[std::string(scheme)];
    if (!kept.empty() && kept.back().text == text) kept.pop_back();
    if (!kept.empty() && kept.back().number >= number) number = kept.back().number + 1;
    kept.push_back({number, std::string(note), std::string(text)});
    if (kept.size() > most) kept.erase(kept.begin());
    list_safety(scheme);
  }
  tell(Event::Kind::safety_kept, scheme, asked, safety_fault);
}

void MemoryPlatform::list_safety(std::string_view scheme) {
  std::string lines;
  for (const SafetyKept& one : safeties[std::string(scheme)]) lines += std::to_string(one.number) + "\t" + one.note + "\n";
  tell(Event::Kind::safeties, scheme, 0, lines);
}

void MemoryPlatform::read_safety(std::string_view scheme, std::uint64_t number) {
  std::string_view bytes;
  for (const SafetyKept& one : safeties[std::string(scheme)]) {
    if (one.number == number) bytes = one.text;
  }
  tell(Event::Kind::safety_read, scheme, number, {}, bytes);
}

void MemoryPlatform::forget_safety(std::string_view scheme) { safeties.erase(std::string(scheme)); }

void MemoryPlatform::folder(std::string_view scheme, std::string_view what) {
  if (carried == nullptr) return;
  if (what == "choose") folder_of = scheme;
  if (what == "leave") folder_of.clear();
  const bool is_its_own = folder_of == scheme;
  tell(Event::Kind::folder, scheme, is_its_own ? 3 : 1, is_its_own ? "Carried" : "");
  if (!is_its_own) return;
  const auto say = [&](const std::string& name, std::string_view bytes) {
    tell(Event::Kind::folder_file, scheme, static_cast<std::uint64_t>(moment.utc_ms), name, bytes);
  };
  for (const std::string& name : in_folder) {
    if (carried->count(name) == 0) say(name, {});
  }
  in_folder.clear();
  for (const auto& [name, bytes] : *carried) {
    in_folder.insert(name);
    say(name, bytes);
  }
}

void MemoryPlatform::write_to_folder(std::string_view scheme, std::string_view file_name, std::string_view bytes) {
  if (carried == nullptr || folder_of != scheme) return;
  if (!folder_full) {
    const std::string_view own = file_name.substr(file_name.rfind('-'));
    std::erase_if(*carried, [&](const auto& file) { return file.first.ends_with(own); });
    (*carried)[std::string(file_name)] = bytes;
  }
  tell(Event::Kind::folder_written, scheme, folder_full ? 0 : 1);
}

}  // namespace bothways
