#include "domain/today.hpp"

#include <algorithm>
#include <climits>

#include "base/words.hpp"
#include "domain/checks.hpp"
#include "domain/consent.hpp"
#include "domain/disagreement.hpp"
#include "domain/joining.hpp"
#include "domain/letters_due.hpp"
#include "domain/progress.hpp"
#include "domain/scores_owed.hpp"

namespace bothways {
namespace {

constexpr int week = 7;
constexpr int first_meeting_days = 21;  // from introduction
constexpr int end_questions_days = 28;  // before the cohort ends
constexpr int harm_days = 60;           // after that, the conversation has been had or never will be

using Items = std::vector<TodayItem>;

TodayItem item(std::string_view key, Urgency urgency, RecordKind about, Id id) {
  TodayItem made;
  made.key = key;
  made.urgency = urgency;
  made.about = about;
  made.id = id;
  return made;
}

TodayItem about_pair(std::string_view key, Urgency urgency, const Pair& pair, Side side) {
  TodayItem made = item(key, urgency, RecordKind::pair, pair.id);
  made.side = side;
  made.person = side == Side::b ? pair.b.id : pair.a.id;
  made.partner = side == Side::b ? pair.a.id : pair.b.id;
  return made;
}

void first_contacts(const Programme& programme, const Pair& pair, Date today, Items& items) {
  const FirstContact contact = first_contact(programme, pair, today);
  if (!is_under_way(pair) || contact.done() || !contact.due || pair.met) return;
  if (today < contact.due) return;
  TodayItem made = about_pair("first_contact", contact.days_late > 0 ? Urgency::late : Urgency::this_week, pair, contact.owes);
  if (contact.owes == Side::unsaid) made.key = "first_contact_both";
  else if (!contact.confirmed_a && !contact.confirmed_b) made.key = "first_contact_neither";
  made.date = contact.due;
  made.days = contact.days_late;
  items.push_back(made);
}

void first_meetings(const Pair& pair, Date today, Items& items) {
  if (!is_under_way(pair) || pair.met || !pair.introduced || !pair.confirmed_a || !pair.confirmed_b) return;
  if (days_between(pair.introduced, today) < first_meeting_days) return;
  TodayItem made = about_pair("no_first_meeting", Urgency::watch, pair, Side::a);
  made.date = pair.introduced;
  items.push_back(made);
}

void leadership(const Programme& programme, const Pair& pair, Side side, Date today, Items& items) {
  const MeetingProgress progress = meeting_progress(programme, pair, side, today);
  const auto add = [&](std::string_view key, Urgency urgency, int n, int of) -> TodayItem& {
    TodayItem made = about_pair(key, urgency, pair, side);
    made.n = n;
    made.of = of;
    made.date = progress.next;
    items.push_back(made);
    return items.back();
  };
  if (is_under_way(pair)) {
    const Cohort* cohort = programme.find<Cohort>(pair.cohort.id);
    if (progress.reach == Reach::out_of_reach || progress.reach == Reach::tight) {
      TodayItem& made = add(progress.reach == Reach::tight ? "tight" : "out_of_reach", Urgency::watch, progress.attended, progress.target);
      made.date = cohort != nullptr ? end_of(programme, *cohort) : Date{};
      made.days = progress.chances;
    }
    if (progress.only_observing()) add("only_observing", Urgency::watch, progress.observed, progress.target);
  }
  if (!was_introduced(pair)) return;
  for (const LeadershipMeeting* meeting : meetings_of(programme, pair, side)) {
    if (!meeting->held) continue;
    const int ahead = days_between(today, meeting->held);
    if (ahead < 0 && meeting->attended == YesNo::unsaid) {
      TodayItem made = about_pair("meeting_not_logged", ahead < -week ? Urgency::late : Urgency::this_week, pair, side);
      made.about = RecordKind::leadership_meeting;
      made.id = meeting->id;
      made.date = meeting->held;
      made.days = std::max(0, -ahead - week);
      items.push_back(made);
    }
    if (ahead >= 0 && ahead <= week && meeting->chair_briefed != YesNo::yes && is_under_way(pair)) {
      TodayItem made = about_pair("chair_not_briefed", Urgency::this_week, pair, side);
      made.about = RecordKind::leadership_meeting;
      made.id = meeting->id;
      made.date = meeting->held;
      made.days = ahead;
      items.push_back(made);
    }
  }
}

void end_answers(const Programme& programme, const Pair& pair, Side side, Date today, Items& items) {
  const Cohort* cohort = programme.find<Cohort>(pair.cohort.id);
  if (!was_introduced(pair) || cohort == nullptr) return;
  const Date end = end_of(programme, *cohort);
  if (!end || days_between(today, end) > end_questions_days) return;
  if (pulse_of(programme, pair, side, PulseMoment::end) != nullptr) return;
  const int late = days_between(end, today) - 2 * week;  // two weeks to answer
  TodayItem made = about_pair("end_questions", late > 0 ? Urgency::late : Urgency::this_week, pair, side);
  made.date = end;
  made.days = std::max(0, late);
  items.push_back(made);
}

void not_briefed(const Programme& programme, const Pair& pair, Items& items) {
  if (pair.state != PairState::proposed && !is_under_way(pair)) return;
  for (const Member* member : programme.all<Member>()) {
    if (member->person.id != pair.b.id || member->briefed == YesNo::yes) continue;
    TodayItem made = about_pair("not_briefed", Urgency::watch, pair, Side::b);
    made.about = RecordKind::member;
    made.id = member->id;
    items.push_back(made);
    return;
  }
}

void harm(const Programme& programme, Date today, Items& items) {
  for (const Pulse* pulse : programme.all<Pulse>()) {
    if (pulse->harmful != Harm::a_little && pulse->harmful != Harm::would_like_a_call) continue;
    if (pulse->answered && days_between(pulse->answered, today) > harm_days) continue;
    const Pair* pair = programme.find<Pair>(pulse->pair.id);
    if (pair == nullptr) continue;
    const bool call = pulse->harmful == Harm::would_like_a_call;
    TodayItem made = about_pair(call ? "harm_call" : "harm", call ? Urgency::late : Urgency::watch, *pair, pulse->side);
    made.about = RecordKind::pulse;
    made.id = pulse->id;
    made.date = pulse->answered;
    items.push_back(made);
  }
}

// Without it the answers are lost with the browser that holds the key.
void recovery(const Programme& programme, Items& items) {
  const Scheme& scheme = programme.scheme();
  if (!scheme.seal_key.empty() && !scheme.seal_kept) items.push_back(item("recovery", Urgency::late, RecordKind::scheme, scheme.id));
}

void closing_date(const Programme& programme, Date today, Items& items) {
  const Scheme& scheme = programme.scheme();
  if (!scheme.closes || scheme.state != SchemeState::open) return;
  const int ahead = days_between(today, scheme.closes);
  if (ahead > 2 * week) return;
  int received = 0;
  for (const Application* one : programme.all<Application>()) received += one->received ? 1 : 0;
  TodayItem made = item(ahead < 0 ? "closing_past" : "closing_soon", ahead < 0 ? Urgency::watch : Urgency::this_week,
                        RecordKind::scheme, scheme.id);
  made.date = scheme.closes;
  made.days = ahead;
  made.n = received;
  made.of = scheme.target_people ? scheme.target_people.value : 0;
  items.push_back(made);
}

void applications(const Programme& programme, Date today, Items& items) {
  const Scheme& scheme = programme.scheme();
  int undecided = 0;
  Id first;
  int reserve = 0, selected = 0;
  for (const Application* one : programme.all<Application>()) {
    if (one->decision == Decision::reserve) ++reserve;
    if (one->has_place()) ++selected;
    if (one->eligible != YesNo::unsaid && one->consent != YesNo::yes && one->decision != Decision::withdrawn) {
      TodayItem made = item("consent_missing", Urgency::watch, RecordKind::application, one->id);
      made.person = one->person.id;
      items.push_back(made);
    }
    if (one->received && one->decision == Decision::undecided) {
      if (undecided++ == 0) first = one->id;
    }
  }
  if (undecided > 0 && scheme.closes && scheme.closes < today) {
    TodayItem made = item("undecided", Urgency::this_week, RecordKind::application, first);
    made.n = undecided;
    made.date = scheme.closes;
    items.push_back(made);
  }
  if (const ScoresOwed owed = scores_owed(programme); owed.scores > 0 && scheme.closes && scheme.closes < today) {
    TodayItem made = item("scores_owed", Urgency::this_week, RecordKind::scheme, scheme.id);
    made.n = owed.scores;
    made.of = owed.members;
    items.push_back(made);
  }
  const int wanted = scheme.target_people ? scheme.target_people.value : 0;
  if (reserve > 0 && selected < wanted) {
    TodayItem made = item("reserve", Urgency::this_week, RecordKind::scheme, scheme.id);
    made.n = reserve;
    made.of = wanted - selected;
    items.push_back(made);
  }
  if (const std::size_t open = unsettled(programme).size(); open > 0) {
    TodayItem made = item("unsettled", Urgency::watch, RecordKind::scheme, scheme.id);
    made.n = static_cast<int>(open);
    items.push_back(made);
  }
  if (const std::size_t alike = duplicates(programme).size(); alike > 0) {
    TodayItem made = item("alike", Urgency::watch, RecordKind::scheme, scheme.id);
    made.n = static_cast<int>(alike);
    items.push_back(made);
  }
}

void letters(const Programme& programme, Date today, Items& items) {
  const Letters all(programme, today);
  for (const LetterKind kind : letter_kinds()) {
    TodayItem made = item("letters", Urgency::this_week, RecordKind::scheme, programme.scheme().id);
    made.letter = kind;
    made.n = all.due(kind, true);
    if (made.n > 0) items.push_back(made);
  }
}

void no_replies(const Programme& programme, Date today, Items& items) {
  for (const Application* one : programme.all<Application>()) {
    if (one->decision != Decision::selected || one->reply != Reply::unsaid || !one->reply_by || one->reply_by >= today) continue;
    TodayItem made = item("no_reply", Urgency::late, RecordKind::application, one->id);
    made.person = one->person.id;
    made.date = one->reply_by;
    made.days = days_between(one->reply_by, today);
    items.push_back(made);
  }
}

// Among what is late: a person who asked for a call before all dates, then the longest overdue.
int weight(const TodayItem& one) { return one.key == "harm_call" ? INT_MAX : one.days; }

void answers_to_proposal(const Pair& pair, Date today, Items& items) {
  for (const Side side : {Side::a, Side::b}) {
    if (!waits_for(pair, side)) continue;
    const int late = days_overdue(pair, side, today);
    TodayItem made = about_pair(late > 0 ? "no_answer" : "waiting_answer", late > 0 ? Urgency::late : Urgency::this_week, pair, side);
    made.date = pair.*consent_fields(side).reply_by;
    made.days = late;
    made.n = days_waiting(pair, side, today);
    items.push_back(made);
  }
}

void proposed(const Pair& pair, Date today, Items& items) {
  if (pair.state != PairState::proposed || !pair.a || !pair.b) return;
  const bool one_to_ask = pair.consent_a == Consent::unsaid || pair.consent_b == Consent::unsaid;
  if (may_introduce(pair)) items.push_back(about_pair("not_introduced", Urgency::this_week, pair, Side::a));
  else if (one_to_ask) items.push_back(about_pair("not_asked", Urgency::this_week, pair, pair.consent_a == Consent::unsaid ? Side::a : Side::b));
  answers_to_proposal(pair, today, items);
}

}  // namespace

std::vector<TodayItem> today_items(const Programme& programme, Date today) {
  Items items;
  harm(programme, today, items);
  recovery(programme, items);
  closing_date(programme, today, items);
  applications(programme, today, items);
  letters(programme, today, items);
  no_replies(programme, today, items);
  for (const Pair* pair : programme.all<Pair>()) {
    first_contacts(programme, *pair, today, items);
    not_briefed(programme, *pair, items);
    proposed(*pair, today, items);
    first_meetings(*pair, today, items);
    for (const Side side : {Side::a, Side::b}) {
      leadership(programme, *pair, side, today, items);
      end_answers(programme, *pair, side, today, items);
    }
  }
  std::stable_sort(items.begin(), items.end(), [](const TodayItem& one, const TodayItem& two) {
    if (one.urgency != two.urgency) return one.urgency < two.urgency;
    return one.urgency == Urgency::late && weight(one) > weight(two);
  });
  return items;
}

}  // namespace bothways
