// A shared folder, worked by role and name by two people whose folders are one and the same.
#include <doctest/doctest.h>

#include "base/limits.hpp"
#include "document/document.hpp"
#include "unit/toy_sealer.hpp"
#include "unit/ui/stage.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

struct Coordinator : Stage {
  ToySealer sealer;
  Coordinator(std::string_view name, std::map<std::string, std::string>& folder, const std::map<std::string, std::string>& keys = {}) {
    sealer.held = keys;
    platform.carried = &folder;
    platform.seed = keys.empty() ? 1 : 2;
    platform.settings["replica"] = keys.empty() ? "3k7m2qf9xw4hc" : "9";
    platform.settings["name"] = name;
    app = std::make_unique<ui::App>(platform);
    platform.sealer = [this](const SealJob& job) {
      SealAnswer answer = sealer(job);
      Event held;
      held.kind = Event::Kind::keys;
      for (const auto& [key, secret] : sealer.held) held.text += key + "\n";
      platform.receive(held);
      return answer;
    };
    settle();
  }
  void go(const std::string& screen) { visit("/" + state().scheme + "/" + screen); }
  // Long enough for a write.
  void pause() {
    platform.moment.utc_ms += 10'000;
    settle();
  }
  void look() {
    go("folder");
    button("Look again now");
    settle();
  }
  std::string bytes() const { return document::write(state().programme); }
};

struct Two {
  std::map<std::string, std::string> folder;
  Coordinator asha{"Asha", folder};
  std::unique_ptr<Coordinator> ben;

  Two() {
    asha.visit("/");
    asha.button("Start from this: Parity");
    asha.go("sealing");
    asha.button("Make a key for this scheme");
    asha.go("folder");
    asha.button("Choose the folder");
    asha.pause();
    ben = std::make_unique<Coordinator>("Ben", folder, asha.sealer.held);
    ben->drop("copy.json", asha.bytes());
    ben->button("Open this scheme");
    ben->go("folder");
    ben->button("Choose the folder");
    ben->pause();
  }
};

void name_scheme(Coordinator& who, std::string_view name) {
  who.go("scheme/about");
  who.type("Name of the scheme", name);
  who.pause();
}

}  // namespace

TEST_CASE("without a key nothing goes into a shared folder, and the page says why") {
  std::map<std::string, std::string> folder;
  Coordinator asha("Asha", folder);
  asha.visit("/");
  asha.button("Start from this: Parity");
  asha.go("share");
  asha.follow("Shared folder");
  CHECK(asha.says("This scheme has no key yet"));
  CHECK_FALSE(asha.has(Role::button, "Choose the folder"));
  asha.pause();
  CHECK(folder.empty());
}

TEST_CASE("a browser that opens no folders says how it goes by hand") {
  Stage stage;
  stage.visit("/");
  stage.button("Start from this: Parity");
  stage.visit("/" + stage.state().scheme + "/folder");
  CHECK(stage.says("This browser cannot open folders"));
  CHECK(stage.has(Role::link, "Save a sealed copy"));
  CHECK(stage.has(Role::button, "Open a file"));
}

TEST_CASE("each writes a file of their own, sealed; what is new is reviewed, taken and undone; then both are the same") {
  Two two;
  REQUIRE(two.folder.size() == 2);
  CHECK(two.folder.begin()->first == "parity-asha-3k7m2qf9xw4hc.json.age");
  CHECK(two.folder.rbegin()->first == "parity-ben-9.json.age");
  for (const auto& file : two.folder) CHECK(file.second.find("Parity") == std::string::npos);
  name_scheme(*two.ben, "Parity at the Ridge");
  CHECK(two.folder.size() == 2);

  two.asha.look();
  CHECK(two.asha.says("Something that you do not have"));
  CHECK(two.asha.says("Ben"));
  two.asha.go("today");
  CHECK(two.asha.says("There is something new in the shared folder, in 1 file."));
  two.asha.button("Look at what is new in the folder");
  CHECK(two.asha.says("Parity at the Ridge"));
  two.asha.button("Take these changes");
  CHECK(two.asha.state().programme.scheme().name == "Parity at the Ridge");
  two.asha.go("today");
  CHECK_FALSE(two.asha.says("There is something new in the shared folder"));
  two.asha.pause();

  two.ben->look();
  CHECK(two.ben->says("Nothing new"));
  CHECK(two.ben->bytes() == two.asha.bytes());

  two.asha.shortcut("ctrl+z");
  CHECK(two.asha.state().programme.scheme().name == "Parity");
  two.asha.pause();
  two.ben->look();
  two.ben->button("Look at what is new in the folder");
  two.ben->button("Take these changes");
  CHECK(two.ben->state().programme.scheme().name == "Parity");
}

