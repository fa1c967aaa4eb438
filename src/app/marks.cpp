#include "app/marks.hpp"

#include <algorithm>
#include <charconv>

#include "base/id.hpp"
#include "base/text.hpp"
#include "document/since.hpp"

namespace bothways {
namespace {

constexpr long most_of_a_kind = 4;

std::string in_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(line.begin(), line.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return line;
}

std::string_view cut(std::string_view& rest, char at) {
  const std::size_t end = rest.find(at);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return part;
}

// "sent 1790000000000 5:1qk.. 9:..<tab>names"
CopyMark mark_from(std::string_view line) {
  CopyMark mark;
  std::string_view rest = cut(line, '\t');
  mark.files = line;
  const std::string_view kind = cut(rest, ' '), ms = cut(rest, ' ');
  mark.kind = kind == "taken" ? CopyMark::Kind::taken : CopyMark::Kind::sent;
  std::from_chars(ms.data(), ms.data() + ms.size(), mark.utc_ms);
  while (!rest.empty()) {
    std::string_view pair = cut(rest, ' ');
    const auto replica = from_base32(cut(pair, ':')), time = from_base32(pair);
    if (replica && time) mark.seen[*replica] = *time;
  }
  return mark;
}

}  // namespace

std::string marks_setting(std::string_view scheme) { return "marks." + std::string(scheme); }

std::string write_marks(const std::vector<CopyMark>& marks) {
  std::string text;
  for (const CopyMark& mark : marks) {
    text += (mark.kind == CopyMark::Kind::taken ? "taken " : "sent ") + std::to_string(mark.utc_ms);
    for (const auto& [replica, time] : mark.seen) text += " " + to_base32(replica) + ":" + to_base32(time);
    text += "\t" + in_one_line(mark.files) + "\n";
  }
  return text;
}

std::vector<CopyMark> read_marks(std::string_view text) {
  std::vector<CopyMark> marks;
  for (const std::string_view line : lines_of(text)) {
    CopyMark mark = mark_from(line);
    if (mark.utc_ms > 0 && !mark.seen.empty()) marks.push_back(std::move(mark));
  }
  return marks;
}

void add_mark(std::vector<CopyMark>& marks, CopyMark mark) {
  const CopyMark::Kind kind = mark.kind;
  std::erase_if(marks, [&](const CopyMark& one) { return one.kind == kind && one.seen == mark.seen; });
  marks.insert(marks.begin(), std::move(mark));
  long n = 0;
  std::erase_if(marks, [&](const CopyMark& one) { return one.kind == kind && ++n > most_of_a_kind; });
}

bool holds(const VersionVector& now, const CopyMark& mark) {
  return std::all_of(mark.seen.begin(), mark.seen.end(), [&](const auto& seen) { return has_seen(now, {seen.second, seen.first}); });
}

const CopyMark* last_sent(const std::vector<CopyMark>& marks, const VersionVector& now) {
  const auto it = std::find_if(marks.begin(), marks.end(), [&](const CopyMark& one) { return one.kind == CopyMark::Kind::sent && one.seen != now && holds(now, one); });
  return it != marks.end() ? &*it : nullptr;
}

std::vector<document::Told> told_since(const Programme& programme, const VersionVector& seen) {
  return document::in_words(programme, document::changes_since(programme, seen));
}

}  // namespace bothways
