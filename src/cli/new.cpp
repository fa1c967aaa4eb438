// bothways new --preset partners|parity -o F: a scheme from a preset, its dates moved to today.
#include <ostream>

#include "base/assets.hpp"
#include "base/words.hpp"
#include "cli/arguments.hpp"
#include "cli/system.hpp"
#include "document/document.hpp"

namespace bothways::cli {

int new_scheme(Arguments arguments, Streams streams) {
  const auto parsed = parse(arguments, 0, {"--preset", "-o"}, streams);
  if (!parsed) return not_understood;
  const std::string& name = parsed->options.at("--preset");
  const std::string_view preset = name == "partners" || name == "parity" ? asset("presets/" + name + ".json") : std::string_view{};
  if (preset.empty()) {
    streams.err << say("cli.unknown_preset", {{"name", name}}) << '\n';
    return not_understood;
  }
  const Moment moment = now();
  const Date anchor = document::anchor_of(preset);
  document::Fresh fresh;
  fresh.stamp = next_stamp({}, random_bits(), moment.utc_ms);
  fresh.random = random_bits();
  fresh.move_days = anchor ? days_between(anchor, date_of(moment.utc_ms, moment.offset_minutes)) : 0;
  const Result<Programme> programme = document::read_preset(preset, fresh);
  if (!programme) {
    tell(programme.problem(), name, streams);
    return refused;
  }
  const std::string& file = parsed->options.at("-o");
  if (!save(file, document::write(*programme), streams)) return refused;
  streams.out << say("cli.written", {{"file", file}}) << '\n';
  return done;
}

}  // namespace bothways::cli
