#include "domain/letters_due.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "domain/bank_holiday.hpp"
#include "domain/extra_questions.hpp"

namespace bothways {
namespace {

constexpr int default_chase_days = 10;
constexpr int default_reply_days = 14;
constexpr int recent_days = 60;

constexpr std::array kinds{LetterKind::form_sent, LetterKind::chase, LetterKind::received, LetterKind::extra_questions,
                           LetterKind::offered, LetterKind::reserve, LetterKind::not_selected, LetterKind::withdrawn};

bool tells_decision(LetterKind kind) { return kind >= LetterKind::offered && kind <= LetterKind::withdrawn; }

auto place_of(const SentLetter* letter) { return std::tuple(letter->application.id, letter->sent, letter->id); }

}  // namespace

std::span<const LetterKind> letter_kinds() { return kinds; }

std::string_view name_of(LetterKind kind) { return ChoiceNames<LetterKind>::names[static_cast<std::size_t>(kind)]; }

LetterKind letter_kind_named(std::string_view name) {
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](LetterKind kind) { return name_of(kind) == name; });
  return found == kinds.end() ? LetterKind::unsaid : *found;
}

int chase_days(const Scheme& scheme) { return scheme.chase_days ? scheme.chase_days.value : default_chase_days; }

Date reply_by(const Scheme& scheme, Date day) {
  const int days = scheme.reply_days ? scheme.reply_days.value : default_reply_days;
  return day ? next_working_day(add_days(day, days - 1)) : Date{};
}

LetterKind decision_letter(const Application& application) {
  switch (application.decision) {
    case Decision::undecided: return LetterKind::unsaid;
    case Decision::selected: return application.has_place() ? LetterKind::offered : LetterKind::withdrawn;
    case Decision::reserve: return LetterKind::reserve;
    case Decision::not_selected: return LetterKind::not_selected;
    case Decision::withdrawn: return LetterKind::withdrawn;
  }
  return LetterKind::unsaid;
}

Letters::Letters(const Programme& programme, Date today) : programme_(programme), today_(today), sent_(programme.all<SentLetter>()) {
  std::sort(sent_.begin(), sent_.end(), [](const SentLetter* one, const SentLetter* two) { return place_of(one) < place_of(two); });
}

std::vector<const SentLetter*> Letters::sent_to(Id application) const {
  const auto begin = std::partition_point(sent_.begin(), sent_.end(), [&](const SentLetter* one) { return one->application.id < application; });
  const auto end = std::find_if(begin, sent_.end(), [&](const SentLetter* one) { return one->application.id != application; });
  return {begin, end};
}

LetterKind Letters::told(Id application) const {
  LetterKind last = LetterKind::unsaid;
  for (const SentLetter* one : sent_to(application)) {
    if (tells_decision(one->of_kind)) last = one->of_kind;
  }
  return last;
}

int Letters::days_out(const Application& application) const {
  const Date since = std::max(application.sent, application.chased);
  return since && today_ ? std::max(0, days_between(since, today_)) : 0;
}

// Whether the register or the decision calls for it, apart from what was sent.
bool Letters::is_wanted(const Application& one, LetterKind kind) const {
  const Scheme& scheme = programme_.scheme();
  const bool waits = !one.received && one.decision == Decision::undecided;
  const bool open = !scheme.closes || today_ <= scheme.closes;
  switch (kind) {
    case LetterKind::unsaid: return false;
    case LetterKind::form_sent: return waits && open && one.requested && !one.sent;
    case LetterKind::chase: return waits && open && one.sent && days_out(one) >= chase_days(scheme);
    case LetterKind::received: return one.received && one.decision == Decision::undecided;
    case LetterKind::extra_questions:
      return scheme.competitive == YesNo::yes && scheme.competitive_from && one.received && one.received <= scheme.competitive_from &&
             one.decision == Decision::undecided && !unanswered_extra(programme_, one).empty();
    default: return decision_letter(one) == kind;
  }
}

LetterLine Letters::line(const Application& application, LetterKind kind) const {
  LetterLine line{&application, LetterState::none, nullptr, kind == LetterKind::chase ? days_out(application) : 0};
  for (const SentLetter* one : sent_to(application.id)) {
    if (one->of_kind == kind) line.last = one;
  }
  if (line.last != nullptr) line.state = LetterState::sent;
  if (!is_wanted(application, kind)) return line;
  if (tells_decision(kind)) {
    const LetterKind before = told(application.id);
    if (before != kind) line.state = before == LetterKind::unsaid ? LetterState::due : LetterState::changed;
  } else if (line.last == nullptr || kind == LetterKind::chase) {
    line.state = LetterState::due;
  }
  return line;
}

std::vector<LetterLine> Letters::of(LetterKind kind) const {
  std::vector<LetterLine> lines;
  for (const Application* one : programme_.all<Application>()) {
    if (const LetterLine made = line(*one, kind); made.state != LetterState::none) lines.push_back(made);
  }
  std::stable_partition(lines.begin(), lines.end(), [](const LetterLine& one) { return is_due(one.state); });
  return lines;
}

int Letters::due(LetterKind kind, bool recent) const {
  int n = 0;
  for (const LetterLine& one : of(kind)) {
    const Date decided = one.application->decided_on;
    const bool old = tells_decision(kind) && decided && days_between(decided, today_) > recent_days;
    n += is_due(one.state) && !(recent && old) ? 1 : 0;
  }
  return n;
}

const Application* next_reserve(const Programme& programme) {
  const Application* next = nullptr;
  for (const Application* one : programme.all<Application>()) {
    if (one->decision == Decision::reserve && (next == nullptr || one->reserve_place < next->reserve_place)) next = one;
  }
  return next;
}

Position last_reserve_place(const Programme& programme) {
  Position last;
  for (const Application* one : programme.all<Application>()) {
    if (one->decision == Decision::reserve && one->reserve_place && (!last || last < one->reserve_place)) last = one->reserve_place;
  }
  return last;
}

}  // namespace bothways
