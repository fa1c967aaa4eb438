#include "app/keeping.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

#include "base/text.hpp"
#include "document/document.hpp"

namespace bothways {
namespace {

std::string hex(std::uint32_t value) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%08x", value);
  return buffer.data();
}

struct Sound {
  std::uint64_t sequence = 0;
  std::string_view bytes;
};

std::optional<Sound> checked_snapshot(std::string_view text) {
  constexpr std::string_view mark = "bothways ";
  const std::size_t line = text.find('\n');
  if (!text.starts_with(mark) || line == std::string_view::npos) return std::nullopt;
  Sound sound;
  const char* begin = text.data() + mark.size();
  const char* end = text.data() + line;
  const auto [rest, error] = std::from_chars(begin, end, sound.sequence);
  if (error != std::errc{} || end - rest != 9 || *rest != ' ') return std::nullopt;
  sound.bytes = text.substr(line + 1);
  if (std::string_view(rest + 1, 8) != hex(checksum(sound.bytes))) return std::nullopt;
  return sound;
}

std::optional<std::string_view> checked_entry(std::string_view text) {
  if (text.size() < 9 || text[8] != ' ') return std::nullopt;
  const std::string_view entry = text.substr(9);
  if (text.substr(0, 8) != hex(checksum(entry))) return std::nullopt;
  return entry;
}

}  // namespace

std::string snapshot_text(const Programme& programme, std::uint64_t sequence) {
  const std::string bytes = document::write(programme);
  return "bothways " + std::to_string(sequence) + " " + hex(checksum(bytes)) + "\n" + bytes;
}

std::string entry_text(std::string_view entry) { return hex(checksum(entry)) + " " + std::string(entry); }

Result<Kept> open_kept(const std::vector<std::string>& snapshots, const std::vector<std::string>& entries) {
  std::optional<Kept> best;
  bool mended = false;
  for (const std::string& text : snapshots) {
    const auto sound = checked_snapshot(text);
    auto programme = sound ? document::read(sound->bytes, document::Holds::either) : Result<Programme>(Problem{Error::bad_checksum, {}});
    if (!programme) { mended = true; continue; }
    if (!best || sound->sequence > best->sequence) best = Kept{std::move(*programme), sound->sequence, false};
  }
  if (!best) return Problem{Error::missing_part, {}};
  for (const std::string& text : entries) {
    const auto bytes = checked_entry(text);
    auto entry = bytes ? document::read_entry(*bytes, best->programme)
                       : Result<document::Entry>(Problem{Error::bad_checksum, {}});
    if (entry && entry->sequence <= best->sequence) continue;
    if (!entry || entry->sequence != best->sequence + 1) { mended = true; continue; }  // nothing after a gap fits
    for (const Change& change : entry->changes) best->programme.put(change.table, change.id, change.after);
    best->programme.seen = entry->seen;
    best->sequence = entry->sequence;
  }
  best->mended = mended;
  return std::move(*best);
}

}  // namespace bothways
