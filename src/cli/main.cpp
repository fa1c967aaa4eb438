// bothways: the same core at a shell. Each command is a file of its own; cli/command.hpp lists them.
#include <iostream>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

int main(int count, char** arguments) {
  const std::vector<std::string_view> rest(arguments + (count > 0 ? 1 : 0), arguments + count);
  return bothways::cli::run(rest, {std::cout, std::cerr});
}
