// A scheme whose every text says whose it is, its packs, and their readers.
#pragma once

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/merge.hpp"
#include "domain/selection.hpp"
#include "share/pack.hpp"
#include "unit/made.hpp"

namespace bothways::tests {

using namespace share;

inline constexpr std::int64_t now = 1'790'000'000'000;
inline constexpr Replica theirs = 77;  // the sender's browser

inline std::string mark_of(RecordKind kind, const Field& field, std::string_view whose) {
  return "mark_" + std::string(type_of(kind).name) + "_" + std::string(field.name) + "_" + std::string(whose) + "_end";
}
inline bool holds(std::string_view bytes, std::string_view what) { return bytes.find(what) != std::string_view::npos; }

// A scheme in which every text of every record says whose it is. Records are told apart by `whose`.
struct Marked : Made {
  Id scheme, cohort, rosa, omar, criterion, seen_question, hidden_question;
  Id applicant, form, withdrawn, answer_seen, answer_hidden, own_score, other_score;
  Id nadia, paul, lin, ruth, pair_id, other_pair, ask_id, meeting_id, own_pulse, partner_pulse, foreign_ask;
  std::set<std::string> marks;

  template <class T>
  Id marked(std::string_view whose, T record) {
    for (const Field& field : type_of(T::kind).fields) {
      if (field.kind > Kind::phone) continue;
      Value value{mark_of(T::kind, field, whose), 0};
      if (field.name == "fills") value = {};
      set(record, field, value);
      marks.insert(value.text);
    }
    return add(std::move(record));
  }
  template <class T>
  Id with(std::string_view whose, auto fill) {
    T record;
    fill(record);
    return marked(whose, std::move(record));
  }

