// Settings for all controls within: what is kept can be read and copied and not changed; looks as if.
#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {
void close_reason() { canvas().reasons.pop_back(); }
void close_seen() { canvas().seen.pop_back(); }
}  // namespace

Scope read_only(std::string_view why) {
  canvas().reasons.emplace_back(why);
  return Scope(close_reason);
}

Scope changeable() { return read_only({}); }

Scope seen_as(Seen state) {
  canvas().seen.push_back(state);
  return Scope(close_seen);
}

std::string_view why_read_only() { return canvas().reasons.empty() ? std::string_view() : std::string_view(canvas().reasons.back()); }
bool is_read_only() { return !why_read_only().empty(); }

}  // namespace bothways::ui
