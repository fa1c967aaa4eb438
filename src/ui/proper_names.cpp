#include "ui/proper_names.hpp"

#include <unordered_set>

#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "ui/canvas.hpp"

namespace bothways::ui {
namespace {

// By hash: with thousands of people nothing is copied.
struct Names {
  std::unordered_set<std::uint32_t> hashes;
  std::uint64_t revision = 0;

  void add(std::string_view name) {
    if (!name.empty()) hashes.insert(hashed(0, name));
  }
};
Names& names() {
  static Names the_names;
  return the_names;
}

}  // namespace

void know_names(const State& state) {
  Names& all = names();
  if (all.revision == state.revision) return;
  all = {};
  all.revision = state.revision;
  const Programme& programme = state.programme;
  for (const Person* one : programme.all<Person>()) all.add(one->name);
  for (const auto* one : programme.all<bothways::Pair>()) all.add(title_of(programme, *one, RecordKind::pair));
}

bool is_name(std::string_view text) { return !names().hashes.empty() && names().hashes.contains(hashed(0, text)); }

}  // namespace bothways::ui
