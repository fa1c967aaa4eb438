// What the app wants done outside of itself, as data: the shell carries effects out on the platform,
// tests read them.
#pragma once

#include <cstdint>
#include <string>

#include "base/sealing.hpp"

namespace bothways {

// How a file leaves: into the downloads, by the device's own sheet, or as text on the clipboard.
enum class Leave : std::uint8_t { saved, shared, copied };

struct Effect {
  enum class Kind : std::uint8_t {
    open_scheme,    // scheme
    keep_entry,     // scheme, number: sequence, text
    keep_snapshot,  // scheme, number: sequence, name, text
    forget_scheme,  // scheme
    keep_safety,    // scheme, number: milliseconds UTC, name: before what, text
    list_safety,    // scheme
    read_safety,    // scheme, number
    forget_safety,  // scheme: all of them
    take_pen,       // scheme
    set_setting,    // name, text
    download,       // name, media, text
    ask_for_file,
    copy,           // text
    set_printable,  // text: HTML body
    print,
    go_to,          // text: fragment; flag: replace
    open_link,      // text: URL
    share,          // name: title, text
    share_file,     // name, media, text
    announce,       // text; flag: urgent
    seal,           // job
    folder,         // scheme, name: watch, choose, resume, look, leave or close (web/folder.js)
    folder_write,   // scheme, name: of the file; text
  };
  Kind kind = Kind::announce;
  std::string scheme{}, name{}, media{}, text{};
  std::uint64_t number = 0;
  bool flag = false;
  SealJob job{};
};

}  // namespace bothways
