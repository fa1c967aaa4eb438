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
void open_palette(Session& session, const Arguments&) { session.mutable_state().over = Over::palette; }
void open_shortcuts(Session& session, const Arguments&) { session.mutable_state().over = Over::shortcuts; }
void open_guide(Session& session, const Arguments&) { session.mutable_state().over = Over::guide; }
void close_over(Session& session, const Arguments&) { session.mutable_state().over = Over::nothing; }

// What was found: an address to go to, or a command.
void choose_found(Session& session, const Arguments& arguments) {
  close_over(session, arguments);
  session.remember(arguments.text);
  if (arguments.text.starts_with('#')) session.go_to(route_from(arguments.text));
  else session.ask(arguments.text);
}

void set_question_key(Session& session, const Arguments& arguments) {
  session.mutable_state().question_key = arguments.number != 0;
  session.effect({Effect::Kind::set_setting, {}, "question_key", {}, arguments.number != 0 ? "on" : "off"});
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
  const std::string_view name = arguments.more;
  const std::string_view media = name.ends_with(".html") ? "text/html" : name.ends_with(".csv") ? "text/csv" : name.ends_with(".eml") ? "message/rfc822" : "text/plain";
  session.effect({Effect::Kind::download, {}, arguments.more, std::string(media), arguments.text});
}

// What the screen holds to be printed: ui/run.cpp.
void print_screen(Session& session, const Arguments&) { session.effect({Effect::Kind::print}); }

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
    {.name = "edit.redo", .shortcut = "ctrl+shift+z", .also = "ctrl+y", .available = can_redo, .act = redo, .listed = true},
    {.name = "palette.open", .shortcut = "ctrl+k", .act = open_palette},
    {.name = "shortcuts.open", .shortcut = "?", .act = open_shortcuts, .listed = true},
    {.name = "guide.open", .act = open_guide, .listed = true},
    {.name = "over.close", .act = close_over},
    {.name = "found.choose", .act = choose_found},
    {.name = "question_key.set", .act = set_question_key},
    {.name = "report.print", .available = open, .act = print_report, .listed = true},
    {.name = "report.download", .available = open, .act = download_report, .listed = true},
    {.name = "pen.take", .available = no_pen, .act = take_pen, .listed = true},
    {.name = "settings.open", .act = settings, .listed = true},
    {.name = "settings.choose", .act = choose_preference},
    {.name = "name.set", .act = set_name},
    {.name = "text.copy", .act = copy},
    {.name = "text.download", .act = download_text},
    {.name = "screen.print", .act = print_screen},
    {.name = "link.open", .act = open_link},
    {.name = "go", .act = go_to},
};

}  // namespace

std::span<const Command> view_commands() { return all; }

}  // namespace bothways
