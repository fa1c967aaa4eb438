#include "evaluation/report.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "evaluation/answers.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::evaluation;
using tests::day;

namespace {

Id answer(tests::Made& made, Id pair, Side side, PulseMoment moment, Score confident, Score valuable = Score::unsaid,
          std::string words = "", YesNo quote = YesNo::unsaid) {
  Pulse pulse;
  pulse.pair = {pair};
  pulse.side = side;
  pulse.moment = moment;
  pulse.answered = day(2026, 11, 20);
  pulse.confident = confident;
  pulse.valuable = valuable;
  pulse.in_a_line = std::move(words);
  pulse.quote = quote;
  return made.add(pulse);
}

const ReportSection& section(const Report& report, std::string_view key) {
  return *std::find_if(report.sections.begin(), report.sections.end(), [&](const ReportSection& s) { return s.key == key; });
}

std::string all_text(const Passages& passages) {
  std::string text;
  for (const Passage& passage : passages) {
    text += passage.text + "\n" + passage.said_by + "\n";
    for (const auto& row : passage.rows) {
      for (const auto& cell : row) text += cell + "|";
      text += "\n";
    }
  }
  return text;
}

bool says(const Passages& passages, std::string_view words) { return all_text(passages).find(words) != std::string::npos; }

// Two pairs, four people, answers at the start and at the end.
struct Answered : tests::Small {
  Id second;
  Answered() {
    second = pair(person("Lin Chen", Side::a, organisation("Tideway Association")), person("Martin Ellery", Side::b),
                  PairState::active, cohort);
    answer(*this, pair_id, Side::a, PulseMoment::baseline, Score::two);
    answer(*this, pair_id, Side::b, PulseMoment::baseline, Score::five);
    answer(*this, second, Side::a, PulseMoment::baseline, Score::four);
    answer(*this, second, Side::b, PulseMoment::baseline, Score::prefer_not);
    answer(*this, pair_id, Side::a, PulseMoment::end, Score::five, Score::five, "A colleague, not a guest.", YesNo::yes);
    answer(*this, pair_id, Side::b, PulseMoment::end, Score::five, Score::four, "SECRET", YesNo::no);
    answer(*this, second, Side::a, PulseMoment::end, Score::three, Score::two, "ALSO SECRET");
    answer(*this, second, Side::b, PulseMoment::end, Score::four, Score::prefer_not, "  ", YesNo::yes);
  }
};

}  // namespace

TEST_CASE("answers are counted, and prefer not to say is not one") {
  Answered answered;
  const auto items = counts_at(answered.programme, PulseMoment::end);
  REQUIRE(items.size() == 2);
  CHECK(items[0].field->name == "confident");
  CHECK(items[0].agreed == 3);
  CHECK(items[0].answered == 4);
  CHECK(items[1].field->name == "valuable");
  CHECK(items[1].agreed == 2);
  CHECK(items[1].answered == 3);
  CHECK(people_asked(answered.programme) == 4);
}

TEST_CASE("change is of one person, from start to end") {
  Answered answered;
  const auto items = changes(answered.programme);
  REQUIRE(items.size() == 1);
  CHECK(items[0].up == 1);
  CHECK(items[0].same == 1);
  CHECK(items[0].down == 1);
  CHECK(items[0].both() == 3);
}

TEST_CASE("a cohort can be looked at alone") {
  Answered answered;
  Cohort other_cohort;
  const Id empty = answered.add(other_cohort);
  CHECK(counts_at(answered.programme, PulseMoment::end, empty).empty());
  CHECK(counts_at(answered.programme, PulseMoment::end, answered.cohort).size() == 2);
}

TEST_CASE("the headings are the scheme's own, in order") {
  const Report report = make_report(Programme{}, day(2026, 12, 10));
  std::vector<std::string> headings;
  for (const ReportSection& one : report.sections) headings.push_back(one.heading);
  CHECK(headings == std::vector<std::string>{"Background", "Principles", "Process", "Achievements", "Reflections", "Future plans"});
  const Passages passages = passages_of(report);
  CHECK(passages.front().kind == PassageKind::title);
  CHECK(says(passages, "Nothing here yet."));
  CHECK_FALSE(says(passages, "⟦"));
}

