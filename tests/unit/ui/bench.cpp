#include "unit/ui/bench.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "unit/ui/rules.hpp"

namespace bothways::test {

Bench::Bench(const BenchPage& page, Draw draw) : draw_(std::move(draw)) {
  platform.page.width = static_cast<int>(static_cast<float>(page.width) * page.scale);
  platform.page.height = static_cast<int>(static_cast<float>(page.height) * page.scale);
  platform.page.scale = page.scale;
  platform.page.prefers_dark = page.dark;
  platform.page.prefers_contrast = page.contrast;
  ui::start(platform);
  settle();
}

void Bench::frame(Again& again) {
  const std::vector<Event> events = platform.take_events();
  ui::begin(platform, {{}, "Bench"}, events);
  draw_();
  again = ui::end(platform);
  again.at_once = again.at_once || !events.empty();
}

void Bench::settle() {
  constexpr int most = 8;
  int count = 0;
  Again again;
  do frame(again);
  while (++count < most && (again.at_once || !platform.events.empty()));
  CHECK_MESSAGE(count < most, "the page does not come to rest");
  for (const std::string& fault : faults_of(platform)) CHECK_MESSAGE(false, fault);
}

const Node& Bench::find(Role role, std::string_view name) const {
  std::vector<const Node*> found;
  for (const Node& node : platform.meaning.nodes) {
    if (node.role == role && node.name == name && !bothways::has(node.marks, Mark::covered)) found.push_back(&node);
  }
  INFO("looking for " << role_name(role) << " “" << name << "”");
  REQUIRE(found.size() == 1);
  return *found.front();
}

bool Bench::has(Role role, std::string_view name) const {
  const auto& nodes = platform.meaning.nodes;
  return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) { return node.role == role && node.name == name && !bothways::has(node.marks, Mark::covered); });
}

const Node* Bench::first(Role role) const {
  const auto& nodes = platform.meaning.nodes;
  const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.role == role; });
  return found == nodes.end() ? nullptr : &*found;
}

void Bench::send(Event::Kind kind, const Node& node, std::string text, std::uint64_t number) {
  Event event;
  event.kind = kind;
  event.node = node.id;
  event.number = number;
  event.text = std::move(text);
  platform.events.push_back(std::move(event));
}

void Bench::press(Role role, std::string_view name) {
  send(Event::Kind::activated, find(role, name));
  settle();
}

void Bench::type(Role role, std::string_view name, std::string_view text) {
  const Node& node = find(role, name);
  if (focused_ != 0 && focused_ != node.id) leave();
  focused_ = node.id;
  send(Event::Kind::focused, node, {}, 1);
  send(Event::Kind::edited, node, std::string(text));
  settle();
}

void Bench::leave() {
  Node node;
  node.id = std::exchange(focused_, 0);
  send(Event::Kind::blurred, node);
  settle();
}

void Bench::shortcut(std::string_view keys) {
  Event event;
  event.kind = Event::Kind::shortcut;
  event.text = keys;
  platform.events.push_back(std::move(event));
  settle();
}

}  // namespace bothways::test
