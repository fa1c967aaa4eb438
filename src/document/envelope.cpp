#include "document/envelope.hpp"

#include "base/id.hpp"
#include "base/limits.hpp"
#include "document/document.hpp"

namespace bothways::document {
namespace {

// Whether the file says that it is ours, and of a version that we read.
std::optional<Problem> problem_with(JsonView root, const std::optional<Problem>& stopped, Holds holds) {
  const auto format_member = root.find(member::format);
  if (!format_member) return stopped ? *stopped : Problem{Error::not_ours, ""};
  const std::string_view name = format_member->type() == JsonType::text ? format_member->text() : std::string_view{};
  const bool wanted = (name == format && holds != Holds::pack) || (name == pack_format && holds != Holds::scheme);
  if (!wanted) return Problem{Error::not_ours, ""};
  const auto said = root.find(member::version);
  if (!said) return stopped ? *stopped : Problem{Error::missing_part, std::string(member::version)};
  if (said->type() == JsonType::fraction) return Problem{Error::not_whole_number, std::string(member::version)};
  if (said->type() != JsonType::number) return Problem{Error::wrong_type, std::string(member::version)};
  if (said->number() > version) return Problem{Error::newer_version, std::to_string(said->number())};
  if (said->number() < version) return Problem{Error::bad_value, std::string(member::version)};
  return stopped;
}

constexpr std::pair<Audience, std::string_view> pack_audiences[] = {{Audience::panel, "panel"}, {Audience::partner, "partner"}};

}  // namespace

Result<std::optional<PackFor>> read_pack_for(JsonView root) {
  const auto format_member = root.find(member::format);
  if (!format_member || format_member->text() != pack_format) return std::optional<PackFor>{};
  const std::string where(member::pack);
  const auto said = root.find(member::pack);
  if (!said) return Problem{Error::missing_part, where};
  if (said->type() != JsonType::object) return Problem{Error::wrong_type, where};
  const auto audience = said->find("audience"), whose = said->find("whose");
  if (!audience || !whose) return Problem{Error::missing_part, where};
  if (said->size() != 2) return Problem{Error::not_allowed, where};
  if (audience->type() != JsonType::text || whose->type() != JsonType::text) return Problem{Error::wrong_type, where};
  const auto id = id_from_text(whose->text());
  for (const auto& [one, name] : pack_audiences) {
    if (id && audience->text() == name) return std::optional(PackFor{one, *id});
  }
  return Problem{Error::bad_value, where};
}

void append_pack_for(std::string& out, const PackFor& pack) {
  for (const auto& [one, name] : pack_audiences) {
    if (one != pack.audience) continue;
    out += "{\"audience\": ";
    append_quoted(out, name);
    out += ", \"whose\": ";
    append_quoted(out, to_text(pack.whose));
    out += '}';
  }
}

Result<Json> read_ours(std::string_view bytes, Holds holds) {
  JsonReading reading = read_json(bytes);
  if (reading.json.nodes.empty()) return reading.stopped ? *reading.stopped : Problem{Error::not_json, ""};
  if (auto problem = problem_with(JsonView(reading.json, 0), reading.stopped, holds)) return *problem;
  if (reading.json.problem) return *reading.json.problem;
  return std::move(reading.json);
}

Result<Seen> read_seen(JsonView json) {
  const std::string where(member::seen);
  if (json.type() != JsonType::object) return Problem{Error::wrong_type, where};
  if (json.size() > limits::replicas) return Problem{Error::too_many, where};
  Seen seen;
  for (const JsonView entry : json) {
    if (entry.type() != JsonType::text) return Problem{Error::wrong_type, where};
    const auto replica = from_base32(entry.key());
    const auto time = time_from_text(entry.text());
    if (!replica || *replica == 0) return Problem{Error::bad_value, where};
    if (const auto error = fault(time)) return Problem{*error, where};
    seen.vector[*replica] = *time;
    seen.replicas.add(*replica);
  }
  return seen;
}

void append_seen(std::string& out, const VersionVector& seen, Layout layout) {
  const bool lines = layout == Layout::lines;
  out += '{';
  bool first = true;
  for (const auto& [replica, time] : seen) {
    if (!first) out += ',';
    first = false;
    if (lines) out += "\n  ";
    out += '"';
    append_base32(out, replica);
    out += lines ? "\": \"" : "\":\"";
    append_time(out, time);
    out += '"';
  }
  out += '}';
}

}  // namespace bothways::document
