// Who came and who was chosen, by sector and by place, against the mix that the scheme wants.
#include <algorithm>

#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "evaluation/balance.hpp"
#include "ui/charts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

void say_missing(Bar& bar, const evaluation::BalanceRow& row) {
  if (row.to_find() > 0) {
    bar.words = say_count("balance.to_find", row.to_find());
    bar.words_tone = Tone::late;
  } else if (row.to_select() > 0) {
    bar.words = say_count("balance.to_select", row.to_select());
    bar.words_tone = Tone::watch;
  } else if (row.wanted) {
    bar.words = say("balance.enough");
    bar.words_tone = Tone::good;
  } else {
    bar.words = say("balance.not_asked");
  }
}

BarChart chart_of(const std::vector<evaluation::BalanceRow>& rows, const std::string& name, const std::string& label_title) {
  BarChart chart;
  chart.name = name;
  chart.label_title = label_title;
  chart.total_title = say("balance.received");
  chart.part_title = say("balance.selected");
  chart.words_title = say("balance.missing");
  std::string short_ones;
  bool any_wanted = false;
  for (const evaluation::BalanceRow& row : rows) {
    Bar bar;
    bar.key = chart.bars.size() + 1;
    bar.label = row.label;
    bar.total = row.received;
    bar.part = row.selected;
    bar.wanted = row.wanted;
    bar.tone = Tone::side_a;
    say_missing(bar, row);
    any_wanted = any_wanted || row.wanted;
    const int missing = std::max(row.to_find(), row.to_select());
    if (missing > 0) short_ones += (short_ones.empty() ? "" : " ") + say("balance.short", {{"name", row.label}, {"n", std::to_string(missing)}});
    chart.bars.push_back(std::move(bar));
  }
  if (any_wanted) chart.wanted_title = say("balance.wanted");
  chart.summary = !any_wanted ? say("balance.no_mix") : short_ones.empty() ? say("balance.all_enough") : short_ones;
  chart.empty = say("balance.empty");
  return chart;
}

struct Balance {
  BarChart by_sector, by_place;
  std::string uncovered;  // the sectors and places that are wanted and that nobody came from
};

void add_uncovered(std::vector<std::string>& names, const std::vector<evaluation::BalanceRow>& rows) {
  for (const evaluation::BalanceRow& row : rows) {
    if (row.wanted && *row.wanted > 0 && row.received == 0) names.push_back(row.label);
  }
}

Balance make_balance(const Programme& programme) {
  const auto sectors = evaluation::balance_by_sector(programme), places = evaluation::balance_by_place(programme);
  std::vector<std::string> names;
  add_uncovered(names, sectors);
  add_uncovered(names, places);
  return {chart_of(sectors, say("balance.by_sector"), say("balance.sector")), chart_of(places, say("balance.by_place"), say("balance.place")),
          names.empty() ? "" : say("balance.uncovered", {{"names", joined(names, ", ")}})};
}

void draw(const Balance& balance) {
  heading(3, say("balance.by_sector"));
  bar_chart(balance.by_sector);
  heading(3, say("balance.by_place"));
  bar_chart(balance.by_place);
}

}  // namespace

void draw_balance(Desk& desk) {
  static PerChange<Balance> kept;
  const Balance& now = kept.get(desk.state, [&] { return make_balance(desk.programme()); });
  auto part = section(say("balance.title"));
  if (!now.uncovered.empty()) banner(now.uncovered, Tone::watch);
  draw(now);
  link(say("balance.change"), desk.to_part("scheme", "dates"));
}

void draw_balance_of(const Programme& programme) { draw(make_balance(programme)); }

}  // namespace bothways::ui
