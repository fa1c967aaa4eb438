// What changes the view or leaves the page, and the way back.
#include "app/session.hpp"
#include "evaluation/report.hpp"
#include "share/report_html.hpp"

namespace bothways {
namespace {

bool open(const State& state) { return !state.scheme.empty() && !state.opening; }
bool can_undo(const State& state) { return state.writable() && !state.history.done.empty(); }
bool can_redo(const State& state) { return state.writable() && !state.history.undone.empty(); }
bool no_pen(const State& state) { return !state.scheme.empty() && !state.pen; }

void undo(Session& session, const Arguments&) { session.undo(); }
void redo(Session& session, const Arguments&) { session.redo(); }
void open_palette(Session& session, const Arguments&) { session.mutable_state().palette = true; }
void close_palette(Session& session, const Arguments&) { session.mutable_state().palette = false; }
void help(Session& session, const Arguments&) {
  session.go_to(session.state().scheme.empty() ? Route{{}, "help", {}} : Route{session.state().scheme, "help", {}});
}
void take_pen(Session& session, const Arguments&) { session.effect({Effect::Kind::take_pen, session.state().scheme}); }

void settings(Session& session, const Arguments&) { session.go_to({session.state().scheme, "settings", {}}); }

// `text` names the preference, `number` its option.
void choose_preference(Session& session, const Arguments& arguments) {
  const Preference* preference = preference_named(arguments.text);
  if (preference == nullptr || arguments.number >= preference->options.size()) return;
  const std::string& option = preference->options[arguments.number];
  session.setting(preference->name, option);
  session.effect({Effect::Kind::set_setting, {}, std::string(preference->name), {}, option});
}

void set_name(Session& session, const Arguments& arguments) {
  session.mutable_state().your_name = arguments.text;
  session.effect({Effect::Kind::set_setting, {}, "name", {}, arguments.text});
}

void copy(Session& session, const Arguments& arguments) { session.effect({Effect::Kind::copy, {}, {}, {}, arguments.text}); }
void open_link(Session& session, const Arguments& arguments) { session.effect({Effect::Kind::open_link, {}, {}, {}, arguments.text}); }
void go_to(Session& session, const Arguments& arguments) { session.go_to(route_from(arguments.text)); }

void download_text(Session& session, const Arguments& arguments) {
  const bool page = arguments.more.ends_with(".html");
  session.effect({Effect::Kind::download, {}, arguments.more, page ? "text/html" : "text/plain", arguments.text});
}

void print_report(Session& session, const Arguments&) {
  const State& state = session.state();
  const evaluation::Report report = evaluation::make_report(state.programme, state.today);
  session.effect({Effect::Kind::set_printable, {}, {}, {}, share::report_body(report)});
  session.effect({Effect::Kind::print});
}

void download_report(Session& session, const Arguments&) {
  const State& state = session.state();
  const evaluation::Report report = evaluation::make_report(state.programme, state.today);
  session.effect({Effect::Kind::download, {}, "report-" + to_iso(state.today) + ".html", "text/html", share::report_page(report)});
}

constexpr Command all[] = {
    {.name = "edit.undo", .shortcut = "ctrl+z", .available = can_undo, .act = undo, .listed = true},
    {.name = "edit.redo", .shortcut = "ctrl+shift+z", .available = can_redo, .act = redo, .listed = true},
    {.name = "palette.open", .shortcut = "ctrl+k", .act = open_palette},
    {.name = "palette.close", .act = close_palette},
    {.name = "help.open", .shortcut = "?", .act = help, .listed = true},
    {.name = "report.print", .available = open, .act = print_report, .listed = true},
    {.name = "report.download", .available = open, .act = download_report, .listed = true},
    {.name = "pen.take", .available = no_pen, .act = take_pen, .listed = true},
    {.name = "settings.open", .act = settings, .listed = true},
    {.name = "settings.choose", .act = choose_preference},
    {.name = "name.set", .act = set_name},
    {.name = "text.copy", .act = copy},
    {.name = "text.download", .act = download_text},
    {.name = "link.open", .act = open_link},
    {.name = "go", .act = go_to},
};

}  // namespace

std::span<const Command> view_commands() { return all; }

}  // namespace bothways
