// The shared folder: chosen, opened again, looked into, left; what is new in it is looked at like any copy.
#include "app/incoming.hpp"
#include "app/session.hpp"

namespace bothways {
namespace {

bool whole(const State& state) { return state.shown() && !state.programme.pack; }
bool may_choose(const State& state) {
  return whole(state) && state.folder.access != FolderAccess::unsupported && !state.programme.scheme().seal_key.empty();
}
bool may_resume(const State& state) { return whole(state) && state.folder.access == FolderAccess::asks; }
bool is_open(const State& state) { return whole(state) && state.folder.access == FolderAccess::open; }
bool may_leave(const State& state) {
  return whole(state) && state.folder.access != FolderAccess::unsupported && state.folder.access != FolderAccess::none;
}
bool has_news(const State& state) { return is_open(state) && !folder_news(state.folder, state.programme).empty(); }

void tell_browser(Session& session, const char* what) { session.effect({Effect::Kind::folder, session.state().scheme, what}); }

// Another folder has nothing of this copy yet.
void anew(Session& session, const char* what) {
  session.mutable_state().folder.asked = Folder::never;
  session.effect({Effect::Kind::set_setting, {}, folder_setting(session.state().scheme)});
  tell_browser(session, what);
}
void choose(Session& session, const Arguments&) { anew(session, "choose"); }
void leave(Session& session, const Arguments&) { anew(session, "leave"); }
void resume(Session& session, const Arguments&) { tell_browser(session, "resume"); }

// Again after a write that failed, and whatever has come in the meantime.
void look(Session& session, const Arguments&) {
  if (session.state().folder.failed) session.mutable_state().folder.asked = Folder::never;
  tell_browser(session, "look");
}

void review(Session& session, const Arguments&) {
  State& state = session.mutable_state();
  Incoming incoming;
  for (const FolderFile* file : folder_news(state.folder, state.programme)) {
    incoming.file_names.push_back(file->name);
    incoming.copies.push_back(*file->copy);
  }
  if (!work_out(incoming, state.programme)) return;
  state.incoming = std::move(incoming);
  session.go_to({state.scheme, "review", {}});
}

constexpr Command all[] = {
    {.name = "folder.choose", .available = may_choose, .act = choose, .listed = true},
    {.name = "folder.resume", .available = may_resume, .act = resume, .listed = true},
    {.name = "folder.review", .available = has_news, .act = review, .listed = true},
    {.name = "folder.look", .available = is_open, .act = look},
    {.name = "folder.leave", .available = may_leave, .act = leave},
};

}  // namespace

std::span<const Command> folder_commands() { return all; }

}  // namespace bothways
