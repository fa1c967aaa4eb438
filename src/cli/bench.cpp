// bothways bench: loading one's own file, merging the others into it and listing the conflicts, for some numbers of
// copies and edits (bench_workload.hpp); and suggesting cohorts for people of 9 sectors and 12 places, a third of
// whom cannot come at all times. Who with whom is in bench_matching.cpp.
#include <algorithm>
#include <cstdio>
#include <ostream>
#include <vector>

#include "base/words.hpp"
#include "cli/arguments.hpp"
#include "cli/bench.hpp"
#include "cli/bench_workload.hpp"
#include "cli/system.hpp"
#include "document/disputes.hpp"
#include "document/document.hpp"
#include "matching/allocation.hpp"

namespace bothways::cli {
namespace {

// False where a file of our own making is refused, which would be a fault of ours.
bool measure(BenchWorkload& workload, std::size_t copies, std::size_t edits, Streams streams) {
  std::vector<std::string> files;
  for (std::size_t i = 0; i < copies; ++i) files.push_back(workload.edited(edits).file);
  std::vector<double> loads, merges;
  std::size_t questions = 0;
  for (int round = 0; round < bench_rounds; ++round) {
    const double begun = running_milliseconds();
    const auto mine = document::read(files[0]);
    if (!mine) return false;
    loads.push_back(running_milliseconds() - begun);
    std::vector<Programme> others;
    for (std::size_t i = 1; i < copies; ++i) {
      auto copy = document::read(files[i]);
      if (!copy) return false;
      others.push_back(std::move(*copy));
    }
    const auto together = document::merge_all(*mine, others);
    if (!together) return false;
    questions = together->disputes.size();
    merges.push_back(running_milliseconds() - begun);
  }
  const std::string name = "K" + std::to_string(copies) + "/E" + std::to_string(edits);
  bench_row(name + " load, " + std::to_string(files[0].size() / 1024) + " KB", loads, streams);
  bench_row(name + " load, merge, " + std::to_string(questions) + " conflicts", merges, streams);
  return true;
}

void measure_allocation(std::size_t count, std::size_t cohorts, Streams streams) {
  BenchDice dice;
  std::vector<matching::Newcomer> people(count);
  for (matching::Newcomer& one : people) {
    one.sector = static_cast<int>(dice.below(10));
    one.place = static_cast<int>(dice.below(13));
    one.free = dice.below(3) == 0 ? static_cast<Times>(dice.roll()) & all_times : 0;
  }
  std::vector<matching::Room> rooms(cohorts);
  for (matching::Room& room : rooms) room = {static_cast<int>((count + cohorts - 1) / cohorts), Times{1} << dice.below(21)};
  std::vector<double> times;
  bool proven = false;
  for (int round = 0; round < bench_rounds; ++round) {
    const double begun = running_milliseconds();
    proven = matching::allocate(people, rooms).proven;
    times.push_back(running_milliseconds() - begun);
  }
  bench_row(std::to_string(count) + " people, " + std::to_string(cohorts) + " cohorts" + (proven ? ", proven" : ""), times, streams);
}

}  // namespace

std::string bench_number(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", number);
  return text;
}

void bench_row(std::string name, std::vector<double> times, Streams streams) {
  if (times.empty()) return;
  std::sort(times.begin(), times.end());
  streams.out << say("cli.bench.row", {{"name", std::move(name)}, {"median", bench_number(times[times.size() / 2])}, {"least", bench_number(times[0])}}) << '\n';
}

int bench(Arguments arguments, Streams streams) {
  if (!parse(arguments, 0, {}, streams)) return not_understood;
  BenchWorkload workload;
  for (const std::size_t edits : {1'000u, 10'000u}) {
    for (const std::size_t copies : {2u, 8u}) {
      if (!measure(workload, copies, edits, streams)) return refused;
    }
  }
  measure_allocation(12, 3, streams);
  measure_allocation(200, 20, streams);
  bench_matching(streams);
  return done;
}

}  // namespace bothways::cli
