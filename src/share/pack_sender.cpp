#include "share/pack_sender.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "domain/pair.hpp"
#include "domain/selection.hpp"
#include "evaluation/criteria.hpp"
#include "share/pack.hpp"
#include "share/pack_rules.hpp"

namespace bothways::share {
namespace {

template <class T>
const T& as(const Record& record) {
  return static_cast<const T&>(record);
}

// Who a record is about and what it is stay as they are.
bool is_fixed(RecordKind kind, const Field& field) {
  return (kind == RecordKind::pulse && (field.name == "side" || field.name == "moment")) || (kind == RecordKind::ask && field.name == "from") ||
         (kind == RecordKind::leadership_meeting && field.name == "visitor");
}

bool is_scored_by(const Programme& programme, Id member, Id of, Id form_id) {
  const auto* form = programme.find<Application>(form_id);
  return of == member && form != nullptr && is_scored(*form);
}

}  // namespace

bool Sender::there() const {
  const std::vector<Id> all = whom_to_pack_for(mine_, from_.audience);
  return std::binary_search(all.begin(), all.end(), from_.whose);
}

bool Sender::owns(RecordKind kind, const Record& record) const {
  if (from_.audience == Audience::panel) {
    if (kind == RecordKind::assessment) return is_scored_by(mine_, from_.whose, as<Assessment>(record).panel_member.id, as<Assessment>(record).application.id);
    return kind == RecordKind::declared_conflict && is_scored_by(mine_, from_.whose, as<DeclaredConflict>(record).panel_member.id, as<DeclaredConflict>(record).application.id);
  }
  switch (kind) {
    case RecordKind::pair: return own_pair(record.id) != nullptr;
    case RecordKind::ask: return own_pair(as<Ask>(record).pair.id) != nullptr;
    case RecordKind::leadership_meeting: return own_pair(as<LeadershipMeeting>(record).pair.id) != nullptr;
    case RecordKind::pulse: return is_own_side(as<Pulse>(record).pair.id, as<Pulse>(record).side);
    default: return false;
  }
}

bool Sender::may_add(RecordKind kind, const Record& record) {
  const auto once = [&](Id of, std::uint64_t what) { return added_.insert({kind, of, what}).second; };
  switch (kind) {
    case RecordKind::assessment: {
      const auto& one = as<Assessment>(record);
      return mine_.find<Criterion>(one.criterion.id) != nullptr && once(one.application.id, one.criterion.id.value);
    }
    case RecordKind::declared_conflict: return once(as<DeclaredConflict>(record).application.id, 0);
    case RecordKind::pulse: {
      const auto& one = as<Pulse>(record);
      return one.moment != PulseMoment::unsaid && once(one.pair.id, static_cast<std::uint64_t>(one.moment));
    }
    case RecordKind::ask: return is_own_side(as<Ask>(record).pair.id, as<Ask>(record).from) && ++count_[kind] <= limits::packed_new;
    case RecordKind::leadership_meeting: return ++count_[kind] <= limits::packed_new;
    default: return false;
  }
}

bool Sender::may_change(RecordKind kind, const Field& field, const Record& came, const Record* here) const {
  if (!includes(field.access.change, from_.audience)) return false;
  if (is_of_the_other(kind, field, here != nullptr ? *here : came)) return false;
  if (here == nullptr) return fits(kind, field, came, came);
  if (field.kind == Kind::reference || is_fixed(kind, field)) return false;
  const auto place = static_cast<std::size_t>(&field - type_of(kind).fields.data());
  const bool unseen = !pack_shows(from_.audience, kind, field) && kind != RecordKind::pulse && !is_empty(*here, field) && !is_own_mark(here->stamps[place]);
  return !unseen && fits(kind, field, came, *here);
}

bool Sender::may_remove(RecordKind kind, const Record& here) const { return kind == RecordKind::declared_conflict || is_own_mark(here.made); }

const Pair* Sender::own_pair(Id id) const {
  const auto* pair = mine_.find<Pair>(id);
  return pair != nullptr && side_in(*pair, from_.whose) != Side::unsaid ? pair : nullptr;
}

bool Sender::is_own_side(Id pair_id, Side side) const {
  const Pair* pair = own_pair(pair_id);
  return pair != nullptr && side != Side::unsaid && side_in(*pair, from_.whose) == side;
}

// A score lies on the scale of its criterion.
bool Sender::fits(RecordKind kind, const Field& field, const Record& came, const Record& about) const {
  if (kind != RecordKind::assessment || field.name != "score") return true;
  const auto* criterion = mine_.find<Criterion>(as<Assessment>(about).criterion.id);
  const Number score = as<Assessment>(came).score;
  return criterion != nullptr && (!score || (score.value >= 0 && score.value <= evaluation::highest_of(*criterion)));
}

// `confirmed_b` is for side B to say, the words of an ask are for who asks, and notes about a meeting for who
// was the visitor there.
bool Sender::is_of_the_other(RecordKind kind, const Field& field, const Record& here) const {
  switch (kind) {
    case RecordKind::pair: return field.name.ends_with(side_in(as<Pair>(here), from_.whose) == Side::a ? "_b" : "_a");
    case RecordKind::ask: return (field.name == "text" || field.name == "kind") && !is_own_side(as<Ask>(here).pair.id, as<Ask>(here).from);
    case RecordKind::leadership_meeting: return field.name == "notes" && !is_own_side(as<LeadershipMeeting>(here).pair.id, as<LeadershipMeeting>(here).visitor);
    default: return false;
  }
}

bool may_make(const Programme& pack, const std::vector<Change>& changes, Replica browser) {
  if (!pack.pack) return true;
  Sender sender(pack, *pack.pack, browser);
  const auto may = [&](const Change& change) {
    const RecordType* type = pack.tables[change.table].type;
    if (type == nullptr || change.after == nullptr || change.after->erased) return false;
    if (type->kind == RecordKind::replica || type->kind == RecordKind::log_entry) return true;
    const Record& after = *change.after;
    const Record* before = change.before.get();
    if (!sender.owns(type->kind, before != nullptr ? *before : after)) return false;
    if (before == nullptr && !sender.may_add(type->kind, after)) return false;
    if (before != nullptr && after.removed != before->removed && !sender.may_remove(type->kind, *before)) return false;
    for (std::size_t i = 0; i < type->fields.size(); ++i) {
      const bool set = before != nullptr ? after.stamps[i] != before->stamps[i] : static_cast<bool>(after.stamps[i]);
      if (set && !sender.may_change(type->kind, type->fields[i], after, before)) return false;
    }
    return true;
  };
  return std::all_of(changes.begin(), changes.end(), may);
}

}  // namespace bothways::share
