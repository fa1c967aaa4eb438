// What a panel member and a partner send back: nothing of it that is not theirs to change.
#include "marked_scheme.hpp"

using namespace bothways;
using namespace bothways::share;
using namespace bothways::tests;

TEST_CASE("scores come back: new ones, changed ones, a conflict and its being taken back") {
  Marked all;
  Programme pack = all.pack(Audience::panel, all.rosa);
  edits<Assessment>(pack, all.own_score, [](Assessment& a) { a.score = {4}, a.note = "better"; });
  adds<DeclaredConflict>(pack, Id{500}, [&](DeclaredConflict& c) { c.panel_member = {all.rosa}, c.application = {all.form}, c.why = "I know them"; });
  const Outcome first = taken(all.programme, pack);
  CHECK(first.left_out.empty());
  CHECK(first.conflicts == 0);
  CHECK(first.after.find<Assessment>(all.own_score)->score.value == 4);
  CHECK(first.after.find<Assessment>(all.own_score)->stamps[3].replica == all.rosa.value);
  REQUIRE(first.after.find<DeclaredConflict>(Id{500}) != nullptr);
  // The same again is nothing new.
  const Outcome again = taken(first.after, pack);
  CHECK(again.changes.empty());
  CHECK(document::write(again.after) == document::write(first.after));
  // Taken back in the pack, which is sent once more.
  DeclaredConflict gone = *pack.find<DeclaredConflict>(Id{500});
  gone.removed = Stamp{6, theirs};
  pack.put(static_cast<std::size_t>(RecordKind::declared_conflict), gone.id, std::make_shared<DeclaredConflict>(gone));
  const Outcome later = taken(first.after, pack);
  CHECK(later.after.find<DeclaredConflict>(Id{500}) == nullptr);
}

TEST_CASE("an older return changes nothing that a later one said") {
  Marked all;
  Programme pack = all.pack(Audience::panel, all.rosa);
  edits<Assessment>(pack, all.own_score, [](Assessment& a) { a.score = {2}; }, 5);
  const Programme older = pack;
  edits<Assessment>(pack, all.own_score, [](Assessment& a) { a.score = {4}; }, 9);
  const Outcome later = taken(all.programme, pack);
  const Outcome replayed = taken(later.after, older);
  CHECK(replayed.changes.empty());
  CHECK(replayed.after.find<Assessment>(all.own_score)->score.value == 4);
}

TEST_CASE("what the coordinator changed meanwhile is a conflict with both values") {
  Marked all;
  Programme pack = all.pack(Audience::panel, all.rosa);
  all.edit<Assessment>(all.own_score, [](Assessment& a) { a.score = {0}, a.stamps[3] = Stamp{4, 1}; });
  all.programme.seen[1] = 4;
  edits<Assessment>(pack, all.own_score, [](Assessment& a) { a.score = {4}; });
  CHECK(taken(all.programme, pack).conflicts == 1);
}

