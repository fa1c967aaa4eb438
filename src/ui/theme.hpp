// The colours of a theme as tokens, and the sizes of type. Every pair that is drawn on each other is
// listed in `pairs`, and the tests compute the contrast of each in every theme.
#pragma once

#include <cstdint>
#include <vector>

#include "app/preferences.hpp"
#include "platform/platform.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {

// 0xRRGGBB
using Colour = std::uint32_t;

struct Tokens {
  Colour ink, muted, page, rail, card, hairline, control;  // `control`: borders of things to act on
  Colour accent, on_accent, accent_soft, accent_edge;  // `accent_edge`: the border of a button
  Colour side_a, side_a_soft, side_b, side_b_soft;
  Colour late, late_soft, watch, watch_soft, good, good_soft;
  Colour track;  // the part of a progress bar that is not reached
  Colour focus, focus_edge, dim;
  bool dark;
  // What follows the others, except where the system forces its colours.
  Colour link = accent;                            // text that leads somewhere or is pressed
  Colour button = card, button_text = accent;      // of the middle weight
  Colour field = card, field_text = ink;           // boxes to type and choose in
  Colour unavailable = muted;                      // text of what cannot be pressed now
  Colour solid = ink, on_solid = page;             // a short message over the page
  bool forced = false;                             // no mixed colours: edges in place of tints
};

enum class ThemeName : std::uint8_t { light, dark, light_contrast, dark_contrast };
const Tokens& tokens(ThemeName name);
// These and no others: status is told by its word, sides by their names.
Tokens forced_tokens(const SystemColours& system);

// The one way from what a person chose, and what the computer prefers, to what is drawn.
Tokens tokens_for(const Preferences& preferences, const Surface& surface);
float scale_of_text(const Preferences& preferences, const Surface& surface);  // 1 for 16 CSS pixels

// What a tone is drawn in, and the soft ground of its tags and banners.
Colour colour_of(const Tokens& tokens, Tone tone);
Colour soft_of(const Tokens& tokens, Tone tone);

struct Pair {
  const char* what;
  Colour front, back;
  double least;  // WCAG 2.2: 4.5 for text, 3 for controls and graphics
};
std::vector<Pair> pairs(const Tokens& tokens);
double contrast(Colour a, Colour b);  // WCAG 2.2, relative luminance of sRGB

namespace type {
inline constexpr float small = 14, body = 16, lead = 18, h3 = 20, h2 = 27, h1 = 36, cover = 44;
}

}  // namespace bothways::ui
