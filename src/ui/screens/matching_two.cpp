// Two people who are picked: what each would gain of the other and why, what the rules say, what it would cost
// others, and what can be done with the two.
#include <algorithm>
#include <optional>
#include <utility>

#include "app/per_change.hpp"
#include "base/words.hpp"
#include "domain/form.hpp"
#include "ui/screens/matching_view.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {
namespace {

using matching::Cell;

// Says what stands against the pair; true where nothing forbids it.
bool rules_in_words(const matching::Pool& pool, const matching::Candidate& candidate) {
  const auto findings = matching::check(pool.facts, pool.settings, candidate);
  if (findings.empty()) banner(say("matching.no_rule"), Tone::good);
  for (const matching::Finding& finding : findings) {
    const bool forbids = finding.effect == matching::Effect::forbids;
    const std::string why = matching::in_words(pool.facts.programme(), candidate, finding);
    banner(say(forbids ? "matching.ruled_out" : "matching.caution", {{"why", why}}), forbids ? Tone::late : Tone::watch);
  }
  return matching::allowed(findings);
}

struct Line {
  std::string_view words;
  std::string Application::* field;
};
constexpr Line wanted[] = {{"matching.want_support", &Application::want_support}, {"matching.want_feedback", &Application::want_feedback},
                           {"matching.want_information", &Application::want_information}, {"matching.hopes", &Application::hope_to_learn}};

void words_cell(Table& table, const std::string& words) {
  table.cell();
  text_or_unsaid(words);
}

std::string or_else(const std::string& one, const std::string& other) { return one.empty() ? other : one; }

// What each wants beside what the other offers.
void wants_and_offers(Desk& desk, const matching::Someone& a, const matching::Someone& b) {
  const Programme& programme = desk.programme();
  const std::string name_a = named(programme, *a.person), name_b = named(programme, *b.person);
  const matching::Someone* both[] = {&a, &b};
  {
    Table table(say("matching.fit"), {{say("matching.what"), 0.2f, Tone::plain, true},
                                      {say("matching.wants_offers", {{"who", name_a}, {"whom", name_b}}), 0.4f, Tone::side_a},
                                      {say("matching.wants_offers", {{"who", name_b}, {"whom", name_a}}), 0.4f, Tone::side_b}});
    std::uint64_t number = 0;
    for (const Line& line : wanted) {
      table.row(++number);
      table.cell();
      strong(say(line.words));
      for (const matching::Someone* one : both) words_cell(table, one->form != nullptr ? one->form->*line.field : std::string());
    }
    table.row(++number);
    table.cell();
    strong(say("person.wants"));
    for (const matching::Someone* one : both) words_cell(table, one->person->wants);
    table.row(++number);
    table.cell();
    strong(say("matching.other_offers"));
    for (const matching::Someone* one : {both[1], both[0]}) {
      const std::string offer = one->form != nullptr ? one->form->can_offer : std::string();
      words_cell(table, or_else(or_else(offer, one->person->offers), one->person->about));
    }
  }
  for (const matching::Someone* one : both) {
    if (one->form == nullptr && one->person->wants.empty()) small(say("matching.no_form", {{"name", named(programme, *one->person)}}));
    if (one->form == nullptr) continue;
    for (const GivenAnswer& given : answers_of(programme, one->form->id, SeenBy::matching)) {
      if (given.question == nullptr) continue;
      summary(say("matching.answer_of", {{"name", named(programme, *one->person)}, {"question", given.question->text}}),
              answer_in_words(*given.question, given.answer->text));
    }
  }
}

// The terms of both directions, a row for each rule.
void terms_table(Desk& desk, const matching::Pool& pool, const matching::Someone& a, const matching::Someone& b) {
  const matching::Gain gains[] = {matching::gain(pool.facts, pool.settings, a, b), matching::gain(pool.facts, pool.settings, b, a)};
  const Programme& programme = desk.programme();
  Table table(say("matching.terms"), {{say("rule_setting.rule"), 0.3f},
                                      {say("matching.gains", {{"who", named(programme, *a.person)}}), 0.35f, Tone::side_a},
                                      {say("matching.gains", {{"who", named(programme, *b.person)}}), 0.35f, Tone::side_b}});
  for (std::size_t i = 0; i < gains[0].terms.size(); ++i) {
    table.row(i + 1);
    table.cell();
    text(say("rule_name." + std::string(gains[0].terms[i].key)));
    for (const matching::Gain& one : gains) {
      table.cell();
      const matching::Term& term = one.terms[i];
      text(say("matching.points", {{"n", std::to_string(term.value())}, {"of", std::to_string(term.weight * matching::most_points)}}));
      if (!term.scored.what.empty()) {
        std::string what;
        for (const std::string& word : term.scored.what) what += (what.empty() ? "" : ", ") + word;
        small(what);
      }
    }
  }
  table.row(gains[0].terms.size() + 1);
  table.cell();
  strong(say("matching.in_all"));
  for (const matching::Gain& one : gains) {
    table.cell();
    strong(say("matching.points", {{"n", std::to_string(one.value)}, {"of", std::to_string(one.most)}}));
  }
}

bool is_proposed(const MatchingView& view, Cell cell) {
  const auto& pairs = view.now.answer.pairs;
  return std::find(pairs.begin(), pairs.end(), cell) != pairs.end();
}

const matching::Comparison& compared_now(Desk& desk, const MatchingView& view, Cell cell, bool proposed) {
  static PerChange<matching::Comparison> kept;
  static matching::Candidate of;
  const matching::Candidate two = view.pool().candidate(cell.row, cell.column);
  if (of.a != two.a || of.b != two.b || of.cohort != two.cohort) kept = {};
  of = two;
  return kept.get(desk.state, [&] {
    return proposed ? matching::if_apart(view.now, cell, view.objective) : matching::if_together(view.now, cell, view.objective);
  });
}

// What it would cost or gain to have these two together, or the price of keeping what is proposed.
void what_it_costs(Desk& desk, const MatchingView& view, Cell cell) {
  if (!view.now.answer.faults.empty() || view.pool().problem.is_ruled_out(cell.row, cell.column)) return;
  const bool proposed = is_proposed(view, cell);
  const matching::Comparison& comparison = compared_now(desk, view, cell, proposed);
  text(say(proposed ? "matching.if_apart" : "matching.if_together", {{"words", matching::in_words(view.pool(), cell, comparison)}}));
  constexpr std::size_t most = 5;
  if (comparison.moves.empty()) return;
  auto all = list(say("matching.moved_list"));
  for (std::size_t i = 0; i < std::min(most, comparison.moves.size()); ++i) {
    auto one = item();
    text(matching::in_words(view.pool().facts.programme(), comparison.moves[i]));
  }
}

// Another partner for the one on side A: to choose one keeps the two together.
void another(Desk& desk, const MatchingView& view, std::size_t row, std::optional<std::size_t> column) {
  const matching::Pool& pool = view.pool();
  std::vector<std::size_t> columns;
  for (std::size_t c = 0; c < pool.b.size(); ++c) {
    if (!pool.problem.is_ruled_out(row, c)) columns.push_back(c);
  }
  std::stable_sort(columns.begin(), columns.end(), [&](std::size_t one, std::size_t two) { return pool.problem.worth(row, one) > pool.problem.worth(row, two); });
  std::vector<std::string> options{say("matching.choose_another")};
  std::size_t chosen = 0;
  for (const std::size_t c : columns) {
    const Cell cell{static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(c)};
    options.push_back(say("matching.option", {{"name", named(desk.programme(), *pool.b[c]->person)}, {"a", std::to_string(matching::value_for(pool, cell, Side::a))},
                                              {"b", std::to_string(matching::value_for(pool, cell, Side::b))}}));
    if (column == c && matching::is_locked(pool, cell)) chosen = options.size() - 1;
  }
  auto line = measure();
  const std::string label = say("matching.another", {{"name", named(desk.programme(), *pool.a[row]->person)}});
  const auto picked = choose(label, options, chosen, {say("matching.another.hint"), {}});
  if (!picked || *picked == 0) return;
  const Id b = pool.b[columns[*picked - 1]]->person->id;
  picked_now() = {pool.a[row]->person->id, b, Side::a};
  desk.ask("matching.together", {.other = pool.a[row]->person->id, .third = b});
}

// Another proposed pair to change partners with: to choose one keeps both new pairs together.
void swapping(Desk& desk, const MatchingView& view, Cell cell) {
  const matching::Pool& pool = view.pool();
  const auto allowed = [&](std::uint32_t row, std::uint32_t column) { return !pool.problem.is_ruled_out(row, column); };
  std::vector<Cell> others;
  for (const Cell other : view.now.answer.pairs) {
    const bool apart = other.row != cell.row && other.column != cell.column;
    if (apart && allowed(cell.row, other.column) && allowed(other.row, cell.column)) others.push_back(other);
  }
  if (others.empty()) return;
  const auto then = [&](Cell other) { return pool.problem.worth(cell.row, other.column) + pool.problem.worth(other.row, cell.column); };
  std::stable_sort(others.begin(), others.end(), [&](Cell one, Cell two) {
    const auto gained = [&](Cell other) { return then(other) - pool.problem.worth(other.row, other.column); };
    return gained(one) > gained(two);
  });
  std::vector<std::string> options{say("matching.choose_pair")};
  const auto pair_of = [&](Cell one) {
    return say("title.pair", {{"a", named(desk.programme(), *pool.a[one.row]->person)}, {"b", named(desk.programme(), *pool.b[one.column]->person)}});
  };
  const auto now = [&](Cell other) { return pool.problem.worth(cell.row, cell.column) + pool.problem.worth(other.row, other.column); };
  for (const Cell other : others) {
    options.push_back(say("matching.swap_option", {{"pair", pair_of(other)}, {"then", std::to_string(then(other))}, {"now", std::to_string(now(other))}}));
  }
  auto line = measure();
  const auto picked = choose(say("matching.swap", {{"pair", pair_of(cell)}}), options, 0, {say("matching.swap.hint"), {}});
  if (!picked || *picked == 0) return;
  const matching::Candidate mine = pool.candidate(cell.row, cell.column);
  const matching::Candidate theirs = pool.candidate(others[*picked - 1].row, others[*picked - 1].column);
  picked_now() = {mine.a, theirs.b, Side::a};
  desk.ask("matching.swap", {.other = mine.a, .third = mine.b, .keys = {theirs.a.value, theirs.b.value}});
}

}  // namespace

