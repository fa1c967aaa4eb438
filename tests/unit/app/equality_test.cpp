// No byte of a file, of the journal, of the history or of the browser's stores links a slip to a person.
// Two worlds are compared that differ only in whose slip is whose: everything that is kept must be the same.
#include <doctest/doctest.h>

#include "document/document.hpp"
#include "document/equality_text.hpp"
#include "domain/history.hpp"
#include "domain/people.hpp"
#include "machine.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

const std::vector<std::string> slips{"ethnicity\tafrican\nage\t25_to_34\ngender\twoman", "ethnicity\tpakistani\nage\t35_to_44\ngender\tman",
                                     "ethnicity\tKurdish\nage\t45_to_54\ndisability\tyes", "ethnicity\tarab\nage\t25_to_34\ngender\twoman",
                                     "ethnicity\tafrican\nage\t55_to_64\nreligion\tmuslim"};

Machine with_scheme() {
  Machine machine;
  machine.ask("scheme.blank");
  return machine;
}

void type_in(Machine& machine, int person) {
  machine.pass(60'000);
  machine.ask("application.add");
  const Person* added = machine.programme().all<Person>().back();
  machine.ask("field.set", typing(*added, "name", "Person " + std::to_string(person)));
  machine.session.end_of_typing();
}

void add(Machine& machine, const std::string& slip) { machine.ask("slips.add", {.text = slip}); }

// Each person's form is typed in and a slip right after it, in that order of slips.
Machine world(const std::vector<std::size_t>& order, std::vector<std::string>* journal = nullptr) {
  Machine machine = with_scheme();
  for (std::size_t i = 0; i < order.size(); ++i) {
    type_in(machine, static_cast<int>(i));
    add(machine, slips[order[i]]);
    for (const auto& [scheme, disk] : machine.disks) {
      for (const auto& [sequence, line] : disk.journal) {
        if (journal != nullptr) journal->push_back(line);
      }
    }
  }
  return machine;
}

std::string slips_kept(const Machine& machine) {
  for (auto it = machine.others.rbegin(); it != machine.others.rend(); ++it) {
    if (it->kind == Effect::Kind::set_setting && it->name.starts_with("slips.")) return it->text;
  }
  return "";
}

Machine opened_elsewhere(const std::string& file, std::string_view replica) {
  Machine other;
  other.session.setting("replica", replica);
  other.session.file("scheme.json", file, false);
  other.settle();
  other.ask("file.accept");
  return other;
}

std::uint32_t slips_in(const Machine& machine) { return machine.programme().equality ? total(*machine.programme().equality).slips : 0; }

}  // namespace

TEST_CASE("whose slip is whose makes no difference to any byte that is kept") {
  std::vector<std::string> journal_a, journal_b;
  const Machine a = world({0, 1, 2, 3, 4}, &journal_a), b = world({4, 2, 0, 3, 1}, &journal_b);
  CHECK(document::write(a.programme()) == document::write(b.programme()));
  CHECK(slips_in(a) == 5);
  CHECK(journal_a == journal_b);
  REQUIRE(a.disks.size() == b.disks.size());
  for (const auto& [scheme, disk] : a.disks) {
    const Disk& other = b.disks.at(scheme);
    CHECK(disk.local == other.local);
    CHECK(disk.database == other.database);
    CHECK(disk.journal == other.journal);
  }
  CHECK(slips_kept(a).empty());
}

TEST_CASE("while slips wait, the order they came in is nowhere, and the file has none of them") {
  const Machine a = world({0, 1, 2}), b = world({2, 0, 1});
  CHECK(slips_kept(a) == slips_kept(b));
  CHECK_FALSE(slips_kept(a).empty());
  CHECK(document::write(a.programme()) == document::write(b.programme()));
  CHECK(document::write(a.programme()).find("equality") == std::string::npos);
  for (const auto& [scheme, disk] : a.disks) {
    for (const std::string& text : {disk.local, disk.database}) CHECK(text.find("african") == std::string::npos);
  }
}

