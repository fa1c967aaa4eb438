#include "cli/arguments.hpp"

#include <algorithm>
#include <ostream>

#include "base/words.hpp"
#include "cli/system.hpp"
#include "document/document.hpp"

namespace bothways::cli {
namespace {

void tell_usage(std::string_view why, Streams streams) { streams.err << why << '\n' << say("cli.usage") << '\n'; }

}  // namespace

std::optional<Parsed> parse_some(Arguments arguments, std::size_t files, std::initializer_list<std::string_view> options, Streams streams) {
  Parsed parsed;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    const bool option = argument.size() > 1 && argument.starts_with('-');
    if (!option && parsed.files.size() < files) {
      parsed.files.emplace_back(argument);
    } else if (option && std::find(options.begin(), options.end(), argument) != options.end() && i + 1 < arguments.size() &&
               parsed.options.emplace(argument, arguments[i + 1]).second) {
      ++i;
    } else {
      tell_usage(say("cli.unknown_option", {{"name", std::string(argument)}}), streams);
      return std::nullopt;
    }
  }
  return parsed;
}

std::optional<Parsed> parse(Arguments arguments, std::size_t files, std::initializer_list<std::string_view> options, Streams streams) {
  auto parsed = parse_some(arguments, files, options, streams);
  if (!parsed) return std::nullopt;
  for (const std::string_view option : options) {
    if (parsed->options.contains(option)) continue;
    tell_usage(say("cli.missing", {{"name", std::string(option)}}), streams);
    return std::nullopt;
  }
  if (parsed->files.size() < files) {
    tell_usage(say("cli.missing", {{"name", "FILE"}}), streams);
    return std::nullopt;
  }
  return parsed;
}

void tell(const Problem& problem, std::string_view file, Streams streams) {
  const std::string key = "error." + std::string(name_of(problem.error));
  streams.err << file << ": " << say(key) << '\n';
  if (!problem.where.empty()) streams.err << say("error.where", {{"where", problem.where}}) << '\n';
  streams.err << say(key + ".next") << '\n';
}

std::optional<Programme> load(const std::string& file, Streams streams) {
  const Result<std::string> bytes = read_file(file);
  if (!bytes) {
    if (bytes.problem().error == Error::no_such_record) {
      streams.err << say("cli.cannot_read", {{"file", file}}) << '\n' << say("cli.cannot_read.next") << '\n';
    } else {
      tell(bytes.problem(), file, streams);
    }
    return std::nullopt;
  }
  Result<Programme> programme = document::read(*bytes);
  if (programme) return std::move(*programme);
  tell(programme.problem(), file, streams);
  return std::nullopt;
}

bool save(const std::string& file, std::string_view bytes, Streams streams) {
  if (write_file(file, bytes)) return true;
  streams.err << say("cli.cannot_write", {{"file", file}}) << '\n' << say("cli.cannot_write.next") << '\n';
  return false;
}

}  // namespace bothways::cli
