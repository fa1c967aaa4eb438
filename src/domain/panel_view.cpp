#include "domain/panel_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/form.hpp"

namespace bothways {
namespace {

constexpr std::size_t least_name = 3;  // bytes: "Al" in "Al and I" stays, or half of every text would go

enum class Case : std::uint8_t { any, as_written };

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Letters and digits; the bytes of other scripts count as letters.
bool in_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

// Dashes and quotation marks of U+2000 to U+206F: "Hope’s".
bool is_mark(std::string_view text, std::size_t at) { return at < text.size() && (text.substr(at, 2) == "\xE2\x80" || text.substr(at, 2) == "\xE2\x81"); }
bool word_follows(std::string_view text, std::size_t at) { return at < text.size() && in_word(text[at]) && !is_mark(text, at); }
bool word_precedes(std::string_view text, std::size_t at) { return at > 0 && in_word(text[at - 1]) && !(at >= 3 && is_mark(text, at - 3)); }

// Whole words only.
std::size_t find_whole(const std::string& text, std::string_view wanted, Case how, std::size_t from) {
  for (std::size_t at = from; at + wanted.size() <= text.size(); ++at) {
    const bool same = std::equal(wanted.begin(), wanted.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                                 [&](char a, char b) { return how == Case::any ? lower(a) == lower(b) : a == b; });
    if (!same) continue;
    const std::size_t end = at + wanted.size();
    const bool begins = !word_precedes(text, at) || !in_word(text[at]);
    const bool ends = !word_follows(text, end) || !in_word(text[end - 1]);
    if (begins && ends) return at;
  }
  return std::string::npos;
}

void cover(std::string& text, std::string_view wanted, std::string_view with, Case how) {
  wanted = trimmed(wanted);
  if (wanted.size() < least_name) return;
  for (std::size_t at = find_whole(text, wanted, how, 0); at != std::string::npos; at = find_whole(text, wanted, how, at + with.size())) {
    text.replace(at, wanted.size(), with);
  }
}

// First name and family name on their own, as they are written: "will" is a word, "Will" is somebody.
void cover_each(std::string& text, std::string_view name, std::string_view with) {
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" -", at), name.size());
    cover(text, name.substr(at, end - at), with, Case::as_written);
    at = end + 1;
  }
}

}  // namespace

bool is_nameless(const Programme& programme, const Application& application) {
  if (programme.pack && programme.pack->audience == Audience::panel) return true;
  return programme.scheme().hide_names == YesNo::yes && application.decision == Decision::undecided;
}

int number_of(const Programme& programme, Id application) {
  const auto& rows = programme.table(RecordKind::application).rows;
  const auto at = std::lower_bound(rows.begin(), rows.end(), application, [](const RecordPointer& row, Id id) { return row->id < id; });
  return static_cast<int>(at - rows.begin()) + 1;
}

std::string panel_title(const Programme& programme, const Application& application) {
  const std::string number = std::to_string(number_of(programme, application.id));
  if (is_nameless(programme, application)) return say("panel_view.form", {{"n", number}});
  return say("panel_view.named", {{"n", number}, {"name", title_of(programme, application, RecordKind::application)}});
}

std::string covered(const Programme& programme, const Application& application, std::string text) {
  const auto* person = programme.find<Person>(application.person.id);
  if (person == nullptr) return text;
  const std::string reached = say("panel_view.covered.contact"), name = say("panel_view.covered.name");
  cover(text, person->email, reached, Case::any);
  cover(text, person->phone, reached, Case::any);
  const auto* organisation = programme.find<Organisation>(person->organisation.id);
  if (organisation != nullptr) cover(text, organisation->name, say("panel_view.covered.organisation"), Case::any);
  cover(text, person->name, name, Case::any);
  cover_each(text, person->name, name);
  return text;
}

std::vector<PanelAnswer> panel_answers(const Programme& programme, const Application& application) {
  const bool hides = is_nameless(programme, application);
  std::vector<PanelAnswer> answers;
  const auto add = [&](std::string question, std::string answer) {
    answers.push_back({std::move(question), hides ? covered(programme, application, std::move(answer)) : std::move(answer)});
  };
  for (const Field& field : type_of(RecordKind::application).fields) {
    if ((field.kind != Kind::line && field.kind != Kind::paragraph) || !includes(field.access.see, Audience::panel)) continue;
    add(label_of(programme, RecordKind::application, field), std::string(trimmed(value_in_words(programme, application, field))));
  }
  for (const GivenAnswer& given : answers_of(programme, application.id, SeenBy::panel)) {
    add(given.question->text, answer_in_words(*given.question, trimmed(given.answer->text)));
  }
  return answers;
}

}  // namespace bothways
