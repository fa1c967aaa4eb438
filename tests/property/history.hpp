// Random lives of one scheme on three copies: edits, additions, removals, erasures, what a newer version
// writes, and now and then one copy merged into another. Beside the programme it keeps a plain list of
// what happened and who knows of it, from which the conflicts follow without stamps' and vectors' help.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
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
  Stamp stamp;
};

struct Copy {
  Programme programme;
  std::uint64_t knows = 0;  // bit n: event n
  Replica replica = 0;
};

// Table, record, field ("" for removed against edited), whether the other copy's value won.
using Told = std::vector<std::tuple<std::size_t, Id, std::string, bool>>;

class History {
 public:
  static constexpr std::size_t copies = 3, most_events = 60;
  Copy copy[copies];
  std::vector<Event> events;

  explicit History(Dice& dice);

  void live(std::size_t steps);
  // Merges `from` into `into`. False where the conflicts told are not those that there are.
  bool sync(std::size_t into, std::size_t from);

  Told expected(const Copy& mine, const Copy& theirs) const;
  static Told told(const document::Merged& merged);

  std::size_t conflicts = 0;  // met so far
  bool right = true;          // whether all were told, and nothing else

 private:
  void act(Copy& who);
  void set(Copy& who, std::size_t table, Id id);
  void add(Copy& who, std::size_t table);
  void take(Copy& who, std::size_t table, Id id, Deed deed);
  void happen(Copy& who, Event event, std::shared_ptr<Record> record);
  Stamp next(const Copy& who);
  std::shared_ptr<Record> changed(const Copy& who, std::size_t table, Id id) const;

  Dice& dice_;
  std::uint64_t next_id_ = 100;
};

// Equal in everything that a file holds.
bool same(const Programme& a, const Programme& b);

}  // namespace bothways::test
