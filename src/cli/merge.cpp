// bothways merge A B -o F: two copies of one scheme become one, and what changed in A is told in words.
#include "document/merge.hpp"

#include <ostream>

#include "base/words.hpp"
#include "cli/arguments.hpp"
#include "document/document.hpp"

namespace bothways::cli {
namespace {

void list(std::string_view heading, const std::vector<std::string>& sentences, Streams streams) {
  if (sentences.empty()) return;
  streams.out << say_count(heading, static_cast<long>(sentences.size())) << '\n';
  for (const std::string& sentence : sentences) streams.out << "  " << sentence << '\n';
}

}  // namespace

int merge(Arguments arguments, Streams streams) {
  const auto parsed = parse(arguments, 2, {"-o"}, streams);
  if (!parsed) return not_understood;
  const auto mine = load(parsed->files[0], streams);
  if (!mine) return refused;
  const auto theirs = load(parsed->files[1], streams);
  if (!theirs) return refused;
  const auto merged = document::merge(*mine, *theirs);
  if (!merged) {
    tell(merged.problem(), parsed->files[1], streams);
    return refused;
  }
  const std::string& file = parsed->options.at("-o");
  if (!save(file, document::write(merged->programme), streams)) return refused;

  std::vector<std::string> changes;
  for (document::Told& told : document::in_words(merged->programme, merged->changes)) changes.push_back(std::move(told.words));
  std::vector<std::string> conflicts;
  for (const document::Conflict& conflict : merged->conflicts) conflicts.push_back(document::in_words(merged->programme, conflict));
  list("merge.changes", changes, streams);
  list("merge.conflicts", conflicts, streams);
  if (changes.empty() && conflicts.empty()) streams.out << say("merge.nothing") << '\n';
  streams.out << say("cli.written", {{"file", file}}) << '\n';
  return done;
}

}  // namespace bothways::cli
