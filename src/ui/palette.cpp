#include "ui/palette.hpp"

#include <utility>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "ui/landmarks.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t most_shown = 10;

struct Found {
  std::string label;
  std::string_view command;  // or
  std::string address;
};

// Each word that was typed begins a word of the label.
bool matches(const std::string& label, const std::string& wanted) {
  const std::string in = " " + folded(label);
  std::size_t at = 0;
  while (at < wanted.size()) {
    const std::size_t end = std::min(wanted.find(' ', at), wanted.size());
    if (in.find(" " + wanted.substr(at, end - at)) == std::string::npos) return false;
    at = end + 1;
  }
  return true;
}

std::vector<Found> find(const Desk& desk, const std::string& wanted) {
  std::vector<Found> found;
  const auto offer = [&](Found one) {
    if (matches(one.label, wanted)) found.push_back(std::move(one));
  };
  const Programme& programme = desk.programme();
  const bool open = desk.state.writable();
  if (open) {
    for (const Screen& screen : screens()) {
      if (!screen.rail.empty()) offer({say("screen." + std::string(screen.path)), {}, desk.to(screen.path)});
    }
  }
  for (const Command* command : commands()) {
    const bool available = command->available == nullptr || command->available(desk.state);
    if (command->listed && available) offer({say("command." + std::string(command->name)), command->name, {}});
  }
  if (!open || wanted.empty()) return found;
  for (const Application* application : programme.all<Application>()) {
    offer({title_of(programme, *application, RecordKind::application), {}, desk.to("application", application->id)});
  }
  for (const Member* member : programme.all<Member>()) {
    offer({title_of(programme, *member, RecordKind::member), {}, desk.to("roster", member->id)});
  }
  for (const Pair* pair : programme.all<Pair>()) {
    offer({title_of(programme, *pair, RecordKind::pair), {}, desk.to("pair", pair->id)});
  }
  return found;
}

}  // namespace

void draw_palette(Desk& desk) {
  static std::string typed;  // what is looked for; forgotten when the palette closes
  bool close = false;
  {
    const auto box = dialog(say("palette.title"), close);
    if (auto text = text_box(say("palette.box"), typed, {say("palette.hint"), {}}, InputKind::search)) typed = *text;
    const std::vector<Found> found = find(desk, folded(typed));
    // Enter takes the first one.
    bool first = entered() && !typed.empty();
    {
      const auto results = list(say("palette.results"));
      for (std::size_t i = 0; i < found.size() && i < most_shown; ++i) {
        const auto place = key(i);
        const auto row = item();
        const bool taken = std::exchange(first, false);
        if (!found[i].address.empty()) {
          link(found[i].label, found[i].address);
          if (taken) desk.ask("go", {.text = found[i].address.substr(1)});
        } else if (button(found[i].label, Weight::quiet) || taken) {
          desk.ask(found[i].command);
          close = true;
        }
        close = close || taken;
      }
    }
    if (found.empty()) nothing_yet(say("palette.nothing"));
    if (found.size() > most_shown) small(say_count("palette.more", static_cast<long>(found.size() - most_shown)));
    const auto row = actions();
    if (button(say("palette.close"))) close = true;
  }
  if (close) {
    typed.clear();
    desk.ask("palette.close");
  }
}

}  // namespace bothways::ui
