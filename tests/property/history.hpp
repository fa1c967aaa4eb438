// Random lives of one scheme on two to five copies: edits of any kind of record, additions, removals, erasures, what
// a newer version writes, and now and then one copy merged into another, with what it asks settled or left. Beside
// the programme it keeps a plain list of what happened and who knows of it (see oracle.hpp).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "document/merge.hpp"
#include "property/seed.hpp"

namespace bothways::test {

enum class Deed : std::uint8_t { made, set, removed, erased };

struct Event {
  Deed deed{};
  std::size_t table = 0;
  Id id;
  std::string name;   // of the field
  std::string value;  // comparable: equal texts are equal values
  std::size_t which = 0;  // the value's number
  Stamp stamp;
};

struct Copy {
  Programme programme;
  std::uint64_t knows = 0;  // bit n: event n
  Replica replica = 0;
};

class History {
 public:
  static constexpr std::size_t most_copies = 5, most_events = 60;
  std::vector<Copy> copies;
  std::vector<Event> events;

  History(Dice& dice, std::size_t count);

  void live(std::size_t steps);
  // Merges `from` into `into`. False where the conflicts told are not those that there are.
  bool sync(std::size_t into, std::size_t from);

  std::size_t conflicts = 0, settled = 0;  // so far
  bool right = true;                       // whether all were told, and nothing else

 private:
  void act(Copy& who);
  void set(Copy& who, std::size_t table, Id id, const std::string& name, std::size_t which);
  void set_any(Copy& who, std::size_t table, Id id);
  void settle(Copy& who, const document::Conflict& conflict, std::size_t which);
  void add(Copy& who, std::size_t table);
  void take(Copy& who, std::size_t table, Id id, Deed deed);
  void happen(Copy& who, Event event, std::shared_ptr<Record> record);
  Stamp next(const Copy& who);
  std::shared_ptr<Record> changed(const Copy& who, std::size_t table, Id id) const;

  Dice& dice_;
  std::vector<std::size_t> tables_;  // that this life is about: the settings, two kinds of records, a newer version's
  std::uint64_t next_id_ = 100;
};

// Equal in everything that a file holds.
bool same(const Programme& a, const Programme& b);

}  // namespace bothways::test
