// Makes the files that merging is timed on (src/cli/bench_workload.hpp): for each of the four workloads a folder with
// our files, 0.json and so on, and plain.json, from which peers make theirs: {"base": …, "edits": [one copy's, …]}.
// Usage: merging_workload FOLDER
#include <filesystem>
#include <fstream>
#include <string>

#include "cli/bench_workload.hpp"

using namespace bothways;

int main(int count, char** arguments) {
  if (count != 2) return 2;
  cli::BenchWorkload workload;
  for (const std::size_t edits : {1'000u, 10'000u}) {
    for (const std::size_t copies : {2u, 8u}) {
      const std::filesystem::path folder = std::filesystem::path(arguments[1]) / ("K" + std::to_string(copies) + "-E" + std::to_string(edits));
      std::filesystem::create_directories(folder);
      std::ofstream plain(folder / "plain.json");
      plain << "{\"base\":" << workload.base() << ",\n\"edits\":[";
      for (std::size_t i = 0; i < copies; ++i) {
        const cli::BenchWorkload::Copy copy = workload.edited(edits);
        plain << (i == 0 ? "" : ",\n") << copy.edits;
        std::ofstream(folder / (std::to_string(i) + ".json"), std::ios::binary) << copy.file;
      }
      plain << "]}\n";
    }
  }
  return 0;
}
