#include <array>
#include <ostream>

#include "base/words.hpp"
#include "cli/command.hpp"

namespace bothways::cli {
namespace {

struct Command {
  std::string_view name;
  int (*run)(Arguments, Streams);
};

constexpr std::array<Command, 9> commands{{
    {"new", new_scheme},
    {"check", check},
    {"show", show},
    {"merge", merge},
    {"pack", pack},
    {"accept", accept},
    {"match", match},
    {"schema", schema},
    {"bench", bench},
}};

}  // namespace

int run(Arguments arguments, Streams streams) {
  const std::string_view name = arguments.empty() ? std::string_view{} : arguments.front();
  if (name == "--help" || name == "-h" || name == "help") {
    streams.out << say("cli.usage") << '\n';
    return done;
  }
  for (const Command& command : commands) {
    if (command.name == name) return command.run(arguments.subspan(1), streams);
  }
  if (!name.empty()) streams.err << say("cli.unknown_command", {{"name", std::string(name)}}) << '\n';
  streams.err << say("cli.usage") << '\n';
  return not_understood;
}

}  // namespace bothways::cli
