// What is being sealed or opened. A secret key is never here: the browser keeps it (platform.hpp), and what it
// opens comes in by the one door. Nothing of this is in the programme, its history or the journal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/effect.hpp"
#include "base/sealing.hpp"
#include "domain/programme.hpp"

namespace bothways {

inline constexpr const char *sealed_ending = ".age", *sealed_media = "application/octet-stream";

// What an answer is for.
enum class SealFor : std::uint8_t { scheme_key, own_key, recovery, copy, copy_for_key, ahead, open_by_key, open_by_passphrase, words, to_folder, from_folder };
struct SealAsked {
  std::uint64_t ticket = 0;
  SealFor what{};
  std::string scheme, name;
  std::string bytes;  // of a sealed file, while it is opened
  VersionVector seen{};  // of the scheme, while a copy of it is sealed
  Leave leave = Leave::saved;
};

struct Sealing {
  std::vector<std::string> held;  // public halves of the keys in this browser

  // A passphrase, while its page shows
  std::string passphrase, offered;
  bool working = false;
  SealFault fault{};  // of the last try

  std::string recovery_of;  // the key whose recovery file was saved in this visit

  // Sealed files that cannot be opened yet
  struct Closed {
    std::string name, armoured;
  };
  std::vector<Closed> for_passphrase;  // the first one is asked about
  std::vector<Closed> for_key;         // tried again when a key comes in

  // What is about to be sent from this device
  std::string ahead_of, ahead;  // what is to be sealed, and that when it is
  SealFault ahead_fault{};

  bool holds(std::string_view key) const;
};

struct State;
// Whether what answers this packet has to be sealed, and whether it is.
bool is_sealed(const Programme& packet);
bool is_ready(const State& state, const Programme& packet);

}  // namespace bothways
