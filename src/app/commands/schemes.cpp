// Whole schemes: started, opened, taken in, saved as a file, removed from this browser.
#include "app/session.hpp"
#include "base/assets.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "document/document.hpp"
#include "domain/history.hpp"
#include "domain/next_scheme.hpp"

namespace bothways {
namespace {

bool open(const State& state) { return !state.scheme.empty() && !state.opening; }

void adopt_asset(Session& session, const std::string& path, bool move_dates, std::string_view screen) {
  const State& state = session.state();
  const std::string_view bytes = asset(path);
  const Date anchor = document::anchor_of(bytes);
  document::Fresh fresh{next_stamp({}, state.replica, state.now.utc_ms), session.random(), 0};
  if (move_dates && anchor) fresh.move_days = days_between(anchor, state.today);
  auto programme = document::read_preset(bytes, fresh);
  if (!programme) return session.tell(programme.problem());
  session.adopt(std::move(*programme), screen);
}

void start(Session& session, const Arguments& arguments) { adopt_asset(session, "presets/" + arguments.text + ".json", true, "scheme"); }
void sample(Session& session, const Arguments& arguments) { adopt_asset(session, "samples/" + arguments.text + ".json", true, "today"); }

void blank(Session& session, const Arguments&) {
  const State& state = session.state();
  const Stamp stamp = next_stamp({}, state.replica, state.now.utc_ms);
  Programme programme;
  auto scheme = std::make_shared<Scheme>();
  scheme->id = make_id(state.now.utc_ms, session.random());
  scheme->made = stamp;
  scheme->stamps.resize(type_of(RecordKind::scheme).fields.size());
  programme.put(static_cast<std::size_t>(RecordKind::scheme), scheme->id, scheme);
  const auto standard = document::read_preset(asset("presets/questions.json"), {stamp, session.random(), 0});
  if (standard) programme.table(RecordKind::question) = standard->table(RecordKind::question);
  note_seen(programme.seen, stamp);
  session.adopt(std::move(programme), "scheme");
}

// The next run of this scheme: its settings, and nobody of this one.
void again(Session& session, const Arguments&) {
  const State& state = session.state();
  const std::string from = title_of(state.programme, state.programme.scheme(), RecordKind::scheme);
  session.adopt(next_scheme(state.programme, next_stamp({}, state.replica, state.now.utc_ms), session.random()), "scheme");
  session.tell({say("notice.again", {{"scheme", from}}), {}, false, false});
}

// "Partners in progress" on 3 June gives "partners-in-progress-2026-06-03.json".
std::string file_name(const State& state) {
  return file_name_of(state.programme.scheme().name, "scheme") + "-" + to_iso(state.today) + ".json";
}

void download(Session& session, const Arguments&) {
  const State& state = session.state();
  session.note_sent(file_name(state), state.programme.seen);
  session.effect({Effect::Kind::download, state.scheme, file_name(state), "application/json", document::write(state.programme)});
  session.tell({say("notice.downloaded", {{"file", file_name(state)}}), {}, false, false});
}

bool is_unread(const State& state) { return !state.unread.empty(); }
void read_again(Session& session, const Arguments&) {
  session.mutable_state().unread.clear();
  session.effect({Effect::Kind::open_scheme, session.state().scheme});
}

void ask_file(Session& session, const Arguments&) { session.effect({Effect::Kind::ask_for_file}); }

void forget(Session& session, const Arguments& arguments) { session.forget(arguments.text); }

void set_rows(Session& session, const Arguments& arguments) { session.mutable_state().pasted = arguments.text; }
// What narrowed the table of these rows would hide the next ones.
void forget_view(Session& session) { session.mutable_state().views.erase("paste"); }
// After the others were added: these did not come in, and stay to be put right.
void keep_rows(Session& session, const Arguments& arguments) {
  forget_view(session);
  std::string& pasted = session.mutable_state().pasted;
  pasted.clear();
  for (const std::string_view line : lines_of(arguments.text)) pasted += std::string(line) + "\n";  // as a text box holds them
  session.go_to({session.state().scheme, "paste", "rest"});
}
void clear_rows(Session& session, const Arguments&) {
  forget_view(session);
  session.mutable_state().pasted.clear();
  session.go_to({session.state().scheme, "applications", {}});
}

constexpr Command all[] = {
    {.name = "scheme.download", .shortcut = "ctrl+s", .available = open, .act = download, .listed = true},
    {.name = "file.ask", .act = ask_file, .listed = true},
    {.name = "scheme.start", .act = start},
    {.name = "scheme.sample", .act = sample},
    {.name = "scheme.blank", .act = blank, .listed = true},
    {.name = "scheme.again", .available = open, .act = again, .listed = true},
    {.name = "scheme.read_again", .available = is_unread, .act = read_again},
    {.name = "scheme.forget", .act = forget},
    {.name = "rows.set", .act = set_rows},
    {.name = "rows.keep", .act = keep_rows},
    {.name = "rows.clear", .act = clear_rows},
};

}  // namespace

std::span<const Command> scheme_commands() { return all; }

}  // namespace bothways
