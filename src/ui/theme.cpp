#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace bothways::ui {
namespace {

constexpr Tokens light{
    .ink = 0x1f2328, .muted = 0x5b6068, .page = 0xfaf9f6, .rail = 0xf4f2ec, .card = 0xffffff, .hairline = 0xe3e0d8, .control = 0x767b83,
    .accent = 0x0b5f63, .on_accent = 0xffffff, .accent_soft = 0xe6f1f0, .accent_edge = 0x5c9699, .side_a = 0x3949ab, .side_a_soft = 0xeceefa, .side_b = 0xb3470b, .side_b_soft = 0xfbeee6,
    .late = 0xb3261e, .late_soft = 0xfbe9e7, .watch = 0x8a5300, .watch_soft = 0xfff4db, .good = 0x1b6e3c, .good_soft = 0xe6f3ea,
    .track = 0xe9e6de, .focus = 0xffbf47, .focus_edge = 0x1f2328, .dim = 0x1f2328, .dark = false};

constexpr Tokens dark{
    .ink = 0xeceae4, .muted = 0xaeb1b6, .page = 0x151719, .rail = 0x1a1d1f, .card = 0x25282b, .hairline = 0x3a3e42, .control = 0x84898f,
    .accent = 0x6cc4c4, .on_accent = 0x0c1f20, .accent_soft = 0x17393a, .accent_edge = 0x5aa3a4, .side_a = 0xa8b0f7, .side_a_soft = 0x272c4f, .side_b = 0xf2a274, .side_b_soft = 0x482a17,
    .late = 0xffa79e, .late_soft = 0x4a1f1c, .watch = 0xf2c46b, .watch_soft = 0x43320f, .good = 0x8bd3a4, .good_soft = 0x17392a,
    .track = 0x3a3e42, .focus = 0xffbf47, .focus_edge = 0x000000, .dim = 0x000000, .dark = true};

constexpr Tokens with_contrast(Tokens t) {
  t.ink = t.dark ? 0xffffff : 0x000000;
  t.muted = t.dark ? 0xe6e6e6 : 0x2b2f35;
  t.page = t.card = t.rail = t.dark ? 0x000000 : 0xffffff;
  t.hairline = t.control = t.dark ? 0xc8c8c8 : 0x3d4147;
  t.accent = t.accent_edge = t.dark ? 0x7fe0e0 : 0x00494c;
  return t;
}
constexpr Tokens light_contrast = with_contrast(light), dark_contrast = with_contrast(dark);

double luminance(Colour colour) {
  const auto channel = [&](int shift) {
    const double c = static_cast<double>((colour >> shift) & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

}  // namespace

const Tokens& tokens(ThemeName name) {
  switch (name) {
    case ThemeName::light: return light;
    case ThemeName::dark: return dark;
    case ThemeName::light_contrast: return light_contrast;
    case ThemeName::dark_contrast: return dark_contrast;
  }
  return light;
}

Colour colour_of(const Tokens& t, Tone tone) {
  switch (tone) {
    case Tone::plain: return t.ink;
    case Tone::muted: return t.muted;
    case Tone::accent: return t.accent;
    case Tone::late: return t.late;
    case Tone::watch: return t.watch;
    case Tone::good: return t.good;
    case Tone::side_a: return t.side_a;
    case Tone::side_b: return t.side_b;
  }
  return t.ink;
}

Colour soft_of(const Tokens& t, Tone tone) {
  switch (tone) {
    case Tone::late: return t.late_soft;
    case Tone::watch: return t.watch_soft;
    case Tone::good: return t.good_soft;
    case Tone::accent: return t.accent_soft;
    case Tone::side_a: return t.side_a_soft;
    case Tone::side_b: return t.side_b_soft;
    default: return t.rail;
  }
}

std::vector<Pair> pairs(const Tokens& t) {
  std::vector<Pair> list{
      {"ink on page", t.ink, t.page, 4.5}, {"ink on rail", t.ink, t.rail, 4.5}, {"ink on card", t.ink, t.card, 4.5},
      {"muted on page", t.muted, t.page, 4.5}, {"muted on rail", t.muted, t.rail, 4.5}, {"muted on card", t.muted, t.card, 4.5},
      {"accent on page", t.accent, t.page, 4.5}, {"accent on card", t.accent, t.card, 4.5}, {"accent on rail", t.accent, t.rail, 4.5},
      {"button's label", t.on_accent, t.accent, 4.5}, {"control on card", t.control, t.card, 3}, {"control on page", t.control, t.page, 3},
      {"control on rail", t.control, t.rail, 3}, {"bar A", t.side_a, t.track, 3}, {"bar B", t.side_b, t.track, 3}};
  for (const Tone tone : {Tone::late, Tone::watch, Tone::good, Tone::accent, Tone::muted, Tone::side_a, Tone::side_b, Tone::plain}) {
    list.push_back({"tag", colour_of(t, tone), soft_of(t, tone), 4.5});
    list.push_back({"tone on card", colour_of(t, tone), t.card, 4.5});
    list.push_back({"tone on page", colour_of(t, tone), t.page, 4.5});
  }
  list.push_back({"a button's edge on a card", t.accent_edge, t.card, 3});
  list.push_back({"a button's edge on the page", t.accent_edge, t.page, 3});
  // The ring is yellow with a dark edge, and a box to type in has its edge within.
  list.push_back({"focus edge on the ring", t.focus_edge, t.focus, 3});
  list.push_back({"edge of a focused box", t.ink, t.card, 3});
  list.push_back({"label of a button that takes away", t.on_accent, t.late, 4.5});
  list.push_back({"toast", t.page, t.ink, 4.5});
  list.push_back({"label of a pressed toggle", t.accent, t.accent_soft, 4.5});
  list.push_back({"what is not available", t.muted, t.rail, 4.5});
  return list;
}

double contrast(Colour a, Colour b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace bothways::ui
