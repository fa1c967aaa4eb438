#include "domain/programme.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/disagreement.hpp"
#include "domain/history.hpp"
#include "domain/letter.hpp"
#include "domain/matching.hpp"
#include "domain/pair.hpp"
#include "domain/panel_view.hpp"
#include "domain/people.hpp"
#include "domain/question.hpp"
#include "domain/selection.hpp"

namespace bothways {
namespace {

auto place_of(const std::vector<RecordPointer>& rows, Id id) {
  return std::lower_bound(rows.begin(), rows.end(), id, [](const RecordPointer& r, Id i) { return r->id < i; });
}

std::string person_name(const Programme& programme, Id id) {
  const auto* person = programme.find<Person>(id);
  return person != nullptr && !person->name.empty() ? person->name : say("title.no_name");
}

std::string letter_in_words(LetterKind kind) {
  return say("choice.letter_kind." + std::string(ChoiceNames<LetterKind>::names[static_cast<std::size_t>(kind)]));
}

// A panel member and the form that they scored or cannot score; by its number while the scheme hides names.
std::string title_of_two(const Programme& programme, Id panel_member, Id application) {
  const auto* member = programme.find<PanelMember>(panel_member);
  const auto* form = programme.find<Application>(application);
  const std::string who = member != nullptr && !member->name.empty() ? member->name : say("title.no_name");
  return say("title.panel", {{"member", who}, {"name", form != nullptr ? panel_title(programme, *form) : say("title.gone")}});
}

}  // namespace

RecordPointer Table::find(Id id) const {
  const auto it = place_of(rows, id);
  return it != rows.end() && (*it)->id == id ? *it : nullptr;
}

Programme::Programme() {
  tables.reserve(record_kinds);
  for (const RecordType& type : record_types()) tables.push_back({std::string(type.collection), &type, {}});
}

Table& Programme::unknown_table(std::string_view name) {
  for (std::size_t i = record_kinds; i < tables.size(); ++i) {
    if (tables[i].name == name) return tables[i];
  }
  return tables.emplace_back(std::string(name), nullptr, std::vector<RecordPointer>{});
}

void Programme::put(std::size_t index, Id id, RecordPointer record) {
  auto& rows = tables[index].rows;
  const auto it = rows.begin() + (place_of(rows, id) - rows.cbegin());
  const bool there = it != rows.end() && (*it)->id == id;
  if (!record) {
    if (there) rows.erase(it);
  } else if (there) {
    *it = std::move(record);
  } else {
    rows.insert(it, std::move(record));
  }
}

const Scheme& Programme::scheme() const {
  static const Scheme none;
  const auto& rows = table(RecordKind::scheme).rows;
  return rows.empty() ? none : static_cast<const Scheme&>(*rows.front());
}

Id Programme::id() const { return scheme().id; }

std::string title_of(const Programme& programme, const Record& record, RecordKind kind) {
  std::string title;
  switch (kind) {
    case RecordKind::scheme: title = static_cast<const Scheme&>(record).name; break;
    case RecordKind::statement: title = shortened(static_cast<const Statement&>(record).text, 80); break;
    case RecordKind::cohort: title = static_cast<const Cohort&>(record).name; break;
    case RecordKind::organisation: title = static_cast<const Organisation&>(record).name; break;
    case RecordKind::body: title = static_cast<const Body&>(record).name; break;
    case RecordKind::workshop: {
      const auto& workshop = static_cast<const Workshop&>(record);
      if (workshop.held) title = say("title.workshop", {{"date", in_words(workshop.held)}});
      break;
    }
    case RecordKind::person: title = static_cast<const Person&>(record).name; break;
    case RecordKind::told_apart: {
      const auto& two = static_cast<const ToldApart&>(record);
      return say("title.pair", {{"a", person_name(programme, two.one.id)}, {"b", person_name(programme, two.other.id)}});
    }
    case RecordKind::member: title = person_name(programme, static_cast<const Member&>(record).person.id); break;
    case RecordKind::application: title = person_name(programme, static_cast<const Application&>(record).person.id); break;
    case RecordKind::known_column: title = static_cast<const KnownColumn&>(record).header; break;
    case RecordKind::question: title = shortened(static_cast<const Question&>(record).text, 80); break;
    case RecordKind::answer: {
      const RecordPointer question = programme.table(RecordKind::question).find(static_cast<const Answer&>(record).question.id);
      if (question) return title_of(programme, *question, RecordKind::question);
      break;
    }
    case RecordKind::criterion: title = static_cast<const Criterion&>(record).name; break;
    case RecordKind::panel_member: title = static_cast<const PanelMember&>(record).name; break;
    case RecordKind::declared_conflict: {
      const auto& conflict = static_cast<const DeclaredConflict&>(record);
      return title_of_two(programme, conflict.panel_member.id, conflict.application.id);
    }
    case RecordKind::assessment: {
      const auto& assessment = static_cast<const Assessment&>(record);
      return title_of_two(programme, assessment.panel_member.id, assessment.application.id);
    }
    case RecordKind::letter_template: return letter_in_words(static_cast<const LetterTemplate&>(record).of_kind);
    case RecordKind::sent_letter: {
      const auto& letter = static_cast<const SentLetter&>(record);
      const auto* form = programme.find<Application>(letter.application.id);
      return say("title.letter", {{"letter", letter_in_words(letter.of_kind)}, {"name", form != nullptr ? person_name(programme, form->person.id) : say("title.gone")}});
    }
    case RecordKind::relation: {
      const auto& two = static_cast<const Relation&>(record);
      return say("title.pair", {{"a", person_name(programme, two.a.id)}, {"b", person_name(programme, two.b.id)}});
    }
    case RecordKind::rule_setting: {
      const std::string& rule = static_cast<const RuleSetting&>(record).rule;
      title = has_words("rule_name." + rule) ? say("rule_name." + rule) : rule;
      break;
    }
    case RecordKind::recipient: title = static_cast<const Recipient&>(record).name; break;
    case RecordKind::pair: {
      const auto& pair = static_cast<const Pair&>(record);
      return say("title.pair", {{"a", person_name(programme, pair.a.id)}, {"b", person_name(programme, pair.b.id)}});
    }
    case RecordKind::ask: title = shortened(static_cast<const Ask&>(record).text, 80); break;
    case RecordKind::leadership_meeting: {
      const auto& meeting = static_cast<const LeadershipMeeting&>(record);
      return say("title.meeting", {{"body", meeting.body}, {"date", in_words(meeting.held)}});
    }
    case RecordKind::pulse: {
      const auto& pulse = static_cast<const Pulse&>(record);
      const auto* pair = programme.find<Pair>(pulse.pair.id);
      if (pair != nullptr) title = person_name(programme, (pulse.side == Side::b ? pair->b : pair->a).id);
      break;
    }
    case RecordKind::disagreement: title = title_of(programme, static_cast<const Disagreement&>(record)); break;
    case RecordKind::replica: title = static_cast<const ReplicaRecord&>(record).name; break;
    case RecordKind::log_entry: title = static_cast<const LogEntry&>(record).command; break;
  }
  return title.empty() ? say("title.no_name") : title;
}

std::string choice_in_words(const Programme& programme, const Field& field, std::size_t index) {
  if (field.choice_words == ChoiceNames<Side>::prefix && (index == 1 || index == 2)) {
    const RoleWords roles = role_words(programme.scheme());
    return index == 1 ? roles.a : roles.b;
  }
  return say(std::string(field.choice_words) + "." + std::string(field.choices[index]));
}

namespace {

const RecordType& owner_of(const Field& field) {
  const auto types = record_types();
  const auto is_it = [&](const Field& one) { return &one == &field; };
  const auto has_it = [&](const RecordType& type) { return std::any_of(type.fields.begin(), type.fields.end(), is_it); };
  return *std::find_if(types.begin(), types.end(), has_it);
}

// Behind which of the others it comes.
std::string place_in_words(const Programme& programme, const Record& record, const Field& field) {
  const RecordType& type = owner_of(field);
  const Position place{get(record, field).text};
  const Record* before = nullptr;
  Position latest;
  for (const RecordPointer& one : programme.table(type.kind).rows) {
    if (!one->live() || one->id == record.id) continue;
    Position at{get(*one, field).text};
    if (!at || at >= place || (before != nullptr && at <= latest)) continue;
    before = one.get();
    latest = std::move(at);
  }
  return before == nullptr ? say("position.first") : say("position.after", {{"title", title_of(programme, *before, type.kind)}});
}

}  // namespace

std::string value_in_words(const Programme& programme, const Record& record, const Field& field) {
  const Value value = get(record, field);
  if (is_empty(record, field) && field.kind != Kind::choice) return "";
  switch (field.kind) {
    case Kind::position: return place_in_words(programme, record, field);
    case Kind::number: return std::to_string(value.number);
    case Kind::date: return in_words(Date{static_cast<std::int32_t>(value.number)});
    case Kind::choice: return choice_in_words(programme, field, static_cast<std::size_t>(value.number));
    case Kind::reference: {
      const Record* target = programme.table(field.refers_to).find(Id{static_cast<std::uint64_t>(value.number)}).get();
      return target != nullptr && target->live() ? title_of(programme, *target, field.refers_to) : say("title.gone");
    }
    default: return value.text;
  }
}

RoleWords role_words(const Scheme& scheme) {
  const auto either = [](const std::string& own, std::string_view key) { return own.empty() ? say(key) : own; };
  return {either(scheme.side_a_one, "role.a"), either(scheme.side_a_many, "role.a_many"), either(scheme.side_b_one, "role.b"),
          either(scheme.side_b_many, "role.b_many"), either(scheme.body_name, "role.body")};
}

std::string label_of(const Programme& programme, RecordKind kind, const Field& field) {
  const RoleWords roles = role_words(programme.scheme());
  return say(std::string(type_of(kind).name) + "." + std::string(field.name),
             {{"a", roles.a}, {"a_many", roles.a_many}, {"b", roles.b}, {"b_many", roles.b_many}, {"body", roles.body}});
}

}  // namespace bothways
