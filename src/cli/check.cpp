// bothways check F: whether a file can be opened, and in words why not.
#include <ostream>

#include "base/words.hpp"
#include "cli/arguments.hpp"

namespace bothways::cli {

int check(Arguments arguments, Streams streams) {
  const auto parsed = parse(arguments, 1, {}, streams);
  if (!parsed) return not_understood;
  const std::string& file = parsed->files[0];
  const auto programme = load(file, streams);
  if (!programme) return refused;
  const std::string& name = programme->scheme().name;
  streams.out << say("cli.sound", {{"file", file}, {"name", name.empty() ? say("title.no_name") : name}}) << '\n';
  return done;
}

}  // namespace bothways::cli
