// The whole app on the in-memory platform, worked by role and name only, as a screen reader's user works
// it. Every frame is held to the rules that no screen may break.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/memory/memory.hpp"
#include "ui/run.hpp"

namespace bothways::test {

class Stage {
 public:
  explicit Stage(int width = 1280, int height = 900, float scale = 1);

  MemoryPlatform platform;

  // Frames until the page is at rest; fails where it does not come to rest.
  void settle();
  void visit(std::string_view fragment);

  // By role and name; `within` names a container (group, region, dialog, row header …) around it.
  // Each fails the test where there is none, more than one, or it cannot be reached.
  void press(Role role, std::string_view name, std::string_view within = {});
  void button(std::string_view name, std::string_view within = {}) { press(Role::button, name, within); }
  // As the browser does: goes to the link's address.
  void follow(std::string_view name, std::string_view within = {});
  void type(std::string_view name, std::string_view text, std::string_view within = {});
  void choose(std::string_view name, std::string_view option, std::string_view within = {});
  void pick(std::string_view group, std::string_view radio);
  void date(std::string_view group, int day, int month, int year);
  void shortcut(std::string_view keys);
  void drop(std::string_view name, std::string bytes);

  bool has(Role role, std::string_view name, std::string_view within = {}) const;
  // Any text, heading, status or alert holds these words.
  bool says(std::string_view words) const;
  std::vector<std::string> options(std::string_view list) const;
  std::string value(std::string_view name, std::string_view within = {}) const;
  // Everything said, in reading order, a line each: "button: Undo".
  std::string transcript() const;

  const State& state() const { return app->session().state(); }
  std::unique_ptr<ui::App> app;

 private:
  void check_rules() const;
  std::vector<const Node*> find(Role role, std::string_view name, std::string_view within) const;
  const Node& one(Role role, std::string_view name, std::string_view within) const;
  const Node& field(std::string_view name, std::string_view within) const;
  void send(Event::Kind kind, const Node& node, std::string text = {}, std::uint64_t number = 0);
};

}  // namespace bothways::test
