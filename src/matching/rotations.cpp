#include "matching/rotations.hpp"

#include <algorithm>

namespace bothways::matching {
namespace {

constexpr std::uint32_t none = nowhere;

class Walk {
 public:
  Walk(const Orders& askers, const Orders& holders, Held held)
      : askers_(askers), holders_(holders), held_(std::move(held)), place_(askers.people), next_(askers.people), passed_by_(holders.order.size(), none), last_(holders.people, none), on_path_(holders.people), done_(holders.people) {
    for (std::size_t holder = 0; holder < held_.size(); ++holder) {
      for (const std::uint16_t asker : held_[holder]) place_[asker] = askers_.rank(asker, holder);
    }
    for (std::size_t asker = 0; asker < askers.people; ++asker) next_[asker] = place_[asker] + 1;
  }

  std::vector<Rotation> run() {
    for (std::size_t holder = 0; holder < holders_.people; ++holder) walk_from(static_cast<std::uint16_t>(holder));
    return std::move(found_);
  }

 private:
  bool full(std::size_t holder) const { return holders_.capacity[holder] > 0 && static_cast<int>(held_[holder].size()) == holders_.capacity[holder]; }
  std::size_t least(std::size_t holder) const { return holders_.rank(holder, held_[holder].back()); }

  // Where the least of this holder would go; the number of holders if nowhere.
  std::size_t next_of(std::size_t holder) {
    const std::uint16_t asker = held_[holder].back();
    for (std::size_t& place = next_[asker]; place < askers_.length(asker); ++place) {
      const std::size_t other = askers_.at(asker, place);
      if (!full(other)) break;  // who has room takes anybody: whoever is below would come back
      if (holders_.rank(other, asker) < least(other)) return other;
    }
    return holders_.people;
  }

  void walk_from(std::uint16_t holder) {
    if (!full(holder) || done_[holder]) return;
    path_.push_back(holder);
    on_path_[holder] = 1;
    while (!path_.empty()) {
      const std::size_t next = next_of(path_.back());
      if (next == holders_.people || done_[next]) {
        end_path();
      } else if (on_path_[next]) {
        close_cycle(next);
      } else {
        path_.push_back(static_cast<std::uint16_t>(next));
        on_path_[next] = 1;
      }
    }
  }

  // Nothing changes any more for who leads here.
  void end_path() {
    for (const std::uint16_t holder : path_) done_[holder] = 1;
    path_.clear();
  }

  void close_cycle(std::size_t first) {
    const auto begin = std::find(path_.begin(), path_.end(), first);
    Rotation rotation;
    for (auto at = begin; at != path_.end(); ++at) {
      const std::uint16_t to = at + 1 == path_.end() ? *begin : *(at + 1);
      rotation.moves.push_back({held_[*at].back(), *at, to});
      on_path_[*at] = 0;
    }
    path_.erase(begin, path_.end());
    note(rotation);
    found_.push_back(std::move(rotation));
    if (path_.empty() && !done_[first]) {
      path_.push_back(static_cast<std::uint16_t>(first));
      on_path_[first] = 1;
    }
  }

  void need(Rotation& rotation, std::uint32_t other) {
    if (other != none && other != found_.size()) rotation.needs.push_back(other);
  }

  void note(Rotation& rotation) {
    const auto number = static_cast<std::uint32_t>(found_.size());
    for (const Move& move : rotation.moves) {
      const std::size_t asker = move.asker;
      need(rotation, last_[move.from]);
      for (std::size_t place = place_[asker] + 1; place < next_[asker]; ++place) {
        const std::size_t between = askers_.at(asker, place);
        need(rotation, passed_by_[holders_.begin[between] + holders_.rank(between, asker)]);
      }
      rotation.ranks += static_cast<std::int64_t>(next_[asker]) - static_cast<std::int64_t>(place_[asker]);
      rotation.ranks += std::int64_t{holders_.rank(move.to, asker)} - std::int64_t{holders_.rank(move.from, asker)};
    }
    std::sort(rotation.needs.begin(), rotation.needs.end());
    rotation.needs.erase(std::unique(rotation.needs.begin(), rotation.needs.end()), rotation.needs.end());
    std::vector<std::size_t> before;
    for (const Move& move : rotation.moves) before.push_back(least(move.from));
    turn(rotation, holders_, held_);
    for (std::size_t i = 0; i < rotation.moves.size(); ++i) {
      const Move& move = rotation.moves[i];
      for (std::size_t rank = least(move.from) + 1; rank <= before[i]; ++rank) passed_by_[holders_.begin[move.from] + rank] = number;
      last_[move.from] = number;
      place_[move.asker] = next_[move.asker];
      ++next_[move.asker];
    }
  }

  const Orders& askers_;
  const Orders& holders_;
  Held held_;
  std::vector<std::size_t> place_, next_;    // of each asker: where they are in their order, and could go
  std::vector<std::uint32_t> passed_by_;     // by holder and rank: the rotation since which they would not take that asker
  std::vector<std::uint32_t> last_;          // rotation of each holder
  std::vector<char> on_path_, done_;
  std::vector<std::uint16_t> path_;
  std::vector<Rotation> found_;
};

}  // namespace

std::vector<Rotation> rotations_of(const Orders& askers, const Orders& holders, Held held) { return Walk(askers, holders, std::move(held)).run(); }

void turn(const Rotation& rotation, const Orders& holders, Held& held) {
  for (const Move& move : rotation.moves) held[move.from].pop_back();
  for (const Move& move : rotation.moves) hold(holders, move.to, move.asker, held[move.to]);
}

}  // namespace bothways::matching
