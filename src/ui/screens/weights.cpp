// How much each rule of matching counts. What is changed here shows at once what it would do to the proposals
// of a cohort; nothing is kept until somebody says so.
#include <optional>

#include "base/words.hpp"
#include "ui/screens/matching_view.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

// As it is tried out; for one revision of the scheme and one cohort.
struct Tried {
  std::uint64_t revision = 0;
  Id cohort;
  matching::Settings settings, shown;
  std::vector<std::string> moves;
  matching::Quality before, after;
  bool stale = true;
};

Tried& tried_now(Desk& desk, Id cohort) {
  static Tried tried;
  if (tried.revision != desk.state.revision || tried.cohort != cohort) {
    tried = {};
    tried.revision = desk.state.revision;
    tried.cohort = cohort;
    tried.settings = matching::Settings(desk.programme());
  }
  return tried;
}

void work_out(Desk& desk, const Cohort& cohort, Tried& tried) {
  if (!tried.stale) return;
  tried.stale = false;
  const matching::Objective objective = matching::objective_of(cohort);
  const auto now = matching::propose(matching::pool_of(desk.programme(), cohort.id), objective);
  const auto then = matching::propose(matching::pool_of(desk.programme(), cohort.id, tried.settings), objective);
  tried.before = now.quality;
  tried.after = then.quality;
  tried.moves.clear();
  for (const matching::Moved& move : matching::moves_between(matching::partners_of(now), matching::partners_of(then))) {
    tried.moves.push_back(matching::in_words(desk.programme(), move));
  }
}

void scoring_rules(Tried& tried) {
  auto part = section(say("weights.scoring"));
  text(say("weights.scoring_about"), Tone::muted);
  for (const matching::ScoreRule& rule : matching::score_rules()) {
    const auto apart = key(rule.key);
    std::vector<std::string> options{say("weights.not_used")};
    for (int weight = 1; weight <= matching::most_weight; ++weight) options.push_back(say("weights.weight", {{"n", std::to_string(weight)}, {"of", std::to_string(matching::most_weight)}}));
    const auto weight = static_cast<std::size_t>(tried.settings.weight(rule.key, rule.usual));
    auto line = measure();
    const auto picked = choose(say("rule_name." + std::string(rule.key)), options, weight, {say("rule_about." + std::string(rule.key)), {}});
    if (!picked) continue;
    tried.settings.set(rule.key, *picked > 0, static_cast<int>(*picked));
    tried.stale = true;
  }
}

void hard_rules(Tried& tried) {
  auto part = section(say("weights.hard"));
  text(say("weights.hard_about"), Tone::muted);
  for (const matching::Rule& rule : matching::rules()) {
    if (!rule.optional) continue;
    const auto apart = key(rule.key);
    const auto now = check(say("rule_name." + std::string(rule.key)), tried.settings.used(rule.key), {say("rule_about." + std::string(rule.key)), {}});
    if (!now) continue;
    tried.settings.set(rule.key, *now, 0);
    tried.stale = true;
  }
}

Arguments as_arguments(const Tried& tried) {
  Arguments arguments;
  for (const matching::ScoreRule& rule : matching::score_rules()) arguments.keys.push_back(static_cast<std::uint64_t>(tried.settings.weight(rule.key, rule.usual)));
  for (const matching::Rule& rule : matching::rules()) {
    if (rule.optional) arguments.keys.push_back(tried.settings.used(rule.key) ? 1 : 0);
  }
  return arguments;
}

void what_it_does(Desk& desk, const Cohort& cohort, Tried& tried) {
  work_out(desk, cohort, tried);
  const bool changed = as_arguments(tried).keys != [&] {
    Tried kept;
    kept.settings = matching::Settings(desk.programme());
    return as_arguments(kept).keys;
  }();
  auto part = section(say("weights.effect", {{"cohort", named(desk.programme(), cohort)}}));
  if (!changed) text(say("weights.unchanged"), Tone::muted);
  else banner(tried.moves.empty() ? say("weights.nobody_moves") : say_count("weights.moves", static_cast<long>(tried.moves.size())), tried.moves.empty() ? Tone::good : Tone::watch);
  if (changed && !tried.moves.empty()) {
    constexpr std::size_t most = 8;
    auto all = list(say("matching.moved_list"));
    for (std::size_t i = 0; i < std::min(most, tried.moves.size()); ++i) {
      auto one = item();
      text(tried.moves[i]);
    }
  }
  {
    Table table(say("weights.numbers"), {{say("weights.number"), 0.5f, Tone::plain, true}, {say("weights.now"), 0.25f}, {say("weights.then"), 0.25f}});
    const std::pair<std::string_view, std::pair<std::int64_t, std::int64_t>> lines[] = {
        {"matching.pairs_made", {static_cast<std::int64_t>(tried.before.pairs), static_cast<std::int64_t>(tried.after.pairs)}},
        {"matching.in_all", {tried.before.total, tried.after.total}},
        {"matching.least", {tried.before.least, tried.after.least}}};
    std::uint64_t number = 0;
    for (const auto& [words, values] : lines) {
      table.row(++number);
      table.cell();
      strong(say(words));
      for (const std::int64_t value : {values.first, values.second}) {
        table.cell();
        text(std::to_string(value));
      }
    }
  }
  auto row = actions();
  if (change_button(say("weights.keep"), say("weights.keep"), Weight::primary, changed)) desk.ask("matching.weights", as_arguments(tried));
  if (changed) {
    const auto own = changeable();
    if (button(say("weights.back"), Weight::quiet)) tried.revision = 0;
  }
}

}  // namespace

void draw_weights(Desk& desk) {
  const auto cohorts = desk.programme().all<Cohort>();
  if (cohorts.empty()) {
    page_title(say("screen.weights"), say("weights.lead"));
    auto nothing = empty_state(say("matching.no_cohort"));
    auto row = actions();
    return command_button(desk, "cohort.add", {}, Weight::primary);
  }
  const Cohort& cohort = cohort_shown(desk, cohorts);
  link(say("weights.to_matching"), desk.to("matching", cohort.id));
  page_title(say("screen.weights"), say("weights.lead"));
  Tried& tried = tried_now(desk, cohort.id);
  what_it_does(desk, cohort, tried);
  scoring_rules(tried);
  hard_rules(tried);
}

}  // namespace bothways::ui
