#include "ui/frame.hpp"

#include "base/words.hpp"
#include "imgui_internal.h"
#include "ui/canvas.hpp"
#include "ui/oracle.hpp"

namespace bothways::ui {
namespace {

int without_meaning = 0;
Meaning last_meaning;

ThemeName theme_of(Theme theme, const Surface& surface) {
  const bool dark = theme == Theme::dark || (theme == Theme::system && surface.prefers_dark);
  if (surface.prefers_contrast) return dark ? ThemeName::dark_contrast : ThemeName::light_contrast;
  return dark ? ThemeName::dark : ThemeName::light;
}

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

}  // namespace

void start(Platform& platform) {
  IMGUI_CHECKVERSION();
  if (ImGui::GetCurrentContext() == nullptr) ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_None;  // the browser owns the keyboard
  canvas() = {};
  canvas().surface = platform.surface();
  if (io.Fonts->Fonts.empty()) add_fonts(type::body * canvas().surface.scale);
  start_oracle();
}

void begin(Platform& platform, const Look& look, const std::vector<Event>& events) {
  Canvas& c = canvas();
  const Tokens* before = c.colours;
  c.platform = &platform;
  c.surface = platform.surface();
  c.colours = &tokens(theme_of(look.theme, c.surface));
  if (c.colours != before) platform.set_ink(c.colours->ink, c.colours->dark);
  c.events = &events;
  c.meaning = {};
  c.meaning.title = look.title;
  c.meaning.language = "en";
  c.parents.clear();
  c.keys.clear();
  c.flows.clear();
  c.clips.clear();
  c.ids.clear();
  c.again = false;
  c.dialog_was_open = c.dialog_open;
  c.dialog_open = false;
  c.behind = c.dialog_was_open;
  follow_focus(events);

  ImGuiIO& io = ImGui::GetIO();
  const ImVec2 size(static_cast<float>(c.surface.width), static_cast<float>(c.surface.height));
  io.DisplaySize = size;
  io.DisplayFramebufferScale = {1, 1};
  io.DeltaTime = 1.0f / 60;
  ImGui::NewFrame();
  begin_oracle();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
  ImGui::PopStyleVar(2);
  c.list = ImGui::GetWindowDrawList();
  const Area page{0, 0, size.x, size.y};
  c.clips.push_back(page);
  open_flow(page, 0);
}

Again end(Platform& platform) {
  Canvas& c = canvas();
  ImGui::End();
  ImGui::Render();
  without_meaning = end_oracle();
  // Only now is it known whether a dialog stands before all of this.
  for (std::size_t i = 0; c.dialog_open && i < c.dialog_node; ++i) {
    Node& node = c.meaning.nodes[i];
    node.marks = node.marks | Mark::covered;
  }
  if (c.dialog_open != c.dialog_was_open) c.again = true;
  platform.draw(*ImGui::GetDrawData(), (c.colours->page << 8) | 0xff);
  platform.mirror(c.meaning);
  last_meaning = c.meaning;
  return {c.again, -1};
}

float page_width() { return static_cast<float>(canvas().surface.width) / canvas().surface.scale; }
bool narrow() { return page_width() < 720; }
void focus_heading() { canvas().heading_wants_focus = true; }
int items_without_meaning() { return without_meaning; }
const Meaning& meaning() { return last_meaning; }

}  // namespace bothways::ui
