#include "domain/joining.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/pair.hpp"

namespace bothways {
namespace {

// Letters and digits only, single spaces between: "O’Brien, Séan" → "o brien sean".
std::string plain(std::string_view name) {
  std::string out;
  for (const char c : folded(name)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  return std::string(trimmed(out));
}

const Application* form_of(const Programme& programme, Id person) {
  for (const Application* form : programme.all<Application>()) {
    if (form->person.id == person) return form;
  }
  return nullptr;
}

Stamp stamp_of(const Record& record, std::size_t index) { return index < record.stamps.size() ? record.stamps[index] : Stamp{}; }

// References between the two are the join's own business.
bool is_joined(const Field& field) { return field.kind != Kind::reference || field.refers_to != RecordKind::person; }

void compare(RecordKind kind, const Record& kept, const Record& other, std::vector<JoinedField>& out) {
  const RecordType& type = type_of(kind);
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    const Field& field = type.fields[i];
    if (!is_joined(field) || same_value(kept, other, field) || is_empty(other, field)) continue;
    const bool paragraphs = field.kind == Kind::paragraph && !is_empty(kept, field);
    const bool take_other = is_empty(kept, field) || stamp_of(kept, i) < stamp_of(other, i);
    out.push_back({kind, &field, paragraphs ? Take::both : take_other ? Take::other : Take::kept});
  }
}

std::pair<Id, Id> in_order(Id a, Id b) { return a < b ? std::pair(a, b) : std::pair(b, a); }

std::set<std::pair<Id, Id>> told_apart(const Programme& programme) {
  std::set<std::pair<Id, Id>> pairs;
  for (const ToldApart* two : programme.all<ToldApart>()) pairs.insert(in_order(two->one.id, two->other.id));
  return pairs;
}

bool in_one_pair(const Programme& programme, Id a, Id b) {
  const auto pairs = programme.all<Pair>();
  return std::any_of(pairs.begin(), pairs.end(), [&](const Pair* pair) {
    return (pair->a.id == a && pair->b.id == b) || (pair->a.id == b && pair->b.id == a);
  });
}

// "Phone number: 01632 960001"
std::string as_note(const Programme& programme, RecordKind kind, const Record& record, const Field& field) {
  return label_of(programme, kind, field) + ": " + value_in_words(programme, record, field);
}

struct Maker {
  const Programme& programme;
  const Join& join;
  JoinSteps steps{};
  std::string notes{};  // what the kept person's notes become, besides the other's

  void add_note(const std::string& line) { notes += (notes.empty() ? "" : "\n") + line; }

  void settle(const JoinedField& one, const Record& kept, const Record& other) {
    const bool is_notes = one.kind == RecordKind::person && one.field->name == "notes";
    if (is_notes) return;  // both, always: see below
    Take take = one.take;
    const Value mine = get(kept, *one.field), theirs = get(other, *one.field);
    const Value both{mine.text + "\n" + theirs.text, 0};
    if (take == Take::both && (one.field->kind != Kind::paragraph || !storable(*one.field, both))) take = Take::kept;
    if (take != Take::kept) steps.sets.push_back({one.kind, kept.id, one.field, take == Take::both ? both : theirs});
    if (one.field->kind == Kind::position) return;  // in words it names somebody else, who may ask to be forgotten
    if (take == Take::kept) add_note(as_note(programme, one.kind, other, *one.field));
    if (take == Take::other && !is_empty(kept, *one.field)) add_note(as_note(programme, one.kind, kept, *one.field));
  }

