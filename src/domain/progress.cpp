#include "domain/progress.hpp"

#include <algorithm>

#include "domain/consent.hpp"

namespace bothways {
namespace {

// A setting within what is sane for it; a file may hold any whole number.
int setting(Number number, int usual, int most) { return number ? std::clamp(number.value, 0, most) : usual; }

}  // namespace

int months_of(const Programme& programme, const Cohort& cohort) {
  return setting(cohort.months ? cohort.months : programme.scheme().months, 0, 120);
}

Date end_of(const Programme& programme, const Cohort& cohort) {
  const int months = months_of(programme, cohort);
  return months > 0 ? add_months(cohort.starts, months) : Date{};
}

int month_on(const Cohort& cohort, Date today) {
  if (!cohort.starts || !today || today < cohort.starts) return 0;
  int month = 1;
  while (add_months(cohort.starts, month) <= today) ++month;
  return month;
}

std::vector<const Pair*> pairs_of(const Programme& programme, Id cohort) {
  std::vector<const Pair*> pairs;
  for (const Pair* pair : programme.all<Pair>()) {
    if (pair->cohort.id == cohort && !is_declined(*pair)) pairs.push_back(pair);
  }
  return pairs;
}

bool is_under_way(const Pair& pair) {
  return pair.state == PairState::introduced || pair.state == PairState::active || pair.state == PairState::paused;
}

bool was_introduced(const Pair& pair) {
  return is_under_way(pair) || pair.state == PairState::completed || pair.state == PairState::continuing;
}

const Person* partner(const Programme& programme, const Pair& pair, Side side) {
  return programme.find<Person>(side == Side::b ? pair.b.id : pair.a.id);
}

std::vector<const LeadershipMeeting*> meetings_of(const Programme& programme, const Pair& pair, Side visitor) {
  std::vector<const LeadershipMeeting*> meetings;
  for (const LeadershipMeeting* meeting : programme.all<LeadershipMeeting>()) {
    if (meeting->pair.id == pair.id && meeting->visitor == visitor) meetings.push_back(meeting);
  }
  std::stable_sort(meetings.begin(), meetings.end(), [](const auto* one, const auto* two) {
    if (!one->held || !two->held) return static_cast<bool>(one->held) && !two->held;
    return one->held < two->held;
  });
  return meetings;
}

namespace {

// Whole months from `from` to `to`: 0 where less than one.
int months_between(Date from, Date to) {
  int months = 0;
  while (add_months(from, months + 1) <= to) ++months;
  return months;
}

Reach reach_of(const MeetingProgress& progress, bool ends) {
  const int wanted = progress.target - progress.attended;
  if (wanted <= 0) return Reach::reached;
  if (!ends) return Reach::on_course;
  if (progress.chances < wanted) return Reach::out_of_reach;
  return progress.chances == wanted && progress.booked < wanted ? Reach::tight : Reach::on_course;
}

}  // namespace

MeetingProgress meeting_progress(const Programme& programme, const Pair& pair, Side visitor, Date today) {
  MeetingProgress progress;
  progress.target = setting(programme.scheme().meetings_target, 3, 1000);
  const Cohort* cohort = programme.find<Cohort>(pair.cohort.id);
  const Date end = cohort != nullptr ? end_of(programme, *cohort) : Date{};
  for (const LeadershipMeeting* meeting : meetings_of(programme, pair, visitor)) {
    const bool ahead = meeting->held && meeting->held >= today;
    if (meeting->attended == YesNo::yes && (!ahead || meeting->held == today)) {
      ++progress.attended;
      if (meeting->prepared == YesNo::yes) ++progress.prepared;
      if (meeting->contributed == YesNo::yes) ++progress.contributed;
      else ++progress.observed;
    } else if (ahead && meeting->attended != YesNo::no && (!end || meeting->held <= end)) {
      ++progress.booked;
      if (!progress.next) progress.next = meeting->held;
    }
  }
  const int months_left = end && end > today ? months_between(std::max(today, cohort->starts), end) : 0;
  progress.chances = std::max(progress.booked, months_left);
  progress.reach = reach_of(progress, static_cast<bool>(end));
  return progress;
}

std::vector<const Ask*> asks_of(const Programme& programme, const Pair& pair, Side from) {
  std::vector<const Ask*> asks;
  for (const Ask* ask : programme.all<Ask>()) {
    if (ask->pair.id == pair.id && ask->from == from) asks.push_back(ask);
  }
  return asks;
}

AskCounts ask_counts(const Programme& programme, const Pair& pair, Side from) {
  AskCounts counts;
  for (const Ask* ask : asks_of(programme, pair, from)) {
    ++counts.made;
    switch (ask->outcome) {
      case AskOutcome::open: ++counts.open; break;
      case AskOutcome::met: ++counts.met; break;
      case AskOutcome::partly: ++counts.partly; break;
      case AskOutcome::not_met: ++counts.not_met; break;
    }
  }
  return counts;
}

int first_contact_days(const Programme& programme) { return setting(programme.scheme().first_contact_days, 7, 365); }

FirstContact first_contact(const Programme& programme, const Pair& pair, Date today) {
  FirstContact contact;
  contact.confirmed_a = static_cast<bool>(pair.confirmed_a);
  contact.confirmed_b = static_cast<bool>(pair.confirmed_b);
  if (!pair.introduced || contact.done()) return contact;
  contact.due = add_days(pair.introduced, first_contact_days(programme));
  contact.days_late = today > contact.due ? days_between(contact.due, today) : 0;
  contact.owes = contact.confirmed_a ? Side::b : contact.confirmed_b ? Side::a : pair.first_contact;
  return contact;
}

const Pulse* pulse_of(const Programme& programme, const Pair& pair, Side side, PulseMoment moment) {
  const Pulse* found = nullptr;
  for (const Pulse* pulse : programme.all<Pulse>()) {
    if (pulse->pair.id != pair.id || pulse->side != side || pulse->moment != moment) continue;
    if (found == nullptr || pulse->answered >= found->answered) found = pulse;
  }
  return found;
}

}  // namespace bothways
