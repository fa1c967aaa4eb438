// What the scores come to: the order, each member's totals, where the line of the places falls, and what is
// to be talked about. Names are to be seen here only as far as the scheme lets the panel see them.
#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/charts.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/selection_parts.hpp"

namespace bothways::ui {
namespace {

using evaluation::Standing;

constexpr std::size_t most_columns = 4;  // members beside each other; more stand in one cell

std::string member_total(const evaluation::MemberScores& one) {
  if (one.conflict) return say("scoring.conflict");
  if (!one.total) return say("scoring.not_scored");
  const std::string total = evaluation::total_in_words(*one.total);
  return one.missing() > 0 ? say_count("ranking.total_part", one.missing(), {{"total", total}}) : total;
}

bool is_among(const std::vector<Id>& ids, Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

void line_tag(const evaluation::Cut& cut, const Standing& one) {
  const Id id = one.application->id;
  if (is_among(cut.tied, id)) tag(say("ranking.tied_across"), Tone::watch);
  else if (is_among(cut.in, id)) tag(say("ranking.in"), Tone::good);
  else text(say("ranking.below"), Tone::muted);
}

void totals_of_members(const Programme& programme, Table& table, const Standing& one) {
  if (one.members.size() <= most_columns) {
    for (const evaluation::MemberScores& member : one.members) {
      table.cell();
      text(member_total(member));
    }
    return;
  }
  std::vector<std::string> all;
  for (const evaluation::MemberScores& member : one.members) all.push_back(named(programme, *member.member) + ": " + member_total(member));
  table.cell();
  text(joined(all, "; "));
}

void table_of(Desk& desk, const std::vector<Standing>& ranked, const evaluation::Cut& cut) {
  const Programme& programme = desk.programme();
  std::vector<Column> columns{{say("ranking.form"), 1.7f}, {say("ranking.place"), 0.8f}, {say("ranking.total"), 0.8f}};
  if (ranked.front().members.size() <= most_columns) {
    for (const evaluation::MemberScores& member : ranked.front().members) columns.push_back({named(programme, *member.member), 1});
  } else {
    columns.push_back({say("ranking.members"), 2});
  }
  columns.push_back({say("ranking.spread"), 0.8f});
  columns.push_back({say("ranking.line"), 1.1f});
  Table table(say("selection.ranking"), columns);
  for (const Standing& one : ranked) {
    table.row(one.application->id.value);
    table.cell();
    link(panel_title(programme, *one.application), desk.to("selection", one.application->id));
    if (one.application->decision != Decision::undecided) tag(choice_words(one.application->decision), tone_of(one.application->decision));
    table.cell();
    text(one.rank == 0 ? say("ranking.none") : std::to_string(one.rank));
    table.cell();
    if (one.total) strong(evaluation::total_in_words(*one.total));
    else text(say("ranking.none"), Tone::muted);
    totals_of_members(programme, table, one);
    table.cell();
    text(evaluation::total_in_words(one.spread));
    table.cell();
    line_tag(cut, one);
  }
}

// "6 places. The line falls between 71.25 and 70.00."
std::string line_in_words(const std::vector<Standing>& ranked, const evaluation::Cut& cut, int places) {
  const std::string of = say_count("ranking.places", places);
  const auto end = static_cast<std::size_t>(places);
  if (!cut.tied.empty()) return of + " " + say_count("ranking.line_tied", static_cast<long>(cut.tied.size()));
  if (end >= ranked.size() || ranked[end].rank == 0) return of + " " + say("ranking.line_all");
  return of + " " + say("ranking.line_between", {{"above", evaluation::total_in_words(*ranked[end - 1].total)}, {"below", evaluation::total_in_words(*ranked[end].total)}});
}

void places(Desk& desk, const std::vector<Standing>& ranked, const evaluation::Cut& cut) {
  const int wanted = places_of(desk.scheme());
  if (wanted > 0) {
    banner(line_in_words(ranked, cut, wanted), cut.tied.empty() ? Tone::accent : Tone::watch);
    return;
  }
  banner(say("ranking.no_places"), Tone::watch);
  link(say("ranking.say_places"), desk.to_part("scheme", "dates"));
}

void who_is_missing(Desk& desk, const std::vector<Standing>& ranked) {
  const auto owed = evaluation::owing(ranked);
  if (owed.empty()) return text(say("selection.scores.all"));
  std::vector<std::string> sentences;
  for (const evaluation::Owing& one : owed) sentences.push_back(say_count("selection.owes", one.scores, {{"name", named(desk.programme(), *one.member)}}));
  text(joined(sentences, " "));
  link(say("ranking.to_scores"), desk.to("scoring"));
}

DotPlot plot_of(Desk& desk, const std::vector<Standing>& ranked) {
  DotPlot plot{.name = say("ranking.plot"), .label_title = say("ranking.form"), .start_title = say("ranking.lowest"), .end_title = say("ranking.highest"),
               .words_title = say("ranking.apart_by"), .low = 0, .high = 100, .rows = {}, .summary = say("ranking.plot.summary"), .empty = say("ranking.plot.empty"), .step = 20};
  for (const Standing& one : ranked) {
    std::vector<int> totals;
    for (const evaluation::MemberScores& member : one.members) if (!member.conflict && member.total) totals.push_back(*member.total);
    if (totals.size() < 2) continue;
    const auto [low, high] = std::minmax_element(totals.begin(), totals.end());
    const Tone tone = one.apart ? Tone::watch : Tone::accent;
    plot.rows.push_back({one.application->id.value, panel_title(desk.programme(), *one.application), {Shape::circle, Filled::whole, tone},
                         (*low + 50) / 100, (*high + 50) / 100, say("ranking.apart_points", {{"n", evaluation::total_in_words(one.spread)}})});
  }
  return plot;
}

void disagreement(Desk& desk, const std::vector<Standing>& ranked) {
  auto part = section(say("ranking.disagreement"));
  std::vector<std::string> sentences;
  for (const Standing& one : ranked) {
    for (const evaluation::CriterionSpread& spread : one.criteria) {
      if (!spread.apart()) continue;
      sentences.push_back(say("ranking.far_apart", {{"form", panel_title(desk.programme(), *one.application)}, {"criterion", named(desk.programme(), *spread.criterion)},
                                                    {"least", std::to_string(spread.least)}, {"most", std::to_string(spread.most)}}));
    }
  }
  if (sentences.empty()) {
    text(say("ranking.agree"));
  } else {
    text(say("ranking.talk"));
    auto items = list(say("ranking.disagreement"));
    for (const std::string& sentence : sentences) {
      auto line = item();
      text(sentence);
    }
  }
  dot_plot(plot_of(desk, ranked));
}

}  // namespace

void draw_selection_ranking(Desk& desk) {
  back_to_selection(desk);
  const auto& ranked = ranking_now(desk.state);
  page_title(say("selection.ranking"), say("ranking.lead"));
  if (ranked.empty() || ranked.front().rank == 0) {
    auto nothing = empty_state(say("ranking.empty"));
    auto row = actions();
    return button_link(say("selection.to", {{"part", say("selection.scores")}}), desk.to("scoring"), Weight::primary);
  }
  const evaluation::Cut cut = evaluation::cut(ranked, places_of(desk.scheme()));
  places(desk, ranked, cut);
  who_is_missing(desk, ranked);
  table_of(desk, ranked, cut);
  small(say("ranking.how"));
  draw_ties(desk);
  disagreement(desk, ranked);
  auto row = actions();
  button_link(say("selection.to", {{"part", say("selection.decisions")}}), desk.to_part("selection", "decisions"), Weight::primary);
}

}  // namespace bothways::ui
