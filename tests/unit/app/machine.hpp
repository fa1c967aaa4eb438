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

struct SafetyKept {
  std::uint64_t number;
  std::string note, text;
};

class Machine {
 public:
  static constexpr std::int64_t noon = 1'790'000'000'000;  // a day in September 2026
  Session session{Moment{noon, 60}, 7};
  std::map<std::string, Disk> disks;
  std::vector<Effect> others;  // downloads and the like, newest last
  std::map<std::string, std::vector<SafetyKept>> safeties;  // oldest first
  std::string safety_fault;    // what keeping one fails with
  bool safety_answers = true;
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
      case Effect::Kind::keep_safety: keep_safety(effect); break;
      case Effect::Kind::list_safety: list_safety(effect.scheme); break;
      case Effect::Kind::read_safety: {
        std::string text;
        for (const SafetyKept& one : safeties[effect.scheme]) {
          if (one.number == effect.number) text = one.text;
        }
        session.safety_read(effect.scheme, effect.number, text);
        break;
      }
      case Effect::Kind::forget_safety: safeties.erase(effect.scheme); break;
      case Effect::Kind::go_to: session.route(effect.text); break;
      default: others.push_back(effect);
    }
  }
  void keep_safety(const Effect& effect) {
    auto& kept = safeties[effect.scheme];
    if (safety_fault.empty()) {
      if (!kept.empty() && kept.back().text == effect.text) kept.pop_back();
      const std::uint64_t number = !kept.empty() && kept.back().number >= effect.number ? kept.back().number + 1 : effect.number;
      kept.push_back({number, effect.name, effect.text});
      if (kept.size() > 3) kept.erase(kept.begin());
      list_safety(effect.scheme);
    }
    if (safety_answers) session.safety_kept(effect.scheme, effect.number, safety_fault);
  }
  void list_safety(const std::string& scheme) {
    std::string lines;
    for (const SafetyKept& one : safeties[scheme]) lines += std::to_string(one.number) + "\t" + one.note + "\n";
    session.safety_list(scheme, lines, "");
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
