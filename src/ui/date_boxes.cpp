// A date as three boxes. What is half typed lives here until it is a date; nothing that was typed is lost.
#include <array>
#include <unordered_map>

#include "base/date.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/inputs.hpp"

namespace bothways::ui {
namespace {

struct Draft {
  std::string iso;  // the date it was made from or came to
  std::array<std::string, 3> typed;  // day, month, year
  bool touched = false;              // differs from the date because somebody types
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

bool is_empty(const Draft& draft) {
  return trimmed(draft.typed[0]).empty() && trimmed(draft.typed[1]).empty() && trimmed(draft.typed[2]).empty();
}

}  // namespace

std::optional<std::string> date_boxes(std::string_view label, std::string_view iso, const Help& help) {
  Area area = begin_block();
  const std::uint32_t id = open_node(Role::group, area, label);
  const int index = open_index();
  const Scope apart = key(id);
  open_flow(area, 6);

  Draft& draft = drafts().try_emplace(id, draft_of(iso)).first->second;
  if (draft.iso != iso) draft = draft_of(iso);  // undo, or another copy's date
  static constexpr std::array<std::string_view, 3> names{"date.day", "date.month", "date.year"};
  static constexpr std::array<float, 3> widths{64, 120, 88};
  Help shown = help;
  bool inside = false;
  std::array<std::uint32_t, 3> ids{};
  const auto was_typed = date_from_typing(draft.typed[0] + " " + draft.typed[1] + " " + draft.typed[2]);

  // The error waits until the keyboard has left the three boxes.
  static std::unordered_map<std::uint32_t, bool> had_focus;
  if (draft.touched && !was_typed && !is_empty(draft) && !had_focus[id] && shown.error.empty()) shown.error = say("date.not_real");
  draw_label(label, shown);
  say_help(canvas().meaning.nodes[static_cast<std::size_t>(index)], shown);

  bool edited = false;
  const float label_line = line_height(type::small);
  const Area row = take(flow().width, label_line + px(44));
  float x = row.x;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string name = say(names[i]);
    draw_line(Face::regular, type::small, x, row.y, paint(canvas().colours->muted), name);
    const Area box{x, row.y + label_line, px(widths[i]), px(44)};
    const InputKind kind = i == 1 ? InputKind::line : InputKind::number;
    if (auto text = bare_box(name, draft.typed[i], {{}, {}}, kind, box)) {
      draft.typed[i] = std::move(*text);
      edited = true;
    }
    ids[i] = canvas().meaning.nodes.back().id;
    if (!shown.error.empty()) canvas().meaning.nodes.back().marks = Mark::invalid;
    inside = inside || canvas().focused == ids[i];
    x += box.width + px(8);
  }
  had_focus[id] = inside;
  const Area all = close_flow();
  set_box(index, all);
  close_node();
  end_block(all);
  if (!edited) return std::nullopt;
  draft.touched = true;
  const auto typed = date_from_typing(draft.typed[0] + " " + draft.typed[1] + " " + draft.typed[2]);
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
