#include "ui/screens/cohort_chart.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "domain/progress.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {
namespace {

Shape shape_of(Side side) { return side == Side::b ? Shape::diamond : Shape::circle; }

// Whether it was, and if so how it went.
std::string_view state_of(const LeadershipMeeting& meeting, Date today) {
  if (meeting.attended == YesNo::yes) return "attended";
  if (meeting.attended == YesNo::no) return "missed";
  return meeting.held < today ? "open" : "booked";
}

TimelineItem meeting_item(Desk& desk, const Pair& pair, const LeadershipMeeting& meeting) {
  const std::string_view state = state_of(meeting, desk.state.today);
  const Filled filled = state == "attended" ? Filled::whole : state == "missed" ? Filled::crossed : Filled::hollow;
  const std::string body = meeting.body.empty() ? say("meetings.no_body") : meeting.body;
  return {meeting.held, {shape_of(meeting.visitor), filled, tone_of(meeting.visitor)},
          say("timeline.meeting", {{"name", partner_short_name(desk.programme(), pair, meeting.visitor)}, {"body", body},
                                   {"date", in_words(meeting.held)}, {"state", say("timeline." + std::string(state))}}),
          desk.to("meetings", pair.id)};
}

void add_milestone(Desk& desk, TimelineRow& row, Date on, std::string_view what) {
  if (!on) return;
  const bool done = on <= desk.state.today;
  row.items.push_back({on, {Shape::square, done ? Filled::whole : Filled::hollow, Tone::muted},
                       say("timeline.milestone", {{"what", say("timeline." + std::string(what))}, {"date", in_words(on)}}), {}});
}

TimelineRow pair_row(Desk& desk, const Pair& pair, Milestones milestones) {
  const Programme& programme = desk.programme();
  TimelineRow row;
  row.key = pair.id.value;
  row.label = say("timeline.pair", {{"a", partner_short_name(programme, pair, Side::a)}, {"b", partner_short_name(programme, pair, Side::b)}});
  row.spoken = say("timeline.pair.spoken", {{"label", row.label}, {"pair", named(programme, pair)}});
  row.address = desk.to("pair", pair.id);
  for (const Side side : both_sides) {
    for (const LeadershipMeeting* meeting : meetings_of(programme, pair, side)) {
      if (meeting->held) row.items.push_back(meeting_item(desk, pair, *meeting));
    }
  }
  if (milestones == Milestones::without) return row;
  add_milestone(desk, row, pair.introduced, "introduced");
  add_milestone(desk, row, pair.met, "met");
  add_milestone(desk, row, pair.review, "review");
  return row;
}

std::vector<KeyEntry> key_of(Desk& desk, Milestones milestones) {
  std::vector<KeyEntry> key;
  for (const Side side : both_sides) key.push_back({{shape_of(side), Filled::whole, tone_of(side)}, capitalised(side_one(desk.scheme(), side))});
  key.push_back({{Shape::circle, Filled::hollow, Tone::muted}, say("timeline.key.planned")});
  key.push_back({{Shape::circle, Filled::crossed, Tone::muted}, say("timeline.key.missed")});
  if (milestones == Milestones::with) key.push_back({{Shape::square, Filled::whole, Tone::muted}, say("timeline.key.milestone")});
  return key;
}

// "9 of 18 meetings attended, 6 booked."
std::string summary_of(Desk& desk, const std::vector<const Pair*>& pairs) {
  int attended = 0, booked = 0, target = 0;
  for (const Pair* pair : pairs) {
    for (const Side side : both_sides) {
      const MeetingProgress done = meeting_progress(desk.programme(), *pair, side, desk.state.today);
      attended += std::min(done.attended, done.target);
      target += done.target;
      booked += done.booked;
    }
  }
  return say("timeline.summary", {{"n", std::to_string(attended)}, {"of", std::to_string(target)}, {"booked", std::to_string(booked)}});
}

}  // namespace

Timeline cohort_timeline(Desk& desk, const Cohort& cohort, Milestones milestones) {
  const Programme& programme = desk.programme();
  Timeline chart;
  chart.name = say("timeline.name", {{"cohort", named(programme, cohort)}});
  chart.row_title = say("pairs.pair");
  chart.today = desk.state.today;
  chart.empty = say(cohort.starts ? "timeline.no_pairs" : "timeline.no_start");
  std::vector<const Pair*> shown = pairs_of(programme, cohort.id);
  std::erase_if(shown, [](const Pair* pair) { return !was_introduced(*pair) && pair->state != PairState::proposed; });
  chart.from = cohort.starts;
  const Date end = end_of(programme, cohort);
  chart.until = end ? add_days(end, -1) : cohort.starts;
  for (const Pair* pair : shown) {
    chart.rows.push_back(pair_row(desk, *pair, milestones));
    for (const TimelineItem& item : chart.rows.back().items) {
      chart.from = std::min(chart.from, item.on);
      chart.until = std::max(chart.until, item.on);
    }
  }
  if (!cohort.starts) chart.rows.clear();
  chart.key = key_of(desk, milestones);
  chart.summary = summary_of(desk, shown);
  return chart;
}

std::string months_in_words(Desk& desk, const Cohort& cohort) {
  const std::string name = named(desk.programme(), cohort);
  const Date end = end_of(desk.programme(), cohort);
  if (!cohort.starts || !end) return name;
  return say("timeline.months", {{"cohort", name}, {"from", month_in_words(parts_of(cohort.starts).month)}, {"to", month_in_words(parts_of(end).month)}});
}

}  // namespace bothways::ui
