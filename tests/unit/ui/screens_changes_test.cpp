// What changed since, the history by person and field, and the ways in which a file leaves, by role and name.
#include <doctest/doctest.h>

#include "base/words.hpp"
#include "document/document.hpp"
#include "domain/history.hpp"
#include "unit/ui/sample_stage.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

struct Copied : Sample {
  Copied() {
    go("share");
    button("Download the file");
    platform.moment.utc_ms += 60'000;
  }
  void write_place(const char* text) {
    visit("/" + state().scheme + "/scheme/about");
    type("Place or area", text);
  }
};

}  // namespace

TEST_CASE("what changed since the last copy is counted on Share, listed, and put into an e-mail") {
  Copied stage;
  CHECK(stage.says("Nothing has changed since the copy of"));
  stage.write_place("The Vale");
  stage.go("share");
  CHECK(stage.says("1 thing has changed since the copy of"));
  stage.button("Write the e-mail");
  CHECK(stage.platform.opened_links.back().find("The%20Vale") != std::string::npos);
  stage.button("Copy the e-mail’s text");
  CHECK(stage.platform.clipboard.find("The Vale") != std::string::npos);
  stage.follow("What changed since");
  CHECK(stage.says("The Vale"));
  CHECK(stage.says("You, in this browser"));
  stage.go("share");
  stage.platform.moment.utc_ms += 60'000;
  stage.button("Download the file");
  stage.go("changes");
  CHECK(stage.says("Nothing has changed since then"));
  CHECK(stage.says("Other moments"));
  // It is there again after the page was loaded anew.
  const std::string scheme = stage.state().scheme;
  stage.app = std::make_unique<ui::App>(stage.platform);
  stage.visit("/" + scheme + "/changes");
  CHECK(stage.says("Other moments"));
}

TEST_CASE("what changed since: without a copy it says what it is for") {
  Stage stage;
  stage.button("Start from this: Parity");
  stage.visit("/" + stage.state().scheme + "/changes");
  CHECK(stage.says("No copy was sent or taken in here yet"));
}

TEST_CASE("the history is narrowed by person, by field and by who changed, and links lead to it") {
  Sample stage;
  const Id form = *stage.ids<Application>().begin();
  const auto& application = stage.get<Application>(form);
  const std::string name = title_of(stage.programme(), stage.get<Person>(application.person.id), RecordKind::person);
  stage.go("application", form);
  stage.follow("What changed about " + name);
  CHECK(stage.says("What changed about " + name));
  CHECK(stage.says("Each field as it stands"));
  CHECK(stage.value("About") == name);
  stage.choose("About", "Everybody and everything");
  CHECK(stage.state().route.item.empty());
  stage.visit("/" + stage.state().scheme + "/scheme/about");
  stage.type("Place or area", "The Vale");
  stage.go("history");
  stage.choose("Field", "Scheme: Place or area");
  CHECK(stage.says("1 of"));
  stage.choose("Field", "Any field");
  stage.choose("Changed by", "You, in this browser");
  CHECK(stage.says("of"));
  stage.visit("/" + stage.state().scheme + "/history/zzzzz");
  CHECK(stage.says("This is no longer here"));
}

TEST_CASE("the history of 10,000 changes is a page like any other, narrowed to one of them") {
  Sample stage;
  Programme copy = stage.programme();
  const std::string about = "people/" + to_text(copy.all<Person>().front()->id);
  const auto known = copy.all<LogEntry>().size();
  const Stamp first = next_stamp(copy.seen, 9, 1'790'000'000'000);
  for (std::uint64_t i = 0; i < 10'000; ++i) {
    auto entry = std::make_shared<LogEntry>();
    entry->id = make_id(1'790'000'000'000, i);
    entry->made = Stamp{first.time + (i << 16), 9};
    entry->command = "field.set";
    entry->about = i == 77 ? "schemes/" + to_text(copy.id()) : about;
    entry->detail = i == 77 ? "place" : "name";
    entry->stamps.assign(3, entry->made);
    copy.put(static_cast<std::size_t>(RecordKind::log_entry), entry->id, entry);
    note_seen(copy.seen, entry->made);
  }
  REQUIRE(copy.all<LogEntry>().size() == known + 10'000);
  stage.drop("long.json", document::write(copy));
  stage.button("Go on with your work");
  stage.go("history");
  CHECK(stage.says(number_in_words(static_cast<long>(stage.programme().all<LogEntry>().size())) + " changes"));
  stage.choose("Field", "Scheme: Place or area");
  CHECK(stage.says("1 of"));
  CHECK(stage.platform.meaning.nodes.size() < 2'000);  // no more is said than is near
}

TEST_CASE("a file is shared where the device has a sheet for files, and nothing of that shows elsewhere") {
  Sample plain;
  plain.go("share");
  CHECK_FALSE(plain.has(Role::button, "Share the file"));
  Stage stage;
  stage.platform.shares_files = true;
  stage.app = std::make_unique<ui::App>(stage.platform);
  stage.visit("/");
  stage.button("Look at a finished sample: Partners in progress");
  stage.visit("/" + stage.state().scheme + "/share");
  stage.platform.sheet = "closed";
  stage.button("Share the file");
  CHECK(stage.state().marks.empty());
  stage.platform.sheet = "failed";
  stage.button("Share the file");
  CHECK(stage.says("The file could not be shared from here"));
  stage.platform.sheet = "done";
  stage.button("Share the file");
  REQUIRE(stage.platform.shared_files.size() == 1);
  CHECK(stage.platform.shared_files[0].name.ends_with(".json"));
  CHECK(stage.state().marks.size() == 1);
  CHECK(stage.platform.downloads.empty());
}
