// The private journal: kept by this browser, and in nothing that leaves it.
#include "app/journal.hpp"

#include <doctest/doctest.h>

#include "document/document.hpp"
#include "domain/pair.hpp"
#include "domain/progress.hpp"
#include "machine.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

constexpr std::string_view mark = "MARKED thought";

struct Reader : Machine {
  Machine coordinator;

  Reader() {
    session.setting("replica", "9");
    coordinator.ask("scheme.sample", {.text = "partners"});
    session.file("pack.json", pack(), false);
    settle();
  }
  std::string pack() {
    for (const Pair* pair : coordinator.programme().all<Pair>()) {
      if (is_under_way(*pair)) coordinator.ask("pack.save", with(pair->a.id, 1));
    }
    return coordinator.downloaded();
  }
  std::string kept() const {
    for (auto it = others.rbegin(); it != others.rend(); ++it) {
      if (it->kind == Effect::Kind::set_setting && it->name == journal_setting(session.state().scheme)) return it->text;
    }
    return "";
  }
  void writes(std::string_view text) {
    ask("journal.add");
    ask("journal.write", {.text = std::string(text), .number = 0});
  }
};

bool holds(std::string_view text, std::string_view what) { return text.find(what) != std::string_view::npos; }

}  // namespace

TEST_CASE("a journal is kept as a setting of this browser and is in no other byte that leaves the page") {
  Reader reader;
  const std::string before = document::write(reader.programme());
  reader.writes(mark);
  CHECK(holds(reader.kept(), mark));
  CHECK(document::write(reader.programme()) == before);
  reader.ask("meeting.add", with(reader.programme().all<Pair>().front()->id, 1));
  reader.session.rest();
  reader.settle();
  reader.ask("pack.send");
  CHECK_FALSE(holds(reader.downloaded(), mark));
  for (const auto& [scheme, disk] : reader.disks) {
    CHECK_FALSE(holds(disk.local, mark));
    CHECK_FALSE(holds(disk.database, mark));
    for (const auto& [sequence, entry] : disk.journal) CHECK_FALSE(holds(entry, mark));
  }
  for (const Effect& one : reader.others) {
    if (one.kind != Effect::Kind::set_setting || !one.name.starts_with("journal.")) CHECK_FALSE(holds(one.text, mark));
  }
  reader.coordinator.session.file("back.json", reader.downloaded(), false);
  reader.coordinator.settle();
  reader.coordinator.ask("file.accept");
  CHECK_FALSE(holds(document::write(reader.coordinator.programme()), mark));
}

TEST_CASE("a later pack and opening it again leave the journal where it is") {
  Reader reader;
  reader.writes(mark);
  reader.coordinator.pass(1'000);
  reader.coordinator.ask("field.set", typing(reader.coordinator.programme().scheme(), "purpose", "Said anew"));
  reader.session.file("pack.json", reader.pack(), false);
  reader.settle();
  CHECK(reader.programme().scheme().purpose == "Said anew");
  REQUIRE(reader.session.state().journal.size() == 1);

  Machine again;
  again.disks = reader.disks;
  again.session.route("/" + reader.session.state().scheme + "/journal");
  again.settle();
  CHECK(again.session.state().journal.empty());
  again.session.setting(journal_setting(reader.session.state().scheme), reader.kept());
  CHECK(again.session.state().journal == reader.session.state().journal);
}

TEST_CASE("entries are written, removed, forgotten with the page, and only there where it is a partner's") {
  Reader reader;
  reader.writes("first");
  reader.writes("second");
  CHECK(reader.session.state().journal.front().text == "second");
  reader.ask("journal.remove", with({}, 1));
  CHECK(reader.session.state().journal.size() == 1);
  reader.ask("journal.remove", with({}, 5));
  CHECK(reader.session.state().journal.size() == 1);
  const std::string name = journal_setting(reader.session.state().scheme);
  reader.session.setting_kept(name, false);
  CHECK(reader.session.state().journal_lost);
  reader.others.clear();
  reader.ask("scheme.forget", {.text = reader.session.state().scheme});
  bool emptied = false;
  for (const Effect& one : reader.others) emptied = emptied || (one.kind == Effect::Kind::set_setting && one.name == name && one.text.empty());
  CHECK(emptied);
  CHECK(reader.session.state().journal.empty());

  reader.coordinator.ask("journal.add");
  CHECK(reader.coordinator.session.state().journal.empty());
}

TEST_CASE("a journal is read as it was written, and what cannot be read is kept as one text") {
  const Journal journal{{*date_from_iso("2026-06-03"), "A line\nand \"another\" \\ é"}, {*date_from_iso("2026-06-02"), ""}};
  CHECK(read_journal(write_journal(journal)) == journal);
  CHECK(write_journal({}).empty());
  CHECK(read_journal("").empty());
  for (const char* damaged : {"[{\"on\":\"2026-06-03\",\"text\":\"cut", "{}", "[1]", "[{\"on\":1,\"text\":\"x\"}]", "words"}) {
    const Journal kept = read_journal(damaged);
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().text == damaged);
  }
  CHECK(journal_text(journal).find("3 June 2026\nA line") != std::string::npos);
}
