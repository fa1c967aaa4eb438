// A few controls by themselves on the in-memory platform, without the app: what is drawn is a function of
// the test. Acts by role and name; after each act it runs until at rest and holds the rules.
#pragma once

#include <functional>
#include <string_view>

#include "platform/memory/memory.hpp"
#include "ui/frame.hpp"

namespace bothways::test {

struct BenchPage {
  int width = 1280, height = 900;  // CSS pixels
  float scale = 1;
  bool dark = false, contrast = false;
};

class Bench {
 public:
  using Draw = std::function<void()>;
  Bench(const BenchPage& page, Draw draw);

  MemoryPlatform platform;

  void settle();
  const Node& find(Role role, std::string_view name) const;  // fails unless there is one
  bool has(Role role, std::string_view name) const;
  const Node* first(Role role) const;
  void send(Event::Kind kind, const Node& node, std::string text = {}, std::uint64_t number = 0);
  void press(Role role, std::string_view name);
  void type(Role role, std::string_view name, std::string_view text);
  void leave();
  void shortcut(std::string_view keys);

 private:
  void frame(Again& again);

  Draw draw_;
  std::uint32_t focused_ = 0;
};

// Every control once, as a page; used at all widths, scales and themes.
void draw_every_control();

}  // namespace bothways::test
