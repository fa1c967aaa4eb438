#include "ui/find.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/pair.hpp"
#include "domain/panel_view.hpp"
#include "domain/people.hpp"
#include "share/guide.hpp"
#include "ui/screens/screens.hpp"
#include "ui/shortcuts.hpp"

namespace bothways::ui {
namespace {

constexpr int no_fit = 99;

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool begins_a_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (at == 0 || text[at - 1] == ' ' || text[at - 1] == '-' || text[at - 1] == '(') return true;
  }
  return false;
}

// How well it fits, 0 is best.
int fit(const Findable& one, std::string_view whole, const std::vector<std::string_view>& words) {
  if (one.folded_label.starts_with(whole)) return 0;
  const auto all = [&](auto holds) { return std::all_of(words.begin(), words.end(), holds); };
  if (!all([&](std::string_view word) { return one.folded_all.find(word) != std::string::npos; })) return no_fit;
  if (all([&](std::string_view word) { return begins_a_word(one.folded_label, word); })) return 1;
  return all([&](std::string_view word) { return begins_a_word(one.folded_all, word); }) ? 2 : 3;
}

std::string detail_of(const Programme& programme, const Person* person, std::string_view otherwise) {
  const auto* organisation = person != nullptr ? programme.find<Organisation>(person->organisation.id) : nullptr;
  return organisation != nullptr && !organisation->name.empty() ? organisation->name : std::string(otherwise);
}

// Where a panel reads forms by number, the search does not tell whose they are.
bool hides_names(const Route& route) { return route.screen == "scoring" || route.screen == "selection"; }

}  // namespace

void Finder::add(FoundKind kind, std::string label, std::string detail, std::string target) {
  Findable one{kind, std::move(label), std::move(detail), std::move(target), {}, {}};
  one.folded_label = folded(one.label);
  one.folded_all = one.folded_label + " " + folded(one.detail);
  into_->push_back(std::move(one));
}

void Finder::gather_records(const Desk& desk) {
  const Programme& programme = desk.programme();
  const bool nameless = hides_names(desk.state.route);
  if (gathered_ && nameless_ == nameless && scheme_ == desk.state.scheme && seen_ == programme.seen) return;
  gathered_ = true;
  nameless_ = nameless;
  scheme_ = desk.state.scheme;
  seen_ = programme.seen;
  last_.clear();
  records_.clear();
  into_ = &records_;
  for (const Application* one : programme.all<Application>()) {
    if (nameless && is_nameless(programme, *one)) continue;
    const std::string detail = detail_of(programme, programme.find<Person>(one->person.id), say("record.application"));
    add(FoundKind::people, title_of(programme, *one, RecordKind::application), detail, desk.to("application", one->id));
  }
  for (const Member* one : programme.all<Member>()) {
    const std::string detail = detail_of(programme, programme.find<Person>(one->person.id), say("record.member"));
    add(FoundKind::people, title_of(programme, *one, RecordKind::member), detail, desk.to("roster", one->id));
  }
  for (const Pair* one : programme.all<Pair>()) {
    const auto* cohort = programme.find<Cohort>(one->cohort.id);
    add(FoundKind::pairs, title_of(programme, *one, RecordKind::pair), cohort != nullptr ? cohort->name : "", desk.to("pair", one->id));
  }
  for (const Cohort* one : programme.all<Cohort>()) {
    add(FoundKind::cohorts, title_of(programme, *one, RecordKind::cohort), "", desk.to("cohort", one->id));
  }
}

