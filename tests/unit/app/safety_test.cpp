// Safety copies: one is safe before anything is taken in from outside, three are kept, and restoring one is an
// edit that travels.
#include <doctest/doctest.h>

#include "document/document.hpp"
#include "document/merge.hpp"
#include "domain/people.hpp"
#include "journey.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

std::string file_of(Machine& machine) {
  machine.ask("scheme.download");
  return machine.downloaded();
}

void give(Machine& to, const std::string& file, const char* name = "asha.json") {
  to.session.file(name, file, false);
  to.settle();
}

void write(Machine& who, std::string_view field, const char* text) {
  who.session.end_of_typing();
  who.pass(1000);
  who.ask("field.set", typing(who.programme().scheme(), field, text));
}

struct Office {
  Machine mine, asha;
  Office() {
    mine.ask("scheme.start", {.text = "partners"});
    asha.session.setting("replica", "9");
    asha.pass(5000);
    give(asha, file_of(mine));
    asha.ask("file.accept");
  }
  // Asha changes something, and it is taken in here.
  void taken(const char* host) {
    write(asha, "host", host);
    give(mine, file_of(asha));
    mine.pass(1000);
    mine.ask("file.accept");
  }
  const Safety& safety() const { return mine.session.state().safety; }
  const std::string& scheme() const { return mine.session.state().scheme; }
  const std::string& host() const { return mine.programme().scheme().host; }
  void look_at(std::size_t which) {
    mine.session.route("/" + scheme() + "/safety/" + std::to_string(safety().copies.at(which).kept));
    mine.settle();
  }
};

// What people put in, whenever and by whomever.
std::string content(const Programme& programme) {
  std::string all;
  for (const RecordType& type : record_types()) {
    if (type.kind == RecordKind::log_entry || type.kind == RecordKind::replica) continue;
    for (const RecordPointer& record : programme.table(type.kind).rows) {
      if (!record->live()) continue;
      all += to_text(record->id);
      for (const Field& field : type.fields) {
        const Value value = get(*record, field);
        all += "|" + value.text + "," + std::to_string(value.number);
      }
      all += "\n";
    }
  }
  return all;
}

}  // namespace

TEST_CASE("safety: before a copy is taken in, the scheme as it was is kept, and the newest three stay") {
  Office office;
  CHECK(office.safety().copies.empty());
  const std::string before = document::write(office.mine.programme());
  office.taken("One");
  REQUIRE(office.safety().copies.size() == 1);
  CHECK(office.safety().copies[0].before == "file.accept");
  CHECK(office.safety().copies[0].detail == "asha.json");
  office.look_at(0);
  REQUIRE(office.safety().open->programme);
  CHECK(document::write(*office.safety().open->programme) == before);
  for (const char* host : {"Two", "Three", "Four"}) office.taken(host);
  REQUIRE(office.safety().copies.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    office.look_at(i);
    CHECK(office.safety().open->programme->scheme().host == (std::vector{"Three", "Two", "One"})[i]);
  }
}

TEST_CASE("safety: nothing is taken in before the copy is safe, and what is asked meanwhile comes after it") {
  Office office;
  office.mine.safety_answers = false;
  const std::string before = office.host();
  office.taken("Asha’s");
  CHECK(office.host() == before);
  office.mine.ask("file.accept");  // pressed twice
  office.mine.ask("name.set", {.text = "Later"});
  CHECK(office.mine.session.state().your_name.empty());
  const std::uint64_t asked = office.safety().asked;
  office.mine.session.safety_kept(office.scheme(), asked + 1, "");
  CHECK(office.host() == before);
  office.mine.session.safety_kept(office.scheme(), asked, "");
  office.mine.settle();
  CHECK(office.host() == "Asha’s");
  CHECK(office.mine.session.state().your_name == "Later");
  office.mine.ask("edit.undo");
  CHECK(office.host() == before);
}

TEST_CASE("safety: where none can be kept a person is asked, and may leave it or go on") {
  for (const bool go_on : {false, true}) {
    CAPTURE(go_on);
    Office office;
    office.mine.safety_fault = "full";
    const std::string before = office.host();
    office.taken("Asha’s");
    CHECK(office.host() == before);
    CHECK(office.safety().refused == "full");
    office.mine.ask(go_on ? "safety.go_on" : "safety.leave");
    CHECK(office.safety().refused.empty());
    CHECK(office.host() == (go_on ? "Asha’s" : before));
    if (go_on) continue;
    // What came in waits on, and is taken when there is room again.
    office.mine.safety_fault.clear();
    office.mine.pass(10);
    office.mine.ask("file.accept");
    CHECK(office.host() == "Asha’s");
  }
}

TEST_CASE("safety: pasted rows and answers keep one too; what changes nothing from outside keeps none") {
  Machine machine;
  machine.ask("scheme.start", {.text = "partners"});
  machine.ask("application.add");
  machine.ask("questions.standard");
  CHECK(machine.safeties[machine.session.state().scheme].empty());
  const std::string before = content(machine.programme());
  machine.session.pasted("Name\tE-mail\nNoor Bashir\tnoor@example.org\n");
  machine.settle();
  machine.ask("rows.add");
  CHECK(machine.programme().all<Person>().size() == 2);
  const Safety& safety = machine.session.state().safety;
  REQUIRE(safety.copies.size() == 1);
  CHECK(safety.copies[0].before == "rows.add");
  machine.session.route("/" + machine.session.state().scheme + "/safety/" + std::to_string(safety.copies[0].kept));
  machine.settle();
  machine.pass(1000);
  machine.ask("safety.restore");
  CHECK(content(machine.programme()) == before);
}

