#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/limits.hpp"
#include "base/words.hpp"
#include "document/merge.hpp"
#include "domain/pair.hpp"
#include "domain/selection.hpp"
#include "evaluation/criteria.hpp"
#include "share/pack.hpp"
#include "share/pack_rules.hpp"

namespace bothways::share {
namespace {

constexpr std::int64_t a_day = 86'400'000;

// Edits keep their stamps where a pack is renewed on its own device; what comes in gets the sender's mark.
enum class Stamps : std::uint8_t { marked, as_they_are };

// What somebody of an audience may send; one for each return.
class Sender {
 public:
  Sender(const Programme& mine, const PackFor& from) : mine_(mine), from_(from) {}

  bool there() const {
    const std::vector<Id> all = whom_to_pack_for(mine_, from_.audience);
    return std::binary_search(all.begin(), all.end(), from_.whose);
  }

  // Whether the record is one of theirs: as it is here, or, of a new one, as it came.
  bool owns(RecordKind kind, const Record& record) const {
    if (from_.audience == Audience::panel) {
      if (kind == RecordKind::assessment) return is_own(static_cast<const Assessment&>(record));
      return kind == RecordKind::declared_conflict && is_own(static_cast<const DeclaredConflict&>(record));
    }
    switch (kind) {
      case RecordKind::pair: return is_own(static_cast<const Pair&>(record));
      case RecordKind::ask: return own_pair(static_cast<const Ask&>(record).pair.id) != nullptr;
      case RecordKind::leadership_meeting: return own_pair(static_cast<const LeadershipMeeting&>(record).pair.id) != nullptr;
      case RecordKind::pulse: return is_own_side(static_cast<const Pulse&>(record).pair.id, static_cast<const Pulse&>(record).side);
      default: return false;
    }
  }

  // Whether a new one makes sense: each score, conflict and set of answers once, and no more than a few
  // hundred of what is logged.
  bool may_add(RecordKind kind, const Record& record) {
    const auto once = [&](Id of, std::uint64_t what) { return added_.insert({kind, of, what}).second; };
    switch (kind) {
      case RecordKind::assessment: {
        const auto& one = static_cast<const Assessment&>(record);
        return mine_.find<Criterion>(one.criterion.id) != nullptr && once(one.application.id, one.criterion.id.value);
      }
      case RecordKind::declared_conflict: return once(static_cast<const DeclaredConflict&>(record).application.id, 0);
      case RecordKind::pulse: {
        const auto& one = static_cast<const Pulse&>(record);
        return one.moment != PulseMoment::unsaid && once(one.pair.id, static_cast<std::uint64_t>(one.moment));
      }
      case RecordKind::ask: {
        const auto& one = static_cast<const Ask&>(record);
        return is_own_side(one.pair.id, one.from) && ++count_[kind] <= limits::packed_new;
      }
      case RecordKind::leadership_meeting: return ++count_[kind] <= limits::packed_new;
      default: return false;
    }
  }

  // Of a record that is theirs. What stands here and was not in their pack is not overwritten unseen.
  bool may_change(RecordKind kind, const Field& field, const Record& came, const Record* here) const {
    if (!includes(field.access.change, from_.audience)) return false;
    if (here == nullptr) return fits(kind, field, came, came);
    if (field.kind == Kind::reference || is_fixed(kind, field)) return false;
    const bool unseen = !pack_shows(from_.audience, kind, field) && kind != RecordKind::pulse && !is_empty(*here, field);
    return !unseen && fits(kind, field, came, *here) && !is_of_the_other(kind, field, *here);
  }

  // Who declared a conflict may take it back; nothing else goes away with a return.
  bool may_remove(RecordKind kind) const { return kind == RecordKind::declared_conflict; }

 private:
  template <class T>
  bool is_own(const T& one) const {
    const auto* form = mine_.find<Application>(one.application.id);
    return one.panel_member.id == from_.whose && form != nullptr && is_scored(*form);
  }
  bool is_own(const Pair& pair) const { return mine_.find<Pair>(pair.id) != nullptr && own_pair(pair.id) != nullptr; }
  const Pair* own_pair(Id id) const {
    const auto* pair = mine_.find<Pair>(id);
    return pair != nullptr && side_in(*pair, from_.whose) != Side::unsaid ? pair : nullptr;
  }
  bool is_own_side(Id pair_id, Side side) const {
    const Pair* pair = own_pair(pair_id);
    return pair != nullptr && side != Side::unsaid && side_in(*pair, from_.whose) == side;
  }
  // A score lies on the scale of its criterion.
  bool fits(RecordKind kind, const Field& field, const Record& came, const Record& about) const {
    if (kind != RecordKind::assessment || field.name != "score") return true;
    const auto& one = static_cast<const Assessment&>(came);
    const auto* criterion = mine_.find<Criterion>(static_cast<const Assessment&>(about).criterion.id);
    return criterion != nullptr && (!one.score || (one.score.value >= 0 && one.score.value <= evaluation::highest_of(*criterion)));
  }
  // Who a record is about and what it is stay as they are.
  static bool is_fixed(RecordKind kind, const Field& field) {
    return (kind == RecordKind::pulse && (field.name == "side" || field.name == "moment")) || (kind == RecordKind::ask && field.name == "from") ||
           (kind == RecordKind::leadership_meeting && field.name == "visitor");
  }
  // `confirmed_b` is for side B to say.
  bool is_of_the_other(RecordKind kind, const Field& field, const Record& here) const {
    if (kind != RecordKind::pair) return false;
    const Side own = side_in(static_cast<const Pair&>(here), from_.whose);
    return field.name.ends_with(own == Side::a ? "_b" : "_a");
  }

