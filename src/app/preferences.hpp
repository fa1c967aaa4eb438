// How the page looks and speaks for this person: kept in this browser, chosen on the settings screen.
// One line a preference, with the settings it is kept as; nothing else lists them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bothways {

enum class Theme : std::uint8_t { system, light, dark };
enum class Contrast : std::uint8_t { system, normal, high };
enum class TextSize : std::uint8_t { normal, large, larger, largest };

struct Preferences {
  Theme theme = Theme::system;
  Contrast contrast = Contrast::system;
  TextSize text_size = TextSize::normal;
  std::uint8_t language = 0;  // of base/words' languages()
  bool operator==(const Preferences&) const = default;
};

// The name is that of the setting; its words are `settings.<name>`, an option's `settings.<name>.<option>`.
struct Preference {
  std::string_view name;
  std::vector<std::string> options;
  std::size_t (*get)(const Preferences&);
  void (*set)(Preferences&, std::size_t option);
};
const std::vector<Preference>& all_preferences();
const Preference* preference_named(std::string_view name);  // null where there is none

// From what was kept; what is not an option is the first one.
void set_preference(Preferences& preferences, std::string_view name, std::string_view option);

// 1 for 100 %.
float factor_of(TextSize size);

}  // namespace bothways
