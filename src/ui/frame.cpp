#include "ui/frame.hpp"

#include <unordered_set>
#include <utility>

#include "base/words.hpp"
#include "imgui_internal.h"
#include "ui/canvas.hpp"
#include "ui/oracle.hpp"
#include "ui/translation.hpp"
#include "ui/written.hpp"

namespace bothways::ui {
namespace {

int without_meaning = 0;
Meaning last_meaning;
std::unordered_set<std::uint32_t> owed_focus;  // asked for in a pass that is not shown
std::vector<Area> last_clips;

void follow_focus(const std::vector<Event>& events) {
  Canvas& c = canvas();
  for (const Event& event : events) {
    if (event.kind == Event::Kind::focused) {
      c.focused = event.node;
      c.focus_shows = event.number != 0;
    } else if (event.kind == Event::Kind::blurred && event.node == c.focused) {
      c.focused = 0;
    }
  }
}

bool holds(const Area& area, ImVec2 point) { return point.x >= area.x && point.x < area.right() && point.y >= area.y && point.y < area.bottom(); }

// What the pointer was over in the last picture; what came last lies on top.
std::uint32_t under_pointer(ImVec2 mouse) {
  for (std::size_t i = last_meaning.nodes.size(); i-- > 0;) {
    const Node& node = last_meaning.nodes[i];
    const Area box{node.box.x, node.box.y, node.box.width, node.box.height};
    if (acts(node.role) && !has(node.marks, Mark::covered) && holds(box, mouse) && holds(last_clips[i], mouse)) return node.id;
  }
  return 0;
}

// Three pixels of yellow and a dark edge: one of them stands out on any ground.
void draw_rings() {
  Canvas& c = canvas();
  c.list = ImGui::GetForegroundDrawList();
  const Tokens& t = colours();
  for (const Ring& ring : c.rings) {
    const Box& box = c.meaning.nodes[ring.node].box;
    const Area around{box.x + ring.within.x, box.y + ring.within.y, ring.within.width, ring.within.height};
    const auto grown = [&](float css) { return Area{around.x - px(css), around.y - px(css), around.width + 2 * px(css), around.height + 2 * px(css)}; };
    c.list->PushClipRect({ring.clip.x, ring.clip.y}, {ring.clip.right(), ring.clip.bottom()});
    outline(grown(3), paint(t.focus), ring.radius_css + 3, 3);
    if (ring.edge) outline(grown(4.5f), paint(t.focus_edge), ring.radius_css + 4.5f, 1.5f);
    c.list->PopClipRect();
  }
}

// Only at the end is it known what stands before all the rest.
void cover() {
  Canvas& c = canvas();
  auto& nodes = c.meaning.nodes;
  for (int i = 0; i < static_cast<int>(nodes.size()); ++i) {
    const bool under_dialog = c.dialog_node >= 0 && i < c.dialog_node;
    const bool under_menu = c.sheet_first >= 0 && (i < c.sheet_first || i >= c.sheet_last);
    if (under_dialog || under_menu) node_at(i).marks = node_at(i).marks | Mark::covered;
  }
}

}  // namespace

void start(Platform& platform) {
  IMGUI_CHECKVERSION();
  if (ImGui::GetCurrentContext() == nullptr) ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_None;  // the browser owns the keyboard
  ImGui::GetStyle().CircleTessellationMaxError = 0.1f;
  io.ConfigInputTrickleEventQueue = false;  // hover and pressed looks only: all of it in one pass
  canvas() = {};
  last_meaning = {};
  owed_focus.clear();
  last_clips.clear();
  canvas().surface = platform.surface();
  if (io.Fonts->Fonts.empty()) add_fonts(type::body * canvas().surface.scale);
  start_oracle();
}

void begin(Platform& platform, const Look& look, const std::vector<Event>& events) {
  Canvas& c = canvas();
  c.platform = &platform;
  c.surface = platform.surface();
  c.colours = tokens_for(look.preferences, c.surface);
  c.surface.scale *= scale_of_text(look.preferences, c.surface);
  platform.set_ink(paint(c.colours.ink), c.colours.dark);
  c.events = &events;
  c.meaning = {};
  c.meaning.title = look.title;
  c.meaning.language = say("language");
  c.meaning.skip_link = say("page.skip");
  c.node_clips.clear();
  c.parents.clear();
  c.keys.clear();
  c.flows.clear();
  c.clips.clear();
  c.reasons.clear();
  c.seen.clear();
  c.rings.clear();
  c.drawn.clear();
  if (hear_translations(events)) forget_lines();
  c.ids.clear();
  c.again = false;
  c.dialog_node = c.sheet_first = c.sheet_last = -1;
  c.alert_seen = false;
  follow_focus(events);

  ImGuiIO& io = ImGui::GetIO();
  const ImVec2 size(static_cast<float>(c.surface.width), static_cast<float>(c.surface.height));
  io.DisplaySize = size;
  io.DisplayFramebufferScale = {1, 1};
  ImGui::NewFrame();
  c.hovered = under_pointer(io.MousePos);
  begin_oracle();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
  ImGui::PopStyleVar(3);
  c.list = ImGui::GetWindowDrawList();
  const Area page{0, 0, size.x, size.y};
  c.clips.push_back(page);
  open_flow(page, 0);
}

bool end_pass() {
  Canvas& c = canvas();
  draw_rings();
  ImGui::End();
  ImGui::EndFrame();
  without_meaning = end_oracle();
  cover();
  if (!c.alert_seen) c.alert = 0;
  if (c.dialog_node < 0) c.dialog = 0;
  for (const Node& node : c.meaning.nodes) {
    if (has(node.marks, Mark::wants_focus)) owed_focus.insert(node.id);
  }
  std::swap(last_meaning, c.meaning);
  std::swap(last_clips, c.node_clips);
  return c.again || under_pointer(ImGui::GetIO().MousePos) != c.hovered;
}

void show(Platform& platform) {
  ImGui::Render();
  for (Node& node : last_meaning.nodes) {
    if (owed_focus.contains(node.id)) node.marks = node.marks | Mark::wants_focus;
  }
  owed_focus.clear();
  platform.draw(*ImGui::GetDrawData(), paint(canvas().colours.page));
  platform.mirror(with_writing(last_meaning));
}

Again end(Platform& platform) {
  const bool differs = end_pass();
  show(platform);
  return {differs, -1};
}

float page_width() { return static_cast<float>(canvas().surface.width) / canvas().surface.scale; }
bool narrow() { return page_width() < 720; }
void focus_heading() {
  canvas().heading_wants_focus = true;
  canvas().arrivals++;
}
void scroll_main(float y) { canvas().restored_y = y; }
int items_without_meaning() { return without_meaning; }
const Meaning& meaning() { return last_meaning; }

}  // namespace bothways::ui