TEST_CASE("a panel member changes nothing else, whatever the file says") {
  const Marked all;
  const std::string before = document::write(all.programme);
  const auto unchanged = [&](const Programme& pack, std::size_t told) {
    const Outcome out = taken(all.programme, pack);
    CHECK(out.changes.empty());
    CHECK(out.left_out.size() == told);
    CHECK(document::write(out.after) == before);
  };
  const Programme clean = all.pack(Audience::panel, all.rosa);
  SUBCASE("nothing changed") { unchanged(clean, 0); }
  SUBCASE("settings, criteria, questions") {
    Programme pack = clean;
    edits<Scheme>(pack, all.scheme, [](Scheme& s) { s.contact_email = "evil@example.org"; });
    edits<Criterion>(pack, all.criterion, [](Criterion& c) { c.weight = {99}; });
    unchanged(pack, 2);
  }
  SUBCASE("a decision on a form, and its answers") {
    Programme pack = clean;
    edits<Application>(pack, all.form, [](Application& a) { a.decision = Decision::selected, a.can_offer = "everything"; });
    edits<Answer>(pack, all.answer_seen, [](Answer& a) { a.text = "other"; });
    unchanged(pack, 2);
  }
  SUBCASE("another member's score, by its id") {
    Programme pack = clean;
    adds<Assessment>(pack, all.other_score, [&](Assessment& a) { a = score(all, 0); });
    unchanged(pack, 1);
  }
  SUBCASE("a new score in another member's name, of a form that is not there, off the criteria") {
    Programme pack = clean;
    adds<Assessment>(pack, Id{600}, [&](Assessment& a) { a = score(all, 1), a.panel_member = {all.omar}; });
    adds<Assessment>(pack, Id{601}, [&](Assessment& a) { a = score(all, 1), a.application = {Id{12345}}; });
    adds<Assessment>(pack, Id{602}, [&](Assessment& a) { a = score(all, 1), a.criterion = {Id{12345}}; });
    adds<Assessment>(pack, Id{603}, [&](Assessment& a) { a = score(all, 1), a.application = {all.withdrawn}; });
    unchanged(pack, 1);
  }
  SUBCASE("own score moved to somebody else's name") {
    Programme pack = clean;
    edits<Assessment>(pack, all.own_score, [&](Assessment& a) { a.panel_member = {all.omar}; });
    unchanged(pack, 1);
  }
  SUBCASE("a score beyond the scale") {
    Programme pack = clean;
    edits<Assessment>(pack, all.own_score, [](Assessment& a) { a.score = {1000}; });
    unchanged(pack, 1);
  }
  SUBCASE("people, pairs, records of every kind with ids of ours") {
    Programme pack = clean;
    for (const Table& table : all.programme.tables) {
      for (const RecordPointer& row : table.rows) {
        if (pack.table(table.type->kind).find(row->id)) continue;
        auto forged = table.type->copy(*row);
        forged->made = Stamp{7, theirs};
        forged->stamps.assign(table.type->fields.size(), Stamp{7, theirs});
        pack.put(static_cast<std::size_t>(table.type->kind), forged->id, forged);
      }
    }
    const Outcome out = taken(all.programme, pack);
    CHECK(out.changes.empty());
    CHECK(document::write(out.after) == before);
    CHECK(out.left_out.size() > 5);
  }
  SUBCASE("removals and erasures") {
    Programme pack = clean;
    for (const RecordKind kind : {RecordKind::assessment, RecordKind::application, RecordKind::panel_member, RecordKind::criterion}) {
      const RecordPointer row = pack.table(kind).rows.front();
      auto gone = type_of(kind).copy(*row);
      if (kind == RecordKind::application || kind == RecordKind::assessment) gone->removed = Stamp{9, theirs};
      else {
        gone = type_of(kind).make();
        gone->id = row->id, gone->made = row->made, gone->erased = Stamp{9, theirs};
      }
      pack.put(static_cast<std::size_t>(kind), gone->id, gone);
    }
    unchanged(pack, 4);
  }
  SUBCASE("what a newer version wrote") {
    Programme pack = clean;
    Assessment own = *pack.find<Assessment>(all.own_score);
    own.unknown.push_back({"secret", "\"x\"", Stamp{8, theirs}});
    pack.put(static_cast<std::size_t>(RecordKind::assessment), own.id, std::make_shared<Assessment>(own));
    auto strange = std::make_shared<Record>();
    strange->id = Id{4}, strange->made = Stamp{8, theirs};
    pack.put(static_cast<std::size_t>(&pack.unknown_table("others") - pack.tables.data()), Id{4}, strange);
    pack.unknown.push_back({"theme", "1", {}});
    unchanged(pack, 2);
  }
  SUBCASE("a value that claims to be of ours") {
    Programme pack = clean;
    Assessment own = *pack.find<Assessment>(all.own_score);
    own.score = {4};
    pack.put(static_cast<std::size_t>(RecordKind::assessment), own.id, std::make_shared<Assessment>(own));
    unchanged(pack, 0);
  }
  SUBCASE("equality counts") {
    Programme pack = clean;
    auto tally = std::make_shared<EqualityTally>();
    tally->emptied = 1;
    pack.equality = tally;
    unchanged(pack, 0);
  }
}

