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
  t.accent_soft = t.dark ? 0x0f2a2b : 0xe6f1f0;
  t.late = t.dark ? 0xffb4ab : 0x8c1109;
  t.late_soft = t.dark ? 0x3a1512 : 0xfbe9e7;
  t.watch = t.dark ? 0xf7d58c : 0x5f3a00;
  t.watch_soft = t.dark ? 0x33250a : 0xfff4db;
  t.good = t.dark ? 0xa5e3ba : 0x0b4f28;
  t.good_soft = t.dark ? 0x0f2b1f : 0xe6f3ea;
  t.side_a = t.dark ? 0xbcc3ff : 0x26328a;
  t.side_a_soft = t.dark ? 0x1c2040 : 0xeceefa;
  t.side_b = t.dark ? 0xffbd96 : 0x7d2f05;
  t.side_b_soft = t.dark ? 0x381f10 : 0xfbeee6;
  t.link = t.button_text = t.accent;
  t.button = t.field = t.on_solid = t.page;
  t.field_text = t.solid = t.ink;
  t.unavailable = t.muted;
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

Tokens forced_tokens(const SystemColours& s) {
  const Colour back = s.canvas, front = s.canvas_text;
  return {
      .ink = front, .muted = front, .page = back, .rail = back, .card = back, .hairline = front, .control = front,
      .accent = s.highlight, .on_accent = s.highlight_text, .accent_soft = back, .accent_edge = s.button_text,
      .side_a = front, .side_a_soft = back, .side_b = front, .side_b_soft = back,
      .late = front, .late_soft = back, .watch = front, .watch_soft = back, .good = front, .good_soft = back,
      .track = back, .focus = s.highlight, .focus_edge = front, .dim = back, .dark = luminance(back) < 0.18,
      .link = s.link_text, .button = s.button_face, .button_text = s.button_text, .field = s.field, .field_text = s.field_text,
      .unavailable = s.gray_text, .solid = s.highlight, .on_solid = s.highlight_text, .forced = true};
}

Tokens tokens_for(const Preferences& preferences, const Surface& surface) {
  if (surface.forced) return forced_tokens(surface.colours);
  const bool dark_one = preferences.theme == Theme::dark || (preferences.theme == Theme::system && surface.prefers_dark);
  const bool more = preferences.contrast == Contrast::high || (preferences.contrast == Contrast::system && surface.prefers_contrast);
  if (more) return dark_one ? dark_contrast : light_contrast;
  return dark_one ? dark : light;
}

float scale_of_text(const Preferences& preferences, const Surface& surface) {
  return factor_of(preferences.text_size) * std::clamp(surface.text, 0.5f, 4.0f);
}

Colour colour_of(const Tokens& t, Tone tone) {
  switch (tone) {
    case Tone::plain: return t.ink;
    case Tone::muted: return t.muted;
    case Tone::accent: return t.link;
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
      {"link on page", t.link, t.page, 4.5}, {"link on card", t.link, t.card, 4.5}, {"link on rail", t.link, t.rail, 4.5},
      {"button's label", t.button_text, t.button, 4.5}, {"text in a box", t.field_text, t.field, 4.5},
      {"main button's label", t.on_accent, t.accent, 4.5}, {"control on card", t.control, t.card, 3}, {"control on page", t.control, t.page, 3},
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
  list.push_back({"toast", t.on_solid, t.solid, 4.5});
  list.push_back({"label of a pressed toggle", t.link, t.accent_soft, 4.5});
  list.push_back({"what is not available", t.unavailable, t.rail, 4.5});
  return list;
}

double contrast(Colour a, Colour b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace bothways::ui
