// Specimens of what shows numbers and many records: charts, each also a table, and a table to sort and filter.
#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/charts.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/design_parts.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {
namespace {

constexpr int people = 12;
constexpr Spot first_side{Shape::circle, Filled::whole, Tone::side_a}, second_side{Shape::diamond, Filled::whole, Tone::side_b};

std::string numbered(std::string_view words, int n) { return say("design." + std::string(words), {{"n", std::to_string(n)}}); }

Spot with(Spot spot, Filled filled) {
  spot.filled = filled;
  return spot;
}

BarChart bars() {
  BarChart chart;
  chart.name = say("design.bars");
  chart.label_title = say("balance.sector");
  chart.total_title = say("balance.received");
  chart.part_title = say("balance.selected");
  chart.wanted_title = say("balance.wanted");
  chart.words_title = say("balance.missing");
  chart.summary = say("design.bars.summary");
  chart.bars = {{.key = 1, .label = choice_words(Sector::frontline), .total = 9, .part = 4, .wanted = 4, .words = say("balance.enough"), .words_tone = Tone::good},
                {.key = 2, .label = choice_words(Sector::care_homes), .total = 1, .part = 1, .wanted = 3, .words = say_count("balance.to_find", 2), .words_tone = Tone::late}};
  return chart;
}

Timeline months(Date today) {
  const auto meeting = [&](int days, Spot spot) {
    const Date on{today.days + days};
    return TimelineItem{on, spot, say("design.timeline.meeting", {{"date", in_words(on)}}), {}};
  };
  Timeline line;
  line.name = say("design.timeline");
  line.row_title = say("pairs.pair");
  line.from = {today.days - 70};
  line.until = {today.days + 70};
  line.today = today;
  line.rows = {{1, numbered("pair", 1), numbered("pair", 1), {}, {meeting(-50, first_side), meeting(-20, second_side), meeting(25, with(first_side, Filled::hollow))}},
               {2, numbered("pair", 2), numbered("pair", 2), {}, {meeting(-35, with(first_side, Filled::crossed)), meeting(12, with(second_side, Filled::hollow))}}};
  line.key = {{first_side, say("design.tone.side_a")}, {second_side, say("design.tone.side_b")}};
  line.summary = say("design.timeline.summary");
  return line;
}

DotPlot dots() {
  DotPlot plot;
  plot.name = say("design.dots");
  plot.label_title = say("pair_page.person");
  plot.start_title = say("learning.start");
  plot.end_title = say("learning.end");
  plot.words_title = say("learning.change");
  plot.rows = {{1, numbered("person", 1), first_side, 2, 5, say("learning.change.more", {{"n", "3"}})}, {2, numbered("person", 2), second_side, 3, 4, say("learning.change.more", {{"n", "1"}})}};
  return plot;
}

TableRows rows() {
  TableRows all;
  for (int i = 1; i <= people; ++i) {
    const std::string name = numbered("person", i), group = numbered("cohort", i % 4 + 1);
    all.rows.push_back({static_cast<std::uint64_t>(i), name, folded(name + " " + group), {by_number(i), by_words(group)}, {static_cast<std::size_t>(i % 4 + 1)}});
  }
  return all;
}

}  // namespace

void show_bars(Desk&) {
  const auto box = specimen("bars");
  bar_chart(bars());
}

void show_timeline(Desk& desk) {
  const auto box = specimen("timeline");
  timeline(months(desk.state.today));
}

void show_dots(Desk&) {
  const auto box = specimen("dots");
  dot_plot(dots());
}

void show_table(Desk& desk) {
  static const TableRows all = rows();
  const auto part = section(say("design.table"));
  text(say("design.table.when"), Tone::muted);
  Narrowing cohorts{say("design.table.cohort"), {say("design.table.all")}};
  for (int i = 1; i <= 4; ++i) cohorts.options.push_back(numbered("cohort", i));
  DataTable table(desk,
                  {.name = "design", .title = say("design.table.title"), .filter = say_count("applications.find", people),
                   .columns = {{{say("design.table.name"), 0.5f}, SortAs::number}, {{say("design.table.cohort"), 0.5f}, SortAs::words}},
                   .narrowings = {cohorts}, .ticks = true},
                  all);
  if (!table.ticked().empty()) table.ticked_line();
  while (const TableRow* row = table.next()) {
    table.cell();
    text(row->name);
    table.cell();
    text(numbered("cohort", static_cast<int>(row->choices.front())));
  }
}

}  // namespace bothways::ui
