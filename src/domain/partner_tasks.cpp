#include "domain/partner_tasks.hpp"

#include <algorithm>
#include <tuple>

#include "base/words.hpp"
#include "domain/names.hpp"
#include "domain/pair.hpp"
#include "domain/progress.hpp"

namespace bothways {
namespace {

constexpr int ready_days = 21, end_days = 14;  // how long before a meeting, and before the cohort's end

class Finding {
 public:
  Finding(const Programme& programme, Id person, Date today) : programme_(programme), person_(person), today_(today) {}

  std::vector<PartnerTask> run() {
    for (const Pair* pair : own_pairs(programme_, person_)) {
      side_ = pair->a.id == person_ ? Side::a : Side::b;
      if (is_under_way(*pair)) under_way(*pair);
      at_the_end(*pair);
    }
    const auto key = [](const PartnerTask& one) { return std::make_tuple(!one.late, !one.on, one.on); };
    std::stable_sort(all_.begin(), all_.end(), [&](const PartnerTask& a, const PartnerTask& b) { return key(a) < key(b); });
    return std::move(all_);
  }

 private:
  void under_way(const Pair& pair) {
    const FirstContact contact = first_contact(programme_, pair, today_);
    if (!(side_ == Side::a ? contact.confirmed_a : contact.confirmed_b)) all_.push_back({PartnerDue::confirm_contact, pair.id, {}, contact.due, contact.due && today_ > contact.due, 0});
    if (asks_of(programme_, pair, side_).empty()) all_.push_back({PartnerDue::write_asks, pair.id, {}, {}, false, 0});
    for (const LeadershipMeeting* one : meetings_of(programme_, pair, side_)) {
      if (!one->held) continue;
      const int ahead = days_between(today_, one->held);
      if (ahead < 0 && one->attended == YesNo::unsaid) all_.push_back({PartnerDue::note_meeting, pair.id, one->id, one->held, false, 0});
      if (ahead >= 0 && ahead <= ready_days) all_.push_back({PartnerDue::get_ready, pair.id, one->id, one->held, false, 0});
    }
  }
  void at_the_end(const Pair& pair) {
    const auto* cohort = programme_.find<Cohort>(pair.cohort.id);
    const Date end = cohort != nullptr ? end_of(programme_, *cohort) : Date{};
    const bool over = pair.state == PairState::completed || pair.state == PairState::continuing || (end && days_between(today_, end) <= end_days);
    if (!over) return;
    const int open = ask_counts(programme_, pair, side_).open;
    if (open > 0) all_.push_back({PartnerDue::say_outcomes, pair.id, {}, end, end && today_ > end, open});
    if (pulse_of(programme_, pair, side_, PulseMoment::end) == nullptr) all_.push_back({PartnerDue::end_questions, pair.id, {}, end, end && today_ > end, 0});
  }

  const Programme& programme_;
  Id person_;
  Date today_;
  Side side_{};
  std::vector<PartnerTask> all_;
};

std::string in_words_of(const Programme& programme, const PartnerTask& task, Id person, std::string_view ending) {
  const auto* pair = programme.find<Pair>(task.pair);
  const Person* other_one = pair != nullptr ? partner(programme, *pair, pair->a.id == person ? Side::b : Side::a) : nullptr;
  const auto* meeting = programme.find<LeadershipMeeting>(task.meeting);
  const std::string name = other_one != nullptr && !other_one->name.empty() ? short_name(other_one->name) : say("title.no_name");
  const std::string what = meeting != nullptr && !meeting->body.empty() ? meeting->body : say("partner_task.a_meeting");
  const std::string key = "partner_task." + std::string(name_of(task.due)) + std::string(ending);
  const Filling whom{"partner", name}, date{"date", in_words(task.on)}, body{"what", what};
  return task.n > 0 ? say_count(key, task.n, {whom, date, body}) : say(key, {whom, date, body});
}

}  // namespace

std::vector<const Pair*> own_pairs(const Programme& programme, Id person) {
  auto all = programme.all<Pair>();
  std::erase_if(all, [&](const Pair* pair) { return !was_introduced(*pair) || (pair->a.id != person && pair->b.id != person); });
  std::stable_partition(all.begin(), all.end(), [](const Pair* pair) { return is_under_way(*pair); });
  return all;
}

std::vector<PartnerTask> partner_tasks(const Programme& programme, Id person, Date today) { return Finding(programme, person, today).run(); }

std::string title_in_words(const Programme& programme, const PartnerTask& task, Id person) { return in_words_of(programme, task, person, ""); }

std::string hint_in_words(const Programme& programme, const PartnerTask& task, Id person) {
  const bool undated = !task.on && task.due != PartnerDue::write_asks;
  return undated ? std::string() : in_words_of(programme, task, person, ".hint");
}

std::string_view name_of(PartnerDue due) {
  switch (due) {
    case PartnerDue::confirm_contact: return "confirm_contact";
    case PartnerDue::write_asks: return "write_asks";
    case PartnerDue::get_ready: return "get_ready";
    case PartnerDue::note_meeting: return "note_meeting";
    case PartnerDue::say_outcomes: return "say_outcomes";
    case PartnerDue::end_questions: return "end_questions";
  }
  return "";
}

}  // namespace bothways
