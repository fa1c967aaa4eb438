// How answers changed from the start to the end, a small chart for each question, and what became of the asks.
#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "base/words.hpp"
#include "evaluation/answers.hpp"
#include "evaluation/ask_totals.hpp"
#include "evaluation/report_facts.hpp"
#include "ui/charts.hpp"
#include "ui/screens/learning_charts.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {
namespace {

std::string change_in_words(int by) {
  if (by == 0) return say("learning.change.same");
  return say(by > 0 ? "learning.change.more" : "learning.change.less", {{"n", std::to_string(std::abs(by))}});
}

DotPlot plot_of(Desk& desk, const evaluation::ItemChange& item) {
  DotPlot plot;
  plot.name = label_of(desk.programme(), Pulse::kind, *item.field);
  plot.label_title = say("pair_page.person");
  plot.start_title = say("learning.start");
  plot.end_title = say("learning.end");
  plot.words_title = say("learning.change");
  for (const evaluation::PersonChange& one : evaluation::person_changes(desk.programme(), *item.field)) {
    DotRow row;
    row.key = one.pair->id.value * 2 + number_of(one.side);
    row.label = partner_name(desk.programme(), *one.pair, one.side);
    row.spot = {one.side == Side::b ? Shape::diamond : Shape::circle, Filled::whole, tone_of(one.side)};
    row.start = one.start;
    row.end = one.end;
    row.words = change_in_words(one.end - one.start);
    plot.rows.push_back(std::move(row));
  }
  plot.summary = say("learning.change.summary", {{"up", std::to_string(item.up)}, {"same", std::to_string(item.same)}, {"down", std::to_string(item.down)}});
  return plot;
}

void one_plot(Desk& desk, const evaluation::ItemChange& item) {
  const std::string question = label_of(desk.programme(), Pulse::kind, *item.field);
  auto box = card("");
  heading(3, question);
  if (item.both() < evaluation::smallest_group) return text(say("learning.not_enough"), Tone::muted);
  dot_plot(plot_of(desk, item));
}

// "2 met, 1 partly": what there is none of goes unsaid.
std::string outcomes_in_words(const AskCounts& counts) {
  std::vector<std::string> parts;
  const auto add = [&](int n, std::string_view what) {
    if (n > 0) parts.push_back(say("learning.asks." + std::string(what), {{"n", std::to_string(n)}}));
  };
  add(counts.met, "n_met");
  add(counts.partly, "n_partly");
  add(counts.not_met, "n_not_met");
  add(counts.open, "n_open");
  return joined(parts, ", ");
}

}  // namespace

void draw_start_to_end(Desk& desk) {
  const auto items = evaluation::changes(desk.programme());
  if (items.empty()) return;
  auto part = section(say("learning.change_title"));
  text(say("learning.change.lead"));
  Columns plots(2, 360);
  bool first = true;
  for (const evaluation::ItemChange& item : items) {
    if (!first) plots.next();
    first = false;
    one_plot(desk, item);
  }
}

void draw_asks(Desk& desk) {
  BarChart chart;
  chart.name = say("learning.asks");
  chart.label_title = say("learning.asks.what");
  chart.total_title = say("learning.asks.made");
  chart.part_title = say("learning.asks.met");
  chart.words_title = say("learning.asks.became");
  int made = 0, met = 0;
  for (const evaluation::AskTotal& total : evaluation::ask_totals(desk.programme())) {
    Bar bar;
    bar.key = chart.bars.size() + 1;
    bar.label = say("learning.asks.by", {{"kind", choice_words(total.of_kind)}, {"a_many", side_many(desk.scheme(), total.from)}});
    bar.total = total.counts.made;
    bar.part = total.counts.met;
    bar.tone = tone_of(total.from);
    bar.words = outcomes_in_words(total.counts);
    made += bar.total;
    met += bar.part;
    chart.bars.push_back(std::move(bar));
  }
  chart.summary = say("learning.asks.summary", {{"n", std::to_string(met)}, {"of", std::to_string(made)}});
  chart.empty = say("learning.asks.none");
  auto part = section(say("learning.asks"));
  bar_chart(chart);
}

}  // namespace bothways::ui
