// A browser's stores without a browser: carries a session's effects out and answers. It can stop for good
// at any write, as a killed browser does, and then shows what was left on its disk.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/session.hpp"

namespace bothways::test {

struct Disk {
  std::string local, database;                    // the two snapshots
  std::map<std::uint64_t, std::string> journal;
};

class Machine {
 public:
  static constexpr std::int64_t noon = 1'790'000'000'000;  // a day in September 2026
  Session session{Moment{noon, 60}, 7};
  std::map<std::string, Disk> disks;
  std::vector<Effect> others;  // downloads and the like, newest last
  long writes_left = -1;       // -1: no end
  bool answers = true;         // whether writes are confirmed at once
  std::uint64_t told_saved = 0;

  Machine() { session.setting("replica", "5"); }

  bool may_write() {
    if (writes_left == 0) return false;
    if (writes_left > 0) --writes_left;
    return true;
  }

  void settle() {
    for (bool more = true; more;) {
      more = false;
      for (const Effect& effect : session.take_effects()) {
        more = true;
        carry(effect);
      }
    }
  }

  void ask(std::string_view command, const Arguments& arguments = {}) {
    session.ask(command, arguments);
    settle();
  }
  void pass(std::int64_t ms) { session.clock({session.state().now.utc_ms + ms, 60}, 0); }
  const Programme& programme() const { return session.state().programme; }
  std::string downloaded() const { return others.back().text; }

 private:
  void carry(const Effect& effect) {
    Disk& disk = disks[effect.scheme];
    switch (effect.kind) {
      case Effect::Kind::keep_entry:
        if (!may_write()) return;
        disk.journal[effect.number] = effect.text;
        if (answers) confirm(effect);
        break;
      case Effect::Kind::keep_snapshot:
        if (!may_write()) return;
        disk.local = effect.text;
        if (!may_write()) return;  // the two stores are two writes
        disk.database = effect.text;
        disk.journal.erase(disk.journal.begin(), disk.journal.upper_bound(effect.number));
        confirm(effect);
        break;
      case Effect::Kind::open_scheme: {
        std::vector<std::string> snapshots, entries;
        for (const std::string& text : {disk.local, disk.database}) {
          if (!text.empty()) snapshots.push_back(text);
        }
        for (const auto& [sequence, entry] : disk.journal) entries.push_back(entry);
        session.opened(effect.scheme, snapshots, entries);
        break;
      }
      case Effect::Kind::go_to: session.route(effect.text); break;
      default: others.push_back(effect);
    }
  }
  void confirm(const Effect& effect) {
    told_saved = effect.number;
    session.kept(effect.scheme, effect.number);
  }
};

inline Arguments with(Id id, std::size_t number = 0) {
  Arguments arguments;
  arguments.id = id;
  arguments.number = number;
  return arguments;
}

template <class T>
Arguments typing(const T& record, std::string_view field, std::string text, std::int64_t number = 0) {
  Arguments arguments;
  arguments.kind = T::kind;
  arguments.id = record.id;
  arguments.field = field_named(type_of(T::kind), field);
  arguments.value = {std::move(text), number};
  return arguments;
}

}  // namespace bothways::test
