// Finding anything by its name: what there is to find, and in which order it is offered. Draws nothing.
// The records are gone through once for each state of the programme, and with each letter typed only what
// fitted before.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/stamp.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

enum class FoundKind : std::uint8_t { recent, commands, people, pairs, cohorts, screens, guides };

struct Findable {
  FoundKind kind = FoundKind::commands;
  std::string label;
  std::string detail;   // beside it: an organisation, the keys of a command
  std::string target;   // an address, or the name of a command
  std::string folded_label, folded_all;
};

struct FoundGroup {
  FoundKind kind = FoundKind::commands;
  std::vector<const Findable*> shown;  // the best, best first
  std::size_t count = 0;               // all that fit
};

class Finder {
 public:
  // What fits: each word that was typed occurs, in any order, accents aside. Names that begin so come
  // first, then words that do, then the rest; the group with the best one comes first. Nothing typed: what
  // was used last, then commands and screens. The pointers hold until the next call.
  const std::vector<FoundGroup>& find(const Desk& desk, std::string_view typed, bool mac);
  // How many names were looked at for the last answer.
  std::size_t looked_at() const { return looked_at_; }

 private:
  void gather(const Desk& desk, bool mac);
  void gather_records(const Desk& desk);
  void add(FoundKind kind, std::string label, std::string detail, std::string target);
  void add_recent(const Desk& desk);

  std::vector<Findable> records_, others_, recent_;
  std::string scheme_;
  VersionVector seen_;
  bool gathered_ = false;
  bool nameless_ = false;              // gathered for a screen that hides who applied
  std::vector<Findable>* into_ = nullptr;
  std::string last_;                   // what the records below fitted
  std::vector<const Findable*> fitted_;
  std::vector<FoundGroup> groups_;
  std::size_t looked_at_ = 0;
};

}  // namespace bothways::ui