TEST_CASE("forged authority: another audience, another member, another scheme") {
  const Marked all;
  Programme pack = all.pack(Audience::panel, all.rosa);
  edits<Assessment>(pack, all.own_score, [](Assessment& a) { a.score = {4}; });
  pack.pack = PackFor{Audience::panel, all.omar};
  CHECK(taken(all.programme, pack).changes.empty());
  pack.pack = PackFor{Audience::panel, Id{99'999}};
  CHECK(take_return(all.programme, pack, now).problem().error == Error::no_such_record);
  pack.pack = PackFor{Audience::partner, all.nadia};
  CHECK(taken(all.programme, pack).changes.empty());
  pack.pack = PackFor{Audience::coordinator, all.rosa};
  CHECK_FALSE(take_return(all.programme, pack, now));
  pack.pack = PackFor{Audience::panel, all.rosa};
  const Small elsewhere;
  Programme moved = elsewhere.programme;
  Scheme other = moved.scheme();
  other.id = Id{4711};
  moved.tables[0].rows = {std::make_shared<Scheme>(other)};
  CHECK(take_return(moved, pack, now).problem().error == Error::other_scheme);
}

TEST_CASE("clocks from the far future mark nothing beyond today, and what is ours stays ours to change") {
  const Marked all;
  Programme pack = all.pack(Audience::panel, all.rosa);
  const std::uint64_t far = (std::uint64_t{1} << 62);
  edits<Assessment>(pack, all.own_score, [](Assessment& a) { a.score = {4}; }, far);
  pack.seen[1] = far;  // a claim about our own copy
  const Outcome out = taken(all.programme, pack);
  CHECK(out.after.find<Assessment>(all.own_score)->score.value == 4);
  CHECK(out.after.seen.at(1) == 1);
  for (const auto& [replica, time] : out.after.seen) CHECK(Stamp{time, replica}.utc_ms() <= now + 86'400'000);
}

TEST_CASE("ten thousand records come to what one person could have sent") {
  const Marked all;
  Programme pack = all.pack(Audience::panel, all.rosa);
  for (std::uint64_t i = 0; i < 10'000; ++i) adds<Assessment>(pack, Id{100'000 + i}, [&](Assessment& a) { a = score(all, 1); });
  CHECK(taken(all.programme, pack).changes.size() == 1);
  Programme pair = all.pack(Audience::partner, all.nadia);
  for (std::uint64_t i = 0; i < 10'000; ++i) adds<LeadershipMeeting>(pair, Id{100'000 + i}, [&](LeadershipMeeting& m) { m.pair = {all.pair_id}, m.visitor = Side::a; });
  const Outcome out = taken(all.programme, pair);
  CHECK(out.changes.size() == 500);
  CHECK(out.left_out.size() == 1);
}

TEST_CASE("a partner's return: what they log is taken, the other's side and other pairs are not") {
  const Marked all;
  Programme pack = all.pack(Audience::partner, all.nadia);
  edits<Ask>(pack, all.ask_id, [](Ask& a) { a.outcome = AskOutcome::met; });
  edits<Pulse>(pack, all.own_pulse, [](Pulse& p) { p.heard = static_cast<Score>(5), p.in_a_line = "good"; });
  edits<Pair>(pack, all.pair_id, [](Pair& p) { p.confirmed_a = day(2026, 6, 9); });
  adds<LeadershipMeeting>(pack, Id{700}, [&](LeadershipMeeting& m) { m.pair = {all.pair_id}, m.visitor = Side::a, m.held = day(2026, 7, 1), m.notes = "mine"; });
  const Outcome out = taken(all.programme, pack);
  CHECK(out.left_out.empty());
  CHECK(out.after.find<Ask>(all.ask_id)->outcome == AskOutcome::met);
  CHECK(out.after.find<Pulse>(all.own_pulse)->in_a_line == "good");
  CHECK(out.after.find<Pair>(all.pair_id)->confirmed_a == day(2026, 6, 9));
  CHECK(out.after.find<LeadershipMeeting>(Id{700})->notes == "mine");

  Programme bent = all.pack(Audience::partner, all.nadia);
  edits<Pair>(bent, all.pair_id, [&](Pair& p) { p.confirmed_b = day(2026, 6, 9), p.a = {all.lin}, p.why = "x", p.asked_a = day(2026, 6, 9); });
  edits<Person>(bent, all.paul, [](Person& p) { p.name = "Somebody"; });
  edits<LeadershipMeeting>(bent, all.meeting_id, [](LeadershipMeeting& m) { m.notes = "over what was not shown"; });
  adds<Ask>(bent, all.foreign_ask, [&](Ask& a) { a.pair = {all.pair_id}, a.from = Side::a; });
  adds<Ask>(bent, Id{701}, [&](Ask& a) { a.pair = {all.other_pair}, a.from = Side::a; });
  adds<Pulse>(bent, Id{702}, [&](Pulse& p) { p.pair = {all.pair_id}, p.side = Side::b, p.moment = PulseMoment::middle; });
  edits<Ask>(bent, all.ask_id, [](Ask& a) { a.text = "what the other never asked"; });
  adds<Pulse>(bent, all.partner_pulse, [&](Pulse& p) { p.pair = {all.pair_id}, p.side = Side::a, p.moment = PulseMoment::baseline; });
  const Outcome nothing = taken(all.programme, bent);
  CHECK(nothing.changes.empty());
  CHECK(nothing.left_out.size() == 5);
  CHECK(document::write(nothing.after) == document::write(all.programme));
}

