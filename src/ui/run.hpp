// The app on a platform: carries events to the session and the controls, draws, and carries effects out.
// The same on a browser and on the in-memory platform of the tests.
#pragma once

#include "app/session.hpp"
#include "platform/platform.hpp"

namespace bothways::ui {

class App {
 public:
  explicit App(Platform& platform);

  // One frame: everything that happened since the last, then the picture and its meaning.
  Again frame();
  const Session& session() const { return session_; }

 private:
  void take(const Event& event);
  void carry_out();
  void set_printable();
  void restore_draft();

  Platform& platform_;
  Session session_;
  std::string shown_;      // the address of the last frame
  float down_ = 0;         // how far down the page was that is come back to, in device pixels
  bool restoring_ = false; // as soon as the scheme is there
  std::string applying_;  // the form whose answers were read from this device
  std::string printable_;  // what the browser would print
  std::int64_t busy_utc_ms_ = 0;  // when something was last asked
};

}  // namespace bothways::ui