TEST_CASE("history, journal and undo know nothing of slips") {
  Machine machine = with_scheme();
  type_in(machine, 1);
  const std::size_t steps = machine.session.state().history.done.size(), lines = machine.programme().all<LogEntry>().size();
  const VersionVector seen = machine.programme().seen;
  for (const std::string& slip : slips) {
    machine.pass(1000);
    add(machine, slip);
    for (const auto& [scheme, disk] : machine.disks) {
      for (const auto& [sequence, line] : disk.journal) {
        for (const char* word : {"african", "Kurdish", "slip", "equality"}) CHECK(line.find(word) == std::string::npos);
      }
    }
  }
  CHECK(machine.session.state().history.done.size() == steps);
  CHECK(machine.programme().all<LogEntry>().size() == lines);
  CHECK(machine.programme().seen == seen);
  const auto tally = machine.programme().equality;
  machine.ask("edit.undo");
  machine.ask("edit.undo");
  machine.ask("edit.redo");
  CHECK(machine.programme().equality == tally);
  CHECK(slips_in(machine) == 5);
}

TEST_CASE("the file holds counts: no id of a record, no time and no copy's number stands beside them") {
  const Machine machine = world({0, 1, 2, 3, 4});
  const std::string file = document::write(machine.programme());
  const std::string part = file.substr(file.find("\"equality\""));
  for (const Table& table : machine.programme().tables) {
    for (const RecordPointer& record : table.rows) {
      const std::string id = to_text(record->id);  // that of our copy is one letter here
      if (id.size() > 6) CHECK(part.find(id) == std::string::npos);
      CHECK(part.find(to_base32(static_cast<std::uint64_t>(record->made.utc_ms()))) == std::string::npos);
    }
  }
  CHECK(part.find("@") == std::string::npos);
  CHECK(machine.programme().equality->boxes.begin()->first != machine.session.state().replica);
}

TEST_CASE("a deputy's slips and ours come together once, however often files go to and fro") {
  Machine mine = world({0, 1, 2, 3, 4});
  mine.ask("scheme.download");
  Machine deputy = opened_elsewhere(document::write(mine.programme()), "9");
  CHECK(slips_in(deputy) == 5);
  deputy.pass(5000);
  deputy.session.clock({deputy.session.state().now.utc_ms, 60}, 0x5eed);
  for (const std::string& slip : slips) add(deputy, slip);
  for (int round = 0; round < 3; ++round) {
    mine.session.file("back.json", document::write(deputy.programme()), false);
    mine.settle();
    mine.ask("file.accept");
    CHECK(slips_in(mine) == 10);
    deputy.session.file("mine.json", document::write(mine.programme()), false);
    deputy.settle();
    deputy.ask("file.accept");
    CHECK(slips_in(deputy) == 10);
  }
  mine.ask("edit.undo");
  CHECK(slips_in(mine) == 10);
  mine.ask("slips.empty");
  deputy.session.file("mine.json", document::write(mine.programme()), false);
  deputy.settle();
  deputy.ask("file.accept");
  CHECK(slips_in(deputy) == 0);
}

TEST_CASE("a machine that stops between the snapshot and the waiting slips counts none twice") {
  Machine machine = world({0, 1, 2, 3});
  const std::string waiting = slips_kept(machine);
  add(machine, slips[4]);
  CHECK(slips_in(machine) == 5);
  machine.session.setting(slips_setting(machine.session.state().scheme), waiting);  // as the store would still hold them
  CHECK(machine.session.state().waiting_slips == document::WaitingSlips{});
  machine.ask("slips.pour");
  CHECK(slips_in(machine) == 5);
}

TEST_CASE("the last slips go in when they are asked to, and damaged ones that wait are left out") {
  Machine machine = world({0, 1});
  CHECK(slips_in(machine) == 0);
  machine.ask("slips.pour");
  CHECK(slips_in(machine) == 2);
  machine.session.setting(slips_setting(machine.session.state().scheme), "{\"name\":\"1\",\"box\":7}");
  CHECK(machine.session.state().waiting_slips.name == 0);
  add(machine, "nothing");
  CHECK(machine.session.state().notice->problem);
  CHECK(slips_in(machine) == 2);
}