  Marked() {
    scheme = marked("x", Scheme{});
    cohort = marked("x", Cohort{});
    with<Statement>("x", [](Statement&) {});
    rosa = marked("rosa", PanelMember{});
    omar = marked("omar", PanelMember{});
    criterion = with<Criterion>("x", [](Criterion& c) { c.highest = {4}; });
    seen_question = with<Question>("panel", [](Question& q) { q.seen_by = SeenBy::panel; });
    hidden_question = with<Question>("hidden", [](Question& q) { q.seen_by = SeenBy::coordinator; });
    const Id house = marked("house", Organisation{});
    applicant = with<Person>("applicant", [&](Person& p) { p.organisation = {house}; });
    form = with<Application>("form", [&](Application& a) { a.person = {applicant}, a.received = day(2026, 3, 1); });
    withdrawn = with<Application>("withdrawn", [&](Application& a) { a.person = {applicant}, a.received = day(2026, 3, 1), a.decision = Decision::withdrawn; });
    answer_seen = with<Answer>("panel", [&](Answer& a) { a.application = {form}, a.question = {seen_question}; });
    answer_hidden = with<Answer>("hidden", [&](Answer& a) { a.application = {form}, a.question = {hidden_question}; });
    own_score = with<Assessment>("rosa", [&](Assessment& a) { a.panel_member = {rosa}, a.application = {form}, a.criterion = {criterion}, a.score = {1}; });
    other_score = with<Assessment>("omar", [&](Assessment& a) { a.panel_member = {omar}, a.application = {form}, a.criterion = {criterion}, a.score = {3}; });
    with<DeclaredConflict>("omar", [&](DeclaredConflict& c) { c.panel_member = {omar}, c.application = {form}; });
    nadia = with<Person>("nadia", [](Person&) {});
    paul = with<Person>("paul", [](Person&) {});
    lin = with<Person>("lin", [](Person&) {});
    ruth = with<Person>("ruth", [](Person&) {});
    const auto in_pair = [&](std::string_view whose, Id a, Id b) { return with<Pair>(whose, [&](Pair& p) { p.a = {a}, p.b = {b}, p.cohort = {cohort}, p.state = PairState::introduced, p.reason_a = "x"; }); };
    pair_id = in_pair("own", nadia, paul);
    other_pair = in_pair("foreign", lin, ruth);
    ask_id = with<Ask>("own", [&](Ask& a) { a.pair = {pair_id}, a.from = Side::b; });
    foreign_ask = with<Ask>("foreign", [&](Ask& a) { a.pair = {other_pair}, a.from = Side::a; });
    meeting_id = with<LeadershipMeeting>("own", [&](LeadershipMeeting& m) { m.pair = {pair_id}, m.visitor = Side::a; });
    own_pulse = with<Pulse>("nadia", [&](Pulse& p) { p.pair = {pair_id}, p.side = Side::a, p.moment = PulseMoment::baseline; });
    partner_pulse = with<Pulse>("paul", [&](Pulse& p) { p.pair = {pair_id}, p.side = Side::b, p.moment = PulseMoment::baseline; });
    with<Pulse>("foreign", [&](Pulse& p) { p.pair = {other_pair}, p.side = Side::a, p.moment = PulseMoment::baseline; });
    // Every other kind once, whatever it will be called: nobody but the coordinator has it.
    for (const RecordType& type : record_types()) {
      if (!programme.table(type.kind).rows.empty() || type.kind == RecordKind::body) continue;
      auto record = type.make();
      record->id = Id{9'000 + static_cast<std::uint64_t>(type.kind)};
      record->made = Stamp{1, 1};
      for (std::size_t i = 0; i < type.fields.size(); ++i) {
        record->stamps[i] = Stamp{1, 1};
        if (type.fields[i].kind > Kind::phone) continue;
        set(*record, type.fields[i], {mark_of(type.kind, type.fields[i], "other"), 0});
        marks.insert(mark_of(type.kind, type.fields[i], "other"));
      }
      programme.put(static_cast<std::size_t>(type.kind), record->id, record);
    }
    programme.seen = {{1, 1}};
  }

  // What must be in a pack: texts of these records that the table lets this audience see.
  void expect(std::set<std::string>& into, RecordKind kind, std::string_view whose, Audience audience) const {
    for (const Field& field : type_of(kind).fields) {
      if (field.kind <= Kind::phone && field.name != "fills" && includes(field.access.see, audience)) into.insert(mark_of(kind, field, whose));
    }
  }
  void check_bytes(const std::string& bytes, const std::set<std::string>& allowed) const {
    for (const std::string& mark : marks) {
      if (mark.empty()) continue;
      CHECK_MESSAGE(holds(bytes, mark) == (allowed.count(mark) > 0), mark);
    }
  }
  Programme pack(Audience audience, Id whose) const {
    auto packed = pack_for(programme, {audience, whose});
    REQUIRE(packed);
    return *packed;
  }
};

// An edit as somebody's browser makes it.
template <class T, class F>
void edits(Programme& pack, Id id, F&& change, std::uint64_t time = 5) {
  T copy = *pack.find<T>(id);
  const T before = copy;
  change(copy);
  const RecordType& type = type_of(T::kind);
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    if (!same_value(before, copy, type.fields[i])) copy.stamps[i] = Stamp{time, theirs};
  }
  note_seen(pack.seen, {time, theirs});
  pack.put(static_cast<std::size_t>(T::kind), id, std::make_shared<T>(std::move(copy)));
}
template <class T, class F>
void adds(Programme& pack, Id id, F&& fill, std::uint64_t time = 5) {
  T one;
  fill(one);
  one.id = id;
  one.made = Stamp{time, theirs};
  one.stamps.assign(type_of(T::kind).fields.size(), Stamp{time, theirs});
  note_seen(pack.seen, one.made);
  pack.put(static_cast<std::size_t>(T::kind), id, std::make_shared<T>(std::move(one)));
}

struct Outcome {
  Programme after;
  std::vector<Change> changes;
  std::size_t conflicts = 0;
  std::vector<std::string> left_out;
};
inline Outcome taken(const Programme& mine, const Programme& pack, std::int64_t at = now) {
  // As it travels: through bytes.
  const auto read = document::read(document::write(pack), document::Holds::pack);
  REQUIRE(read);
  auto returned = take_return(mine, *read, at);
  REQUIRE(returned);
  auto merged = document::merge(mine, returned->copy);
  REQUIRE(merged);
  CHECK_FALSE(merged->programme.pack);
  return {merged->programme, merged->changes, merged->conflicts.size(), returned->left_out};
}

inline Assessment score(const Marked& all, int points) {
  Assessment one;
  one.panel_member = {all.rosa}, one.application = {all.form}, one.criterion = {all.criterion}, one.score = {points}, one.note = "n";
  return one;
}

}  // namespace bothways::tests
