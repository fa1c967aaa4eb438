#include "share/copy_letter.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/words.hpp"
#include "document/merge.hpp"
#include "document/since.hpp"
#include "share/message.hpp"

namespace bothways::share {
namespace {

bool is_plain(const RecordType& type) {
  return std::all_of(type.fields.begin(), type.fields.end(), [](const Field& field) { return field.access.sensitivity == Sensitivity::plain && field.kind != Kind::reference; });
}

// Whether the in-words list tells of it at all.
bool is_told(const RecordType& type) { return type.kind != RecordKind::replica && type.kind != RecordKind::log_entry; }

std::vector<std::string> list_of(const Programme& programme, const VersionVector& seen) {
  std::vector<Change> plain;
  std::array<long, record_kinds> about{};
  for (Change& change : document::changes_since(programme, seen)) {
    const RecordType* type = programme.tables[change.table].type;
    if (type == nullptr || is_plain(*type)) plain.push_back(std::move(change));
    else if (is_told(*type)) ++about[static_cast<std::size_t>(type->kind)];
  }
  std::vector<std::string> lines;
  for (const RecordType& type : record_types()) {
    const long n = about[static_cast<std::size_t>(type.kind)];
    if (n > 0) lines.push_back(say("copy_letter.about", {{"what", say_count("record." + std::string(type.name), n)}}));
  }
  for (document::Told& told : document::in_words(programme, plain)) lines.push_back(std::move(told.words));
  return lines;
}

std::string body_of(const Programme& programme, const std::vector<std::string>& lines, std::size_t most, bool before, Date when, std::string_view page) {
  std::string body = say("copy_letter.hello", {{"scheme", title_of(programme, programme.scheme(), RecordKind::scheme)}}) + "\n\n";
  if (before) {
    body += say(lines.empty() ? "copy_letter.nothing" : "copy_letter.since", {{"date", in_words(when)}}) + "\n";
    for (std::size_t i = 0; i < lines.size() && i < most; ++i) body += "- " + lines[i] + "\n";
    if (lines.size() > most) body += "- " + say_count("copy_letter.more", static_cast<long>(lines.size() - most)) + "\n";
    body += "\n";
  }
  return body + say("copy_letter.open", {{"page", std::string(page)}}) + "\n";
}

std::string subject_of(const Programme& programme) {
  return say("copy_letter.subject", {{"scheme", title_of(programme, programme.scheme(), RecordKind::scheme)}});
}

}  // namespace

CopyLetter copy_letter(const Programme& programme, const VersionVector* seen, Date when, std::string_view page) {
  const auto lines = seen != nullptr ? list_of(programme, *seen) : std::vector<std::string>();
  return {subject_of(programme), body_of(programme, lines, lines.size(), seen != nullptr, when, page)};
}

std::string copy_letter_link(const Programme& programme, const VersionVector* seen, Date when, std::string_view page) {
  const auto lines = seen != nullptr ? list_of(programme, *seen) : std::vector<std::string>();
  for (std::size_t most = lines.size();; --most) {
    const std::string link = mailto_link("", subject_of(programme), body_of(programme, lines, most, seen != nullptr, when, page));
    if (fits_in_a_link(link) || most == 0) return link;
    most = std::min<std::size_t>(most, 41);  // more never fit
  }
}

}  // namespace bothways::share
