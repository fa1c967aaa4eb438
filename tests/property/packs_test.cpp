// Whatever a pack's reader puts into their file, of the scheme only that changes which was theirs to change. What
// that is, is said here a second time and in plain words, without the field tables' help.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "document/document.hpp"
#include "document/merge.hpp"
#include "domain/selection.hpp"
#include "property/seed.hpp"
#include "share/pack.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::tests;
using test::Dice;

namespace {

constexpr std::int64_t now = 1'790'000'000'000;
constexpr std::size_t rounds = 1'200;
constexpr Replica browser = 77;

// Two pairs and one person in both; a panel of two; a form that is scored and one that was withdrawn.
struct Twofold : Made {
  std::vector<Id> pairs, people, panel;

  Twofold() {
    add(Scheme{});
    for (const char* name : {"Ada", "Bo", "Cy"}) people.push_back(person(name, Side::a, {}, std::string(name) + "@x.example"));
    pairs.push_back(pair(people[0], people[1], PairState::active));
    pairs.push_back(pair(people[2], people[0], PairState::introduced));
    for (const Id id : pairs) {
      for (const Side side : {Side::a, Side::b}) {
        Ask ask;
        ask.pair = {id}, ask.from = side, ask.text = "a";
        add(ask);
        LeadershipMeeting meeting;
        meeting.pair = {id}, meeting.visitor = side, meeting.notes = side == Side::a ? "the coordinator's" : "";
        add(meeting);
        Pulse pulse;
        pulse.pair = {id}, pulse.side = side, pulse.moment = PulseMoment::baseline, pulse.in_a_line = "p";
        add(pulse);
      }
    }
    Criterion criterion;
    criterion.highest = {4};
    const Id what = add(criterion);
    for (const Decision decision : {Decision::undecided, Decision::withdrawn}) {
      Application form;
      form.person = {people[0]}, form.received = day(2026, 3, 1), form.decision = decision, form.can_offer = "o";
      const Id id = add(form);
      if (decision == Decision::withdrawn) break;
      for (const char* name : {"Pat", "Quin"}) {
        PanelMember member;
        member.name = name;
        panel.push_back(add(member));
        Assessment score;
        score.panel_member = {panel.back()}, score.application = {id}, score.criterion = {what}, score.score = {1};
        add(score);
      }
    }
    programme.seen = {{1, 1}};
  }
};

class Bending {
 public:
  Bending(Dice& dice, const Programme& whole, Programme& pack) : dice_(dice), whole_(whole), pack_(pack) {}

  void run() {
    for (std::size_t n = 1 + dice_.below(12); n > 0; --n) one();
    if (dice_.chance(4)) note_seen(pack_.seen, {dice_.roll() >> dice_.below(40), 1 + dice_.below(90)});  // a claim about anybody
  }

 private:
  Stamp stamp() {
    const std::uint64_t time = dice_.chance(6) ? dice_.roll() >> 2 : 2 + dice_.below(50);
    const Replica who = dice_.chance(5) ? 1 + dice_.below(40) : browser;
    note_seen(pack_.seen, {time, browser});
    return {time, who};
  }
  Id any_id() {
    const Table& table = whole_.tables[dice_.below(record_kinds)];
    return table.rows.empty() || dice_.chance(5) ? Id{1 + dice_.below(60)} : table.rows[dice_.below(table.rows.size())]->id;
  }
  void bend(Record& record, const RecordType& type) {
    for (std::size_t n = 1 + dice_.below(3); n > 0; --n) {
      const std::size_t i = dice_.below(type.fields.size());
      const Field& field = type.fields[i];
      Value value{"bent " + std::to_string(dice_.below(1000)), static_cast<std::int64_t>(dice_.below(6))};
      if (field.kind == Kind::reference) value.number = static_cast<std::int64_t>(any_id().value);
      if (field.kind == Kind::choice) value.number = static_cast<std::int64_t>(dice_.below(field.choices.size()));
      if (field.kind == Kind::date) value.number = 20'000 + static_cast<std::int64_t>(dice_.below(500));
      set(record, field, value);
      record.stamps[i] = stamp();
    }
  }
  void one() {
    const auto kind = static_cast<RecordKind>(dice_.below(record_kinds));
    const RecordType& type = type_of(kind);
    const Table& table = dice_.chance(2) ? pack_.table(kind) : whole_.table(kind);
    std::shared_ptr<Record> record;
    if (!table.rows.empty() && !dice_.chance(4)) {
      record = type.copy(*table.rows[dice_.below(table.rows.size())]);
    } else {
      record = type.make();
      record->id = any_id();
      record->made = stamp();
    }
    bend(*record, type);
    if (dice_.chance(6)) record->removed = stamp();
    if (dice_.chance(12)) {
      auto gone = type.make();
      gone->id = record->id, gone->made = record->made, gone->erased = stamp();
      record = std::move(gone);
    }
    const Id id = record->id;
    pack_.put(static_cast<std::size_t>(kind), id, std::move(record));
  }

