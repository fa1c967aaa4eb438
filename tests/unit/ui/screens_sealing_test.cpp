// Sealing, worked by role and name: the key and its recovery file, who else can open, a sealed copy and a sealed
// file that came in.
#include <doctest/doctest.h>

#include "unit/toy_sealer.hpp"
#include "unit/ui/sample_stage.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

constexpr std::string_view passphrase = "Seven kettles on a narrow boat";

void go(Stage& stage, const std::string& screen) { stage.visit("/" + stage.state().scheme + "/" + screen); }

struct SealingStage : Stage {
  ToySealer sealer;
  explicit SealingStage(std::string_view begin = "Start from this: Parity") {
    platform.sealer = [this](const SealJob& job) {
      SealAnswer answer = sealer(job);
      Event keys;
      keys.kind = Event::Kind::keys;
      for (const auto& [key, secret] : sealer.held) keys.text += key + "\n";
      platform.receive(keys);
      return answer;
    };
    if (!begin.empty()) button(begin);
  }
  std::string saved() const { return platform.downloads.empty() ? "" : platform.downloads.back().bytes; }
};

}  // namespace

TEST_CASE("a key is made, and the page insists on its recovery file") {
  SealingStage stage;
  go(stage, "share");
  stage.follow("Keys and who can open");
  stage.button("Make a key for this scheme");
  CHECK(stage.says(toy_keys[0]));
  CHECK(stage.says("Can be opened here"));
  CHECK(stage.says("Not kept yet"));
  go(stage, "today");
  CHECK(stage.says("The recovery file of your key is not kept yet"));
  stage.follow("Save the recovery file: The recovery file of your key is not kept yet");
  stage.follow("Save the recovery file");
  stage.button("Give me five words");
  CHECK(stage.value("Passphrase") == "lamp otter quilt sea map");
  CHECK(stage.says("Strong"));
  stage.button("Save the recovery file");
  CHECK(stage.platform.downloads.back().name == "parity-recovery-key.age");
  stage.button("I keep the recovery file somewhere safe");
  CHECK(stage.says("Kept somewhere safe since"));
  go(stage, "today");
  CHECK_FALSE(stage.says("The recovery file of your key is not kept yet"));
  stage.shortcut("ctrl+z");
  CHECK(stage.says("The recovery file of your key is not kept yet"));
}

TEST_CASE("a deputy's key is added with a name, checked, and removed") {
  SealingStage stage;
  go(stage, "sealing");
  stage.button("Make a key for this scheme");
  stage.button("Add somebody’s key");
  stage.type("Their name", "Amina Yusuf");
  stage.type("Their public key", "age1nonsense");
  CHECK(stage.says("This is no public key"));
  stage.type("Their public key", toy_keys[2]);
  CHECK_FALSE(stage.says("This is no public key"));
  stage.button("Remove Amina Yusuf");
  CHECK_FALSE(stage.has(Role::textbox, "Their public key"));
  stage.button("Make a key of your own");
  CHECK(stage.says("Can be opened here"));
  stage.button("Stop sealing answers");
  CHECK(stage.says("This scheme has no key"));
}

TEST_CASE("a copy is sealed with a passphrase and opens with it alone; a fault is said and nothing shows") {
  SealingStage stage;
  go(stage, "sealing/copy");
  stage.type("Passphrase", "short");
  CHECK(stage.says("Too short"));
  stage.type("Passphrase", "password");
  CHECK(stage.says("Weak"));
  stage.type("Passphrase", passphrase);
  stage.button("Seal and save the copy");
  const std::string copy = stage.saved();
  CHECK(copy.find("BEGIN AGE") != std::string::npos);

  SealingStage other("");
  other.drop("parity.json.age", copy);
  CHECK(other.has(Role::heading, "A sealed file"));
  CHECK_FALSE(other.says("Parity"));
  other.type("Passphrase", "not this one");
  other.button("Open the file");
  CHECK(other.says("This is not the passphrase that the file was sealed with."));
  other.type("Passphrase", passphrase);
  other.button("Open the file");
  CHECK(other.has(Role::heading, "A scheme to open"));
  other.button("Leave it");
  std::string altered = copy;
  altered[altered.size() - 60] = altered[altered.size() - 60] == 'A' ? 'B' : 'A';
  other.drop("parity.json.age", altered);
  other.type("Passphrase", passphrase);
  other.button("Open the file");
  CHECK(other.says("A part of the sealed text was changed on its way here."));
  other.button("Leave it closed");
  CHECK_FALSE(other.has(Role::heading, "A sealed file"));
  stage.sealer.broken = SealFault::unavailable;
  go(stage, "sealing");
  stage.button("Make a key for this scheme");
  CHECK(stage.says("This browser could not do the sealing. Nothing was saved or sent."));
}
