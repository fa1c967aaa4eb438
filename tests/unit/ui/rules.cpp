#include "unit/ui/rules.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

#include "ui/frame.hpp"

namespace bothways::test {
namespace {

constexpr float least_css = 24;  // WCAG 2.2, 2.5.8

bool overlap(const Box& a, const Box& b) {
  constexpr float touch = 0.6f;  // neighbours may share an edge
  return std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x) > touch &&
         std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y) > touch;
}

std::string named(const Node& node) { return std::string(role_name(node.role)) + " “" + node.name + "” "; }

bool needs_name(Role role) {
  switch (role) {
    case Role::heading: case Role::radio_group: case Role::region: case Role::dialog: case Role::navigation:
    case Role::table: case Role::progress: case Role::image: case Role::listbox: return true;
    default: return acts(role);
  }
}

bool is_key(const Node& node) {
  for (const std::string* words : {&node.name, &node.value, &node.description, &node.error}) {
    if (words->find("⟦") != std::string::npos) return true;
  }
  return false;
}

std::string fault_of(const Node& node, float scale, float width) {
  if (node.id == 0) return "has no id";
  if (needs_name(node.role) && node.name.empty()) return "has no name";
  if (is_key(node)) return "shows a key in place of a sentence";
  for (const float number : {node.box.x, node.box.y, node.box.width, node.box.height}) {
    if (!std::isfinite(number) || std::abs(number) > 1e6f) return "is nowhere";
  }
  if (node.role == Role::choice && !node.value.empty() && std::find(node.options.begin(), node.options.end(), node.value) == node.options.end()) {
    return "has a value that is none of its options";
  }
  if (!node.error.empty() && !has(node.marks, Mark::invalid)) return "has an error and is not marked as wrong";
  if (!acts(node.role)) return {};
  if (node.box.width < least_css * scale - 0.6f || node.box.height < least_css * scale - 0.6f) {
    return "is too small: " + std::to_string(node.box.width / scale) + " by " + std::to_string(node.box.height / scale);
  }
  if (node.box.x < -0.6f || node.box.x + node.box.width > width + 0.6f) return "stands beside the page";
  return {};
}

void overlaps(const Meaning& said, std::vector<std::string>& list) {
  for (std::size_t i = 0; i < said.nodes.size(); ++i) {
    const Node& a = said.nodes[i];
    if (!acts(a.role)) continue;
    for (std::size_t j = i + 1; j < said.nodes.size(); ++j) {
      const Node& b = said.nodes[j];
      if (acts(b.role) && a.parent == b.parent && overlap(a.box, b.box)) list.push_back(named(a) + "lies over " + named(b));
    }
  }
}

}  // namespace

const char* role_name(Role role) {
  static constexpr std::array<const char*, 31> names{
      "text", "heading", "button", "link", "textbox", "textarea", "checkbox", "radio", "choice", "group", "radio group", "list",
      "list item", "table", "row", "cell", "column header", "row header", "navigation", "banner", "main", "region", "dialog",
      "status", "alert", "form", "image", "progress", "scroller", "listbox", "option"};
  return names[static_cast<std::size_t>(role)];
}

std::vector<std::string> faults_of(const MemoryPlatform& platform) {
  std::vector<std::string> list;
  const Meaning& said = platform.meaning;
  if (ui::items_without_meaning() != 0) list.push_back(std::to_string(ui::items_without_meaning()) + " items say nothing");
  std::unordered_set<std::uint32_t> ids;
  for (std::size_t i = 0; i < said.nodes.size(); ++i) {
    const Node& node = said.nodes[i];
    if (!ids.insert(node.id).second) list.push_back(named(node) + "has the id of another");
    if (node.parent >= static_cast<std::int32_t>(i)) list.push_back(named(node) + "comes before what it is in");
    const std::string fault = fault_of(node, platform.page.scale, static_cast<float>(platform.page.width));
    if (!fault.empty()) list.push_back(named(node) + fault);
  }
  overlaps(said, list);
  return list;
}

}  // namespace bothways::test
