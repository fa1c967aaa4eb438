#include "share/packet.hpp"

#include <algorithm>

#include "base/assets.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "document/json.hpp"
#include "document/record_text.hpp"
#include "share/deflate.hpp"

namespace bothways::share {
namespace {

using document::JsonType;
using document::JsonView;

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::string_view member_format = "format", member_version = "version", member_scheme = "scheme", member_from = "from",
                           member_written = "written", member_id = "id";
constexpr char made_as = 1;

int digit_of(char c) {
  if (c == '-' || c == '+') return 62;
  if (c == '_' || c == '/') return 63;
  const std::size_t at = digits.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

Result<Id> read_id(JsonView object, std::string_view name) {
  const auto json = object.find(name);
  if (!json) return Problem{Error::missing_part, std::string(name)};
  if (json->type() != JsonType::text) return Problem{Error::wrong_type, std::string(name)};
  const auto id = id_from_text(json->text());
  if (!id || !*id) return Problem{Error::bad_value, std::string(name)};
  return *id;
}

std::optional<Problem> read_header(const PacketKind& kind, JsonView root, Packet& packet) {
  const auto format = root.find(member_format), version = root.find(member_version), written = root.find(member_written);
  if (!format || format->type() != JsonType::text || format->text() != kind.format) return Problem{Error::not_ours, ""};
  if (!version || version->type() != JsonType::number) return Problem{Error::missing_part, std::string(member_version)};
  if (version->number() > kind.version) return Problem{Error::newer_version, std::to_string(version->number())};
  if (version->number() != kind.version) return Problem{Error::bad_value, std::string(member_version)};
  const auto scheme = read_id(root, member_scheme);
  if (!scheme) return scheme.problem();
  packet.scheme = *scheme;
  if (root.find(member_from)) {
    const auto from = read_id(root, member_from);
    if (!from) return from.problem();
    packet.from = *from;
  }
  constexpr std::int64_t latest = 253'402'300'799'999;  // the end of the year 9999
  if (!written) return std::nullopt;
  if (written->type() != JsonType::number) return Problem{Error::wrong_type, std::string(member_written)};
  if (written->number() < 0 || written->number() > latest) return Problem{Error::bad_value, std::string(member_written)};
  packet.written = written->number();
  return std::nullopt;
}

std::optional<Problem> read_one(const PacketPart& part, JsonView json, document::Place place, Programme& into) {
  const RecordType& type = type_of(part.kind);
  const auto id = read_id(json, member_id);
  if (!id) return Problem{id.problem().error, place.in_words(member_id)};
  if (into.table(part.kind).find(*id)) return Problem{Error::duplicate_key, place.in_words(member_id)};
  const auto record = type.make();
  record->id = *id;
  record->made = Stamp{1, 1};
  for (const JsonView member : json) {
    if (member.key() == member_id) continue;
    const bool allowed = std::find(part.fields.begin(), part.fields.end(), member.key()) != part.fields.end();
    const Field* field = allowed ? field_named(type, member.key()) : nullptr;
    if (field == nullptr) return Problem{Error::not_allowed, place.in_words(member.key())};
    const Result<Value> value = document::read_value(member, *field);
    if (!value) return Problem{value.problem().error, place.in_words(member.key())};
    if (!storable(*field, *value)) return Problem{Error::bad_value, place.in_words(member.key())};
    set(*record, *field, *value);
    record->stamps[index_of(type, *field)] = record->made;
  }
  into.put(static_cast<std::size_t>(part.kind), *id, record);
  return std::nullopt;
}

}  // namespace

std::string write_packet(const PacketKind& kind, const Packet& packet) {
  std::string out = "{\"format\":";
  document::append_quoted(out, kind.format);
  out += ",\"version\":" + std::to_string(kind.version) + ",\"scheme\":\"" + to_text(packet.scheme) + '"';
  if (packet.from) out += ",\"from\":\"" + to_text(packet.from) + '"';
  if (packet.written != 0) out += ",\"written\":" + std::to_string(packet.written);
  for (const PacketPart& part : kind.parts) {
    const RecordType& type = type_of(part.kind);
    out += ",\n\"" + std::string(type.collection) + "\":[";
    for (const RecordPointer& record : packet.records.table(part.kind).rows) {
      if (!record->live()) continue;
      out += out.back() == '[' ? "\n{\"id\":\"" : ",\n{\"id\":\"";
      out += to_text(record->id) + '"';
      for (const std::string_view name : part.fields) {
        const Field* field = field_named(type, name);
        if (field == nullptr || is_empty(*record, *field)) continue;
        out += ",\"" + std::string(name) + "\":";
        document::append_value(out, *record, *field);
      }
      out += '}';
    }
    out += ']';
  }
  return out + "}\n";
}

Result<Packet> read_packet(const PacketKind& kind, std::string_view bytes) {
  if (bytes.size() > limits::packet_bytes) return Problem{Error::too_large, ""};
  const document::JsonReading reading = document::read_json(bytes);
  if (reading.json.nodes.empty()) return reading.stopped ? *reading.stopped : Problem{Error::not_json, ""};
  const JsonView root(reading.json, 0);
  Packet packet;
  if (auto problem = read_header(kind, root, packet)) return *problem;
  if (reading.stopped) return *reading.stopped;
  if (reading.json.problem) return *reading.json.problem;
  for (const JsonView member : root) {
    const std::string_view name = member.key();
    if (name == member_format || name == member_version || name == member_scheme || name == member_from || name == member_written) continue;
    const auto part = std::find_if(kind.parts.begin(), kind.parts.end(), [&](const PacketPart& one) { return type_of(one.kind).collection == name; });
    if (part == kind.parts.end()) return Problem{Error::not_allowed, std::string(name)};
    if (member.type() != JsonType::array) return Problem{Error::wrong_type, std::string(name)};
    if (member.size() > part->most) return Problem{Error::too_many, std::string(name)};
    std::size_t number = 0;
    for (const JsonView record : member) {
      const document::Place place{type_of(part->kind).collection, ++number};
      if (record.type() != JsonType::object) return Problem{Error::wrong_type, place.in_words()};
      if (auto problem = read_one(*part, record, place, packet.records)) return *problem;
    }
  }
  return packet;
}

std::string packet_format(std::string_view bytes) {
  if (bytes.size() > limits::packet_bytes) return "";
  const document::JsonReading reading = document::read_json(bytes);
  const auto format = reading.json.nodes.empty() ? std::nullopt : JsonView(reading.json, 0).find(member_format);
  return format && format->type() == JsonType::text ? std::string(format->text()) : std::string();
}

std::string to_code(std::string_view bytes, CodeFor use) {
  std::string all(1, made_as);
  const std::uint32_t sum = checksum(bytes);
  for (int shift = 0; shift < 32; shift += 8) all += static_cast<char>(sum >> shift & 0xFF);
  all += deflated(bytes, asset("packets/dictionary-1.txt"));
  std::string code;
  std::uint32_t held = 0;
  int have = 0;
  const auto put = [&](std::uint32_t digit) {
    if (digit < 62) code += digits[digit];
    else code += (use == CodeFor::web ? "-_" : "+/")[digit - 62];
  };
  for (const char c : all) {
    held = held << 8 | static_cast<unsigned char>(c);
    for (have += 8; have >= 6; have -= 6) put(held >> (have - 6) & 63);
  }
  if (have > 0) put(held << (6 - have) & 63);
  return code;
}

Result<std::string> from_code(std::string_view code) {
  std::string all;
  std::uint32_t held = 0;
  int have = 0;
  for (const char c : code) {
    const int digit = digit_of(c);
    if (digit < 0) continue;
    held = held << 6 | static_cast<std::uint32_t>(digit);
    have += 6;
    if (have < 8) continue;
    all += static_cast<char>(held >> (have -= 8) & 0xFF);
  }
  if ((held & ((1u << have) - 1)) != 0) return Problem{Error::bad_checksum, ""};
  constexpr std::size_t header = 5;
  if (all.size() < header) return Problem{Error::cut_off, ""};
  if (all[0] > made_as) return Problem{Error::newer_version, std::to_string(static_cast<int>(all[0]))};
  if (all[0] != made_as) return Problem{Error::not_ours, ""};
  std::uint32_t sum = 0;
  for (std::size_t i = 1; i < header; ++i) sum |= static_cast<std::uint32_t>(static_cast<unsigned char>(all[i])) << (8 * (i - 1));
  auto bytes = inflated(std::string_view(all).substr(header), limits::packet_bytes, asset("packets/dictionary-1.txt"));
  if (!bytes || checksum(*bytes) != sum) return Problem{Error::bad_checksum, ""};
  return std::move(*bytes);
}

}  // namespace bothways::share
