// Bothways in a browser: the platform, the app on it, and a frame whenever something happens.
#include "platform/browser/browser.hpp"
#include "ui/frame.hpp"
#include "ui/run.hpp"

namespace {

bothways::Again frame(void* app) {
  const bothways::Again again = static_cast<bothways::ui::App*>(app)->frame();
  bothways::report_oracle(bothways::ui::items_without_meaning());
  return again;
}

}  // namespace

int main() {
  static bothways::ui::App app(bothways::browser_platform());
  bothways::run(frame, &app);
  return 0;
}
