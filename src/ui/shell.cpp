#include "ui/shell.hpp"

#include "app/packs.hpp"
#include "app/per_change.hpp"
#include "base/words.hpp"
#include "ui/canvas.hpp"
#include "ui/guides.hpp"
#include "ui/landmarks.hpp"
#include "ui/palette.hpp"
#include "ui/screens/screens.hpp"
#include "ui/shortcuts.hpp"

namespace bothways::ui {
namespace {

bool has_scheme(const State& state) { return state.shown(); }

// Why the open scheme can only be read; empty where it can be changed.
std::string why_reading(const State& state) {
  if (!has_scheme(state) || state.writable()) return "";
  return say(state.pen ? "banner.following" : "banner.no_pen");
}

// The numbers in the rail, in the order of the screens.
const std::vector<int>& counts(const State& state) {
  static PerChange<std::vector<int>> kept;
  return kept.get(state, [&] {
    std::vector<int> all;
    for (const Screen& screen : screens()) all.push_back(screen.count != nullptr ? screen.count(state) : -1);
    return all;
  });
}

// Whoever opened a pack has their own tasks, and help.
void draw_pack_rail(Desk& desk, const Screen& here) {
  rail_heading(kept_name(desk.programme()));
  const std::string words = in_pair_pack(desk.state) ? "pack.rail.partner." : "pack.rail.panel.";
  for (const std::string_view path : pack_screens(desk.state)) rail_link(say(words + std::string(path)), desk.to(path), path == pack_rail_entry(here));
  rail_heading(say("rail.help"));
  for (const Screen& screen : screens()) {
    if (screen.rail == "help" && is_pack_help(screen.path)) rail_link(say("screen." + std::string(screen.path)), desk.to(screen.path), screen.path == here.path || screen.path == here.under);
  }
}

void draw_rail(Desk& desk, const Screen& here) {
  const auto scope = rail(say("rail.name"));
  rail_brand(say("brand"), "#/");
  if (in_pack(desk.state)) return draw_pack_rail(desk, here);
  const auto links = [&](std::string_view group, const std::string& heading_text) {
    rail_heading(heading_text);
    std::size_t number = 0;
    for (const Screen& screen : screens()) {
      const int count = counts(desk.state)[number++];
      if (screen.rail != group || (!has_scheme(desk.state) && !needs_no_scheme(screen.path))) continue;
      const bool current = screen.path == here.path || screen.path == here.under;
      rail_link(say("screen." + std::string(screen.path)), desk.to(screen.path), current, count);
    }
  };
  if (has_scheme(desk.state)) links("main", desk.scheme().name.empty() ? say("title.no_name") : desk.scheme().name);
  links("help", say("rail.help"));
}

void draw_header(Desk& desk) {
  const auto scope = header();
  const State& state = desk.state;
  if (in_pack(state)) header_status(saving_in_words(state), state.saving == Saving::failed ? Tone::late : Tone::muted, {});
  else if (header_search(say("header.search"), keys_in_words("ctrl+k", canvas().surface.mac))) desk.ask("palette.open");
  if (has_scheme(state) && !in_pack(state)) header_status(saving_in_words(state), state.saving == Saving::failed ? Tone::late : Tone::muted, copy_in_words(state));
  if (header_button(say("header.help"), say("command.guide.open"), HeaderPicture::question, Weight::quiet)) desk.ask("guide.open");
  if (!has_scheme(state)) return;
  const std::string undo = say("command.edit.undo");
  if (header_button(undo, undo, HeaderPicture::back, Weight::secondary, command_named("edit.undo")->available(state))) desk.ask("edit.undo");
}

// What stands in the way of work, said above the screen, with the way out beside it.
void draw_troubles(Desk& desk) {
  const State& state = desk.state;
  if (state.notice && state.notice->problem) {
    std::vector<std::string> sentences{state.notice->sentence};
    if (!state.notice->next.empty()) sentences.push_back(state.notice->next);
    error_summary(sentences);
  }
  if (!has_scheme(state)) return;
  if (!state.unread.empty()) {
    banner(say("not_read." + state.unread), Tone::late);
    const auto row = actions();
    command_button(desk, "scheme.read_again");
  }
  if (!state.pen) {
    banner(say("banner.no_pen"), Tone::watch);
    const auto row = actions();
    command_button(desk, "pen.take");
  }
  if (state.saving == Saving::failed) {
    banner(say("banner.not_saved." + state.saving_problem), Tone::late);
    const auto row = actions();
    command_button(desk, "scheme.download");
  }
}

void draw_screen(Desk& desk, const Screen& screen) {
  if (desk.state.opening && !has_scheme(desk.state)) return draw_opening(desk);
  if (desk.state.missing || (desk.state.scheme.empty() && !desk.state.route.scheme.empty())) return draw_not_here(desk);
  screen.draw(desk);
}

}  // namespace

void draw_shell(Desk& desk) {
  const Screen& screen = screen_shown(desk.state);
  {
    const auto reading = read_only(why_reading(desk.state));
    if (!screen.whole_page) {
      draw_rail(desk, screen);
      draw_header(desk);
    }
    const auto scope = main_part(screen.whole_page);
    draw_troubles(desk);
    draw_screen(desk, screen);
  }
  for (const auto& draw : desk.over) draw();
  draw_safety_refused(desk);
  const auto& notice = desk.state.notice;
  if (notice && !notice->problem) {
    if (toast(notice->sentence, notice->undo ? say("command.edit.undo") : std::string())) desk.ask("edit.undo");
  }
  switch (desk.state.over) {
    case Over::nothing: break;
    case Over::palette: draw_palette(desk); break;
    case Over::shortcuts: draw_shortcuts(desk); break;
    case Over::guide: draw_guide_over(desk, screen); break;
  }
  if (desk.state.over != Over::palette) forget_palette();
}

std::string page_title_of(const State& state) {
  const std::string brand = say("brand");
  const Screen& shown = screen_shown(state);
  std::string screen = say("screen." + std::string(shown.path));
  if (const std::string part = shown.part == nullptr ? std::string() : shown.part(state.route.item); !part.empty()) screen = part + " · " + screen;
  if (state.route.screen == "start") return say("page.start", {{"brand", brand}});  // an open scheme or not
  if (state.route.screen == "reply" && state.replying && !state.replying->problem) return screen + " · " + state.replying->proposal.records.scheme().name;
  if (state.route.screen == "apply" && state.applying && !state.applying->problem) return screen + " · " + state.applying->form.scheme().name;
  if (!has_scheme(state)) return screen + " · " + brand;
  return screen + " · " + state.programme.scheme().name + " · " + brand;
}

std::string saving_in_words(const State& state) {
  switch (state.saving) {
    case Saving::saving: return say("status.saving");
    case Saving::failed: return say("status.not_saved");
    case Saving::saved: break;
  }
  if (state.saved_utc_ms == 0) return say("status.saved");
  return say("status.saved_at", {{"time", time_in_words(state.saved_utc_ms, state.now.offset_minutes)}});
}

std::string copy_in_words(const State& state) {
  constexpr std::size_t worth_a_copy = 10;  // changes
  if (state.copied_utc_ms == 0) {
    return state.programme.table(RecordKind::log_entry).rows.size() >= worth_a_copy ? say("status.no_copy") : std::string();
  }
  const int days = days_between(date_of(state.copied_utc_ms, state.now.offset_minutes), state.today);
  if (days <= 0) return say("status.copy_today");
  return days == 1 ? say("status.copy_yesterday") : say_count("status.copy", days);
}

}  // namespace bothways::ui
