#include "document/merge.hpp"

#include "document/gathering.hpp"

namespace bothways::document {
namespace {

// Walks two sorted columns of records as one, with null where one of them has no record of an id.
template <class Visit>
void each_id(const std::vector<RecordPointer>& a, const std::vector<RecordPointer>& b, Visit visit) {
  static const RecordPointer none;
  auto x = a.begin(), y = b.begin();
  while (x != a.end() || y != b.end()) {
    const bool from_a = y == b.end() || (x != a.end() && (*x)->id <= (*y)->id);
    const bool from_b = x == a.end() || (y != b.end() && (*y)->id <= (*x)->id);
    const RecordPointer& of_a = from_a ? *x++ : none;
    const RecordPointer& of_b = from_b ? *y++ : none;
    visit(of_a, of_b);
  }
}

class Merger : public Gathering {
 public:
  Merger(const Programme& mine, const Programme& theirs) : Gathering(mine, {&theirs, 1}) {}

  Merged merged() {
    out_.programme = run();
    return std::move(out_);
  }

 private:
  void met(std::size_t, const Record&, std::vector<Conflict> conflicts) override {
    of_record_ = std::move(conflicts);
  }
  void done(std::size_t table, const RecordPointer& mine, const RecordPointer& record) override {
    for (Conflict& conflict : of_record_) {
      if (record->live() || conflict.is_removal()) out_.conflicts.push_back(std::move(conflict));
    }
    of_record_.clear();
    if (record != mine) out_.changes.push_back({table, record->id, mine, record});
  }

  Merged out_;
  std::vector<Conflict> of_record_;
};

}  // namespace

Result<Merged> merge(const Programme& mine, const Programme& theirs) {
  if (mine.id() != theirs.id()) return Problem{Error::other_scheme, theirs.scheme().name};
  return Merger(mine, theirs).merged();
}

std::vector<Change> differences(const Programme& before, const Programme& after) {
  std::vector<Change> changes;
  for (std::size_t i = 0; i < after.tables.size(); ++i) {
    const Table& table = after.tables[i];
    each_id(rows_of(before, table), table.rows, [&](const RecordPointer& a, const RecordPointer& b) {
      if (a == b || (a && b && same_record(table.type, *a, *b))) return;
      changes.push_back({i, a ? a->id : b->id, a, b});
    });
  }
  return changes;
}

}  // namespace bothways::document
