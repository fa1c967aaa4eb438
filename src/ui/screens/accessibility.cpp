// The accessibility statement: what works, what does not, how it was tested and how to tell us.
#include "base/words.hpp"
#include "share/guide.hpp"
#include "ui/passages.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {

void draw_accessibility(Desk& desk) {
  Passages statement = share::guide("accessibility_statement");
  page_title(say("screen.accessibility"), statement.size() > 1 ? statement[1].text : std::string());
  statement.erase(statement.begin(), statement.begin() + 2);  // the title, and the lead
  draw_passages(desk, statement);
  auto row = actions();
  link(say("guide.all"), desk.to("help"));
  if (desk.state.scheme.empty()) link(say("not_here.start"), "#/");
}

}  // namespace bothways::ui
