#include "app/route.hpp"

#include <algorithm>

namespace bothways {

bool needs_no_scheme(std::string_view screen) {
  constexpr std::string_view all[] = {"access", "accessibility", "apply", "design", "guide", "help", "reply", "review", "sealed", "settings"};
  return std::find(std::begin(all), std::end(all), screen) != std::end(all);
}

Route route_from(std::string_view fragment) {
  Route route;
  if (fragment.starts_with('#')) fragment.remove_prefix(1);
  if (!fragment.starts_with('/')) return route;
  fragment.remove_prefix(1);
  std::string parts[3];
  for (std::string& part : parts) {
    const std::size_t slash = fragment.find('/');
    part = fragment.substr(0, slash);
    fragment = slash == std::string_view::npos ? std::string_view{} : fragment.substr(slash + 1);
  }
  // "#/review" is a screen without a scheme: it says a word, and ids always hold a digit's worth of time.
  if (parts[0].empty()) return route;
  if (needs_no_scheme(parts[0])) {
    route.screen = parts[0];
    route.item = parts[1];
    route.part = parts[2];
    return route;
  }
  if (!id_from_text(parts[0])) return route;
  route.scheme = parts[0];
  route.screen = parts[1].empty() ? "today" : parts[1];
  route.item = parts[2];
  return route;
}

std::string fragment_of(const Route& route) {
  if (route.scheme.empty() && route.screen == "start") return "/";
  std::string fragment = route.scheme.empty() ? "/" + route.screen : "/" + route.scheme + "/" + route.screen;
  if (!route.item.empty()) fragment += "/" + route.item;
  if (!route.part.empty()) fragment += "/" + route.part;
  return fragment;
}

std::string address_of(const Route& route) { return "#" + fragment_of(route); }

std::string address_of(std::string_view scheme, std::string_view screen, Id item) {
  return address_of(Route{std::string(scheme), std::string(screen), item ? to_text(item) : std::string(), {}});
}

}  // namespace bothways
