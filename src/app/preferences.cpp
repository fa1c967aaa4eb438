#include "app/preferences.hpp"

#include <algorithm>

#include "base/words.hpp"

namespace bothways {
namespace {

template <auto member>
Preference line(std::string_view name, std::vector<std::string> options) {
  return {name, std::move(options),
          [](const Preferences& from) { return static_cast<std::size_t>(from.*member); },
          [](Preferences& to, std::size_t option) { to.*member = static_cast<std::remove_reference_t<decltype(to.*member)>>(option); }};
}

}  // namespace

const std::vector<Preference>& all_preferences() {
  static const std::vector<Preference> all{
      line<&Preferences::theme>("theme", {"system", "light", "dark"}),
      line<&Preferences::contrast>("contrast", {"system", "normal", "high"}),
      line<&Preferences::text_size>("text_size", {"100", "125", "150", "200"}),
      line<&Preferences::language>("language", languages()),
  };
  return all;
}

const Preference* preference_named(std::string_view name) {
  const auto& all = all_preferences();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Preference& one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

void set_preference(Preferences& preferences, std::string_view name, std::string_view option) {
  const Preference* preference = preference_named(name);
  if (preference == nullptr) return;
  const auto found = std::find(preference->options.begin(), preference->options.end(), option);
  preference->set(preferences, found == preference->options.end() ? 0 : static_cast<std::size_t>(found - preference->options.begin()));
}

float factor_of(TextSize size) {
  switch (size) {
    case TextSize::normal: return 1;
    case TextSize::large: return 1.25f;
    case TextSize::larger: return 1.5f;
    case TextSize::largest: return 2;
  }
  return 1;
}

}  // namespace bothways
