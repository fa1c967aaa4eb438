// How a scheme survives: a snapshot is a line "bothways <sequence> <crc32c>" and the file's bytes; the
// journal's entries go on from there. Opening takes the newest sound snapshot and replays what the
// journal has beyond it: the old state or the new one, never between.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/programme.hpp"

namespace bothways {

std::string snapshot_text(const Programme& programme, std::uint64_t sequence);
// An entry with its own checksum in front, so that a torn one is known.
std::string entry_text(std::string_view entry);

struct Kept {
  Programme programme;
  std::uint64_t sequence = 0;
  bool mended = false;  // something was damaged or missing and the rest served
};

// Fails with missing_part where no snapshot is sound.
Result<Kept> open_kept(const std::vector<std::string>& snapshots, const std::vector<std::string>& entries);

}  // namespace bothways
