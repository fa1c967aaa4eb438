#include "evaluation/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace bothways::evaluation {
namespace {

Stamp score_stamp(const Assessment& assessment) {
  static const std::size_t index = index_of(type_of(RecordKind::assessment), *field_named(type_of(RecordKind::assessment), "score"));
  return assessment.stamps.size() > index ? assessment.stamps[index] : Stamp{};
}

// Of two for one criterion the later score counts.
bool counts_before(const Assessment* kept, const Assessment& other) { return kept == nullptr || score_stamp(*kept) < score_stamp(other); }

// What all standings are made from, gathered once.
class Panel {
 public:
  explicit Panel(const Programme& programme) : criteria(criteria_in_order(programme)), members(programme.all<PanelMember>()) {
    for (const DeclaredConflict* one : programme.all<DeclaredConflict>()) conflicts_[{one->panel_member.id, one->application.id}] = true;
    for (const Assessment* one : programme.all<Assessment>()) {
      if (!one->score) continue;
      const Assessment*& kept = scores_[{one->application.id, one->panel_member.id, one->criterion.id}];
      if (counts_before(kept, *one)) kept = one;
    }
  }

  std::vector<const Criterion*> criteria;
  std::vector<const PanelMember*> members;

  MemberScores scores_of(const PanelMember& member, const Application& application) const {
    MemberScores found{&member, conflicts_.count({member.id, application.id}) > 0, {}, {}};
    double sum = 0, weights = 0;
    for (const Criterion* criterion : criteria) {
      const auto it = scores_.find({application.id, member.id, criterion->id});
      found.scores.push_back(it != scores_.end() ? it->second : nullptr);
      if (it == scores_.end()) continue;
      sum += weight_of(*criterion) * points(*it->second, *criterion) / highest_of(*criterion);
      weights += weight_of(*criterion);
    }
    if (weights > 0) found.total = hundredths(sum / weights);
    return found;
  }

  // A hair is added, so that halves go up whichever way they were summed.
  static int hundredths(double share) { return static_cast<int>(std::lround(share * most_total + 1e-7)); }
  // What a file from elsewhere may hold is kept within the scale.
  static double points(const Assessment& assessment, const Criterion& criterion) {
    return std::clamp(assessment.score.value, 0, highest_of(criterion));
  }

 private:
  std::map<std::pair<Id, Id>, bool> conflicts_;
  std::map<std::tuple<Id, Id, Id>, const Assessment*> scores_;
};

CriterionSpread spread_of(const Criterion& criterion, std::size_t index, const std::vector<MemberScores>& members) {
  CriterionSpread spread{&criterion, 0, 0, 0, 0};
  int sum = 0;
  for (const MemberScores& member : members) {
    if (member.conflict || member.scores[index] == nullptr) continue;
    const int points = static_cast<int>(Panel::points(*member.scores[index], criterion));
    spread.least = spread.scored == 0 ? points : std::min(spread.least, points);
    spread.most = std::max(spread.most, points);
    sum += points;
    ++spread.scored;
  }
  if (spread.scored > 0) spread.mean = static_cast<int>(std::lround(100.0 * sum / spread.scored));
  return spread;
}

// The mean of the criteria's means by weight, over those that somebody scored.
std::optional<int> total_of(const std::vector<MemberScores>& members, const std::vector<const Criterion*>& criteria) {
  double sum = 0, weights = 0;
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    double points = 0;
    int scored = 0;
    for (const MemberScores& member : members) {
      if (member.conflict || member.scores[i] == nullptr) continue;
      points += Panel::points(*member.scores[i], *criteria[i]);
      ++scored;
    }
    if (scored == 0) continue;
    sum += weight_of(*criteria[i]) * points / (scored * highest_of(*criteria[i]));
    weights += weight_of(*criteria[i]);
  }
  if (weights == 0) return {};
  return Panel::hundredths(sum / weights);
}

Standing standing_with(const Panel& panel, const Application& application) {
  Standing standing;
  standing.application = &application;
  int least = most_total, most = 0;
  for (const PanelMember* member : panel.members) {
    standing.members.push_back(panel.scores_of(*member, application));
    const MemberScores& scores = standing.members.back();
    standing.missing += scores.missing();
    if (scores.conflict || !scores.total) continue;
    least = std::min(least, *scores.total);
    most = std::max(most, *scores.total);
  }
  standing.spread = std::max(0, most - least);
  for (std::size_t i = 0; i < panel.criteria.size(); ++i) {
    standing.criteria.push_back(spread_of(*panel.criteria[i], i, standing.members));
    standing.apart = standing.apart || standing.criteria.back().apart();
  }
  standing.total = total_of(standing.members, panel.criteria);
  return standing;
}

