#include "share/pack.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/form.hpp"
#include "domain/pair.hpp"
#include "domain/panel_view.hpp"
#include "domain/people.hpp"
#include "domain/progress.hpp"
#include "domain/question.hpp"
#include "domain/scheme.hpp"
#include "domain/selection.hpp"
#include "share/pack_rules.hpp"

namespace bothways::share {
namespace {

// A record with nothing but when it was made: it keeps its place in a numbered list.
std::shared_ptr<Record> shell_of(const RecordType& type, const Record& record) {
  auto shell = type.make();
  shell->id = record.id;
  shell->made = record.made;
  return shell;
}

class Packing {
 public:
  Packing(const Programme& programme, const PackFor& whose) : from_(programme), audience_(whose.audience) {
    out_.pack = whose;
    out_.seen = programme.seen;
    add_all<Scheme>();
    add_all<Recipient>();  // for whom a return is sealed
  }

  template <class T>
  void add(const T* record) {
    if (record == nullptr) return;
    const RecordType& type = type_of(T::kind);
    auto shown = shell_of(type, *record);
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      if (!record->stamps[i] || !pack_shows(audience_, T::kind, type.fields[i])) continue;
      copy_value(*shown, *record, type.fields[i]);
      shown->stamps[i] = record->stamps[i];
    }
    put(T::kind, std::move(shown));
  }
  template <class T>
  void add_all(const std::function<bool(const T&)>& wanted = {}) {
    for (const T* one : from_.all<T>()) {
      if (!wanted || wanted(*one)) add(one);
    }
  }
  // As it is in the scheme, for the person whom it is about or who said it.
  template <class T>
  void add_own(const T& record) {
    const RecordType& type = type_of(T::kind);
    auto shown = shell_of(type, record);
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      const Field& field = type.fields[i];
      if (!record.stamps[i] || (!pack_shows(audience_, T::kind, field) && !includes(field.access.change, audience_))) continue;
      copy_value(*shown, record, field);
      shown->stamps[i] = record.stamps[i];
    }
    put(T::kind, std::move(shown));
  }
  void put(RecordKind kind, std::shared_ptr<const Record> record) {
    const Id id = record->id;
    out_.put(static_cast<std::size_t>(kind), id, std::move(record));
  }
  Programme& out() { return out_; }

 private:
  const Programme& from_;
  Audience audience_;
  Programme out_;
};

// Names, organisations and ways to be reached are covered in every text, whatever the panel sees elsewhere.
template <class T>
T covered_in(const Programme& programme, const Application& about, const T& record) {
  T copy = record;
  for (const Field& field : type_of(T::kind).fields) {
    if (field.kind != Kind::line && field.kind != Kind::paragraph) continue;
    Value value = get(copy, field);
    value.text = covered(programme, about, std::move(value.text));
    set(copy, field, value);
  }
  return copy;
}

Programme for_panel(const Programme& programme, const PackFor& whose) {
  Packing packing(programme, whose);
  packing.add_all<Criterion>();
  packing.add(programme.find<PanelMember>(whose.whose));
  for (const RecordPointer& row : programme.table(RecordKind::question).rows) {
    if (!row->erased && static_cast<const Question&>(*row).seen_by == SeenBy::panel) packing.add(static_cast<const Question*>(row.get()));
  }
  for (const RecordPointer& row : programme.table(RecordKind::application).rows) {
    const auto& form = static_cast<const Application&>(*row);
    if (!is_scored(form)) {
      packing.put(RecordKind::application, shell_of(type_of(RecordKind::application), form));
      continue;
    }
    const Application shown = covered_in(programme, form, form);
    packing.add(&shown);
    for (const GivenAnswer& given : answers_of(programme, form.id, SeenBy::panel)) {
      const Answer answer = covered_in(programme, form, *given.answer);
      packing.add(&answer);
    }
  }
  packing.add_all<Assessment>([&](const Assessment& one) { return one.panel_member.id == whose.whose; });
  packing.add_all<DeclaredConflict>([&](const DeclaredConflict& one) { return one.panel_member.id == whose.whose; });
  return std::move(packing.out());
}

