// The seam, call by call, handed on to the page's modules (web/*.js). Texts go as pointer and size.
#include "platform/browser/browser.hpp"

#include <emscripten.h>

#include <cstdlib>
#include <utility>

#include "base/text.hpp"
#include "imgui.h"
#include "platform/browser/inside.hpp"

EM_JS(double, js_now, (), { return Date.now(); })
EM_JS(int, js_offset, (), { return -new Date().getTimezoneOffset(); })
EM_JS(unsigned, js_random, (), { return Module.bothways.random(); })
EM_JS(void, js_start, (), { Module.bothways.start(); })
EM_JS(void, js_theme, (unsigned ink, unsigned page, int dark), { Module.bothways.theme(ink, page, dark); })
EM_JS(void, js_announce, (const char* text, int size, int urgent), { Module.bothways.announce(text, size, urgent); })
EM_JS(char*, js_shelf, (), { return Module.bothways.shelf(); })
EM_JS(void, js_open_scheme, (const char* scheme, int size), { Module.bothways.openScheme(scheme, size); })
EM_JS(void, js_keep_entry, (const char* scheme, int scheme_size, double sequence, const char* entry, int entry_size), {
  Module.bothways.keepEntry(scheme, scheme_size, sequence, entry, entry_size);
})
EM_JS(void, js_keep_snapshot, (const char* scheme, int scheme_size, double sequence, const char* name, int name_size,
                               const char* text, int text_size), {
  Module.bothways.keepSnapshot(scheme, scheme_size, sequence, name, name_size, text, text_size);
})
EM_JS(void, js_forget_scheme, (const char* scheme, int size), { Module.bothways.forgetScheme(scheme, size); })
EM_JS(void, js_keep_safety, (const char* scheme, int scheme_size, double number, const char* note, int note_size, const char* text, int text_size), {
  Module.bothways.keepSafety(scheme, scheme_size, number, note, note_size, text, text_size);
})
EM_JS(void, js_list_safety, (const char* scheme, int size), { Module.bothways.listSafety(scheme, size); })
EM_JS(void, js_read_safety, (const char* scheme, int size, double number), { Module.bothways.readSafety(scheme, size, number); })
EM_JS(void, js_forget_safety, (const char* scheme, int size), { Module.bothways.forgetSafety(scheme, size); })
EM_JS(void, js_take_pen, (const char* scheme, int size), { Module.bothways.takePen(scheme, size); })
EM_JS(char*, js_setting, (const char* key, int size), { return Module.bothways.setting(key, size); })
EM_JS(int, js_set_setting, (const char* key, int key_size, const char* value, int value_size), {
  return Module.bothways.setSetting(key, key_size, value, value_size);
})
EM_JS(void, js_download, (const char* name, int name_size, const char* type, int type_size, const char* bytes, int bytes_size), {
  Module.bothways.download(name, name_size, type, type_size, bytes, bytes_size);
})
EM_JS(void, js_ask_for_file, (), { Module.bothways.askForFile(); })
EM_JS(void, js_copy, (const char* text, int size), { Module.bothways.copy(text, size); })
EM_JS(void, js_set_printable, (const char* html, int size), { Module.bothways.setPrintable(html, size); })
EM_JS(void, js_print, (), { Module.bothways.print(); })
EM_JS(void, js_go_to, (const char* fragment, int size, int replace), { Module.bothways.goTo(fragment, size, replace); })
EM_JS(void, js_set_shortcuts, (const char* keys, int size), { Module.bothways.setShortcuts(keys, size); })
EM_JS(void, js_open_link, (const char* url, int size), { Module.bothways.openLink(url, size); })
EM_JS(char*, js_page_address, (), { return Module.bothways.pageAddress(); })
EM_JS(int, js_can_share, (), { return Module.bothways.canShare(); })
EM_JS(void, js_share, (const char* title, int title_size, const char* text, int text_size), {
  Module.bothways.share(title, title_size, text, text_size);
})
EM_JS(int, js_can_share_files, (), { return Module.bothways.canShareFiles(); })
EM_JS(void, js_share_file, (const char* name, int name_size, const char* type, int type_size, const char* bytes, int bytes_size), {
  Module.bothways.shareFile(name, name_size, type, type_size, bytes, bytes_size);
})
EM_JS(void, js_seal, (int kind, double ticket, const char* keys, int keys_size, const char* passphrase, int passphrase_size, const char* bytes, int bytes_size), {
  Module.bothways.seal(kind, ticket, keys, keys_size, passphrase, passphrase_size, bytes, bytes_size);
})

EM_JS(void, js_folder, (const char* scheme, int scheme_size, const char* what, int what_size), {
  Module.bothways.folder(scheme, scheme_size, what, what_size);
})
EM_JS(void, js_write_to_folder, (const char* scheme, int scheme_size, const char* name, int name_size, const char* bytes, int bytes_size), {
  Module.bothways.writeToFolder(scheme, scheme_size, name, name_size, bytes, bytes_size);
})

namespace bothways {
namespace {

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

std::string taken(char* text) {
  std::string copy = text == nullptr ? std::string() : text;
  std::free(text);
  return copy;
}

class BrowserPlatform final : public Platform {
 public:
  BrowserPlatform() {
    js_start();  // tells the surface
    browser::start_renderer();
  }

  Moment now() override { return {static_cast<std::int64_t>(js_now()), js_offset()}; }
  std::uint64_t random() override { return std::uint64_t{js_random()} << 32 | js_random(); }
  std::vector<Event> take_events() override { return std::exchange(browser::inbox().events, {}); }
  Surface surface() override { return browser::inbox().surface; }