TEST_CASE("notes that are from the partner can be written on, what they added taken back; the other's cannot") {
  Marked all;
  Programme pack = all.pack(Audience::partner, all.nadia);
  adds<LeadershipMeeting>(pack, Id{700}, [&](LeadershipMeeting& m) { m.pair = {all.pair_id}, m.visitor = Side::a, m.notes = "mine"; });
  const Outcome first = taken(all.programme, pack);
  REQUIRE(first.after.find<LeadershipMeeting>(Id{700}) != nullptr);
  edits<LeadershipMeeting>(pack, Id{700}, [](LeadershipMeeting& m) { m.notes = "mine and more"; }, 7);
  const Outcome second = taken(first.after, pack);
  CHECK(second.left_out.empty());
  CHECK(second.after.find<LeadershipMeeting>(Id{700})->notes == "mine and more");

  const auto removes = [](Programme& from, Id id) {
    LeadershipMeeting gone = *from.find<LeadershipMeeting>(id);
    gone.removed = Stamp{9, theirs};
    note_seen(from.seen, gone.removed);
    from.put(static_cast<std::size_t>(RecordKind::leadership_meeting), id, std::make_shared<LeadershipMeeting>(gone));
  };
  // Paul's file has it by now; he may neither remove it nor write notes about Nadia's visit.
  Programme pauls = *pack_for(second.after, {Audience::partner, all.paul});
  CHECK(pauls.find<LeadershipMeeting>(Id{700})->notes.empty());
  edits<LeadershipMeeting>(pauls, Id{700}, [](LeadershipMeeting& m) { m.notes = "over it"; }, 8);
  removes(pauls, Id{700});
  const Outcome other = taken(second.after, pauls);
  CHECK(other.left_out.size() == 1);
  CHECK(document::write(other.after) == document::write(second.after));

  removes(pack, Id{700});
  const Outcome third = taken(second.after, pack);
  CHECK(third.left_out.empty());
  CHECK(third.after.find<LeadershipMeeting>(Id{700}) == nullptr);
}

TEST_CASE("the same rules let the reader of a pack change it in the page") {
  const Marked all;
  const Programme pack = all.pack(Audience::partner, all.nadia);
  const auto change = [&](RecordKind kind, Id id, auto bend) {
    auto after = type_of(kind).copy(*pack.table(kind).find(id));
    bend(*after);
    return std::vector<Change>{{static_cast<std::size_t>(kind), id, pack.table(kind).find(id), after}};
  };
  const auto sets = [&](RecordKind kind, std::string_view field, Value value) {
    return [=](Record& record) {
      const Field& one = *field_named(type_of(kind), field);
      set(record, one, value);
      record.stamps[static_cast<std::size_t>(&one - type_of(kind).fields.data())] = Stamp{9, theirs};
    };
  };
  CHECK(may_make(pack, change(RecordKind::pair, all.pair_id, sets(RecordKind::pair, "confirmed_a", {"", 20'000})), theirs));
  CHECK_FALSE(may_make(pack, change(RecordKind::pair, all.pair_id, sets(RecordKind::pair, "confirmed_b", {"", 20'000})), theirs));
  CHECK_FALSE(may_make(pack, change(RecordKind::person, all.paul, sets(RecordKind::person, "name", {"x", 0})), theirs));
  CHECK_FALSE(may_make(pack, change(RecordKind::ask, all.ask_id, sets(RecordKind::ask, "text", {"x", 0})), theirs));
  CHECK(may_make(pack, change(RecordKind::ask, all.ask_id, sets(RecordKind::ask, "outcome", {"", 1})), theirs));
  CHECK_FALSE(may_make(pack, change(RecordKind::ask, all.ask_id, [](Record& record) { record.removed = Stamp{9, theirs}; }), theirs));
  CHECK(may_make(all.programme, {{static_cast<std::size_t>(RecordKind::person), all.paul, nullptr, nullptr}}, theirs));  // no pack
}

TEST_CASE("a later pack keeps what was scored in the older one, and the return still counts") {
  Marked all;
  Programme kept = all.pack(Audience::panel, all.rosa);
  edits<Assessment>(kept, all.own_score, [](Assessment& a) { a.score = {4}; });
  const Id late = all.with<Application>("late", [&](Application& a) { a.person = {all.applicant}, a.received = day(2026, 3, 2); });
  const Programme both = renewed(all.pack(Audience::panel, all.rosa), kept, now);
  CHECK(both.pack == kept.pack);
  REQUIRE(both.find<Application>(late) != nullptr);
  CHECK(both.find<Assessment>(all.own_score)->score.value == 4);
  CHECK(taken(all.programme, both).after.find<Assessment>(all.own_score)->score.value == 4);
}
