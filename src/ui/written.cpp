#include "ui/written.hpp"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

#include "base/text.hpp"
#include "ui/proper_names.hpp"

namespace bothways::ui {
namespace {

Drawn drawn(Face face, float css_size, std::string_view source, std::string_view shown) {
  const Canvas& c = canvas();
  Drawn one;
  one.text = shown;
  one.source = hashed(0, source);
  one.face = face;
  one.as.size = snapped(px(css_size));
  one.as.mono = face == Face::mono;
  one.node = static_cast<int>(c.meaning.nodes.size());
  one.parent = c.parents.empty() ? -1 : c.parents.back();
  one.clip = c.clips.back();
  return one;
}

bool holds(const Box& outer, const Box& inner) {
  const float x = inner.x + inner.width / 2, y = inner.y + inner.height / 2;
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y - 1 && y <= outer.y + outer.height + 1;
}

// Does the drawn text read what is said, perhaps cut off at its end?
bool reads(const Drawn& one, std::string_view name) {
  if (one.text == name) return true;
  constexpr std::string_view more = "…";
  std::string_view text = one.text;
  if (!text.ends_with(more)) return false;
  text.remove_suffix(more.size());
  return name.starts_with(text) && one.as.whole;
}

// Roles whose name is their text, as web/nodes.js has them.
bool shows_its_name(Role role) {
  switch (role) {
    case Role::text: case Role::heading: case Role::button: case Role::link: case Role::list_item: case Role::cell:
    case Role::column_header: case Role::row_header: case Role::status: case Role::alert: return true;
    default: return false;
  }
}

class Matching {
 public:
  explicit Matching(Meaning& said) : said_(said), drawn_(canvas().drawn), taken_(drawn_.size(), false) {
    for (std::size_t i = 0; i < drawn_.size(); ++i) by_text_[drawn_[i].text].push_back(i);
    for (std::size_t i = 0; i < said_.nodes.size(); ++i) claim(static_cast<int>(i));
  }

  // What nobody said gets a node of its own, in reading order.
  void add_the_rest() {
    std::vector<Node> all;
    std::vector<std::int32_t> moved(said_.nodes.size());
    all.reserve(said_.nodes.size() + drawn_.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i <= said_.nodes.size(); ++i) {
      for (; next < drawn_.size() && drawn_[next].node <= static_cast<int>(i); ++next) {
        if (!taken_[next] && !trimmed(drawn_[next].text).empty()) all.push_back(unsaid(drawn_[next], moved));
      }
      if (i == said_.nodes.size()) break;
      Node& node = said_.nodes[i];
      if (node.parent >= 0) node.parent = moved[static_cast<std::size_t>(node.parent)];
      moved[i] = static_cast<std::int32_t>(all.size());
      all.push_back(std::move(node));
    }
    said_.nodes = std::move(all);
  }

 private:
  void claim(int index) {
    Node& node = said_.nodes[static_cast<std::size_t>(index)];
    if (!shows_its_name(node.role) || node.name.empty() || holds_others(index)) return;
    if (const int found = drawn_as(node, index); found >= 0) {
      take(node, static_cast<std::size_t>(found));
    } else if (node.role == Role::button || node.role == Role::link) {
      take_label(node, index);
    }
  }

  // What is in it says the words then: a header with a button that sorts.
  bool holds_others(int index) const {
    const auto next = static_cast<std::size_t>(index) + 1;
    return next < said_.nodes.size() && said_.nodes[next].parent == index;
  }

  void take(Node& node, std::size_t i) {
    taken_[i] = true;
    node.written = drawn_[i].as;
    node.written.cut = drawn_[i].text != node.name && reads(drawn_[i], node.name);
    if (drawn_[i].face == Face::bold) node.marks = node.marks | Mark::bold;
    if (node.role == Role::text || node.role == Role::heading) node.box = node.written.box;
  }

  // Most are drawn just before they are said, some just after; of several the nearest.
  int drawn_as(const Node& node, int index) const {
    int best = -1, distance = 0;
    const auto consider = [&](std::size_t i) {
      if (taken_[i] || (node.role != Role::text && !holds(node.box, drawn_[i].as.box))) return;
      const int far = std::abs(drawn_[i].node - index);
      if (best < 0 || far < distance) {
        best = static_cast<int>(i);
        distance = far;
      }
    };
    if (const auto it = by_text_.find(node.name); it != by_text_.end()) std::for_each(it->second.begin(), it->second.end(), consider);
    if (best >= 0) return best;
    const auto [first, last] = drawn_around(index);
    for (std::size_t i = first; i < last; ++i) {
      if (reads(drawn_[i], node.name)) consider(i);
    }
    return best;
  }