TEST_CASE("own words come first, facts follow") {
  Answered answered;
  answered.edit<Scheme>(answered.scheme, [](Scheme& s) { s.report_background = "It began over tea."; });
  Statement aim;
  aim.of_kind = StatementKind::aim;
  aim.text = "Decisions are informed.";
  answered.add(aim);
  const Report report = make_report(answered.programme, day(2026, 12, 10));
  const Passages& background = section(report, "background").passages;
  REQUIRE(background.size() >= 3);
  CHECK(background[0].text == "It began over tea.");
  CHECK(background[1].text == "Learning from each other.");
  CHECK(background.back().text == "Decisions are informed.");
  CHECK(section(report, "background").field == "report_background");
  const Passages& process = section(report, "process").passages;
  CHECK(says(process, "Cohort A: 2 pairs. It runs from 3 June 2026 to 3 December 2026."));
  CHECK(says(process, "Taking part: Harbour Women’s Kitchen and Tideway Association."));
  CHECK_FALSE(says(passages_of(report), "Nadia Rahman"));  // organisations, not people
}

TEST_CASE("meetings both ways, asks, and counts without a percentage") {
  Answered answered;
  answered.visit(answered.pair_id, Side::a, day(2026, 7, 1), YesNo::yes, YesNo::yes, YesNo::yes);
  answered.visit(answered.pair_id, Side::a, day(2026, 8, 1), YesNo::yes, YesNo::no, YesNo::yes);
  answered.visit(answered.pair_id, Side::b, day(2026, 7, 2), YesNo::yes, YesNo::yes);
  Ask ask;
  ask.pair = {answered.pair_id};
  ask.from = Side::a;
  ask.outcome = AskOutcome::met;
  answered.add(ask);
  const Report report = make_report(answered.programme, day(2026, 12, 10));
  const Passages& achievements = section(report, "achievements").passages;
  CHECK(says(achievements, "Cohort A, community partners|2|2|1|0 of 2|"));
  CHECK(says(achievements, "Cohort A, system partners|1|0|1|0 of 2|"));
  CHECK(says(achievements, "This was valuable to me|2 of 3|"));
  CHECK(says(achievements, "I feel confident in senior meetings|1 of 3|1 of 3|1 of 3|"));
  CHECK(says(achievements, "The community partners asked for 1 thing. Met: 1. Partly met: 0."));
  CHECK(says(section(report, "reflections").passages, "At 2 of 3 visits the visitor contributed to the meeting."));
  CHECK(all_text(passages_of(report)).find('%') == std::string::npos);
}

TEST_CASE("words are quoted with consent only") {
  Answered answered;
  const Passages all = passages_of(make_report(answered.programme, day(2026, 12, 10)));
  CHECK(says(all, "A colleague, not a guest."));
  CHECK_FALSE(says(all, "SECRET"));
  CHECK(std::count_if(all.begin(), all.end(), [](const Passage& p) { return p.kind == PassageKind::quote; }) == 1);
  const auto quote = std::find_if(all.begin(), all.end(), [](const Passage& p) { return p.kind == PassageKind::quote; });
  CHECK(quote->said_by == "community partner");
}

TEST_CASE("answers of one or two people are held back") {
  tests::Small small;
  answer(small, small.pair_id, Side::a, PulseMoment::end, Score::five, Score::one);
  answer(small, small.pair_id, Side::b, PulseMoment::end, Score::five, Score::five);
  const Passages all = passages_of(make_report(small.programme, day(2026, 12, 10)));
  CHECK_FALSE(says(all, "This was valuable to me"));
  CHECK(says(all, "Where fewer than 3 people answered, their answers are not shown."));
}

TEST_CASE("the next cohort is a plan") {
  Answered answered;
  Cohort next;
  next.name = "Cohort B";
  next.state = CohortState::selected;
  const Id id = answered.add(next);
  Application form;
  form.decision = Decision::selected;
  form.cohort = {id};
  for (int i = 0; i < 3; ++i) answered.add(form);
  const Report report = make_report(answered.programme, day(2026, 12, 10));
  CHECK(says(section(report, "future").passages,
             "Cohort B: 3 community partners selected, not yet matched. The start date is not set yet."));
}
