// Where the visitor is, as the address after '#': "/", "/<scheme>/<screen>", "/<scheme>/<screen>/<item>",
// and "/<screen>", "/<screen>/<item>", "/<screen>/<item>/<part>" of the few screens that need no scheme.
// Any fragment gives a route; one that cannot be read is the start page.
#pragma once

#include <string>
#include <string_view>

#include "base/id.hpp"

namespace bothways {

struct Route {
  std::string scheme;           // empty: no scheme is open
  std::string screen = "start";
  std::string item;             // an id, or a part of a screen
  std::string part{};           // of the item; only where no scheme is needed
  bool operator==(const Route&) const = default;

  Id id() const { return id_from_text(item).value_or(Id{}); }
};

// Whether a screen shows without an open scheme too.
bool needs_no_scheme(std::string_view screen);
Route route_from(std::string_view fragment);
std::string fragment_of(const Route& route);               // "/6b2k/pairs"
std::string address_of(const Route& route);                // "#/6b2k/pairs", for links
std::string address_of(std::string_view scheme, std::string_view screen, Id item = {});

}  // namespace bothways