void Finder::gather(const Desk& desk, bool mac) {
  const bool open = desk.state.shown();
  if (open) {
    gather_records(desk);
  } else {
    gathered_ = false;
    records_.clear();
    last_.clear();
  }
  others_.clear();
  into_ = &others_;
  for (const Command* command : commands()) {
    const bool available = command->available == nullptr || command->available(desk.state);
    if (!command->listed || !available) continue;
    add(FoundKind::commands, say("command." + std::string(command->name)), keys_in_words(command->shortcut, mac), std::string(command->name));
  }
  for (const Screen& screen : screens()) {
    const bool is_here = !screen.rail.empty() && (open || needs_no_scheme(screen.path));
    if (is_here) add(FoundKind::screens, say("screen." + std::string(screen.path)), "", desk.to(screen.path));
    // The guides of the screens are long to list and found by the screen's name.
    if (const std::string title = share::guide_title(screen.path); !title.empty()) add(FoundKind::guides, title, "", desk.to("guide") + "/" + std::string(screen.path));
  }
  for (const std::string_view key : share::guide_keys()) add(FoundKind::guides, share::guide_title(key), "", desk.to("guide") + "/" + std::string(key));
}

// What was used last, as far as it is still there.
void Finder::add_recent(const Desk& desk) {
  recent_.clear();
  const std::string here = address_of(desk.state.route);
  for (const std::string& target : desk.state.recent) {
    for (const std::vector<Findable>* list : {&records_, &others_}) {
      for (const Findable& one : *list) {
        if (one.target != target || target == here) continue;
        recent_.push_back(one);
        recent_.back().kind = FoundKind::recent;
      }
    }
  }
}

const std::vector<FoundGroup>& Finder::find(const Desk& desk, std::string_view typed, bool mac) {
  gather(desk, mac);
  const std::string whole = folded(typed);
  const std::vector<std::string_view> words = words_of(whole);
  std::array<std::vector<std::pair<int, const Findable*>>, 7> fits;
  const auto take = [&](const Findable& one, int how) { fits[static_cast<std::size_t>(one.kind)].push_back({how, &one}); };
  looked_at_ = 0;
  if (words.empty()) {
    add_recent(desk);
    for (const Findable& one : recent_) take(one, 0);
    for (const Findable& one : others_) if (one.kind != FoundKind::guides) take(one, static_cast<int>(one.kind));
  } else {
    for (const Findable& one : others_) if (const int how = fit(one, whole, words); how != no_fit) take(one, how);
    // One letter more fits no more than what fitted before.
    const bool goes_on = !last_.empty() && whole.starts_with(last_);
    std::vector<const Findable*> among;
    if (goes_on) among.swap(fitted_);
    else for (const Findable& one : records_) among.push_back(&one);
    fitted_.clear();
    looked_at_ = among.size();
    for (const Findable* one : among) {
      const int how = fit(*one, whole, words);
      if (how == no_fit) continue;
      fitted_.push_back(one);
      take(*one, how);
    }
  }
  last_ = whole;
  groups_.clear();
  std::array<std::size_t, 7> order{0, 1, 2, 3, 4, 5, 6};
  const auto best = [&](std::size_t at) {
    int least = no_fit;
    for (const auto& [how, one] : fits[at]) least = std::min(least, how);
    return least;
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return best(a) < best(b); });
  const auto filled = static_cast<std::size_t>(std::count_if(fits.begin(), fits.end(), [](const auto& list) { return !list.empty(); }));
  const std::size_t most = words.empty() ? 12 : filled <= 1 ? 12 : filled <= 3 ? 5 : 3;
  for (const std::size_t at : order) {
    auto& list = fits[at];
    if (list.empty()) continue;
    const std::size_t shown = std::min(most, list.size());
    if (!words.empty()) {
      std::partial_sort(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(shown), list.end(), [](const auto& a, const auto& b) {
        if (a.first != b.first) return a.first < b.first;
        if (a.second->label.size() != b.second->label.size()) return a.second->label.size() < b.second->label.size();
        return a.second->label != b.second->label ? a.second->label < b.second->label : a.second->target < b.second->target;
      });
    }
    FoundGroup group{static_cast<FoundKind>(at), {}, list.size()};
    for (std::size_t i = 0; i < shown; ++i) group.shown.push_back(list[i].second);
    groups_.push_back(std::move(group));
  }
  return groups_;
}

}  // namespace bothways::ui
