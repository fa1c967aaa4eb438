#include <algorithm>
#include <map>

#include "base/words.hpp"
#include "document/merge.hpp"
#include "share/pack.hpp"
#include "share/pack_sender.hpp"

namespace bothways::share {
namespace {

constexpr std::int64_t a_day = 86'400'000;

// Edits keep their stamps where a pack is renewed on its own device; what comes in gets the sender's mark.
enum class Stamps : std::uint8_t { marked, as_they_are };

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
      if (here && sender_.may_remove(kind, *here)) taken->removed = std::max(taken->removed, marked(came.removed));
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
