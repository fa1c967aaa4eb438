#include "ui/guides.hpp"

#include "base/words.hpp"
#include "share/guide.hpp"
#include "ui/landmarks.hpp"
#include "ui/passages.hpp"

namespace bothways::ui {

std::string guide_address(const Desk& desk, std::string_view key) { return desk.to("guide") + "/" + std::string(key); }

void draw_guide_over(Desk& desk, const Screen& screen) {
  Passages guide = share::guide(screen.path);
  if (guide.empty()) guide = share::guide("help");  // an address that leads nowhere
  bool close = false;
  {
    const auto box = dialog(guide.front().text, close, Begin::at_heading);
    guide.erase(guide.begin());
    draw_passages(desk, guide, Top::section);
    const auto row = actions();
    if (button(say("command.over.close"))) close = true;
    if (screen.path != "help") link(say("guide.all"), desk.to("help"));
  }
  if (close) desk.ask("over.close");
}

}  // namespace bothways::ui
