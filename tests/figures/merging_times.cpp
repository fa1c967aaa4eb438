// Times reading one's own file, and reading it, taking in the others and listing every conflict, on the folders
// that merging_workload made: medians in milliseconds. Also lists what is told, for the count of true ones.
// Native and as WebAssembly. Usage: merging_times FOLDER… > times.tsv
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "document/disputes.hpp"
#include "document/document.hpp"

using namespace bothways;

namespace {

double now() { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

// In the middle of at least fifteen rounds and of half a second; the first warms up.
double median(const std::function<void()>& work) {
  std::vector<double> times;
  work();
  for (const double begun = now(); times.size() < 15 || (now() - begun < 500 && times.size() < 501);) {
    const double before = now();
    work();
    times.push_back(now() - before);
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

std::vector<std::string> files_of(const std::filesystem::path& folder) {
  std::vector<std::string> files;
  for (;;) {
    std::ifstream stream(folder / (std::to_string(files.size()) + ".json"), std::ios::binary);
    if (!stream) return files;
    files.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
}

bool measure(const std::filesystem::path& folder) {
  const std::string name = folder.filename().string();
  const std::vector<std::string> files = files_of(folder);
  if (files.empty()) return false;
  bool read = true;
  document::Together all;
  const double load = median([&] { read = read && document::read(files[0]); });
  const double merge = median([&] {
    const auto mine = document::read(files[0]);
    std::vector<Programme> copies;
    for (std::size_t i = 1; i < files.size(); ++i) {
      auto copy = document::read(files[i]);
      if (!copy) { read = false; return; }
      copies.push_back(std::move(*copy));
    }
    auto together = mine ? document::merge_all(*mine, copies) : Result<document::Together>(mine.problem());
    read = read && together;
    if (together) all = std::move(*together);
  });
  std::printf("%s\tload\t%.4f\n%s\tmerge\t%.4f\n", name.c_str(), load, name.c_str(), merge);
  for (const document::Dispute& dispute : all.disputes) {
    std::printf("%s\ttold\t%s %s %s\n", name.c_str(), all.programme.tables[dispute.table].name.c_str(), to_text(dispute.id).c_str(),
                dispute.field != nullptr ? std::string(dispute.field->name).c_str() : dispute.newer.c_str());
  }
  return read;
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    if (!measure(arguments[i])) return 1;
  }
  return count > 1 ? 0 : 2;
}
