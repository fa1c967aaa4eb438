// bothways pack F --for AUDIENCE [--member NAME] -o OUT: what one person gets of a scheme. A deputy gets a full copy.
#include "share/pack.hpp"

#include <ostream>

#include "base/text.hpp"
#include "base/words.hpp"
#include "cli/arguments.hpp"
#include "document/document.hpp"

namespace bothways::cli {
namespace {

// By name, whatever its capitals, or by id.
std::vector<Id> named_so(const Programme& programme, Audience audience, const std::string& name) {
  const RecordKind kind = audience == Audience::panel ? RecordKind::panel_member : RecordKind::person;
  std::vector<Id> found;
  for (const Id id : share::whom_to_pack_for(programme, audience)) {
    const RecordPointer record = programme.table(kind).find(id);
    if (to_text(id) == name || folded(title_of(programme, *record, kind)) == folded(name)) found.push_back(id);
  }
  return found;
}

}  // namespace

int pack(Arguments arguments, Streams streams) {
  const auto parsed = parse_some(arguments, 1, {"--for", "--member", "-o"}, streams);
  if (!parsed) return not_understood;
  const auto option = [&](std::string_view name) {
    const auto given = parsed->options.find(name);
    return given == parsed->options.end() ? std::string() : given->second;
  };
  const std::string audience_name = option("--for"), file = option("-o"), member = option("--member");
  const Audience audience = audience_name == "panel" ? Audience::panel : audience_name == "partner" ? Audience::partner : Audience::nobody;
  const bool full = audience_name == "deputy";
  std::string missing = parsed->files.empty() ? "FILE" : file.empty() ? "-o" : audience_name.empty() ? "--for" : "";
  if (missing.empty() && !full && audience != Audience::nobody && member.empty()) missing = "--member";
  if (!missing.empty() || (!full && audience == Audience::nobody)) {
    streams.err << (missing.empty() ? say("cli.unknown_audience", {{"name", audience_name}}) : say("cli.missing", {{"name", missing}})) << '\n';
    return not_understood;
  }
  const auto programme = load(parsed->files[0], streams);
  if (!programme) return refused;
  std::string bytes = document::write(*programme);
  if (!full) {
    const std::vector<Id> found = named_so(*programme, audience, member);
    if (found.size() != 1) {
      std::vector<std::string> ids;
      for (const Id id : found) ids.push_back(to_text(id));
      streams.err << say(found.empty() ? "cli.no_member" : "cli.several_members", {{"name", member}, {"ids", joined(ids, ", ")}}) << '\n';
      return refused;
    }
    const auto packed = share::pack_for(*programme, {audience, found.front()});
    if (!packed) {
      tell(packed.problem(), parsed->files[0], streams);
      return refused;
    }
    bytes = document::write(*packed);
  }
  if (!save(file, bytes, streams)) return refused;
  streams.out << say("cli.written", {{"file", file}}) << '\n';
  return done;
}

}  // namespace bothways::cli
