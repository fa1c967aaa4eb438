#include "domain/disagreement.hpp"

#include <charconv>

#include "base/text.hpp"
#include "base/words.hpp"

namespace bothways {
namespace {

std::string stamp_text(Stamp stamp) { return to_base32(stamp.time) + "@" + to_base32(stamp.replica); }

Stamp stamp_from(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos) return {};
  const auto time = from_base32(text.substr(0, at)), replica = from_base32(text.substr(at + 1));
  return time && replica ? Stamp{*time, *replica} : Stamp{};
}

// FNV-1a, 64 bits.
std::uint64_t hashed(std::string_view text, std::uint64_t h) {
  for (const char ch : text) h = (h ^ static_cast<unsigned char>(ch)) * 1099511628211ull;
  return (h ^ 0xff) * 1099511628211ull;
}

bool read_subject(const Disagreement& one, Subject& subject) {
  const std::string_view about = one.about;
  const std::size_t slash = about.find('/');
  if (slash == std::string_view::npos) return false;
  const auto id = id_from_text(about.substr(slash + 1));
  if (!id) return false;
  for (const RecordType& type : record_types()) {
    if (type.collection != about.substr(0, slash) || type.kind == RecordKind::disagreement) continue;
    subject = {type.kind, *id, one.field.empty() ? nullptr : field_named(type, one.field)};
    return one.field.empty() || subject.field != nullptr;
  }
  return false;
}

Standing standing(const Record& record, const RecordType& type, const Field* field) {
  if (field == nullptr) return record.live() ? Standing{{}, record.touched()} : Standing{{{}, 1}, record.removed};
  return {get(record, *field), record.stamps[static_cast<std::size_t>(field - type.fields.data())]};
}

}  // namespace

Disagreement disagreement_of(const Subject& subject, const Standing& stands, const Standing& other) {
  Disagreement made;
  made.stamps.resize(std::size(disagreement_fields));
  made.about = std::string(type_of(subject.kind).collection) + "/" + to_text(subject.id);
  if (subject.field != nullptr) made.field = subject.field->name;
  made.words = other.value.text;
  made.number = std::to_string(other.value.number);
  made.other = stamp_text(other.at);
  made.stands = stamp_text(stands.at);
  std::uint64_t h = 1469598103934665603ull;
  for (const std::string* part : {&made.about, &made.field, &made.words, &made.number, &made.other, &made.stands}) h = hashed(*part, h);
  made.id = Id{h | 1};  // never nobody
  return made;
}

std::vector<Unsettled> unsettled(const Programme& programme) {
  std::vector<Unsettled> open;
  for (const Disagreement* one : programme.all<Disagreement>()) {
    Unsettled found{one->id, {}, {}, {{one->words, 0}, stamp_from(one->other)}};
    std::from_chars(one->number.data(), one->number.data() + one->number.size(), found.other.value.number);
    if (!read_subject(*one, found.subject)) continue;
    const RecordType& type = type_of(found.subject.kind);
    const RecordPointer record = programme.table(found.subject.kind).find(found.subject.id);
    if (!record || record->erased || (found.subject.field != nullptr && (!record->live() || !storable(*found.subject.field, found.other.value)))) continue;
    found.stands = standing(*record, type, found.subject.field);
    if (found.stands.at == stamp_from(one->stands) && found.stands.value != found.other.value) open.push_back(found);
  }
  return open;
}

std::string title_of(const Programme& programme, const Disagreement& one) {
  Subject subject;
  return read_subject(one, subject) ? title_of(programme, subject) : say("title.gone");
}

std::string value_in_words(const Programme& programme, const Subject& subject, const Value& value) {
  const auto holder = type_of(subject.kind).make();
  holder->id = subject.id;
  set(*holder, *subject.field, value);
  return value_in_words(programme, *holder, *subject.field);
}

std::string title_of(const Programme& programme, const Subject& subject) {
  const RecordPointer record = programme.table(subject.kind).find(subject.id);
  const std::string title = record && !record->erased ? title_of(programme, *record, subject.kind) : say("title.gone");
  if (subject.field == nullptr) return say("review.removed", {{"title", title}});
  return say("review.field", {{"title", title}, {"field", label_of(programme, subject.kind, *subject.field)}});
}

}  // namespace bothways
