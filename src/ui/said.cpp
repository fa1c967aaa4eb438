// What is drawn and said, and nothing to act on.
#include <cmath>
#include <utility>

#include "base/words.hpp"
#include "ui/canvas.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {
namespace {

void say_text(const Area& area, std::string_view text) {
  if (!text.empty()) say_node(id_for(Role::text, text), Role::text, area, text);
}

void written(Face face, float css_size, Colour colour, std::string_view sentence) {
  say_text(draw_text(face, css_size, colour, sentence), sentence);
}

}  // namespace

void gap(float css_pixels) {
  Flow& f = flow();
  if (!f.row) f.y += px(css_pixels);
}

void page_title(std::string_view title, std::string_view lead) {
  const Tokens& t = *canvas().colours;
  const Area area = draw_text(Face::bold, narrow() ? type::h2 : type::h1, t.ink, title);
  Node& node = say_node(id_for(Role::heading, "page title"), Role::heading, area, title);
  node.level = 1;
  if (std::exchange(canvas().heading_wants_focus, false)) node.marks = node.marks | Mark::wants_focus;
  if (lead.empty()) return;
  flow().y -= flow().space / 2;
  written(Face::regular, type::lead, t.muted, lead);
}

void heading(int level, std::string_view text) {
  const float size = level <= 2 ? (narrow() ? 22 : type::h2) : type::h3;
  const Area area = draw_text(Face::bold, size, canvas().colours->ink, text);
  say_node(id_for(Role::heading, text), Role::heading, area, text).level = static_cast<std::uint8_t>(level);
}

void text(std::string_view sentence, Tone tone) { written(Face::regular, type::body, colour_of(*canvas().colours, tone), sentence); }
void strong(std::string_view sentence) { written(Face::bold, type::body, canvas().colours->ink, sentence); }
void small(std::string_view sentence) { written(Face::regular, type::small, canvas().colours->muted, sentence); }
void nothing_yet(std::string_view sentence) { written(Face::regular, type::body, canvas().colours->muted, sentence); }

void quote(std::string_view words, std::string_view who) {
  const Tokens& t = *canvas().colours;
  Area area = begin_block();
  open_flow({area.x + px(20), area.y, area.width - px(20), 0}, 4);
  written(Face::regular, type::lead, t.ink, words);
  if (!who.empty()) written(Face::regular, type::small, t.muted, who);
  area.height = close_flow().height;
  canvas().list->AddRectFilled({area.x, area.y}, {area.x + px(3), area.bottom()}, paint(t.accent));
  end_block(area);
}

void tag(std::string_view word, Tone tone) {
  const Tokens& t = *canvas().colours;
  const float width = text_width(Face::bold, type::small, word) + px(16), height = px(24);
  Area area = take(width, height);
  area.width = std::min(width, area.width);
  canvas().list->AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, paint(soft_of(t, tone)), px(4));
  draw_line(Face::bold, type::small, area.x + px(8), area.y + (height - line_height(type::small)) / 2, paint(colour_of(t, tone)), word);
  say_text(area, word);
}

void banner(std::string_view sentence, Tone tone) {
  const Tokens& t = *canvas().colours;
  Area area = begin_block();
  const std::uint32_t id = id_for(Role::status, sentence);
  const float pad = px(16), width = area.width - 2 * pad - px(4);
  const std::vector<Line> lines = broken(Face::regular, type::body, sentence, std::min(width, px(680)));
  area.height = static_cast<float>(lines.size()) * line_height(type::body) + 2 * pad;
  canvas().list->AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, paint(soft_of(t, tone)), px(8));
  canvas().list->AddRectFilled({area.x, area.y}, {area.x + px(4), area.bottom()}, paint(colour_of(t, tone)), px(8), ImDrawFlags_RoundCornersLeft);
  draw_lines(lines, Face::regular, type::body, {area.x + pad + px(4), area.y + pad, width, 0}, paint(t.ink));
  say_node(id, Role::status, area, sentence);
  end_block(area);
}

