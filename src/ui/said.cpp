// What is drawn and said, and nothing to act on.
#include <algorithm>
#include <utility>

#include "ui/canvas.hpp"
#include "ui/controls.hpp"
#include "ui/scroller.hpp"

namespace bothways::ui {
namespace {

void say_text(const Area& area, std::string_view text) {
  if (!text.empty()) say_node(id_for(Role::text, text), Role::text, area, text);
}

void written(Face face, float css_size, Colour colour, std::string_view sentence) {
  if (flow().heads_card && css_size == type::body) {
    face = Face::bold;
    css_size = type::lead;
  }
  say_text(draw_text(face, css_size, colour, sentence), sentence);
}

}  // namespace

void gap(float css_pixels) {
  Flow& f = flow();
  if (!f.row) f.y += px(css_pixels);
}

bool just_arrived() { return canvas().heading_wants_focus; }

void page_title(std::string_view title, std::string_view lead) {
  const bool first_page = centred_page() && !narrow();
  Flow& f = flow();
  if (f.last == Thing::text && f.blocks == 1) f.y -= f.space - px(4);  // where the page belongs, said above it
  const float size = first_page ? type::cover : narrow() ? type::h2 : type::h1;
  const Area area = draw_text(Face::bold, size, colours().ink, title, Thing::heading);
  canvas().title = {area.x, area.y, std::min(area.width, text_width(Face::bold, size, title)), area.height};
  const Scope visit = key(canvas().arrivals);
  Node& node = say_node(id_for(Role::heading, "page title"), Role::heading, area, title);
  node.level = 1;
  canvas().headings = {1};
  if (std::exchange(canvas().heading_wants_focus, false)) node.marks = node.marks | Mark::wants_focus;
  if (lead.empty()) return;
  flow().y -= px(4);
  say_text(draw_text(Face::regular, narrow() ? type::body : first_page ? type::h3 : type::lead, colours().muted, lead, Thing::block), lead);
}

void heading(int level, std::string_view text) {
  const float size = level <= 2 ? (narrow() ? 22 : type::h2) : type::h3;
  const Area area = draw_text(Face::bold, size, colours().ink, text, Thing::heading);
  // Levels never skip one, however a screen is put together: the look follows `level`, what is said does not.
  // Headings that were asked for alike are said alike.
  std::vector<int>& path = canvas().headings;
  while (!path.empty() && path.back() >= level) path.pop_back();
  path.push_back(level);
  Node& node = say_node(id_for(Role::heading, text), Role::heading, area, text);
  node.level = static_cast<std::uint8_t>(std::max<std::size_t>(path.size(), 2));
  if (std::exchange(canvas().next_heading_wants_focus, false)) node.marks = node.marks | Mark::wants_focus;
}

void text(std::string_view sentence, Tone tone) { written(Face::regular, type::body, colour_of(colours(), tone), sentence); }
void strong(std::string_view sentence) { written(Face::bold, type::body, colours().ink, sentence); }
void small(std::string_view sentence) { written(Face::regular, type::small, colours().muted, sentence); }
void nothing_yet(std::string_view sentence) { written(Face::regular, type::body, colours().muted, sentence); }

void quote(std::string_view words, std::string_view who) {
  Area area = begin_block();
  open_flow({area.x + px(20), area.y, area.width - px(20), 0}, 4);
  written(Face::regular, type::lead, colours().ink, words);
  if (!who.empty()) written(Face::regular, type::small, colours().muted, who);
  area.height = close_flow().height;
  fill({area.x, area.y, px(4), area.height}, paint(colours().accent), 2);
  end_block(area);
}

void tag(std::string_view word, Tone tone) {
  Flow& f = flow();
  const float side = px(8), behind = f.tail + px(12);
  const std::vector<Line> lines = broken(Face::bold, type::small, word, std::max(f.width - 2 * side, px(40)));
  const float width = std::min(widest(lines) + 2 * side, f.width), line = line_height(type::small);
  const float height = px(24) + static_cast<float>(lines.size() - 1) * line;
  Area area;
  if (f.tags_follow && f.tail > 0 && behind + width <= f.width) {
    area = {snapped(f.x + behind), f.y - height, width, height};
    f.used = std::max(f.used, behind + width);
    f.tail = behind + width;
  } else {
    area = take(width, height, Thing::text);
    if (!f.row) f.indent = std::min(width, area.width) + side;
  }
  area.width = std::min(width, area.width);
  fill(area, paint(soft_of(colours(), tone)), 4);
  if (colours().forced) outline(area, paint(colours().hairline), 4);
  const Area inside{area.x + side, area.y + (px(24) - line) / 2, area.width - 2 * side + 1, static_cast<float>(lines.size()) * line};
  draw_lines(lines, Face::bold, type::small, inside, paint(colour_of(colours(), tone)));
  say_text(inside, word);
}

void banner(std::string_view sentence, Tone tone) {
  Area area = begin_block();
  const float pad = px(16), bar = px(4);
  const std::vector<Line> lines = broken(Face::regular, type::body, sentence, std::min(area.width - 2 * pad - bar, px(680)));
  area.height = static_cast<float>(lines.size()) * line_height(type::body) + 2 * px(12);
  fill(area, paint(soft_of(colours(), tone)), 6);
  if (colours().forced) outline(area, paint(colours().hairline), 6);
  fill({area.x, area.y, bar, area.height}, paint(colour_of(colours(), tone)), 2);
  draw_lines(lines, Face::regular, type::body, {area.x + pad + bar, area.y + px(12), area.width - 2 * pad - bar, 0}, paint(colours().ink));
  say_node(id_for(Role::status, sentence), Role::status, area, sentence);
  end_block(area);
}

}  // namespace bothways::ui
