// A date as three boxes. What is half typed lives here until it is a date; nothing that was typed is lost.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "base/date.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/inputs.hpp"

namespace bothways::ui {
namespace {

constexpr std::array<std::string_view, 3> names{"date.day", "date.month", "date.year"};
constexpr std::array<float, 3> widths{64, 120, 88};

struct Draft {
  std::string iso;  // the date it was made from or came to
  std::array<std::string, 3> typed;  // day, month, year
  bool touched = false;              // differs from the date because somebody types
  bool held = false;                 // the keyboard was in one of the boxes
  std::string fault;                 // what was wrong when it left them
  std::array<std::uint32_t, 3> boxes{};
};

std::unordered_map<std::uint32_t, Draft>& drafts() {
  static std::unordered_map<std::uint32_t, Draft> all;
  return all;
}

Draft draft_of(std::string_view iso) {
  Draft draft;
  draft.iso = iso;
  if (const auto date = date_from_iso(iso)) {
    const auto [year, month, day] = parts_of(*date);
    draft.typed = {std::to_string(day), std::to_string(month), std::to_string(year)};
  }
  return draft;
}

std::optional<Date> date_of(const Draft& draft) {
  return date_from_typing(draft.typed[0] + " " + draft.typed[1] + " " + draft.typed[2]);
}

// As it was typed: "31 2 2027 is not a real date."
std::string fault_of(const Draft& draft) {
  std::string typed;
  for (const std::string& part : draft.typed) {
    const std::string_view words = trimmed(part);
    if (!words.empty()) typed += (typed.empty() ? "" : " ") + std::string(words);
  }
  if (typed.empty() || date_of(draft)) return {};
  return say("date.not_real", {{"typed", typed}});
}

bool is_empty(const Draft& draft) {
  return trimmed(draft.typed[0]).empty() && trimmed(draft.typed[1]).empty() && trimmed(draft.typed[2]).empty();
}

}  // namespace

std::string date_fault(std::string_view label) {
  const std::uint32_t id = id_for(Role::group, label);
  canvas().ids.erase(id);  // the boxes will have it
  const auto found = drafts().find(id);
  return found == drafts().end() ? std::string() : fault_of(found->second);
}

std::optional<std::string> date_boxes(std::string_view label, std::string_view iso, const Help& help) {
  Area area = begin_block();
  const std::uint32_t id = open_node(Role::group, area, label);
  const int index = open_index();
  const Scope apart = key(id);
  open_flow(area, 6);

  Draft& draft = drafts().try_emplace(id, draft_of(iso)).first->second;
  if (draft.iso != iso) draft = draft_of(iso);  // undo, or another copy's date
  // The error waits until the keyboard has left the three boxes, and is there for who comes back, until they type.
  const bool inside = std::any_of(draft.boxes.begin(), draft.boxes.end(), [](std::uint32_t box) { return box != 0 && box == canvas().focused; });
  Help shown = help;
  const bool left = std::exchange(draft.held, inside) && !inside;
  if (draft.touched && shown.error.empty()) {
    if (!inside) draft.fault = fault_of(draft);
    shown.error = draft.fault;
    // Who does not see it appear hears it, and again in each box that they come back to.
    if (left && !shown.error.empty()) canvas().platform->announce(shown.error, false);
  }
  draw_label(label, shown);
  say_help(node_at(index), shown);

  bool edited = false;
  const float label_line = line_height(type::small);
  open_row(begin_block(Thing::text), 8);  // where the page is narrow and type large, below each other
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string name = say(names[i]);
    const Area place = take(std::max(px(widths[i]), text_width(Face::regular, type::small, name)), label_line + px(box_height_css));
    draw_line(Face::regular, type::small, place.x, place.y, paint(colours().muted), cut(Face::regular, type::small, name, place.width));
    const Area box{place.x, place.y + label_line, std::min(px(widths[i]), place.width), px(box_height_css)};
    if (auto text = bare_box(name, draft.typed[i], {{}, shown.error}, i == 1 ? InputKind::line : InputKind::number, box)) {
      draft.typed[i] = std::move(*text);
      edited = true;
    }
    draft.boxes[i] = canvas().meaning.nodes.back().id;
  }
  end_block(close_flow());
  const Area all = close_flow();
  set_box(index, all);
  close_node();
  end_block(all);
  if (!edited) return std::nullopt;
  draft.touched = true;
  draft.fault.clear();
  const auto typed = date_of(draft);
  // A year of three letters is still being typed.
  const std::size_t year_letters = trimmed(draft.typed[2]).size();
  if (is_empty(draft)) {
    draft.iso.clear();
    return draft.iso == iso ? std::optional<std::string>() : std::optional<std::string>("");
  }
  if (!typed || year_letters == 3 || year_letters == 1) return std::nullopt;
  draft.iso = to_iso(*typed);
  return draft.iso;
}

}  // namespace bothways::ui
