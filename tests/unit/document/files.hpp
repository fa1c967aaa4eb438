// Small scheme files for tests, and the whole of a file on disk.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace bothways::test {

inline std::string whole_file(const std::string& path) {
  std::ifstream stream(std::string(BOTHWAYS_ROOT) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// Two people known to two copies, in canonical form.
inline const std::string small_file = R"({
"format": "bothways-scheme",
"version": 1,
"seen": {
  "a1": "1kt6nnmg0",
  "b2": "1kt6nnmg5.2"},
"schemes": [
 {"id": "4z0h8", "made": "0@1kt6nnmg0",
  "name": "Neighbours in the lead",
  "shape": "reciprocal"}],
"people": [
 {"id": "7c3m2", "made": "0@1kt6nnmg0", "changed": "email=1+5.2",
  "name": "Amina Yusuf",
  "side": "a",
  "email": "amina@example.org"},
 {"id": "7c3m3", "made": "0@1kt6nnmg0", "removed": "1+5",
  "name": "Tomasz Invented"}]
}
)";

inline std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  return at == std::string::npos ? "not found: " + what : text.replace(at, what.size(), by);
}

}  // namespace bothways::test