void matching_two(Desk& desk, const Cohort& cohort, const MatchingView& view) {
  const matching::Pool& pool = view.pool();
  Picked& picked = picked_now();
  const auto row = pool.row_of(picked.a), column = pool.column_of(picked.b);
  if (!row || !column) return text(say("matching.pick_both"), Tone::muted);
  const matching::Someone& a = *pool.a[*row];
  const matching::Someone& b = *pool.b[*column];
  const std::string both = say("title.pair", {{"a", named(desk.programme(), *a.person)}, {"b", named(desk.programme(), *b.person)}});
  auto part = std::exchange(picked.closer, false) ? section_shown(both) : section(both);
  const Cell cell{static_cast<std::uint32_t>(*row), static_cast<std::uint32_t>(*column)};
  wants_and_offers(desk, a, b);
  const bool allowed = rules_in_words(pool, pool.candidate(*row, *column));
  terms_table(desk, pool, a, b);
  what_it_costs(desk, view, cell);
  another(desk, view, *row, *column);
  if (is_proposed(view, cell)) swapping(desk, view, cell);
  const Arguments arguments{.id = cohort.id, .other = picked.a, .third = picked.b};
  auto buttons = actions();
  if (allowed) command_button(desk, "pair.make", arguments, Weight::primary);
  else button(say("command.pair.make"), Weight::primary, false);
  if (allowed && !matching::is_locked(pool, cell)) command_button(desk, "matching.together", arguments);
  const auto between = pool.facts.relations(a, b);
  const bool kept_apart = std::any_of(between.begin(), between.end(), [](const Relation* one) { return one->of_kind == RelationKind::kept_apart; });
  if (!kept_apart) command_button(desk, "matching.apart", arguments);
  command_button(desk, "matching.wish", arguments, Weight::quiet);
}

}  // namespace bothways::ui
