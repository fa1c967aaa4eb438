// The leadership meetings that a pair opens to each other: what was agreed beforehand, and what came of it,
// for both directions. One meeting is open for writing at a time.
#include <set>

#include "app/packs.hpp"
#include "base/words.hpp"
#include "domain/progress.hpp"
#include "share/letters.hpp"
#include "ui/passages.hpp"
#include "ui/screens/pack_parts.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

std::string title_in_words(const Programme& programme, const LeadershipMeeting& meeting) {
  if (meeting.body.empty() || !meeting.held) {
    const std::string body = meeting.body.empty() ? say("meetings.no_body") : capitalised(meeting.body);
    return say("meetings.title_of",
               {{"body", body}, {"date", meeting.held ? in_words(meeting.held) : say("meetings.no_date")}});
  }
  return capitalised(named(programme, meeting));
}

void evidence(std::string_view word, YesNo answer) {
  if (answer == YesNo::yes) tag(say("meetings.yes." + std::string(word)), Tone::good);
  if (answer == YesNo::no) tag(say("meetings.no." + std::string(word)), Tone::watch);
}

void meeting_facts(Desk& desk, const LeadershipMeeting& meeting) {
  small(say("meetings.level", {{"level", choice_words(meeting.level)}}));
  auto row = actions();
  if (meeting.held && meeting.held > desk.state.today) tag(say("meetings.ahead"), Tone::accent);
  evidence("chair_briefed", meeting.chair_briefed);
  evidence("prepared", meeting.prepared);
  evidence("attended", meeting.attended);
  evidence("contributed", meeting.contributed);
}

// A partner's notes are about their own visits, and go to the coordinator alone.
bool writes_notes(const Desk& desk, const LeadershipMeeting& meeting) {
  const auto* pair = desk.programme().find<Pair>(meeting.pair.id);
  return !in_pack(desk.state) || (pair != nullptr && own_side(desk, *pair) == meeting.visitor);
}

void meeting_form(Desk& desk, const LeadershipMeeting& meeting, const std::string& title, Id& opened) {
  {
    auto line = measure();
    form(desk, meeting, {"held", "body", "level", "chair_briefed", "prepared", "attended", "contributed"});
    if (writes_notes(desk, meeting)) form(desk, meeting, {"notes"});
  }
  if (meeting.chair_briefed != YesNo::yes && !in_pack(desk.state)) {
    strong(say("meetings.briefing"));
    message_buttons(desk, share::chair_briefing(desk.programme(), meeting),
                    say("meetings.briefing_for", {{"meeting", title}}));
  }
  auto row = actions();
  if (button(say("meetings.done"), Weight::primary)) opened = {};
  if (may_take_back(desk.state, meeting)) remove_as(desk, LeadershipMeeting::kind, meeting, say("form.remove", {{"what", title}}));
}

void one_meeting(Desk& desk, const LeadershipMeeting& meeting, std::size_t number, const std::string& who,
                 Id& opened) {
  auto apart = key(meeting.id.value);
  const std::string title = title_in_words(desk.programme(), meeting);
  auto box = card(say("meetings.numbered", {{"n", std::to_string(number)}, {"title", title}}));
  if (opened == meeting.id) return meeting_form(desk, meeting, title, opened);
  meeting_facts(desk, meeting);
  const std::string spoken =
      say("meetings.change.spoken", {{"name", who}, {"n", std::to_string(number)}, {"title", title}});
  if (button_for(say("meetings.change"), spoken)) opened = meeting.id;
}

// A meeting without a date that was not there before has just been added: it opens by itself.
void open_new_one(const std::vector<const LeadershipMeeting*>& meetings, Id& opened) {
  static std::set<Id> known;
  for (const LeadershipMeeting* meeting : meetings) {
    if (!meeting->held && known.insert(meeting->id).second) opened = meeting->id;
  }
}

void visits(Desk& desk, const Pair& pair, Side side, Id& opened) {
  const Programme& programme = desk.programme();
  const std::string name = partner_name(programme, pair, side);
  const auto meetings = meetings_of(programme, pair, side);
  const MeetingProgress done = meeting_progress(programme, pair, side, desk.state.today);
  open_new_one(meetings, opened);
  auto apart = key(number_of(side));
  auto part = section(
      say("meetings.visits", {{"name", name}, {"partner", partner_name(programme, pair, other(side))}}));
  side_tag(desk, side);
  progress(say("pair_page.attended"), done.attended, done.target, tone_of(side), done.booked);
  if (meetings.empty()) nothing_yet(say("meetings.none", {{"name", name}}));
  for (std::size_t i = 0; i < meetings.size(); ++i) one_meeting(desk, *meetings[i], i + 1, name, opened);
  auto row = actions();
  command_button(desk, "meeting.add", {.id = pair.id, .number = number_of(side)}, Weight::secondary,
                 spoken_for("meeting.add", say("meetings.for", {{"name", name}})));
}

}  // namespace

void draw_meetings(Desk& desk) {
  static Id opened;  // the meeting whose form shows
  const auto* pair = record_here<Pair>(desk, "pairs");
  if (pair == nullptr) return;
  const std::string names = named(desk.programme(), *pair);
  link_to_pair(desk, *pair);
  page_title(say("meetings.title", {{"pair", names}}), say("meetings.lead"));
  visits(desk, *pair, Side::a, opened);
  visits(desk, *pair, Side::b, opened);
}

}  // namespace bothways::ui
