// How much each rule counts: as usual, unless the scheme has a setting of its own for it.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "domain/programme.hpp"

namespace bothways::matching {

inline constexpr int most_weight = 5;

class Settings {
 public:
  Settings() = default;  // all as usual
  explicit Settings(const Programme& programme);

  bool used(std::string_view rule) const;
  // 0 where the rule is not used.
  int weight(std::string_view rule, int usual) const;
  // For a preview: as if it were set so.
  void set(std::string_view rule, bool is_used, int weight);

  bool operator==(const Settings&) const = default;

 private:
  struct Own {
    bool used = true;
    int weight = -1;  // as usual
    bool operator==(const Own&) const = default;
  };
  std::map<std::string, Own, std::less<>> own_;
};

}  // namespace bothways::matching
