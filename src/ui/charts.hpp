// Charts: a value says what is in one; the call draws it and says it as a table (caption, column headers,
// a row header for each row, cells in words), with boxes over what is drawn. Colour never speaks alone:
// shape and fill differ too, and each mark has its words. An empty chart says what belongs there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "ui/controls.hpp"

namespace bothways::ui {

enum class Shape : std::uint8_t { circle, diamond, square };
enum class Filled : std::uint8_t { whole, hollow, crossed };  // done, planned, did not happen

struct Spot {
  Shape shape = Shape::circle;
  Filled filled = Filled::whole;
  Tone tone = Tone::plain;
};
struct KeyEntry {
  Spot spot;
  std::string words;
};

// ---- timeline: rows over months, a line for today, marks that lead somewhere
struct TimelineItem {
  Date on;
  Spot spot;
  std::string words;    // all of it: "Nadia at the executive group on 16 June 2026: attended"
  std::string address;  // "" where it leads nowhere
};
struct TimelineRow {
  std::uint64_t key = 0;
  std::string label, spoken, address;  // `spoken` holds the label's words; "" as address: no link
  std::vector<TimelineItem> items;
};
struct Timeline {
  std::string name, row_title;
  Date from, until, today;  // both ends are shown with their whole months
  std::vector<TimelineRow> rows;
  std::vector<KeyEntry> key;
  std::string summary, empty;
};
void timeline(const Timeline& spec);

// ---- bars: how many there are, how many of these are settled, how many are wanted
struct Bar {
  std::uint64_t key = 0;
  std::string label;
  int total = 0, part = 0;
  std::optional<int> wanted;
  std::string words;         // "2 more to find"
  Tone words_tone = Tone::muted;
  Tone tone = Tone::accent;
};
struct BarChart {
  std::string name;
  std::string label_title, total_title, part_title, wanted_title, words_title;  // "" as wanted_title: none is wanted
  std::vector<Bar> bars;
  std::string summary, empty;
};
void bar_chart(const BarChart& spec);

// ---- dots: from the start to the end on a scale, a row for each person
struct DotRow {
  std::uint64_t key = 0;
  std::string label;
  Spot spot;                 // at the end; the start is its hollow one
  int start = 0, end = 0;
  std::string words;         // "2 more"
};
struct DotPlot {
  std::string name, label_title, start_title, end_title, words_title;
  int low = 1, high = 5;
  std::vector<DotRow> rows;
  std::string summary, empty;
  int step = 1;              // from one mark of the scale to the next
};
void dot_plot(const DotPlot& spec);

// ---- connections: two columns of people, the pairs between them, and what stands in the way of another
struct CardPerson {
  std::uint64_t key = 0;
  std::string name, about;   // "Nadia Rahman", "Welcome House"
  std::string spoken;        // both in one
};
struct MadePair {
  std::uint64_t key = 0;
  CardPerson a, b;
  std::string word, spoken, address;  // on the line: "Active"
  Tone tone = Tone::accent;
};
struct Obstacle {
  std::size_t other = 0;     // in the column opposite to who is picked
  std::string words;
  bool forbids = true;
};
struct Connections {
  std::string name, a_title, b_title, line_title;  // of the table of pairs
  std::vector<MadePair> pairs;
  std::string pick_a, pick_b;                      // names of the two groups to choose in
  std::vector<CardPerson> free_a, free_b;
  std::optional<std::size_t> picked_a, picked_b;
  std::vector<std::pair<std::size_t, std::size_t>> proposed;  // of the free: a line each; said in a table of its own
  bool obstacles_for_a = true;                     // whose obstacles they are
  std::vector<Obstacle> obstacles;
  std::string obstacles_name, obstacle_title;      // of the table of what stands in the way
};
struct NowPicked {
  bool side_a = true;
  std::size_t index = 0;
};
std::optional<NowPicked> connections(const Connections& spec);

}  // namespace bothways::ui
