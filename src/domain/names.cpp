#include "domain/names.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace bothways {

std::string short_name(std::string_view name) {
  static constexpr std::array<std::string_view, 14> titles = {"dr",  "mr",   "mrs",  "ms",   "miss", "mx",   "prof",
                                                              "rev", "sir",  "dame", "lady", "lord", "cllr", "professor"};
  const std::string whole(trimmed(name));
  const std::size_t space = whole.find(' ');
  if (space == std::string::npos) return whole;
  std::string first = folded(whole.substr(0, space));
  if (!first.empty() && first.back() == '.') first.pop_back();
  const bool is_title = std::find(titles.begin(), titles.end(), first) != titles.end();
  return is_title || first.size() < 2 ? whole : whole.substr(0, space);
}

}  // namespace bothways