  // What was drawn just before node `index` was said, or just after.
  std::pair<std::size_t, std::size_t> drawn_around(int index) const {
    const auto by_node = [](const Drawn& one, int at) { return one.node < at; };
    const auto first = std::lower_bound(drawn_.begin(), drawn_.end(), index, by_node);
    const auto last = std::lower_bound(first, drawn_.end(), index + 2, by_node);
    return {static_cast<std::size_t>(first - drawn_.begin()), static_cast<std::size_t>(last - drawn_.begin())};
  }

  // The lines in a button or link that are set alike: its label, where its name says more.
  void take_label(Node& node, int index) {
    const auto [first, last] = drawn_around(index);
    std::string label;
    float left = 0;
    for (std::size_t i = first; i < last; ++i) {
      const Drawn& one = drawn_[i];
      if (taken_[i] || !holds(node.box, one.as.box)) continue;
      if (label.empty()) {
        take(node, i);
        left = one.as.box.x;
        label = one.text;
      } else if (one.as.size == node.written.size && (one.face == Face::bold) == has(node.marks, Mark::bold)) {
        taken_[i] = true;
        // A word that was broken because its line is too narrow is one word still.
        const bool mid_word = node.name.find(label + one.text) != std::string::npos;
        label += (mid_word ? "" : " ") + one.text;
        node.written.centred = node.written.centred || std::abs(one.as.box.x - left) > 1;
        join(node.written, one.as);
      }
    }
    if (label != node.name) node.label = std::move(label);
  }

  static void join(Written& lines, const Written& next) {
    const float right = std::max(lines.box.x + lines.box.width, next.box.x + next.box.width);
    lines.box.x = std::min(lines.box.x, next.box.x);
    lines.box.width = right - lines.box.x + 1;
    lines.box.height = next.box.y + next.box.height - lines.box.y;
    lines.whole = false;
  }

  Node unsaid(const Drawn& one, const std::vector<std::int32_t>& moved) {
    Node node;
    node.parent = one.parent >= 0 ? moved[static_cast<std::size_t>(one.parent)] : -1;
    node.role = Role::text;
    node.name = one.text;
    node.marks = is_name(one.text) ? Mark::decorative | Mark::proper : Mark::decorative;
    if (one.face == Face::bold) node.marks = node.marks | Mark::bold;
    const bool covered = one.node < canvas().dialog_node || (canvas().sheet_first >= 0 && (one.node <= canvas().sheet_first || one.node > canvas().sheet_last));
    if (covered) node.marks = node.marks | Mark::covered;
    node.id = hashed((one.parent >= 0 ? ids_[static_cast<std::size_t>(one.parent)] : 0) ^ 0x5bd1e995u, std::to_string(one.source));
    while (node.id == 0 || !canvas().ids.insert(node.id).second) node.id = node.id * 1664525u + 1013904223u;
    node.written = one.as;
    node.box = one.as.box;
    return node;
  }

  Meaning& said_;
  const std::vector<Drawn>& drawn_;
  std::vector<bool> taken_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_text_;
  std::vector<std::uint32_t> ids_ = [this] {
    std::vector<std::uint32_t> ids;
    for (const Node& node : said_.nodes) ids.push_back(node.id);
    return ids;
  }();
};

}  // namespace

void note_line(Face face, float css_size, const Area& area, std::string_view source, std::string_view shown) {
  if (canvas().verbatim || shown.empty()) return;
  Drawn one = drawn(face, css_size, source, shown);
  one.as.box = {area.x, area.y, area.width, area.height};
  one.as.line = area.height;
  one.as.whole = true;
  canvas().drawn.push_back(std::move(one));
}

void note_lines(const std::vector<Line>& lines, Face face, float css_size, const Area& area, float indent) {
  if (canvas().verbatim || lines.empty() || lines.front().all.empty()) return;
  Drawn one = drawn(face, css_size, lines.front().source, lines.front().all);
  // The browser breaks the same lines where its box ends between what fits and what does not.
  float room = 0, least = 1e9f;
  for (const Line& line : lines) {
    const float in = &line == &lines.front() ? indent : 0;
    room = std::max(room, line.width + in);
    if (line.longer > 0) least = std::min(least, line.longer + in);
  }
  const float width = least < 1e9f ? room + std::max(0.0f, std::min((least - room) / 2, px(8))) : room;
  const bool rtl = lines.front().rtl;
  one.as.line = line_height(css_size);
  one.as.box = {rtl ? area.right() - width : area.x, area.y, width, static_cast<float>(lines.size()) * one.as.line};
  one.as.indent = indent;
  one.as.whole = lines.size() == 1;
  canvas().drawn.push_back(std::move(one));
}

Meaning with_writing(Meaning said) {
  Matching matching(said);
  matching.add_the_rest();
  return said;
}

}  // namespace bothways::ui
