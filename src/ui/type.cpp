// Text: measured and drawn, in any script.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/script.hpp"
#include "base/text.hpp"
#include "ui/canvas.hpp"
#include "ui/translation.hpp"
#include "ui/written.hpp"

namespace bothways::ui {
namespace {

ImFont* font_of(Face face, int phase) { return ImGui::GetIO().Fonts->Fonts[static_cast<int>(face) * phases + phase]; }
bool is_run(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

// A letter is drawn at the quarter of a pixel that is nearest to where it stands, which is how browsers set
// text; where pixels are small, and for whole words, at whole ones.
class Pen {
 public:
  Pen(Face face, float size, float x, float y) : face_(face), size_(size), x_(x), y_(y) {}

  void measure(std::string_view shape) {
    ImFontBaked* font = font_of(face_, 0)->GetFontBaked(size_);
    for (std::size_t at = 0; at < shape.size();) {
      const char32_t c = next_code_point(shape, at);
      kern(c);
      x_ += font->GetCharAdvance(c);
    }
  }
  void draw(std::string_view shape, ImU32 colour) {
    for (std::size_t at = 0; at < shape.size();) draw_one(next_code_point(shape, at), colour);
  }
  float x() const { return x_; }

 private:
  void kern(char32_t c) {
    if (last_ != 0 && !is_run(c) && !is_run(last_) && face_ != Face::mono) x_ += kerning(static_cast<int>(face_), size_, last_, c);
    last_ = c;
  }

  void draw_one(char32_t c, ImU32 colour) {
    kern(c);
    const int steps = is_run(c) || canvas().surface.scale >= 2 ? 1 : phases;
    const int place = static_cast<int>(std::floor(x_ * static_cast<float>(steps) + 0.5f));
    const int whole = place >= 0 ? place / steps : -((-place + steps - 1) / steps);
    const int phase = place - whole * steps;
    ImFontBaked*& font = fonts_[static_cast<std::size_t>(phase)];
    if (font == nullptr) font = font_of(face_, phase)->GetFontBaked(size_);
    const ImFontGlyph* glyph = font->FindGlyph(c);
    if (glyph == nullptr) return;
    x_ += glyph->AdvanceX;
    if (!glyph->Visible) return;
    const float left = static_cast<float>(whole);
    ImDrawList& list = *canvas().list;
    list.PrimReserve(6, 4);
    list.PrimRectUV({left + glyph->X0, y_ + glyph->Y0}, {left + glyph->X1, y_ + glyph->Y1}, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1},
                    glyph->Colored ? colour | ~IM_COL32_A_MASK : colour);
  }

  Face face_;
  float size_, x_, y_;
  char32_t last_ = 0;
  std::array<ImFontBaked*, phases> fonts_{};
};

// Lines out of sight are left out, but not those that a row may still move into sight.
bool in_sight(float y, float height) {
  const float room = px(200);
  const ImDrawList& list = *canvas().list;
  return y + height + room > list.GetClipRectMin().y && y - room < list.GetClipRectMax().y;
}

// Gives how wide it came out.
float put(Face face, float css_size, float x, float y, float height, ImU32 colour, std::string_view text) {
  const float size = snapped(px(css_size)), left = snapped(x);
  const std::string shape = shaped(text);
  Pen pen(face, size, left, snapped(y + (height - size) / 2));
  if (in_sight(y, height)) pen.draw(shape, colour);
  else pen.measure(shape);
  return pen.x() - left;
}

}  // namespace

Verbatim::Verbatim() : before_(canvas().verbatim) { canvas().verbatim = true; }
Verbatim::~Verbatim() { canvas().verbatim = before_; }

bool is_rtl(std::string_view text) { return begins_rtl(text); }

float measured(Face face, float css_size, std::string_view text) {
  Pen pen(face, snapped(px(css_size)), 0, 0);
  pen.measure(shaped(text));
  return pen.x();
}

float text_width(Face face, float css_size, std::string_view text) {
  return measured(face, css_size, canvas().verbatim ? text : in_translation(text));
}

// Ascenders and descenders of large type need less than half a line more.
float line_height(float css_size) { return snapped(px(css_size * (css_size > 24 ? 1.2f : 1.5f))); }

void draw_line(Face face, float css_size, float x, float y, ImU32 colour, std::string_view text) {
  draw_line_in(face, css_size, x, y, line_height(css_size), colour, text);
}

void draw_line_in(Face face, float css_size, float x, float y, float height, ImU32 colour, std::string_view text) {
  const std::string_view shown = canvas().verbatim ? text : in_translation(text);
  const float width = put(face, css_size, x, y, height, colour, shown);
  note_line(face, css_size, {snapped(x), y, width, height}, text, shown);
}

void draw_lines(const std::vector<Line>& lines, Face face, float css_size, const Area& area, ImU32 colour, float indent) {
  float y = area.y, in = indent;
  for (const Line& line : lines) {
    put(face, css_size, line.rtl ? area.right() - line.width : area.x + in, y, line_height(css_size), colour, line.text);
    in = 0;
    y += line_height(css_size);
  }
  note_lines(lines, face, css_size, area, indent);
}

Area draw_text(Face face, float css_size, Colour colour, std::string_view text, Thing thing) {
  Flow& f = flow();
  // Up to 75 letters; large type is read in shorter lines.
  const float most = f.row ? f.width : std::min(f.width, px(css_size * (css_size > type::body && css_size < type::h2 ? 36 : 42)));
  // A tag stands in the text's first line.
  const float indent = f.indent > 0 && most - f.indent > px(140) ? f.indent : 0;
  const std::vector<Line> lines = broken(face, css_size, text, most, indent);
  const float height = static_cast<float>(lines.size()) * line_height(css_size);
  Area area;
  if (indent > 0) {
    const float tag = px(24), in = snapped((tag - line_height(css_size)) / 2);
    area = {f.x, f.y - tag + in, most, height};
    f.y = std::max(f.y, area.bottom());
    f.indent = 0;
    f.used = std::max(f.used, indent + widest(lines));
  } else {
    area = take(widest(lines) + 1, height, thing);
  }
  if (!f.row) area.width = std::min(area.width, most);
  f.tail = lines.back().rtl ? 0 : lines.back().width + (lines.size() == 1 ? indent : 0);
  draw_lines(lines, face, css_size, area, paint(colour), indent);
  return area;
}

}  // namespace bothways::ui