TEST_CASE("a write that fails is said, and tried again; a broken or foreign file changes nothing") {
  Two two;
  two.asha.platform.folder_full = true;
  name_scheme(two.asha, "Parity by the sea");
  two.asha.go("folder");
  CHECK(two.asha.says("Your file could not be written"));
  two.asha.platform.folder_full = false;
  two.asha.button("Look again now");
  two.asha.pause();
  CHECK_FALSE(two.asha.says("Your file could not be written"));

  const std::string before = two.asha.bytes();
  std::string cut = two.folder.begin()->second;
  cut.resize(cut.size() / 2);
  two.folder["cut-9.json.age"] = cut;
  two.folder["other-8.json.age"] = two.asha.sealer({SealJob::Kind::seal, 0, {std::string(toy_keys[0])}, {}, "{\"format\": \"else\"}"}).bytes;
  two.asha.look();
  CHECK(two.asha.says("This is no copy of a scheme"));
  CHECK_FALSE(two.asha.has(Role::button, "Look at what is new in the folder"));
  CHECK(two.asha.bytes() == before);
}

TEST_CASE("a copy from a clock further ahead than any honest one is not taken from a folder either") {
  Two two;
  Programme ahead = two.ben->state().programme;
  note_seen(ahead.seen, {static_cast<std::uint64_t>(two.asha.state().now.utc_ms + 300LL * 365 * 86'400'000) << 16, 5});
  two.folder.rbegin()->second = two.asha.sealer({SealJob::Kind::seal, 0, {std::string(toy_keys[0])}, {}, document::write(ahead)}).bytes;
  const std::string before = two.asha.bytes();
  two.asha.look();
  CHECK(two.asha.says("its clock is wrong by more than a hundred years"));
  CHECK_FALSE(two.asha.has(Role::button, "Look at what is new in the folder"));
  CHECK(two.asha.bytes() == before);
}

TEST_CASE("files beyond the most that are read are told, and those that are read are read anew") {
  Two two;
  const std::string other = two.asha.sealer({SealJob::Kind::seal, 0, {std::string(toy_keys[0])}, {}, "{}"}).bytes;
  for (std::size_t each = 0; each < limits::folder_files; ++each) two.folder["zz" + std::to_string(each) + ".json.age"] = other;
  two.asha.look();
  CHECK(two.asha.state().folder.others.size() == limits::folder_files);
  CHECK(two.asha.says("1 file more lies in the folder and is not read"));
  two.ben->go("scheme/about");
  two.ben->type("Place or area", "The Ridge");  // his file keeps its name
  two.ben->pause();
  two.asha.look();
  CHECK(two.asha.has(Role::button, "Look at what is new in the folder"));
  name_scheme(*two.ben, "Parity at the Ridge");  // and now it has another, but is one file all the same
  two.asha.look();
  CHECK(two.asha.state().folder.others.size() == limits::folder_files);
  CHECK(two.asha.says("1 file more lies in the folder and is not read"));
}

TEST_CASE("another folder of the same name gets a copy at once") {
  Two two;
  std::map<std::string, std::string> other;
  two.asha.go("folder");
  two.asha.button("Stop using this folder");
  two.asha.platform.carried = &other;
  two.asha.button("Choose the folder");
  two.asha.pause();
  REQUIRE(other.size() == 1);
  CHECK(other.begin()->first == "parity-asha-3k7m2qf9xw4hc.json.age");
}

TEST_CASE("a folder that was written does not get the same copy again, and one that was left gets nothing more") {
  Two two;
  const auto written = two.folder;
  two.asha.visit("/");
  two.asha.visit("/" + to_text(two.ben->state().programme.id()) + "/today");
  two.asha.pause();
  CHECK(two.folder == written);
  two.asha.go("folder");
  two.asha.button("Stop using this folder");
  name_scheme(two.asha, "Parity alone");
  CHECK(two.folder == written);
}
