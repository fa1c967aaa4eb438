#include "ui/run.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "evaluation/report.hpp"
#include "share/call_text.hpp"
#include "share/form_issue.hpp"
#include "share/passage_text.hpp"
#include "share/report_html.hpp"
#include "ui/frame.hpp"
#include "ui/proper_names.hpp"
#include "ui/shell.hpp"

namespace bothways::ui {
namespace {
constexpr int rest_after_ms = 2'000;
constexpr int folder_after_ms = 4'000;
constexpr int most_passes = 4;  // what is not settled by then waits for the next frame

// What somebody did may show only in the next pass: a filter that a view holds, an error on leaving a box.
bool acts(const Event& event) {
  switch (event.kind) {
    case Event::Kind::activated:
    case Event::Kind::edited:
    case Event::Kind::chosen:
    case Event::Kind::shortcut:
    case Event::Kind::blurred: return true;
    default: return false;
  }
}

}

App::App(Platform& platform) : platform_(platform), session_(platform.now(), platform.random()) {
  start(platform);
  for (const char* name : {"replica", "name", "question_key", "recent"}) session_.setting(name, platform.setting(name));
  for (const Preference& preference : all_preferences()) session_.setting(preference.name, platform.setting(preference.name));
  session_.shelf(platform.shelf());
  session_.page(platform.page_address(), platform.can_share(), platform.can_share_files());
  std::vector<std::string> keys;
  for (const Shortcut& one : shortcuts(platform.surface().mac)) keys.emplace_back(one.keys);
  platform.set_shortcuts(joined(keys, "\n"));
  carry_out();
}

void App::take(const Event& event) {
  switch (event.kind) {
    case Event::Kind::shortcut:
      if (event.text == "hidden") session_.rest();
      else if (session_.shortcut(event.text)) busy_utc_ms_ = session_.state().now.utc_ms;
      break;
    case Event::Kind::blurred: session_.end_of_typing(); break;
    case Event::Kind::route:
      session_.route(event.text);
      restore_draft();
      down_ = static_cast<float>(event.number);
      restoring_ = event.number > 0;  // perhaps to another entry of the screen that shows
      break;
    case Event::Kind::file: session_.file(event.text, event.bytes, event.number != 0); break;
    case Event::Kind::pasted: session_.pasted(event.text); break;
    case Event::Kind::opened:
      session_.opened(event.scheme, event.snapshots, event.entries, event.text);
      session_.setting(copied_setting(event.scheme), platform_.setting(copied_setting(event.scheme)));
      session_.setting(marks_setting(event.scheme), platform_.setting(marks_setting(event.scheme)));
      session_.setting(slips_setting(event.scheme), platform_.setting(slips_setting(event.scheme)));
      session_.setting(journal_setting(event.scheme), platform_.setting(journal_setting(event.scheme)));
      break;
    case Event::Kind::kept: session_.kept(event.scheme, event.number); break;
    case Event::Kind::keep_failed: session_.keep_failed(event.scheme, event.text); break;
    case Event::Kind::pen: session_.pen(event.scheme, event.number != 0); break;
    case Event::Kind::changed_elsewhere: session_.changed_elsewhere(event.scheme); break;
    case Event::Kind::shelf: session_.shelf(platform_.shelf()); break;
    case Event::Kind::sealed: session_.sealed({event.number, seal_fault_named(event.text), event.node != 0, event.bytes}); break;
    case Event::Kind::keys: session_.keys(event.text); break;
    case Event::Kind::folder:
      session_.folder(event.scheme, static_cast<FolderAccess>(event.number), event.text);
      session_.setting(folder_setting(event.scheme), platform_.setting(folder_setting(event.scheme)));
      break;
    case Event::Kind::folder_file: session_.folder_file(event.scheme, event.text, event.bytes, static_cast<std::int64_t>(event.number)); break;
    case Event::Kind::folder_written: session_.folder_written(event.scheme, event.number != 0); break;
    case Event::Kind::shared: session_.shared(event.number != 0, event.text == "failed"); break;
    case Event::Kind::safeties: session_.safety_list(event.scheme, event.text, event.bytes); break;
    case Event::Kind::safety_kept: session_.safety_kept(event.scheme, event.number, event.text); break;
    case Event::Kind::safety_read: session_.safety_read(event.scheme, event.number, event.bytes); break;
    case Event::Kind::copied: session_.copied(event.number != 0); break;
    default: break;  // for the controls
  }
}

// A form that was begun on this device goes on where it stopped.
void App::restore_draft() {
  const auto& applying = session_.state().applying;
  const std::string code = applying && !applying->problem ? applying->code : std::string();
  if (code == applying_) return;
  applying_ = code;
  if (!code.empty()) session_.draft(platform_.setting(draft_setting(applying->draft.scheme)));
}

void App::carry_out() {
  for (const Effect& effect : session_.take_effects()) {
    switch (effect.kind) {
      case Effect::Kind::open_scheme: platform_.open_scheme(effect.scheme); break;
      case Effect::Kind::keep_entry: platform_.keep_entry(effect.scheme, effect.number, effect.text); break;
      case Effect::Kind::keep_snapshot: platform_.keep_snapshot(effect.scheme, effect.number, effect.name, effect.text); break;
      case Effect::Kind::forget_scheme: platform_.forget_scheme(effect.scheme); break;
      case Effect::Kind::keep_safety: platform_.keep_safety(effect.scheme, effect.number, effect.name, effect.text); break;
      case Effect::Kind::list_safety: platform_.list_safety(effect.scheme); break;
      case Effect::Kind::read_safety: platform_.read_safety(effect.scheme, effect.number); break;
      case Effect::Kind::forget_safety: platform_.forget_safety(effect.scheme); break;
      case Effect::Kind::take_pen: platform_.take_pen(effect.scheme); break;
      case Effect::Kind::set_setting: session_.setting_kept(effect.name, platform_.set_setting(effect.name, effect.text)); break;
      case Effect::Kind::download: platform_.download(effect.name, effect.media, effect.text); break;
      case Effect::Kind::ask_for_file: platform_.ask_for_file(); break;
      case Effect::Kind::copy: platform_.copy(effect.text); break;
      case Effect::Kind::set_printable: platform_.set_printable(effect.text); break;
      case Effect::Kind::print: platform_.print(); break;
      case Effect::Kind::go_to: platform_.go_to(effect.text, effect.flag); break;
      case Effect::Kind::open_link: platform_.open_link(effect.text); break;
      case Effect::Kind::share: platform_.share(effect.name, effect.text); break;
      case Effect::Kind::share_file: platform_.share_file(effect.name, effect.media, effect.text); break;
      case Effect::Kind::seal: platform_.seal(effect.job); break;
      case Effect::Kind::folder: platform_.folder(effect.scheme, effect.name); break;
      case Effect::Kind::folder_write: platform_.write_to_folder(effect.scheme, effect.name, effect.text); break;
      case Effect::Kind::announce: platform_.announce(effect.text, effect.flag); break;
    }
  }
}

// On a screen that is about a text the browser prints that text, by the button and by its own menu alike.
void App::set_printable() {
  const State& state = session_.state();
  std::string wanted;
  if (state.shown()) {
    if (state.route.screen == "report") wanted = share::report_body(evaluation::make_report(state.programme, state.today));
    else if (state.route.screen == "information") wanted = share::html(share::information_sheet(state.programme));
    else if (state.route.screen == "call") wanted = share::html(share::call_text(state.programme));
    else if (state.route.screen == "form" && state.route.item == "paper") wanted = share::paper_form(state.programme);
  }
  if (wanted == printable_) return;
  printable_ = std::move(wanted);
  platform_.set_printable(printable_);
}

Again App::frame() {
  session_.clock(platform_.now(), platform_.random());
  std::vector<Event> events = platform_.take_events();
  for (const Event& event : events) take(event);
  const State& state = session_.state();

  const std::string here = fragment_of(state.route);
  if (here != shown_ && !shown_.empty()) focus_heading();
  shown_ = here;

  know_names(state);
  Again again{true, -1};
  for (int pass = 0; pass < most_passes && again.at_once; ++pass) {
    begin(platform_, {state.preferences, page_title_of(state)}, events);
    // Some heights are known from the second pass on.
    if (restoring_ && !state.opening && pass < 2) scroll_main(down_);
    Desk desk(state);
    draw_shell(desk);
    again.at_once = end_pass() || !desk.asked.empty() || std::any_of(events.begin(), events.end(), acts);
    for (const Desk::Asked& asked : desk.asked) session_.ask(asked.command, asked.arguments);
    if (!desk.asked.empty()) busy_utc_ms_ = state.now.utc_ms;
    events.clear();
  }
  if (!state.opening) restoring_ = false;
  show(platform_);
  const auto when_quiet = [&](std::int64_t quiet_ms, void (Session::*work)()) {
    const std::int64_t left = busy_utc_ms_ + quiet_ms - state.now.utc_ms;
    if (left <= 0) (session_.*work)();
    else if (again.after_ms < 0 || again.after_ms > left) again.after_ms = static_cast<int>(left) + 1;
  };
  if (session_.wants_rest()) when_quiet(rest_after_ms, &Session::rest);
  if (session_.wants_folder()) when_quiet(folder_after_ms, &Session::write_folder);
  carry_out();
  set_printable();
  return again;
}

}  // namespace bothways::ui