  Dice& dice_;
  const Programme& whole_;
  Programme& pack_;
};

Side side_of(const Programme& programme, Id pair_id, Id who) {
  const auto* pair = programme.find<Pair>(pair_id);
  return pair == nullptr ? Side::unsaid : pair->a.id == who ? Side::a : pair->b.id == who ? Side::b : Side::unsaid;
}

// What a partner may set in a record of their own pair; `added` where it is new.
bool partner_may_set(const Programme& before, RecordKind kind, const Record& record, std::string_view field, Id who, bool added) {
  switch (kind) {
    case RecordKind::pair: {
      const Side own = side_of(before, record.id, who);
      const std::set<std::string_view> both{"state", "introduced", "first_contact", "met", "review"};
      const std::set<std::string_view> a{"confirmed_a", "consent_a", "reason_a", "reply_by_a", "wants_other_a"}, b{"confirmed_b", "consent_b", "reason_b", "reply_by_b", "wants_other_b"};
      return !added && own != Side::unsaid && (both.count(field) > 0 || (own == Side::a ? a : b).count(field) > 0);
    }
    case RecordKind::ask: {
      const auto& ask = static_cast<const Ask&>(record);
      const Side own = side_of(before, ask.pair.id, who);
      if (own == Side::unsaid || (added && ask.from != own)) return false;
      return added || field == "outcome" || (ask.from == own && (field == "text" || field == "kind"));
    }
    case RecordKind::leadership_meeting: {
      const auto& meeting = static_cast<const LeadershipMeeting&>(record);
      const Side own = side_of(before, meeting.pair.id, who);
      if (own == Side::unsaid || (field == "notes" && meeting.visitor != own)) return false;
      return added || (field != "pair" && field != "visitor");
    }
    case RecordKind::pulse: {
      const auto& pulse = static_cast<const Pulse&>(record);
      return pulse.side != Side::unsaid && side_of(before, pulse.pair.id, who) == pulse.side && (added || (field != "pair" && field != "side" && field != "moment"));
    }
    default: return false;
  }
}

bool member_may_set(const Programme& before, RecordKind kind, const Record& record, std::string_view field, Id who, bool added) {
  const auto scored = [&](Id form_id) {
    const auto* form = before.find<Application>(form_id);
    return form != nullptr && form->received && form->decision != Decision::withdrawn;
  };
  if (kind == RecordKind::assessment) {
    const auto& one = static_cast<const Assessment&>(record);
    return one.panel_member.id == who && scored(one.application.id) && (!one.score || (one.score.value >= 0 && one.score.value <= 4)) && (added || field == "score" || field == "note");
  }
  if (kind != RecordKind::declared_conflict) return false;
  const auto& one = static_cast<const DeclaredConflict&>(record);
  return one.panel_member.id == who && scored(one.application.id) && (added || field == "why" || field == "declared");
}

// Says what is wrong with the outcome; empty where nothing is.
std::string fault(const Programme& before, const Programme& after, const PackFor& from) {
  for (const Change& change : document::differences(before, after)) {
    const RecordType* type = after.tables[change.table].type;
    if (type == nullptr || change.after == nullptr) return "an unknown record";
    const std::string name(type->name);
    const Record& record = *change.after;
    const bool added = change.before == nullptr;
    if (record.erased) return name + " erased";
    if (!record.unknown.empty()) return name + " with what is unknown";
    const bool removed = !added && record.removed != change.before->removed;
    if (removed && type->kind != RecordKind::declared_conflict) return name + " removed";
    if (added && record.made.replica != from.whose.value) return name + " made in another's name";
    for (std::size_t i = 0; i < type->fields.size(); ++i) {
      const bool set_now = added ? static_cast<bool>(record.stamps[i]) : record.stamps[i] != change.before->stamps[i];
      if (!set_now) continue;
      if (record.stamps[i].replica != from.whose.value) return name + " in another's name";
      if (record.stamps[i].utc_ms() > now + 2 * 86'400'000) return name + " from the future";
      const Field& field = type->fields[i];
      const bool may = from.audience == Audience::partner ? partner_may_set(before, type->kind, record, field.name, from.whose, added)
                                                          : member_may_set(before, type->kind, record, field.name, from.whose, added);
      if (!may) return name + "." + std::string(field.name);
      const bool was_hidden = !added && field.name == "notes" && !is_empty(*change.before, field);
      if (was_hidden) return "notes of the coordinator's overwritten";
    }
  }
  return "";
}

}  // namespace

TEST_CASE("a bent return changes nothing that was not its sender's to change, and the same again nothing at all") {
  const Twofold all;
  const std::uint64_t seed = test::seed_of_run();
  std::size_t changed = 0, refused = 0;
  for (std::size_t i = 0; i < rounds; ++i) {
    Dice dice{seed + i * 0xD1B54A32D192ED03u};
    const bool partner = !dice.chance(3);
    const PackFor whose{partner ? Audience::partner : Audience::panel, partner ? all.people[dice.below(3)] : all.panel[dice.below(2)]};
    auto pack = share::pack_for(all.programme, whose);
    REQUIRE(pack);
    Bending(dice, all.programme, *pack).run();
    if (dice.chance(6)) pack->pack->whose = dice.chance(2) ? all.people[dice.below(3)] : all.panel[dice.below(2)];  // in another's name
    if (dice.chance(12)) pack->pack->audience = dice.chance(2) ? Audience::panel : Audience::coordinator;
    const auto returned = share::take_return(all.programme, *pack, now);
    CAPTURE(seed);
    CAPTURE(i);
    if (!returned) {
      ++refused;
      continue;
    }
    const auto merged = document::merge(all.programme, returned->copy);
    REQUIRE(merged);
    CHECK(fault(all.programme, merged->programme, returned->from) == "");
    changed += merged->changes.empty() ? 0 : 1;
    const auto again = share::take_return(merged->programme, *pack, now);
    if (!again) {  // they said that the pair has ended: nobody is in it any more
      CHECK(again.problem().error == Error::no_such_record);
      continue;
    }
    const auto twice = document::merge(merged->programme, again->copy);
    REQUIRE(twice);
    CHECK(document::write(twice->programme) == document::write(merged->programme));
  }
  CHECK(changed > rounds / 10);  // or nothing was tried
  CHECK(refused > 0);
}
