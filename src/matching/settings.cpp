#include "matching/settings.hpp"

#include <algorithm>

#include "domain/matching.hpp"

namespace bothways::matching {

Settings::Settings(const Programme& programme) {
  for (const RuleSetting* one : programme.all<RuleSetting>()) {
    own_[one->rule] = {one->used != YesNo::no, one->weight ? std::clamp(one->weight.value, 0, most_weight) : -1};
  }
}

bool Settings::used(std::string_view rule) const {
  const auto it = own_.find(rule);
  return it == own_.end() || it->second.used;
}

int Settings::weight(std::string_view rule, int usual) const {
  const auto it = own_.find(rule);
  if (it == own_.end()) return usual;
  return !it->second.used ? 0 : it->second.weight < 0 ? usual : it->second.weight;
}

void Settings::set(std::string_view rule, bool is_used, int weight) {
  own_[std::string(rule)] = {is_used, std::clamp(weight, 0, most_weight)};
}

}  // namespace bothways::matching