// Those with no place come behind those with one.
std::int64_t place_of(const Standing& standing) {
  const Number place = standing.application->tie_place;
  return place ? place.value : std::int64_t{INT32_MAX} + 1;
}

bool before(const Standing& a, const Standing& b) {
  if (a.total.has_value() != b.total.has_value()) return a.total.has_value();
  if (!a.total) return a.application->id < b.application->id;
  if (*a.total != *b.total) return *a.total > *b.total;
  return std::make_pair(place_of(a), a.application->id) < std::make_pair(place_of(b), b.application->id);
}

// A tie stands where both have the same place, or none.
void give_ranks(std::vector<Standing>& all) {
  for (std::size_t i = 0; i < all.size() && all[i].total; ++i) {
    Standing& one = all[i];
    const bool same_total = i > 0 && all[i - 1].total == one.total;
    const bool same = same_total && place_of(all[i - 1]) == place_of(one);
    one.rank = same ? all[i - 1].rank : static_cast<int>(i) + 1;
    if (same) one.tied = all[i - 1].tied = true;
    if (same_total && !same) one.tie_broken = all[i - 1].tie_broken = true;
  }
}

}  // namespace

int MemberScores::missing() const {
  return conflict ? 0 : static_cast<int>(std::count(scores.begin(), scores.end(), nullptr));
}

bool CriterionSpread::apart() const { return scored > 1 && 2 * (most - least) >= highest_of(*criterion); }

Standing standing_of(const Programme& programme, const Application& application) { return standing_with(Panel(programme), application); }

std::vector<Standing> ranking(const Programme& programme) {
  const Panel panel(programme);
  std::vector<Standing> all;
  for (const Application* application : programme.all<Application>()) {
    if (application->received && application->decision != Decision::withdrawn) all.push_back(standing_with(panel, *application));
  }
  std::sort(all.begin(), all.end(), before);
  give_ranks(all);
  return all;
}

Cut cut(const std::vector<Standing>& ranked, int places) {
  Cut cut;
  const auto wanted = static_cast<std::size_t>(std::max(0, places));
  std::size_t size = 0;
  while (size < ranked.size() && ranked[size].rank > 0) ++size;
  const std::size_t end = std::min(wanted, size);
  const bool across = end > 0 && end < size && ranked[end - 1].rank == ranked[end].rank;
  for (std::size_t i = 0; i < size; ++i) {
    const Standing& one = ranked[i];
    if (across && one.rank == ranked[end].rank) cut.tied.push_back(one.application->id);
    else if (i < end) cut.in.push_back(one.application->id);
  }
  return cut;
}

std::vector<const Application*> reserves(const Programme& programme) {
  std::vector<const Application*> found;
  for (const Standing& standing : ranking(programme)) {
    if (standing.application->decision == Decision::reserve) found.push_back(standing.application);
  }
  std::stable_sort(found.begin(), found.end(), [](const Application* a, const Application* b) { return a->reserve_place < b->reserve_place; });
  return found;
}

bool may_see_others(const Programme& programme, Id panel_member, Id application) {
  const auto* member = programme.find<PanelMember>(panel_member);
  const auto* form = programme.find<Application>(application);
  if (member == nullptr || form == nullptr) return false;
  const MemberScores own = Panel(programme).scores_of(*member, *form);
  return !own.conflict && own.missing() == 0;
}

const Assessment* assessment_of(const Programme& programme, Id panel_member, Id application, Id criterion) {
  const Assessment* scored = nullptr;
  const Assessment* noted = nullptr;
  for (const Assessment* one : programme.all<Assessment>()) {
    if (one->panel_member.id != panel_member || one->application.id != application || one->criterion.id != criterion) continue;
    if (!one->score) noted = one;
    else if (counts_before(scored, *one)) scored = one;
  }
  return scored != nullptr ? scored : noted;
}

std::vector<Owing> owing(const std::vector<Standing>& ranked) {
  std::vector<Owing> all;
  for (std::size_t i = 0; !ranked.empty() && i < ranked.front().members.size(); ++i) {
    Owing one{ranked.front().members[i].member, 0, 0};
    for (const Standing& standing : ranked) {
      const int missing = standing.members[i].missing();
      one.scores += missing;
      one.applications += missing > 0 ? 1 : 0;
    }
    if (one.scores > 0) all.push_back(one);
  }
  return all;
}

std::string total_in_words(int hundredths) {
  const std::string rest = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + "." + (rest.size() < 2 ? "0" : "") + rest;
}

}  // namespace bothways::evaluation
