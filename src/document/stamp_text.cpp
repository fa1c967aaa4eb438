#include "document/stamp_text.hpp"

#include <algorithm>
#include <array>

#include "base/id.hpp"

namespace bothways::document {
namespace {

constexpr std::uint64_t counter_mask = 0xFFFF;
constexpr std::uint64_t most_ms = (std::uint64_t{1} << 48) - 1;  // what a stamp has room for

// Behind the milliseconds: nothing, or a dot and a counter that is not zero.
std::optional<std::uint64_t> counter_from_text(std::string_view text) {
  const auto counter = from_base32(text);
  if (!counter || *counter == 0 || *counter > counter_mask) return std::nullopt;
  return counter;
}

struct Parts {
  std::uint64_t ms = 0, counter = 0;
};

std::optional<Parts> parts_from_text(std::string_view text) {
  const std::size_t dot = text.find('.');
  const auto ms = from_base32(text.substr(0, dot));
  if (!ms || *ms > most_ms) return std::nullopt;
  if (dot == std::string_view::npos) return Parts{*ms, 0};
  const auto counter = counter_from_text(text.substr(dot + 1));
  if (!counter) return std::nullopt;
  return Parts{*ms, *counter};
}

void append_counter(std::string& out, std::uint64_t time) {
  if ((time & counter_mask) == 0) return;
  out += '.';
  append_base32(out, time & counter_mask);
}

}  // namespace

void append_base32(std::string& out, std::uint64_t value) {
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
  std::array<char, 13> buffer{};
  std::size_t at = buffer.size();
  do {
    buffer[--at] = digits[value & 31];
    value >>= 5;
  } while (value != 0);
  out.append(buffer.data() + at, buffer.size() - at);
}

void append_time(std::string& out, std::uint64_t time) {
  append_base32(out, time >> 16);
  append_counter(out, time);
}

std::optional<std::uint64_t> time_from_text(std::string_view text) {
  const auto parts = parts_from_text(text);
  const std::uint64_t time = parts ? parts->ms << 16 | parts->counter : 0;
  return time != 0 ? std::optional(time) : std::nullopt;
}

ReplicaList::ReplicaList(const VersionVector& seen) {
  replicas_.reserve(seen.size());
  for (const auto& [replica, time] : seen) replicas_.push_back(replica);
}

// Writing only: the list is sorted, and holds every replica that is asked for.
void ReplicaList::append_number(std::string& out, Replica replica) const {
  const auto it = std::lower_bound(replicas_.begin(), replicas_.end(), replica);
  append_base32(out, static_cast<std::uint64_t>(it - replicas_.begin()));
}

std::optional<Replica> ReplicaList::replica(std::string_view number) const {
  const auto index = from_base32(number);
  if (!index || *index >= replicas_.size()) return std::nullopt;
  return replicas_[static_cast<std::size_t>(*index)];
}

void ReplicaList::append_stamp(std::string& out, Stamp stamp) const {
  append_number(out, stamp.replica);
  out += '@';
  append_time(out, stamp.time);
}

void ReplicaList::append_since(std::string& out, Stamp stamp, Stamp made) const {
  append_number(out, stamp.replica);
  const std::uint64_t ms = stamp.time >> 16, from = made.time >> 16;
  out += ms >= from ? '+' : '-';
  append_base32(out, ms >= from ? ms - from : from - ms);
  append_counter(out, stamp.time);
}

std::optional<Stamp> ReplicaList::stamp(std::string_view text) const {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos) return std::nullopt;
  const auto who = replica(text.substr(0, at));
  const auto time = time_from_text(text.substr(at + 1));
  if (!who || !time) return std::nullopt;
  return Stamp{*time, *who};
}

std::optional<Stamp> ReplicaList::since(std::string_view text, Stamp made) const {
  const std::size_t sign = text.find_first_of("+-");
  if (sign == std::string_view::npos) return std::nullopt;
  const auto who = replica(text.substr(0, sign));
  const auto parts = parts_from_text(text.substr(sign + 1));
  if (!who || !parts) return std::nullopt;
  const std::uint64_t from = made.time >> 16;
  const bool later = text[sign] == '+';
  if (later ? parts->ms > most_ms - from : parts->ms == 0 || parts->ms > from) return std::nullopt;
  const std::uint64_t time = (later ? from + parts->ms : from - parts->ms) << 16 | parts->counter;
  if (time == 0) return std::nullopt;
  return Stamp{time, *who};
}

}  // namespace bothways::document
