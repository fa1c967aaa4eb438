// One guide, read as a whole, with ways to hand it on.
#include "base/words.hpp"
#include "share/guide.hpp"
#include "share/passage_text.hpp"
#include "ui/passages.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {

void draw_guide(Desk& desk) {
  Passages guide = share::guide(desk.state.route.item);
  if (guide.empty()) {
    page_title(say("guide.none"), say("guide.none.lead"));
    link(say("guide.all"), desk.to("help"));
    return;
  }
  const std::string title = guide.front().text;
  const std::string whole = share::plain_text(guide);
  page_title(title);
  guide.erase(guide.begin());
  {
    auto page = card("");
    draw_passages(desk, guide);
  }
  auto row = actions();
  if (button_for(say("passages.copy"), say("passages.copy.spoken", {{"whom", title}}), Weight::secondary)) {
    desk.ask("text.copy", {.text = whole});
  }
  link(say("guide.all"), desk.to("help"));
}

}  // namespace bothways::ui
