// Stamps as text, short: a replica is its number in the file's list `seen`, a time is milliseconds in
// base 32 and, behind a dot, the counter where it is not zero. "0@1n5kq2m8c" stands alone; "1+3kq2.1" is
// so much later (or "-" earlier) than the record was made. What is read may be later than any stamp may be:
// whoever reads asks `fault`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/stamp.hpp"

namespace bothways::document {

// The replicas that a file names, in its order; when writing, by number.
class ReplicaList {
 public:
  ReplicaList() = default;
  explicit ReplicaList(const VersionVector& seen);  // for writing

  void add(Replica replica) { replicas_.push_back(replica); }  // for reading
  std::size_t size() const { return replicas_.size(); }

  void append_stamp(std::string& out, Stamp stamp) const;
  void append_since(std::string& out, Stamp stamp, Stamp made) const;
  std::optional<Stamp> stamp(std::string_view text) const;
  std::optional<Stamp> since(std::string_view text, Stamp made) const;

 private:
  void append_number(std::string& out, Replica replica) const;
  std::optional<Replica> replica(std::string_view number) const;

  std::vector<Replica> replicas_;
};

void append_base32(std::string& out, std::uint64_t value);
void append_time(std::string& out, std::uint64_t time);
std::optional<std::uint64_t> time_from_text(std::string_view text);  // never zero

// What is wrong with a time that was read.
inline std::optional<Error> fault(std::optional<std::uint64_t> time) {
  if (!time) return Error::bad_value;
  return *time > last_time ? std::optional(Error::far_ahead) : std::nullopt;
}
inline std::optional<Error> fault(const std::optional<Stamp>& stamp) {
  return fault(stamp ? std::optional(stamp->time) : std::nullopt);
}

}  // namespace bothways::document
