#include "stage.hpp"

#include <doctest/doctest.h>

#include "unit/ui/rules.hpp"

namespace bothways::test {
namespace {

bool is_within(const Meaning& meaning, const Node& node, std::string_view name) {
  if (name.empty()) return true;
  for (int i = node.parent; i >= 0; i = meaning.nodes[static_cast<std::size_t>(i)].parent) {
    if (meaning.nodes[static_cast<std::size_t>(i)].name == name) return true;
    // A row is named by what its first cell says.
    if (meaning.nodes[static_cast<std::size_t>(i)].role != Role::row) continue;
    for (const Node& other : meaning.nodes) {
      for (int up = other.parent; up >= 0; up = meaning.nodes[static_cast<std::size_t>(up)].parent) {
        if (up == i && other.name == name) return true;
      }
    }
  }
  return false;
}

}  // namespace

Stage::Stage(int width, int height, float scale) {
  platform.page.width = static_cast<int>(static_cast<float>(width) * scale);
  platform.page.height = static_cast<int>(static_cast<float>(height) * scale);
  platform.page.scale = scale;
  app = std::make_unique<ui::App>(platform);
  settle();
}

void Stage::settle() {
  for (int frame = 0; frame < 12; ++frame) {
    const Again again = app->frame();
    if (!again.at_once && platform.events.empty()) return check_rules();
  }
  FAIL("the page does not come to rest");
}

void Stage::visit(std::string_view fragment) {
  platform.visit(fragment);
  settle();
}

void Stage::check_rules() const {
  for (const std::string& fault : faults_of(platform)) CHECK_MESSAGE(false, fault);
  int main_headings = 0;
  for (const Node& node : platform.meaning.nodes) main_headings += node.role == Role::heading && node.level == 1 ? 1 : 0;
  CHECK(main_headings == 1);
}

std::vector<const Node*> Stage::find(Role role, std::string_view name, std::string_view within) const {
  std::vector<const Node*> found;
  for (const Node& node : platform.meaning.nodes) {
    if (node.role == role && node.name == name && !bothways::has(node.marks, Mark::covered) && is_within(platform.meaning, node, within)) {
      found.push_back(&node);
    }
  }
  return found;
}

const Node& Stage::one(Role role, std::string_view name, std::string_view within) const {
  const auto found = find(role, name, within);
  INFO("looking for " << role_name(role) << " “" << name << "” in\n" << transcript());
  REQUIRE(found.size() == 1);
  REQUIRE_FALSE(bothways::has(found[0]->marks, Mark::disabled));
  return *found[0];
}

const Node& Stage::field(std::string_view name, std::string_view within) const {
  return one(find(Role::textarea, name, within).empty() ? Role::textbox : Role::textarea, name, within);
}

void Stage::send(Event::Kind kind, const Node& node, std::string text, std::uint64_t number) {
  Event event;
  event.kind = kind;
  event.node = node.id;
  event.text = std::move(text);
  event.number = number;
  platform.events.push_back(std::move(event));
}

void Stage::press(Role role, std::string_view name, std::string_view within) {
  send(Event::Kind::activated, one(role, name, within));
  settle();
}

void Stage::follow(std::string_view name, std::string_view within) {
  const std::string address = one(Role::link, name, within).href;
  REQUIRE(address.starts_with('#'));
  visit(std::string_view(address).substr(1));
}

void Stage::type(std::string_view name, std::string_view text, std::string_view within) {
  const std::uint32_t id = field(name, within).id;
  send(Event::Kind::focused, field(name, within), {}, 1);
  send(Event::Kind::edited, field(name, within), std::string(text));
  settle();
  Event blur;
  blur.kind = Event::Kind::blurred;
  blur.node = id;
  platform.events.push_back(blur);
  settle();
}

void Stage::choose(std::string_view name, std::string_view option, std::string_view within) {
  const Node& node = one(Role::choice, name, within);
  for (std::size_t i = 0; i < node.options.size(); ++i) {
    if (node.options[i] != option) continue;
    send(Event::Kind::chosen, node, {}, i);
    return settle();
  }
  FAIL("no option " << option << " in " << name);
}

std::vector<std::string> Stage::options(std::string_view list) const { return one(Role::choice, list, {}).options; }

void Stage::pick(std::string_view group, std::string_view radio) { press(Role::radio, radio, group); }

void Stage::date(std::string_view group, int day, int month, int year) {
  type("Day", std::to_string(day), group);
  type("Month", std::to_string(month), group);
  type("Year", std::to_string(year), group);
}

void Stage::shortcut(std::string_view keys) {
  Event event;
  event.kind = Event::Kind::shortcut;
  event.text = keys;
  platform.events.push_back(event);
  settle();
}

void Stage::drop(std::string_view name, std::string bytes) {
  Event event;
  event.kind = Event::Kind::file;
  event.text = name;
  event.bytes = std::move(bytes);
  platform.events.push_back(std::move(event));
  settle();
}

bool Stage::has(Role role, std::string_view name, std::string_view within) const { return !find(role, name, within).empty(); }

bool Stage::says(std::string_view words) const {
  for (const Node& node : platform.meaning.nodes) {
    if (node.name.find(words) != std::string::npos || node.error.find(words) != std::string::npos) return true;
  }
  return false;
}

std::string Stage::value(std::string_view name, std::string_view within) const {
  for (const Role role : {Role::textbox, Role::textarea, Role::choice}) {
    const auto found = find(role, name, within);
    if (found.size() == 1) return found[0]->value;
  }
  FAIL("no field " << name);
  return {};
}

std::string Stage::transcript() const {
  std::string text;
  for (const Node& node : platform.meaning.nodes) {
    if (node.name.empty() && node.value.empty()) continue;
    text += std::string(role_name(node.role)) + ": " + node.name;
    if (!node.value.empty()) text += " = " + node.value;
    if (!node.error.empty()) text += " ! " + node.error;
    text += "\n";
  }
  return text;
}

}  // namespace bothways::test
