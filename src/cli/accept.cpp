// bothways accept F RETURN… -o OUT: what panel members and partners sent back goes into the scheme, and is told
// in words with what was left out. Where one return cannot be taken, nothing is written.
#include <chrono>
#include <ostream>

#include "base/limits.hpp"
#include "base/words.hpp"
#include "cli/arguments.hpp"
#include "cli/system.hpp"
#include "document/document.hpp"
#include "document/merge.hpp"
#include "share/pack.hpp"

namespace bothways::cli {
namespace {

std::int64_t now_utc_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string sender(const Programme& programme, const PackFor& from) {
  const RecordKind kind = from.audience == Audience::panel ? RecordKind::panel_member : RecordKind::person;
  const RecordPointer record = programme.table(kind).find(from.whose);
  return record ? title_of(programme, *record, kind) : say("title.no_name");
}

// The scheme with it; nothing, and the reason on `err`, where it cannot be taken.
std::optional<Programme> taken(const Programme& programme, const std::string& file, Streams streams) {
  const auto refuse = [&](const Problem& problem) {
    tell(problem, file, streams);
    return std::nullopt;
  };
  const Result<std::string> bytes = read_file(file);
  if (!bytes) return refuse(bytes.problem());
  const auto read = document::read(*bytes, document::Holds::pack);
  if (!read) return refuse(read.problem());
  const auto returned = share::take_return(programme, *read, now_utc_ms());
  if (!returned) return refuse(returned.problem());
  auto merged = document::merge(programme, returned->copy);
  if (!merged) return refuse(merged.problem());
  streams.out << say("cli.accepted", {{"name", sender(programme, returned->from)}, {"file", file}}) << '\n';
  const auto changes = document::in_words(merged->programme, merged->changes);
  for (const document::Told& told : changes) streams.out << "  " << told.words << '\n';
  for (const document::Conflict& conflict : merged->conflicts) streams.out << "  " << document::in_words(merged->programme, conflict) << '\n';
  for (const std::string& sentence : returned->left_out) streams.out << "  " << sentence << '\n';
  if (changes.empty() && merged->conflicts.empty()) streams.out << "  " << say("merge.nothing") << '\n';
  return std::move(merged->programme);
}

}  // namespace

int accept(Arguments arguments, Streams streams) {
  const auto parsed = parse_some(arguments, 1 + limits::packet_files, {"-o"}, streams);
  if (!parsed) return not_understood;
  const auto file = parsed->options.find("-o");
  if (file == parsed->options.end() || parsed->files.size() < 2) {
    streams.err << say("cli.missing", {{"name", parsed->files.size() < 2 ? "FILE" : "-o"}}) << '\n';
    return not_understood;
  }
  auto programme = load(parsed->files[0], streams);
  for (std::size_t i = 1; programme && i < parsed->files.size(); ++i) programme = taken(*programme, parsed->files[i], streams);
  if (!programme || !save(file->second, document::write(*programme), streams)) return refused;
  streams.out << say("cli.written", {{"file", file->second}}) << '\n';
  return done;
}

}  // namespace bothways::cli