TEST_CASE("safety: restoring is an edit that is told, undone byte for byte, and keeps what it replaces") {
  Office office;
  office.taken("Asha’s");
  write(office.mine, "place", "After it");
  const std::string after = document::write(office.mine.programme());
  office.look_at(0);
  const auto& told = office.safety().open->changes;
  CHECK(told.size() == 2);
  office.mine.pass(1000);
  office.mine.ask("safety.restore");
  CHECK(office.host() != "Asha’s");
  CHECK(office.mine.programme().scheme().place != "After it");
  CHECK(office.mine.session.state().safety.open->changes.empty());
  REQUIRE(office.safety().copies.size() == 2);
  CHECK(office.safety().copies[0].before == "safety.restore");
  office.mine.ask("edit.undo");
  CHECK(document::write(office.mine.programme()) == after);
  office.mine.ask("edit.redo");
  office.look_at(0);
  office.mine.pass(1000);
  office.mine.ask("safety.restore");
  CHECK(office.host() == "Asha’s");
  CHECK(office.mine.programme().scheme().place == "After it");
}

TEST_CASE("safety: what is restored wins over what it undoes, wherever that has gone") {
  Office office;
  office.asha.ask("application.add");
  office.asha.ask("field.set", typing(newest<Person>(office.asha), "name", "Nina Neu"));
  const std::string host = office.host();
  office.taken("Asha’s");
  Arguments gone = with(newest<Statement>(office.mine).id);
  gone.kind = RecordKind::statement;
  office.mine.ask("record.remove", gone);
  give(office.asha, file_of(office.mine));
  office.asha.ask("file.accept");
  office.look_at(0);
  const Programme was = *office.safety().open->programme;
  office.mine.pass(1000);
  office.mine.ask("safety.restore");
  CHECK(content(office.mine.programme()) == content(was));
  CHECK(office.mine.programme().all<Person>().empty());
  CHECK(office.mine.programme().find<Statement>(gone.id) != nullptr);
  give(office.asha, file_of(office.mine));
  CHECK(office.asha.session.state().incoming->together->disputes.empty());
  office.asha.ask("file.accept");
  CHECK(content(office.asha.programme()) == content(was));
  CHECK(office.asha.programme().scheme().host == host);
  // And an old copy brings nothing of it back.
  give(office.mine, file_of(office.asha));
  office.mine.ask("file.accept");
  CHECK(content(office.mine.programme()) == content(was));
}

TEST_CASE("safety: what was erased since stays erased") {
  Machine machine;
  machine.ask("scheme.start", {.text = "partners"});
  machine.ask("application.add");
  machine.ask("field.set", typing(newest<Person>(machine), "name", "Nina Neu"));
  const Programme was = machine.programme();
  Programme now = was;
  auto erased = std::make_shared<Person>();
  erased->id = newest<Person>(machine).id;
  erased->made = Stamp{1, 1};
  erased->erased = next_stamp(was.seen, 5, Machine::noon + 10);
  erased->stamps.resize(type_of(RecordKind::person).fields.size());
  now.put(static_cast<std::size_t>(RecordKind::person), erased->id, erased);
  note_seen(now.seen, erased->erased);
  Edit edit(now, next_stamp(now.seen, 5, Machine::noon + 20), 1);
  restore(edit, was);
  CHECK(edit.programme().find<Person>(erased->id) == nullptr);
  CHECK(document::write(edit.programme()).find("Nina Neu") == std::string::npos);
}

TEST_CASE("safety: every record kind comes back as it was, also where it is not here at all") {
  Machine machine;
  machine.ask("scheme.sample", {.text = "partners"});
  const Programme was = machine.programme();
  Programme bare = was;
  for (Table& table : bare.tables) {
    if (table.type != nullptr && table.type->kind != RecordKind::scheme) table.rows.clear();
  }
  Edit edit(bare, next_stamp(bare.seen, 5, Machine::noon + 20), 1);
  restore(edit, was);
  CHECK(content(edit.programme()) == content(was));
  // A copy that still has it all, and one in which it was removed meanwhile, both end with it.
  const auto merged = document::merge(was, edit.programme());
  REQUIRE(merged);
  CHECK(merged->conflicts.empty());
  CHECK(content(merged->programme) == content(was));
}

TEST_CASE("safety: a damaged one and one that is gone say so, and removing the scheme takes all with it") {
  Office office;
  office.taken("One");
  office.mine.safeties[office.scheme()][0].text.back() = '?';
  office.look_at(0);
  CHECK_FALSE(office.safety().open->programme);
  CHECK(office.safety().open->fault == Error::missing_part);
  const std::string scheme = office.scheme();
  for (const char* item : {"7", "x", "99999999999999999999999", "1/2"}) {
    office.mine.session.route("/" + scheme + "/safety/" + item);
    office.mine.settle();
    CHECK(office.safety().open->fault.has_value());
    office.mine.ask("safety.restore");
    CHECK(office.host() == "One");
  }
  office.mine.ask("scheme.forget", {.text = scheme});
  CHECK(office.mine.safeties.count(scheme) == 0);
}
