// A programme as bytes and back. Canonical: the same programme is the same bytes. Reading is total:
// any bytes give a programme or one Problem, and nothing else happens. FORMAT.md tells the format.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/programme.hpp"

namespace bothways::document {

inline constexpr std::string_view format = "bothways-scheme";
inline constexpr int version = 1;

// A pack has a format of its own, so that nothing takes it for a full copy.
inline constexpr std::string_view pack_format = "bothways-pack";
enum class Holds : std::uint8_t { scheme, pack, either };

std::string write(const Programme& programme);
Result<Programme> read(std::string_view bytes, Holds holds = Holds::scheme);

// A preset or sample: the same format without stamps. Every record gets a new id (references follow),
// every field the stamp, and all dates move by `move_days`. `random` seeds the ids.
struct Fresh {
  Stamp stamp;
  std::uint64_t random = 0;
  int move_days = 0;
};
Result<Programme> read_preset(std::string_view bytes, const Fresh& fresh);
// The day a sample was written for: "anchor" in its envelope; nothing where it has none.
Date anchor_of(std::string_view preset_bytes);

// One journal entry: what a command, undo or merge put in place, and what the copy has seen since.
struct Entry {
  std::uint64_t sequence = 0;  // 1, 2, 3 … without gaps
  VersionVector seen;
  std::vector<Change> changes;  // only `after` is written and read
};
std::string write_entry(const Programme& programme, const Entry& entry);
// Reads an entry against the programme it will be applied to (unknown collections are made there).
Result<Entry> read_entry(std::string_view bytes, Programme& programme);

// JSON Schema 2020-12 of the scheme file, generated from the field tables; `generated` bytes are what
// assets/schema/bothways-scheme.schema.json holds.
std::string schema();

}  // namespace bothways::document
