#include "evaluation/answers.hpp"

#include "base/text.hpp"
#include "domain/progress.hpp"

namespace bothways::evaluation {
namespace {

bool is_score(const Field& field) { return field.kind == Kind::choice && field.choice_words == ChoiceNames<Score>::prefix; }

// 1 to 5; 0 for "prefer not to say" and for no answer.
int score(const Pulse& pulse, const Field& field) {
  const auto value = static_cast<Score>(get(pulse, field).number);
  return value >= Score::one && value <= Score::five ? static_cast<int>(value) : 0;
}

// Pairs that ended early were asked too, and what they said counts as much.
bool counts(const Pair& pair, Id cohort) {
  return (was_introduced(pair) || pair.state == PairState::ended_early) && (!cohort || pair.cohort.id == cohort);
}

// Calls `each` for the answers that stand: the last of a person's at that moment.
template <class Each>
void for_each_answer(const Programme& programme, PulseMoment moment, Id cohort, Each each) {
  for (const Pair* pair : programme.all<Pair>()) {
    if (!counts(*pair, cohort)) continue;
    for (const Side side : {Side::a, Side::b}) {
      if (const Pulse* pulse = pulse_of(programme, *pair, side, moment)) each(*pair, *pulse);
    }
  }
}

}  // namespace

std::vector<ItemCount> counts_at(const Programme& programme, PulseMoment moment, Id cohort) {
  std::vector<ItemCount> items;
  for (const Field& field : pulse_fields) {
    if (!is_score(field)) continue;
    ItemCount item{&field, 0, 0};
    for_each_answer(programme, moment, cohort, [&](const Pair&, const Pulse& pulse) {
      const int answer = score(pulse, field);
      if (answer > 0) ++item.answered;
      if (answer >= 4) ++item.agreed;
    });
    if (item.answered > 0) items.push_back(item);
  }
  return items;
}

std::vector<PersonChange> person_changes(const Programme& programme, const Field& field, Id cohort) {
  std::vector<PersonChange> people;
  for_each_answer(programme, PulseMoment::end, cohort, [&](const Pair& pair, const Pulse& end) {
    const Pulse* start = pulse_of(programme, pair, end.side, PulseMoment::baseline);
    const int before = start != nullptr ? score(*start, field) : 0, after = score(end, field);
    if (before != 0 && after != 0) people.push_back({&pair, end.side, before, after});
  });
  return people;
}

std::vector<ItemChange> changes(const Programme& programme, Id cohort) {
  std::vector<ItemChange> items;
  for (const Field& field : pulse_fields) {
    if (!is_score(field)) continue;
    ItemChange item{&field, 0, 0, 0};
    for (const PersonChange& one : person_changes(programme, field, cohort)) {
      ++(one.end > one.start ? item.up : one.end < one.start ? item.down : item.same);
    }
    if (item.both() > 0) items.push_back(item);
  }
  return items;
}

YesCount plan_to_continue(const Programme& programme, Id cohort) {
  YesCount count;
  for_each_answer(programme, PulseMoment::end, cohort, [&](const Pair&, const Pulse& pulse) {
    if (pulse.continues == YesNo::unsaid) return;
    ++count.answered;
    if (pulse.continues == YesNo::yes) ++count.yes;
  });
  return count;
}

YesCount found_harmful(const Programme& programme, Id cohort) {
  YesCount count;
  for (const PulseMoment moment : {PulseMoment::baseline, PulseMoment::middle, PulseMoment::end}) {
    for_each_answer(programme, moment, cohort, [&](const Pair&, const Pulse& pulse) {
      if (pulse.harmful == Harm::unsaid || pulse.harmful == Harm::prefer_not) return;
      ++count.answered;
      if (pulse.harmful != Harm::no) ++count.yes;
    });
  }
  return count;
}

std::vector<const Pulse*> quotable(const Programme& programme, Id cohort) {
  std::vector<const Pulse*> found;
  for_each_answer(programme, PulseMoment::end, cohort, [&](const Pair&, const Pulse& pulse) {
    if (pulse.quote == YesNo::yes && !trimmed(pulse.in_a_line).empty()) found.push_back(&pulse);
  });
  return found;
}

int people_asked(const Programme& programme, Id cohort) {
  int people = 0;
  for (const Pair* pair : programme.all<Pair>()) people += counts(*pair, cohort) ? 2 : 0;
  return people;
}

}  // namespace bothways::evaluation
