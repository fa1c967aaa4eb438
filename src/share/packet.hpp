// A packet: a few records with a few of their fields, for one reader. Which those are is a table for each
// kind of packet; nothing else is written, and a packet that holds anything else is refused. As a file it is
// JSON in the manner of the scheme file without stamps; as a code it is that, made small, with its checksum.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/programme.hpp"

namespace bothways::share {

struct PacketPart {
  RecordKind kind = RecordKind::scheme;
  std::span<const std::string_view> fields;
  std::size_t most = 1;  // records
};
struct PacketKind {
  std::string_view format;  // "bothways-form"
  int version = 1;
  std::span<const PacketPart> parts;
};

struct Packet {
  Id scheme;               // whose it is
  Id from;                 // which sender's copy; nobody in what the coordinator gives out
  std::int64_t written = 0;  // UTC milliseconds; 0 where it does not matter
  Programme records;       // those of the parts, with a stamp that means nothing
};

// A record to put into a packet.
template <class T>
std::shared_ptr<T> fresh(Id id) {
  auto record = std::static_pointer_cast<T>(type_of(T::kind).make());
  record->id = id;
  record->made = Stamp{1, 1};
  return record;
}

std::string write_packet(const PacketKind& kind, const Packet& packet);
// Any bytes give a packet or one Problem.
Result<Packet> read_packet(const PacketKind& kind, std::string_view bytes);
// The "format" that the bytes name, whatever else they are; "" for none.
std::string packet_format(std::string_view bytes);

// One byte for how it is made, four of checksum (CRC-32C), then the packet as DEFLATE with the dictionary
// assets/packets/dictionary-1.txt. `web` is base64url for addresses, `mail` base64 for letters (RFC 4648),
// both without padding. Reading takes both and skips what is neither: line ends, quotation marks of mail.
enum class CodeFor : std::uint8_t { web, mail };
std::string to_code(std::string_view bytes, CodeFor use);
Result<std::string> from_code(std::string_view code);

}  // namespace bothways::share