  void draw(ImDrawData&, std::uint32_t background_rgba) override {
    if (background_rgba != page_) {
      page_ = background_rgba;
      js_theme(ink_, page_, dark_);
    }
    browser::owe_picture(background_rgba);
  }
  void mirror(const Meaning& meaning) override { browser::mirror(meaning); }
  void announce(std::string_view sentence, bool urgent) override { js_announce(sentence.data(), size_of(sentence), urgent); }
  void set_ink(std::uint32_t rgba, bool dark) override {
    if (rgba == ink_ && dark == dark_) return;
    browser::set_glyph_ink(rgba);
    ink_ = rgba;
    dark_ = dark;
    js_theme(ink_, page_, dark_);
  }

  // A line a scheme: id, name, milliseconds, parted by tabs.
  std::vector<Shelved> shelf() override {
    const std::string all = taken(js_shelf());
    std::vector<Shelved> schemes;
    for (const std::string_view line : lines_of(all)) {
      const std::size_t first = line.find('\t'), last = line.rfind('\t');
      if (first == last) continue;
      schemes.push_back({std::string(line.substr(0, first)), std::string(line.substr(first + 1, last - first - 1)),
                         std::strtoll(std::string(line.substr(last + 1)).c_str(), nullptr, 10)});
    }
    return schemes;
  }
  void open_scheme(std::string_view scheme) override { js_open_scheme(scheme.data(), size_of(scheme)); }
  void keep_entry(std::string_view scheme, std::uint64_t sequence, std::string_view entry) override {
    js_keep_entry(scheme.data(), size_of(scheme), static_cast<double>(sequence), entry.data(), size_of(entry));
  }
  void keep_snapshot(std::string_view scheme, std::uint64_t sequence, std::string_view name, std::string_view text) override {
    js_keep_snapshot(scheme.data(), size_of(scheme), static_cast<double>(sequence), name.data(), size_of(name), text.data(), size_of(text));
  }
  void forget_scheme(std::string_view scheme) override { js_forget_scheme(scheme.data(), size_of(scheme)); }
  void keep_safety(std::string_view scheme, std::uint64_t number, std::string_view note, std::string_view text) override {
    js_keep_safety(scheme.data(), size_of(scheme), static_cast<double>(number), note.data(), size_of(note), text.data(), size_of(text));
  }
  void list_safety(std::string_view scheme) override { js_list_safety(scheme.data(), size_of(scheme)); }
  void read_safety(std::string_view scheme, std::uint64_t number) override { js_read_safety(scheme.data(), size_of(scheme), static_cast<double>(number)); }
  void forget_safety(std::string_view scheme) override { js_forget_safety(scheme.data(), size_of(scheme)); }
  void take_pen(std::string_view scheme) override { js_take_pen(scheme.data(), size_of(scheme)); }
  std::string setting(std::string_view key) override { return taken(js_setting(key.data(), size_of(key))); }
  bool set_setting(std::string_view key, std::string_view value) override {
    return js_set_setting(key.data(), size_of(key), value.data(), size_of(value)) != 0;
  }

  void download(std::string_view file_name, std::string_view media_type, std::string_view bytes) override {
    js_download(file_name.data(), size_of(file_name), media_type.data(), size_of(media_type), bytes.data(), size_of(bytes));
  }
  void ask_for_file() override { js_ask_for_file(); }
  void copy(std::string_view text) override { js_copy(text.data(), size_of(text)); }
  void set_printable(std::string_view html_body) override { js_set_printable(html_body.data(), size_of(html_body)); }
  void print() override { js_print(); }
  void go_to(std::string_view fragment, bool replace) override { js_go_to(fragment.data(), size_of(fragment), replace); }
  void open_link(std::string_view url) override { js_open_link(url.data(), size_of(url)); }
  std::string page_address() override { return taken(js_page_address()); }
  bool can_share() override { return js_can_share() != 0; }
  void share(std::string_view title, std::string_view text) override { js_share(title.data(), size_of(title), text.data(), size_of(text)); }
  bool can_share_files() override { return js_can_share_files() != 0; }
  void share_file(std::string_view file_name, std::string_view media_type, std::string_view bytes) override {
    js_share_file(file_name.data(), size_of(file_name), media_type.data(), size_of(media_type), bytes.data(), size_of(bytes));
  }
  void set_shortcuts(std::string_view keys) override { js_set_shortcuts(keys.data(), size_of(keys)); }
  void folder(std::string_view scheme, std::string_view what) override {
    js_folder(scheme.data(), size_of(scheme), what.data(), size_of(what));
  }
  void write_to_folder(std::string_view scheme, std::string_view file_name, std::string_view bytes) override {
    js_write_to_folder(scheme.data(), size_of(scheme), file_name.data(), size_of(file_name), bytes.data(), size_of(bytes));
  }
  void seal(const SealJob& job) override {
    const std::string keys = joined(job.keys, "\n");
    js_seal(static_cast<int>(job.kind), static_cast<double>(job.ticket), keys.data(), size_of(keys), job.passphrase.data(), size_of(job.passphrase), job.bytes.data(), size_of(job.bytes));
  }

 private:
  std::uint32_t ink_ = IM_COL32(0x1f, 0x23, 0x28, 0xff), page_ = 0;
  bool dark_ = false;
};

}  // namespace

Platform& browser_platform() {
  static BrowserPlatform the_platform;
  return the_platform;
}

}  // namespace bothways