Programme for_partner(const Programme& programme, const PackFor& whose) {
  Packing packing(programme, whose);
  std::set<Id> pairs, people, organisations, cohorts;
  for (const Pair* pair : programme.all<Pair>()) {
    if (!was_introduced(*pair) || side_in(*pair, whose.whose) == Side::unsaid) continue;
    packing.add(pair);
    pairs.insert(pair->id);
    people.insert({pair->a.id, pair->b.id});
    cohorts.insert(pair->cohort.id);
  }
  for (const Id id : people) {
    const auto* person = programme.find<Person>(id);
    packing.add(person);
    if (person != nullptr) organisations.insert(person->organisation.id);
  }
  for (const Id id : organisations) packing.add(programme.find<Organisation>(id));
  for (const Id id : cohorts) packing.add(programme.find<Cohort>(id));
  packing.add_all<Body>();
  packing.add_all<Ask>([&](const Ask& one) { return pairs.contains(one.pair.id); });
  packing.add_all<LeadershipMeeting>([&](const LeadershipMeeting& one) { return pairs.contains(one.pair.id); });
  for (const Pulse* one : programme.all<Pulse>()) {
    const auto* pair = pairs.contains(one->pair.id) ? programme.find<Pair>(one->pair.id) : nullptr;
    if (pair != nullptr && one->side != Side::unsaid && side_in(*pair, whose.whose) == one->side) packing.add_own(*one);
  }
  return std::move(packing.out());
}

}  // namespace

bool is_scored(const Application& form) { return form.live() && form.received && form.decision != Decision::withdrawn; }

Side side_in(const Pair& pair, Id person) {
  if (!person) return Side::unsaid;
  return pair.a.id == person ? Side::a : pair.b.id == person ? Side::b : Side::unsaid;
}

bool pack_shows(Audience audience, RecordKind kind, const Field& field) {
  if (audience == Audience::panel) {
    if (kind == RecordKind::answer) return true;  // which answers those are goes by their question
    if (kind == RecordKind::application && field.kind == Kind::reference) return false;  // it would lead to the person
  }
  return includes(field.access.see, audience);
}

std::vector<Id> whom_to_pack_for(const Programme& programme, Audience audience) {
  std::vector<Id> all;
  if (audience == Audience::panel) {
    for (const PanelMember* one : programme.all<PanelMember>()) all.push_back(one->id);
  } else if (audience == Audience::partner) {
    std::set<Id> found;
    for (const Pair* pair : programme.all<Pair>()) {
      if (was_introduced(*pair)) found.insert({pair->a.id, pair->b.id});
    }
    for (const Id id : found) {
      if (programme.find<Person>(id) != nullptr) all.push_back(id);
    }
  }
  return all;
}

Result<Programme> pack_for(const Programme& programme, const PackFor& whose) {
  const std::vector<Id> all = whom_to_pack_for(programme, whose.audience);
  if (!std::binary_search(all.begin(), all.end(), whose.whose)) return Problem{Error::no_such_record, to_text(whose.whose)};
  return whose.audience == Audience::panel ? for_panel(programme, whose) : for_partner(programme, whose);
}

std::string pack_file_name(const Programme& programme, const PackFor& whose, Way way, Date today) {
  const bool panel = whose.audience == Audience::panel;
  const RecordKind kind = panel ? RecordKind::panel_member : RecordKind::person;
  const RecordPointer record = programme.table(kind).find(whose.whose);
  const std::string name = record ? title_of(programme, *record, kind) : std::string();
  const std::string what = std::string(panel ? "panel" : "pair") + (way == Way::out ? "" : "-back");
  return file_name_of(programme.scheme().name, "scheme") + "-" + what + "-" + file_name_of(name, what) + "-" + to_iso(today) + ".bothways-pack.json";
}

}  // namespace bothways::share
