// What stands around the records: whose format, which version, and what the copy has seen. The version is
// looked at before anything else, so that a newer file is told as one and not as a damaged one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/json.hpp"
#include "document/record_text.hpp"
#include "document/stamp_text.hpp"
#include "domain/programme.hpp"

namespace bothways::document {

namespace member {
inline constexpr std::string_view format = "format", version = "version", seen = "seen", equality = "equality", anchor = "anchor", pack = "for";
}

// The tree of a file that is ours and of a version that we read.
Result<Json> read_ours(std::string_view bytes, Holds holds = Holds::scheme);
// Whose pack it is; nothing for a full copy.
Result<std::optional<PackFor>> read_pack_for(JsonView root);
void append_pack_for(std::string& out, const PackFor& pack);

struct Seen {
  VersionVector vector;
  ReplicaList replicas;  // in the file's order: stamps name them by number
};
Result<Seen> read_seen(JsonView json);
void append_seen(std::string& out, const VersionVector& seen, Layout layout);

}  // namespace bothways::document
