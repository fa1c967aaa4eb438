// Bothways in a browser: the platform, the app on it, and a frame whenever something happens.
#include "platform/browser/browser.hpp"
#include "ui/run.hpp"

int main() {
  static bothways::ui::App app(bothways::browser_platform());
  bothways::run([](void* context) { return static_cast<bothways::ui::App*>(context)->frame(); }, &app);
  return 0;
}
