// What a panel member and a partner get: no byte of it that is not for them.
#include <set>

#include "marked_scheme.hpp"

using namespace bothways;
using namespace bothways::share;
using namespace bothways::tests;

TEST_CASE("a panel pack holds the forms without names, the member's own scores, and nothing else") {
  const Marked all;
  const Programme pack = all.pack(Audience::panel, all.rosa);
  std::set<std::string> allowed;
  all.expect(allowed, RecordKind::scheme, "x", Audience::panel);
  all.expect(allowed, RecordKind::criterion, "x", Audience::panel);
  all.expect(allowed, RecordKind::panel_member, "rosa", Audience::panel);
  all.expect(allowed, RecordKind::question, "panel", Audience::panel);
  all.expect(allowed, RecordKind::application, "form", Audience::panel);
  all.expect(allowed, RecordKind::assessment, "rosa", Audience::panel);
  all.expect(allowed, RecordKind::recipient, "other", Audience::panel);  // for whom the return is sealed
  allowed.insert(mark_of(RecordKind::answer, *field_named(type_of(RecordKind::answer), "text"), "panel"));
  REQUIRE(allowed.size() > 20);
  const std::string bytes = document::write(pack);
  all.check_bytes(bytes, allowed);
  CHECK(pack.table(RecordKind::person).rows.empty());
  CHECK(pack.find<Application>(all.form)->person.id == Id{});
}

TEST_CASE("names and ways to be reached are covered in the texts of a panel pack") {
  Marked all;
  all.edit<Person>(all.applicant, [](Person& p) { p.name = "Nadia Rahman", p.email = "nadia@example.org"; });
  all.edit<Application>(all.form, [](Application& a) { a.can_offer = "Ask Nadia Rahman at nadia@example.org."; });
  all.edit<Answer>(all.answer_seen, [](Answer& a) { a.text = "I am Nadia."; });
  const std::string bytes = document::write(all.pack(Audience::panel, all.rosa));
  CHECK_FALSE(holds(bytes, "Nadia"));
  CHECK_FALSE(holds(bytes, "nadia@"));
  CHECK(holds(bytes, "Ask "));
}

TEST_CASE("a pair pack holds the two of them, what they log, and the reader's own answers") {
  const Marked all;
  const Programme pack = all.pack(Audience::partner, all.nadia);
  std::set<std::string> allowed;
  all.expect(allowed, RecordKind::scheme, "x", Audience::partner);
  all.expect(allowed, RecordKind::cohort, "x", Audience::partner);
  for (const char* who : {"nadia", "paul"}) all.expect(allowed, RecordKind::person, who, Audience::partner);
  for (const RecordKind kind : {RecordKind::pair, RecordKind::ask, RecordKind::leadership_meeting}) all.expect(allowed, kind, "own", Audience::partner);
  all.expect(allowed, RecordKind::recipient, "other", Audience::partner);
  allowed.insert(mark_of(RecordKind::pulse, *field_named(type_of(RecordKind::pulse), "in_a_line"), "nadia"));
  REQUIRE(allowed.size() > 20);
  all.check_bytes(document::write(pack), allowed);
  CHECK(pack.find<Pair>(all.other_pair) == nullptr);
  CHECK(pack.find<Pulse>(all.partner_pulse) == nullptr);
}

TEST_CASE("nobody who is not there gets a pack") {
  const Marked all;
  CHECK_FALSE(pack_for(all.programme, {Audience::panel, all.nadia}));
  CHECK_FALSE(pack_for(all.programme, {Audience::partner, all.rosa}));
  CHECK_FALSE(pack_for(all.programme, {Audience::partner, all.applicant}));
  CHECK_FALSE(pack_for(all.programme, {Audience::sponsor, all.rosa}));
  CHECK_FALSE(pack_for(all.programme, {Audience::coordinator, all.rosa}));
}

TEST_CASE("a pack is never read as a full copy, and says whose it is") {
  const Marked all;
  const std::string bytes = document::write(all.pack(Audience::panel, all.rosa));
  CHECK(document::read(bytes).problem().error == Error::not_ours);
  const auto read = document::read(bytes, document::Holds::either);
  REQUIRE(read);
  CHECK(read->pack == PackFor{Audience::panel, all.rosa});
  CHECK(document::write(*read) == bytes);
  CHECK(document::read(document::write(all.programme), document::Holds::pack).problem().error == Error::not_ours);
  CHECK(take_return(all.programme, all.programme, now).problem().error == Error::not_ours);
}