  const Programme& mine_;
  PackFor from_;
  std::set<std::tuple<RecordKind, Id, std::uint64_t>> added_;
  std::map<RecordKind, std::size_t> count_;
};

class Taking {
 public:
  Taking(const Programme& mine, const Programme& came, std::int64_t now_utc_ms, Stamps stamps)
      : mine_(mine), came_(came), sender_(mine, *came.pack), from_(*came.pack), now_(now_utc_ms), stamps_(stamps) {}

  Result<Returned> run() {
    if (!sender_.there()) return Problem{Error::no_such_record, to_text(from_.whose)};
    Returned returned{from_, {}, {}};
    copy_.tables[static_cast<std::size_t>(RecordKind::scheme)] = mine_.table(RecordKind::scheme);
    // What they had seen of ours; of themselves, what comes.
    for (const auto& [replica, time] : came_.seen) {
      const auto known = mine_.seen.find(replica);
      if (known != mine_.seen.end()) copy_.seen[replica] = std::min(time, known->second);
    }
    for (const Table& table : came_.tables) {
      for (const RecordPointer& record : table.rows) take(table, *record);
    }
    returned.copy = std::move(copy_);
    for (const auto& [name, n] : excess_) {
      const std::string words = "record." + name;
      returned.left_out.push_back(say("pack.left_out", {{"what", name.empty() ? say_count("pack.left_out.newer", n) : say_count(words, n)}}));
    }
    return returned;
  }

 private:
  // Somebody set this after the pack was made from what we know.
  bool is_new(Stamp stamp) const { return stamp && !has_seen(mine_.seen, stamp); }
  bool any_new(const Record& record) const {
    return is_new(record.made) || is_new(record.removed) || is_new(record.erased) || std::any_of(record.stamps.begin(), record.stamps.end(), [&](Stamp one) { return is_new(one); }) ||
           std::any_of(record.unknown.begin(), record.unknown.end(), [&](const UnknownField& one) { return is_new(one.stamp); });
  }

  // The sender's mark. Of a clock that is ahead only the order counts: that comes after all that is here.
  Stamp marked(Stamp stamp) {
    const bool ahead = stamp.utc_ms() > now_ + a_day;
    if (ahead && ahead_ == 0) ahead_ = next_stamp(mine_.seen, from_.whose.value, now_).time;
    const Stamp own{ahead ? ahead_ : stamp.time, stamps_ == Stamps::marked ? from_.whose.value : stamp.replica};
    note_seen(copy_.seen, own);
    return own;
  }

  void leave_out(const Table& table) { ++excess_[table.type != nullptr ? std::string(table.type->name) : std::string()]; }

  void take(const Table& table, const Record& came) {
    if (!any_new(came)) return;
    if (table.type == nullptr) return leave_out(table);
    const RecordKind kind = table.type->kind;
    if (kind == RecordKind::replica || kind == RecordKind::log_entry) return;  // the sender's own list of steps
    const RecordPointer here = mine_.table(kind).find(came.id);
    if (here && here->erased) return leave_out(table);
    const bool known = here != nullptr;
    if (!known && came.removed) return;  // added and taken back before it was sent
    if (!sender_.owns(kind, known ? *here : came) || (!known && (came.erased || !sender_.may_add(kind, came)))) return leave_out(table);

    auto taken = known ? table.type->copy(*here) : table.type->make();
    bool excess = is_new(came.erased) || !came.unknown.empty();
    if (!known) {
      taken->id = came.id;
      taken->made = marked(came.made);
    }
    for (std::size_t i = 0; i < table.type->fields.size(); ++i) excess = !take_field(kind, i, came, here.get(), *taken) || excess;
    if (is_new(came.removed)) {
      if (sender_.may_remove(kind)) taken->removed = std::max(taken->removed, marked(came.removed));
      else excess = true;
    }
    if (excess) leave_out(table);
    copy_.put(static_cast<std::size_t>(kind), came.id, std::move(taken));
  }

  // False where it tries what it may not.
  bool take_field(RecordKind kind, std::size_t index, const Record& came, const Record* here, Record& taken) {
    const Field& field = type_of(kind).fields[index];
    if (here != nullptr ? !is_new(came.stamps[index]) || same_value(*here, came, field) : !came.stamps[index]) return true;
    if (!sender_.may_change(kind, field, came, here)) return false;
    const Stamp stamp = marked(came.stamps[index]);
    if (here != nullptr && stamp < here->stamps[index] && here->stamps[index].replica == stamp.replica) return true;  // an older return
    copy_value(taken, came, field);
    taken.stamps[index] = stamp;
    return true;
  }

  const Programme& mine_;
  const Programme& came_;
  Sender sender_;
  PackFor from_;
  std::int64_t now_;
  Stamps stamps_;
  std::uint64_t ahead_ = 0;
  Programme copy_;
  std::map<std::string, long> excess_;
};

}  // namespace

Result<Returned> take_return(const Programme& mine, const Programme& returned, std::int64_t now_utc_ms) {
  if (!returned.pack) return Problem{Error::not_ours, ""};
  if (mine.id() != returned.id()) return Problem{Error::other_scheme, returned.scheme().name};
  return Taking(mine, returned, now_utc_ms, Stamps::marked).run();
}

Programme renewed(const Programme& later, const Programme& kept, std::int64_t now_utc_ms) {
  if (!later.pack || kept.pack != later.pack || later.id() != kept.id()) return later;
  const auto own = Taking(later, kept, now_utc_ms, Stamps::as_they_are).run();
  if (!own) return later;
  auto merged = document::merge(later, own->copy);
  if (!merged) return later;
  merged->programme.pack = later.pack;
  return std::move(merged->programme);
}

}  // namespace bothways::share
