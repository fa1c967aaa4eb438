// What changed since a copy was sent or taken in: which moments are remembered, and what is told of them.
#include <doctest/doctest.h>

#include "app/marks.hpp"
#include "document/document.hpp"
#include "domain/people.hpp"
#include "journey.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

const std::vector<CopyMark>& marks(const Machine& machine) { return machine.session.state().marks; }

std::vector<std::string> told(const Machine& machine, const CopyMark& mark) {
  std::vector<std::string> all;
  for (const auto& one : told_since(machine.programme(), mark.seen)) all.push_back(one.words);
  return all;
}

std::string send(Machine& machine) {
  machine.pass(1000);
  machine.ask("scheme.download");
  return machine.downloaded();
}

void write(Machine& who, std::string_view field, const char* text) {
  who.session.end_of_typing();
  who.pass(1000);
  who.ask("field.set", typing(who.programme().scheme(), field, text));
}

void take(Machine& to, const std::string& file) {
  to.session.file("asha.json", file, false);
  to.settle();
  to.pass(1000);
  to.ask("file.accept");
}

}  // namespace

TEST_CASE("marks: what changed after a copy was saved is told in words, and the next copy begins anew") {
  Machine machine;
  machine.ask("scheme.start", {.text = "partners"});
  CHECK(marks(machine).empty());
  send(machine);
  REQUIRE(marks(machine).size() == 1);
  CHECK(told(machine, marks(machine)[0]).empty());
  CHECK(last_sent(marks(machine), machine.programme().seen) == nullptr);
  write(machine, "host", "The Vale");
  machine.ask("application.add");
  machine.ask("field.set", typing(newest<Person>(machine), "name", "Nina Neu"));
  const Id statement = newest<Statement>(machine).id;
  Arguments gone = with(statement);
  gone.kind = RecordKind::statement;
  machine.ask("record.remove", gone);
  const auto words = told(machine, marks(machine)[0]);
  const auto has = [&](std::string_view part) { return std::any_of(words.begin(), words.end(), [&](const std::string& one) { return one.find(part) != std::string::npos; }); };
  CHECK(has("The Vale"));
  CHECK(has("New person: Nina Neu"));
  CHECK(words.size() == 4);  // and the expression of interest, and the statement that went
  CHECK(last_sent(marks(machine), machine.programme().seen) == &marks(machine)[0]);
  const VersionVector first = marks(machine)[0].seen;
  send(machine);
  CHECK(told(machine, marks(machine)[0]).empty());
  REQUIRE(last_sent(marks(machine), machine.programme().seen) != nullptr);
  CHECK(last_sent(marks(machine), machine.programme().seen)->seen == first);
}

TEST_CASE("marks: a copy that was taken in is one too, hidden where that is taken back") {
  Machine mine, asha;
  mine.ask("scheme.start", {.text = "partners"});
  asha.session.setting("replica", "9");
  take(asha, send(mine));
  REQUIRE(marks(asha).size() == 1);
  CHECK(marks(asha)[0].kind == CopyMark::Kind::taken);
  CHECK(marks(asha)[0].files == "asha.json");
  write(asha, "host", "Asha’s");
  CHECK(told(asha, marks(asha)[0]).size() == 1);
  take(mine, send(asha));
  REQUIRE(marks(mine).size() == 2);
  CHECK(told(mine, marks(mine)[0]).empty());
  CHECK(told(mine, marks(mine)[1]).size() == 1);
  write(mine, "place", "Later");
  CHECK(told(mine, marks(mine)[0]).size() == 1);
  mine.ask("edit.undo");
  mine.ask("edit.undo");
  CHECK_FALSE(holds(mine.programme().seen, marks(mine)[0]));
  CHECK(holds(mine.programme().seen, marks(mine)[1]));
}

TEST_CASE("marks: a field that is cleared, a record that came back and an erasure are told as they are") {
  Machine machine;
  machine.ask("scheme.start", {.text = "partners"});
  write(machine, "host", "The Vale");
  machine.ask("application.add");
  Arguments gone = with(newest<Statement>(machine).id);
  gone.kind = RecordKind::statement;
  machine.ask("record.remove", gone);
  send(machine);
  write(machine, "host", "");
  machine.ask("edit.undo");
  machine.ask("edit.redo");
  Programme now = machine.programme();
  auto erased = std::make_shared<Person>();
  erased->id = newest<Person>(machine).id;
  erased->made = newest<Person>(machine).made;
  erased->erased = next_stamp(now.seen, 5, 0);
  now.put(static_cast<std::size_t>(RecordKind::person), erased->id, erased);
  Edit edit(now, next_stamp(now.seen, 5, Machine::noon + 100'000), 1);
  edit.bring_back(RecordKind::statement, gone.id);
  std::string all;
  for (const auto& one : told_since(edit.programme(), marks(machine)[0].seen)) all += one.words + "\n";
  CAPTURE(all);
  CHECK(all.find("is now empty") != std::string::npos);
  CHECK(all.find("erased for good") != std::string::npos);
  CHECK(std::count(all.begin(), all.end(), '\n') == 3);
}

TEST_CASE("marks: they outlive the page, the last four of a kind stay, and what cannot be read is left out") {
  std::vector<CopyMark> all;
  for (std::uint64_t i = 1; i <= 6; ++i) {
    add_mark(all, {CopyMark::Kind::sent, static_cast<std::int64_t>(i), "a\tb\n" + std::to_string(i), {{5, i}, {~0ull, 7}}});
    add_mark(all, {CopyMark::Kind::taken, static_cast<std::int64_t>(i), "t", {{5, i}}});
  }
  CHECK(all.size() == 8);
  const auto again = read_marks(write_marks(all));
  REQUIRE(again.size() == 8);
  for (std::size_t i = 0; i < 8; ++i) {
    CHECK(again[i].kind == all[i].kind);
    CHECK(again[i].utc_ms == all[i].utc_ms);
    CHECK(again[i].seen == all[i].seen);
  }
  CHECK(again[1].files == "a b 6");
  add_mark(all, {CopyMark::Kind::sent, 9, "again", all[1].seen});
  CHECK(all.size() == 8);
  CHECK(all[0].utc_ms == 9);
  for (const char* bad : {"", "\n\n", "sent", "sent 5", "sent x 5:1\t", "sent 5 :\t", "sent 5 5:!\t", "\t\t"}) CHECK(read_marks(bad).empty());
}

TEST_CASE("marks: removing the scheme forgets them") {
  Machine machine;
  machine.ask("scheme.start", {.text = "partners"});
  const std::string scheme = machine.session.state().scheme;
  send(machine);
  machine.ask("scheme.forget", {.text = scheme});
  const auto last = std::find_if(machine.others.rbegin(), machine.others.rend(), [&](const Effect& one) { return one.name == marks_setting(scheme); });
  REQUIRE(last != machine.others.rend());
  CHECK(last->text.empty());
}