  void follow(RecordKind to, Id from, Id into) {
    for (const RecordType& type : record_types()) {
      for (const Field& field : type.fields) {
        if (field.kind != Kind::reference || field.refers_to != to) continue;
        for (const RecordPointer& record : programme.table(type.kind).rows) {
          if (!record->live() || get(*record, field).number != static_cast<std::int64_t>(from.value)) continue;
          steps.sets.push_back({type.kind, record->id, &field, {{}, static_cast<std::int64_t>(into.value)}});
        }
      }
    }
  }
};

}  // namespace

std::string in_words(Likeness likeness) { return say(likeness == Likeness::same_email ? "likeness.same_email" : "likeness.same_name"); }

std::string problem_in_words(const Join& join) { return join.problem.empty() ? "" : say("join." + std::string(join.problem)); }

std::vector<Duplicate> duplicates(const Programme& programme) {
  std::map<std::string, std::vector<Id>> emails, names;
  auto oldest_first = programme.all<Person>();
  std::stable_sort(oldest_first.begin(), oldest_first.end(), [](const Person* a, const Person* b) { return a->made < b->made; });
  for (const Person* person : oldest_first) {
    if (const std::string email = folded(person->email); !email.empty()) emails[email].push_back(person->id);
    if (const std::string name = plain(person->name); !name.empty()) {
      const auto* organisation = programme.find<Organisation>(person->organisation.id);
      names[name + "\n" + (organisation != nullptr ? plain(organisation->name) : "")].push_back(person->id);
    }
  }
  const std::set<std::pair<Id, Id>> apart = told_apart(programme);
  std::map<std::pair<Id, Id>, Likeness> found;
  const auto add = [&](const auto& groups, Likeness why) {
    for (const auto& [words, people] : groups) {
      for (std::size_t i = 1; i < people.size(); ++i) {
        const Id later = people[i];
        const auto earlier = std::find_if(people.begin(), people.begin() + static_cast<std::ptrdiff_t>(i),
                                          [&](Id one) { return !apart.contains(in_order(one, later)); });
        if (*earlier != later) found.emplace(std::pair(*earlier, later), why);
      }
    }
  };
  add(emails, Likeness::same_email);
  add(names, Likeness::same_name);
  std::vector<Duplicate> all;
  for (const auto& [people, why] : found) all.push_back({people.first, people.second, why});
  return all;
}

Join plan_join(const Programme& programme, Id keep, Id other) {
  Join join{keep, other, {}, {}, {}, ""};
  const auto *kept = programme.find<Person>(keep), *gone = programme.find<Person>(other);
  if (kept == nullptr || gone == nullptr || keep == other) {
    join.problem = "nobody";
    return join;
  }
  if (in_one_pair(programme, keep, other)) join.problem = "same_pair";
  compare(RecordKind::person, *kept, *gone, join.fields);
  const Application *form = form_of(programme, keep), *second = form_of(programme, other);
  if (form != nullptr && second != nullptr) {
    join.keep_form = form->id;
    join.other_form = second->id;
    compare(RecordKind::application, *form, *second, join.fields);
  }
  return join;
}

JoinSteps steps_of(const Programme& programme, const Join& join) {
  if (!join.problem.empty()) return {};
  const auto *kept = programme.find<Person>(join.keep), *other = programme.find<Person>(join.other);
  if (kept == nullptr || other == nullptr) return {};
  const auto *form = programme.find<Application>(join.keep_form), *second = programme.find<Application>(join.other_form);
  Maker maker{programme, join};
  if (!kept->notes.empty()) maker.add_note(kept->notes);
  if (!other->notes.empty() && other->notes != kept->notes) maker.add_note(other->notes);
  for (const JoinedField& one : join.fields) {
    if (one.kind == RecordKind::person) maker.settle(one, *kept, *other);
    else if (form != nullptr && second != nullptr) maker.settle(one, *form, *second);
  }
  if (form != nullptr && second != nullptr) {
    maker.follow(RecordKind::application, second->id, form->id);
    maker.steps.removed.emplace_back(RecordKind::application, second->id);
  }
  maker.follow(RecordKind::person, other->id, kept->id);
  std::erase_if(maker.steps.sets, [&](const JoinSteps::Set& set) { return second != nullptr && form != nullptr && set.id == second->id && set.kind == RecordKind::application; });
  maker.steps.removed.emplace_back(RecordKind::person, other->id);
  const Field* notes = field_named(type_of(RecordKind::person), "notes");
  if (maker.notes != kept->notes) maker.steps.sets.push_back({RecordKind::person, kept->id, notes, {shortened(maker.notes, limits::paragraph_bytes), 0}});
  return maker.steps;
}

}  // namespace bothways