void error_summary(const std::vector<std::string>& sentences) {
  Canvas& c = canvas();
  const Tokens& t = *c.colours;
  Area area = begin_block();
  const std::uint32_t id = open_node(Role::alert, area, sentences.front());
  const int index = open_index();
  if (c.alert != id) {
    c.alert = id;
    Node& node = c.meaning.nodes[static_cast<std::size_t>(index)];
    node.marks = node.marks | Mark::wants_focus;
  }
  const float known = c.heights[id];
  c.list->AddRectFilled({area.x, area.y}, {area.right(), area.y + known}, paint(t.late_soft), px(8));
  c.list->AddRect({area.x + 1, area.y + 1}, {area.right() - 1, area.y + known - 1}, paint(t.late), px(8), 0, px(2));
  open_flow({area.x + px(20), area.y + px(16), area.width - px(40), 0}, 8);
  bool first = true;
  for (const std::string& sentence : sentences) {
    if (first) strong(sentence);
    else text(sentence);
    first = false;
  }
  area.height = close_flow().height + px(32);
  if (std::abs(known - area.height) > 0.5f) c.again = true;
  c.heights[id] = area.height;
  set_box(index, area);
  close_node();
  end_block(area);
}

void summary(std::string_view label, std::string_view value) {
  const Tokens& t = *canvas().colours;
  Area area = begin_block();
  const bool beside = area.width >= px(480);
  const float label_width = beside ? px(220) : area.width;
  open_flow({area.x, area.y, label_width, 0}, 0);
  written(Face::bold, type::body, t.ink, label);
  const Area left = close_flow();
  open_flow({beside ? area.x + label_width + px(16) : area.x, beside ? area.y : left.bottom(), beside ? area.width - label_width - px(16) : area.width, 0}, 0);
  written(Face::regular, type::body, t.ink, value);
  const Area right = close_flow();
  area.height = std::max(left.bottom(), right.bottom()) - area.y + px(8);
  canvas().list->AddRectFilled({area.x, area.bottom() - 1}, {area.right(), area.bottom()}, paint(t.hairline));
  end_block(area);
}

void progress(std::string_view label, int now, int target, Tone tone) {
  const Tokens& t = *canvas().colours;
  const std::string count = say("progress.of", {{"n", std::to_string(now)}, {"of", std::to_string(target)}});
  const float count_width = text_width(Face::regular, type::body, count);
  Area area = begin_block();
  area.width = std::min(area.width, px(640));
  const std::vector<Line> lines = broken(Face::bold, type::body, label, area.width - count_width - px(16));
  const float text_height = static_cast<float>(lines.size()) * line_height(type::body);
  draw_lines(lines, Face::bold, type::body, {area.x, area.y, area.width, 0}, paint(t.ink));
  draw_line(Face::regular, type::body, area.right() - count_width, area.y, paint(t.muted), count);
  const int parts = target >= 2 && target <= 12 ? target : 1;
  const float between = parts > 1 ? px(3) : 0, y = area.y + text_height + px(4), height = px(10);
  const float each = (area.width - between * static_cast<float>(parts - 1)) / static_cast<float>(parts);
  for (int i = 0; i < parts; ++i) {
    const float x = snapped(area.x + static_cast<float>(i) * (each + between)), right = snapped(x + each);
    const ImDrawFlags corners = parts == 1 ? ImDrawFlags_RoundCornersAll : i == 0 ? ImDrawFlags_RoundCornersLeft : i == parts - 1 ? ImDrawFlags_RoundCornersRight : ImDrawFlags_RoundCornersNone;
    canvas().list->AddRectFilled({x, y}, {right, y + height}, paint(t.track), px(5), corners);
    const float share = parts > 1 ? (i < now ? 1.0f : 0.0f) : target > 0 ? std::min(1.0f, static_cast<float>(now) / static_cast<float>(target)) : 0.0f;
    if (share > 0) canvas().list->AddRectFilled({x, y}, {x + (right - x) * share, y + height}, paint(colour_of(t, tone)), px(5), corners);
  }
  area.height = text_height + px(4) + height;
  Node& node = say_node(id_for(Role::progress, label), Role::progress, area, label);
  node.value = count;
  node.minimum = 0;
  node.maximum = static_cast<float>(std::max(target, now));
  node.now = static_cast<float>(now);
  end_block(area);
}

}  // namespace bothways::ui
