// The shared folder: what the browser says of it, and what is written into it.
#include <algorithm>

#include "app/session.hpp"
#include "base/limits.hpp"
#include "document/document.hpp"
#include "domain/sealing.hpp"

namespace bothways {
namespace {

FolderFile& file_named(std::vector<FolderFile>& files, std::string_view name) {
  const auto it = std::lower_bound(files.begin(), files.end(), name, [](const FolderFile& file, std::string_view n) { return file.name < n; });
  if (it != files.end() && it->name == name) return *it;
  FolderFile file;
  file.name = name;
  return *files.insert(it, std::move(file));
}

}  // namespace

void Session::watch_folder() {
  if (state_.programme.pack) return;
  effect({Effect::Kind::folder, state_.scheme, "watch"});
}

void Session::folder(std::string_view scheme, FolderAccess access, std::string_view name) {
  if (scheme != state_.scheme) return;
  Folder& folder = state_.folder;
  if (access != FolderAccess::open || folder.name != name) folder = {};
  folder.access = access;
  folder.name = name;
}

void Session::folder_file(std::string_view scheme, std::string_view name, std::string_view bytes, std::int64_t changed_utc_ms) {
  std::vector<FolderFile>& others = state_.folder.others;
  const Replica writer = folder_writer(name);
  if (scheme != state_.scheme || writer == state_.replica) return;
  if (bytes.empty()) {
    std::erase_if(others, [&](const FolderFile& file) { return file.name == name; });
    state_.folder.unread.erase(std::string(name));
    return;
  }
  const bool known = std::any_of(others.begin(), others.end(), [&](const FolderFile& file) { return file.name == name; });
  if (!known && others.size() >= limits::folder_files) {
    state_.folder.unread.emplace(name);
    return;
  }
  state_.folder.unread.erase(std::string(name));
  FolderFile& file = file_named(others, name);
  file.writer = writer;
  file.changed_utc_ms = changed_utc_ms;
  ask_seal(SealFor::from_folder, {SealJob::Kind::open, 0, {}, {}, std::string(bytes)}, std::string(name));
}

// A file of another scheme, or of nobody's, is none of ours; an older copy stays until the new one is whole.
void Session::opened_in_folder(const SealAsked& asked, const SealAnswer& answer) {
  std::vector<FolderFile>& others = state_.folder.others;
  const auto it = std::find_if(others.begin(), others.end(), [&](const FolderFile& file) { return file.name == asked.name; });
  if (asked.scheme != state_.scheme || it == others.end()) return;
  it->fault = answer.fault;
  it->unreadable = false;
  if (answer.fault != SealFault::none) return;
  auto copy = document::read(answer.bytes);
  if (copy && to_text(copy->id()) != state_.scheme) others.erase(it);
  else if (copy && !is_far_ahead(*copy, true)) it->copy = std::move(*copy);
  else it->unreadable = true;
}

bool Session::wants_folder() const {
  const Folder& folder = state_.folder;
  return folder.access == FolderAccess::open && !folder.writing && folder.asked != sequence_ && state_.writable() &&
         !sealing_keys(state_.programme).empty();
}

// Sealed before it leaves, and only for the scheme's keys; without any nothing is written.
void Session::write_folder() {
  if (!wants_folder()) return;
  Folder& folder = state_.folder;
  folder.asked = sequence_;
  folder.writing = true;
  ask_seal(SealFor::to_folder, {SealJob::Kind::seal, 0, sealing_keys(state_.programme), {}, document::write(state_.programme)},
           folder_file_name(state_.programme, state_.your_name, state_.replica));
}

void Session::sealed_for_folder(const SealAsked& asked, const SealAnswer& answer) {
  if (asked.scheme != state_.scheme || state_.folder.access != FolderAccess::open) return;
  if (answer.fault != SealFault::none) return folder_written(asked.scheme, false);
  mark_shared();
  effect({Effect::Kind::folder_write, state_.scheme, asked.name, {}, answer.bytes});
}

void Session::folder_written(std::string_view scheme, bool done) {
  if (scheme != state_.scheme) return;
  Folder& folder = state_.folder;
  folder.writing = false;
  folder.failed = !done;
  if (!done) return;
  folder.written_utc_ms = state_.now.utc_ms;
  effect({Effect::Kind::set_setting, {}, folder_setting(scheme), {}, std::to_string(folder.asked)});
}

}  // namespace bothways
