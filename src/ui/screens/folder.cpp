// The shared folder of a scheme: which one, whose copies are in it, what is new in them; and how to do the same
// by hand where a browser opens no folders.
#include "app/folder.hpp"
#include "base/limits.hpp"
#include "base/words.hpp"
#include "domain/history.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/sealing_parts.hpp"
#include "ui/who.hpp"

namespace bothways::ui {
namespace {

void by_hand(Desk& desk) {
  auto part = section(say("folder_page.by_hand"));
  {
    auto line = measure();
    text(say("folder_page.by_hand.about"));
  }
  auto row = actions();
  button_link(say("share.sealed"), desk.to_part("sealing", "copy"), Weight::primary);
  command_button(desk, "file.ask");
}

void key_first(Desk& desk) {
  auto line = measure();
  banner(say("folder_page.key_first"), Tone::watch);
  auto row = actions();
  button_link(say("share.sealing"), desk.to("sealing"), Weight::primary);
}

// "Rosa Lane", or the file's own name where nobody's stands in it.
std::string whose(const Desk& desk, const FolderFile& file) {
  if (file.writer == 0) return file.name;
  const Programme& knows = file.copy ? *file.copy : desk.programme();
  const auto* one = knows.find<ReplicaRecord>(Id{file.writer});
  return one != nullptr && !one->name.empty() ? one->name : file.name;
}

std::string what_is_in(const Desk& desk, const FolderFile& file) {
  if (file.fault != SealFault::none) return fault_in_words(file.fault);
  if (file.unreadable) return say("folder_page.unreadable");
  if (!file.copy) return say("folder_page.reading");
  return say(brings_something(*file.copy, desk.programme()) ? "folder_page.news" : "folder_page.no_news");
}

Tone tone_of(const Desk& desk, const FolderFile& file) {
  if (file.fault != SealFault::none || file.unreadable) return Tone::late;
  return file.copy && brings_something(*file.copy, desk.programme()) ? Tone::watch : Tone::muted;
}

void others(Desk& desk, const Folder& folder) {
  auto part = section(say("folder_page.others"));
  if (folder.others.empty()) return text(say("folder_page.others.none"));
  if (!folder.unread.empty()) {
    auto line = measure();
    banner(say_count("folder_page.unread", static_cast<long>(folder.unread.size()), {{"most", std::to_string(limits::folder_files)}}), Tone::watch);
  }
  Table table(say("folder_page.others"), {{say("folder_page.who"), 0.3f}, {say("folder_page.when"), 0.3f}, {say("folder_page.what"), 0.4f}});
  std::uint64_t number = 0;
  for (const FolderFile& file : folder.others) {
    table.row(++number);
    table.cell();
    text(whose(desk, file));
    table.cell();
    text(when_in_words(desk.state, file.changed_utc_ms));
    table.cell();
    text(what_is_in(desk, file), tone_of(desk, file));
  }
}

void own(Desk& desk, const Folder& folder) {
  auto line = measure();
  text(say("folder_page.open", {{"folder", folder.name}}));
  if (folder.failed) banner(say("folder_page.failed"), Tone::late);
  else if (folder.written_utc_ms != 0) small(say("folder_page.written", {{"when", when_in_words(desk.state, folder.written_utc_ms)}}));
}

void open_folder(Desk& desk, const Folder& folder) {
  const bool news = !folder_news(folder, desk.programme()).empty();
  {
    auto part = section(say("folder_page.this"));
    own(desk, folder);
    auto row = actions();
    if (news) command_button(desk, "folder.review", {}, Weight::primary);
    command_button(desk, "folder.look");
    command_button(desk, "folder.leave", {}, Weight::quiet);
  }
  others(desk, folder);
}

// Not open: why, and the way to it.
void way_in(Desk& desk, std::string_view words, const Folder& folder, std::string_view command) {
  auto part = section(say("folder_page.this"));
  {
    auto line = measure();
    text(say(words, {{"folder", folder.name}}));
  }
  auto row = actions();
  command_button(desk, command, {}, Weight::primary);
  if (folder.access != FolderAccess::none) command_button(desk, "folder.leave", {}, Weight::quiet);
}

}  // namespace

void draw_folder(Desk& desk) {
  const Folder& folder = desk.state.folder;
  page_title(say("screen.folder"), say("folder_page.lead"));
  if (folder.access == FolderAccess::unsupported) {
    {
      auto line = measure();
      banner(say("folder_page.unsupported"), Tone::watch);
    }
    return by_hand(desk);
  }
  if (desk.scheme().seal_key.empty()) return key_first(desk);
  switch (folder.access) {
    case FolderAccess::open: return open_folder(desk, folder);
    case FolderAccess::asks: return way_in(desk, "folder_page.asks", folder, "folder.resume");
    case FolderAccess::lost: return way_in(desk, "folder_page.lost", folder, "folder.choose");
    default: return way_in(desk, "folder_page.none", folder, "folder.choose");
  }
}

}  // namespace bothways::ui
