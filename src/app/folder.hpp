// A folder that other programs carry between computers (OneDrive, Dropbox, Nextcloud, Syncthing). Each copy of a
// scheme has a file of its own there, sealed for the scheme's keys, and reads the others'; no file is written by
// two. What the others' files bring is looked at before it is taken, like any copy.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/sealing.hpp"
#include "domain/programme.hpp"

namespace bothways {

// Between this browser and the folder; in the order of web/folder.js.
enum class FolderAccess : std::uint8_t {
  unsupported,  // this browser opens no folders
  none,         // no folder was chosen for this scheme
  asks,         // one was, and the browser wants a press before it opens it again
  open,
  lost,         // it is not there any more
};

struct FolderFile {
  std::string name;
  Replica writer = 0;            // as its name has it; 0 where it says none
  std::int64_t changed_utc_ms = 0;
  std::optional<Programme> copy;  // of this scheme; nothing before it is opened, or where it cannot be
  SealFault fault = SealFault::none;
  bool unreadable = false;        // it was opened, and is no copy of a scheme
};

struct Folder {
  FolderAccess access = FolderAccess::unsupported;
  std::string name;
  std::vector<FolderFile> others;  // in the order of their names
  std::set<std::string> unread;    // files beyond the most that are read, until somebody looks again
  static constexpr std::uint64_t never = ~std::uint64_t{0};
  std::uint64_t asked = never;     // how many changes there were when it was last written, or is being written
  bool writing = false;
  bool failed = false;             // the last write
  std::int64_t written_utc_ms = 0; // in this visit; 0: not yet
};

// "partners-in-progress-rosa-lane-3k7m2qf9xw4hc.json.age": whose it is, and never another copy's.
std::string folder_file_name(const Programme& programme, std::string_view your_name, Replica replica);
// Whose a file of the folder is, by its name; 0 where the name does not say.
Replica folder_writer(std::string_view file_name);

// It knows something that `mine` does not.
bool brings_something(const Programme& copy, const Programme& mine);
// The others' files that do.
std::vector<const FolderFile*> folder_news(const Folder& folder, const Programme& mine);

}  // namespace bothways
