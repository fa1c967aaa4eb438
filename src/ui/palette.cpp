#include "ui/palette.hpp"

#include <array>
#include <utility>

#include "base/words.hpp"
#include "ui/canvas.hpp"
#include "ui/find.hpp"
#include "ui/landmarks.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t nothing = static_cast<std::size_t>(-1);

struct Palette {
  Finder finder;
  std::string typed;             // what is looked for
  std::size_t active = nothing;  // which option Enter takes
};
Palette the_palette;

// A container that is said and has no look of its own.
struct Said {
  Area area = begin_block(Thing::text);
  std::uint32_t id;
  int node;
  Said(Role role, std::string_view name) : id(open_node(role, area, name)), node(open_index()) { open_flow(area, 0); }
  ~Said() {
    area.height = close_flow().height;
    set_box(node, area);
    close_node();
    end_block(area);
  }
  Said(const Said&) = delete;
  Said& operator=(const Said&) = delete;
};

std::size_t shown_in(const std::vector<FoundGroup>& groups) {
  std::size_t all = 0;
  for (const FoundGroup& group : groups) all += group.shown.size();
  return all;
}

// The arrows go round.
void move_active(std::size_t count) {
  std::size_t& active = the_palette.active;
  for (const Event& event : *canvas().events) {
    if (event.kind != Event::Kind::shortcut || count == 0) continue;
    if (event.text == "down") active = active == nothing || active + 1 == count ? 0 : active + 1;
    if (event.text == "up") active = active == nothing || active == 0 ? count - 1 : active - 1;
  }
  if (active != nothing && active >= count) active = count == 0 ? nothing : 0;
}

// True when it was pressed. `is_new`: it has just become the one that Enter takes.
bool option(const Findable& one, bool active, bool is_new, std::uint32_t id) {
  const Tokens& t = colours();
  const Area area = take(flow().width, px(44), Thing::text);
  const Pointed state = point_at(id, area);
  if (active) {
    fill(area, paint(t.accent_soft), 6);
    outline(area, paint(t.accent), 6, 2);
  } else if (state.hovered) {
    fill(area, paint(t.ink, 0.06f), 6);
  }
  const float pad = px(12), room = area.width - 2 * pad;
  const std::string label = cut(Face::regular, type::body, one.label, room);
  const float left = text_width(Face::regular, type::body, label) + px(16);
  draw_line_in(Face::regular, type::body, area.x + pad, area.y, area.height, paint(t.ink), label);
  if (!one.detail.empty() && room - left > px(40)) {
    const std::string detail = cut(Face::regular, type::small, one.detail, room - left);
    draw_line_in(Face::regular, type::small, area.right() - pad - text_width(Face::regular, type::small, detail), area.y, area.height, paint(active ? t.ink : t.muted), detail);
  }
  Node& node = say_node(id, Role::option, area, one.detail.empty() ? one.label : one.label + ", " + one.detail);
  if (active) node.marks = node.marks | Mark::current;
  if (is_new) reveal_in_dialog(area);
  return was(Event::Kind::activated, id);
}

std::string title_of_group(const FoundGroup& group) {
  static constexpr std::array<std::string_view, 7> names{"recent", "commands", "people", "pairs", "cohorts", "screens", "guides"};
  const std::string name = say("palette.group." + std::string(names[static_cast<std::size_t>(group.kind)]));
  if (group.count == group.shown.size()) return name;
  return say("palette.first_of", {{"group", name}, {"n", std::to_string(group.shown.size())}, {"of", std::to_string(group.count)}});
}

// A group is named by the words above it; within a list there are options and nothing else to say.
void draw_group_title(const std::string& title) {
  const Area area = take(flow().width, px(28), Thing::text);
  const std::string fits = cut(Face::bold, type::small, title, area.width - px(12));
  draw_line_in(Face::bold, type::small, area.x + px(12), area.y + px(4), area.height - px(4), paint(colours().muted), fits);
}

void draw_count(std::size_t count, bool anything) {
  const std::string words = !anything ? say("palette.start") : count == 0 ? say("palette.nothing") : say_count("palette.count", static_cast<long>(count));
  const Area area = draw_text(Face::regular, type::small, colours().muted, words);
  say_node(id_for(Role::status, "count"), Role::status, area, words);
}

// The list below the box `searching`; gives what was taken, by a press or by Enter.
const Findable* draw_found(const std::vector<FoundGroup>& groups, int searching, std::size_t active_before, bool enter) {
  const Findable* taken = nullptr;
  const Said found(Role::listbox, say("palette.results"));
  node_at(searching).controls = found.id;
  std::size_t number = 0;
  for (const FoundGroup& group : groups) {
    const auto apart = key(static_cast<std::uint64_t>(group.kind));
    const std::string title = title_of_group(group);
    const Said part(Role::group, title);
    draw_group_title(title);
    for (const Findable* one : group.shown) {
      const auto alone = key(one->target);
      const bool active = number++ == the_palette.active;
      const std::uint32_t id = id_for(Role::option, one->label);
      if (active) node_at(searching).active = id;
      if (option(*one, active, active && active_before != the_palette.active, id) || (active && enter)) taken = one;
    }
  }
  return taken;
}

}  // namespace

void draw_palette(Desk& desk) {
  bool close = false;
  const Findable* taken = nullptr;
  {
    const auto box = dialog(say("palette.title"), close);
    const std::size_t before = the_palette.active;
    if (auto text = text_box(say("palette.box"), the_palette.typed, {say("palette.hint"), {}}, InputKind::search)) {
      the_palette.typed = *text;
      the_palette.active = text->empty() ? nothing : 0;  // Enter takes the first one
    }
    const bool enter = entered();
    const std::size_t searching = canvas().meaning.nodes.size() - 1;
    const auto& groups = the_palette.finder.find(desk, the_palette.typed, canvas().surface.mac);
    const std::size_t count = shown_in(groups);
    move_active(count);
    std::size_t all = 0;
    for (const FoundGroup& group : groups) all += group.count;
    draw_count(all, !the_palette.typed.empty());

    Node& search = node_at(static_cast<int>(searching));
    search.marks = search.marks | Mark::expandable;
    if (count > 0) search.marks = search.marks | Mark::expanded;
    if (count > 0) taken = draw_found(groups, static_cast<int>(searching), before, enter);
    const auto row = actions();
    if (button(say("command.over.close"))) close = true;
  }
  if (taken != nullptr) desk.ask("found.choose", {.text = taken->target});
  else if (close) desk.ask("over.close");
}

void forget_palette() {
  the_palette.typed.clear();
  the_palette.active = nothing;
}

}  // namespace bothways::ui
