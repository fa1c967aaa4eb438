// The platform of the tests: no window, no browser, a clock that stands still until it is moved, chance
// from a seed, stores in maps that can fail on purpose. Everything that a test wants to see is public.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "platform/platform.hpp"

namespace bothways {

// What marks a glyph among the vertices of a picture: no other texture coordinate is like that.
constexpr float glyph_coordinate = 2;

class MemoryPlatform : public Platform {
 public:
  struct Stored {
    std::string name, local, database;
    std::map<std::uint64_t, std::string> journal;
    std::int64_t saved_utc_ms = 0;
  };
  struct SafetyKept {
    std::uint64_t number;
    std::string note, text;
  };
  struct Download {
    std::string name, media, bytes;
  };

  Moment moment{1'790'000'000'000, 60};  // 21 September 2026, 14:13 in British summer time
  Surface page{.width = 1280, .height = 900};
  std::uint64_t seed = 2026;
  std::vector<Event> events;
  Meaning meaning;
  std::map<std::string, Stored> stores;
  std::map<std::string, std::string> settings;
  std::map<std::string, std::vector<SafetyKept>> safeties;  // oldest first
  std::string safety_fault;     // what keeping a safety copy fails with; empty: it does not
  std::vector<Download> downloads;
  std::vector<std::string> announced, opened_links, shared;
  bool shares = false, shares_files = false;
  std::vector<Download> shared_files;
  std::string sheet = "done";   // what comes of the sheet: done, closed or failed
  std::map<std::string, std::string>* carried = nullptr;  // the shared folder; several machines may have one
  std::string folder_of;        // the scheme that uses it
  std::set<std::string> in_folder;  // the files that were told of
  bool folder_full = false;     // it takes nothing more
  std::string focus_asked;      // what the page last moved the keyboard to, by its name
  std::string clipboard, printable, shortcuts, address = "/";
  std::function<void(const ImDrawData& picture, std::uint32_t background)> on_draw;  // to look at the picture
  std::function<SealAnswer(const SealJob&)> sealer;  // who seals; nobody: it is said to be unavailable
  int printed = 0, asked_for_files = 0;
  long writes_left = -1;        // fails after so many; -1: never
  std::string failure = "full"; // what a failing write says
  bool pen = true;

  // As if somebody had gone there.
  void visit(std::string_view fragment);
  void receive(Event event) { events.push_back(std::move(event)); }

  Moment now() override { return moment; }
  std::uint64_t random() override;
  std::vector<Event> take_events() override { return std::exchange(events, {}); }
  Surface surface() override { return page; }
  void draw(ImDrawData& picture, std::uint32_t background_rgba) override;
  void mirror(const Meaning& said) override;
  void announce(std::string_view sentence, bool urgent) override;
  void set_ink(std::uint32_t, bool) override {}
  std::vector<Shelved> shelf() override;
  void open_scheme(std::string_view scheme) override;
  void keep_entry(std::string_view scheme, std::uint64_t sequence, std::string_view entry) override;
  void keep_snapshot(std::string_view scheme, std::uint64_t sequence, std::string_view name, std::string_view text) override;
  void forget_scheme(std::string_view scheme) override;
  void keep_safety(std::string_view scheme, std::uint64_t number, std::string_view note, std::string_view text) override;
  void list_safety(std::string_view scheme) override;
  void read_safety(std::string_view scheme, std::uint64_t number) override;
  void forget_safety(std::string_view scheme) override;
  void take_pen(std::string_view scheme) override;
  std::string setting(std::string_view key) override { return settings[std::string(key)]; }
  bool keeps_settings = true;  // a browser with full or blocked storage does not
  bool set_setting(std::string_view key, std::string_view value) override {
    settings[std::string(key)] = value;
    return keeps_settings;
  }
  void download(std::string_view file_name, std::string_view media_type, std::string_view bytes) override;
  void ask_for_file() override { ++asked_for_files; }
  void copy(std::string_view text) override;
  void set_printable(std::string_view html_body) override { printable = html_body; }
  void print() override { ++printed; }
  void go_to(std::string_view fragment, bool) override { visit(fragment); }
  void open_link(std::string_view url) override { opened_links.emplace_back(url); }
  std::string page_address() override { return "https://bothways.example/"; }
  bool can_share() override { return shares; }
  void share(std::string_view, std::string_view text) override { shared.emplace_back(text); }
  bool can_share_files() override { return shares_files; }
  void share_file(std::string_view file_name, std::string_view media_type, std::string_view bytes) override;
  void set_shortcuts(std::string_view keys) override { shortcuts = keys; }
  void folder(std::string_view scheme, std::string_view what) override;
  void write_to_folder(std::string_view scheme, std::string_view file_name, std::string_view bytes) override;
  void seal(const SealJob& job) override;

 private:
  bool fails(std::string_view scheme);
  void tell(Event::Kind kind, std::string_view scheme = {}, std::uint64_t number = 0, std::string_view text = {}, std::string_view bytes = {});
};

}  // namespace bothways
