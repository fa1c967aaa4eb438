// The report as a model, under the scheme's own headings: Background, Principles, Process, Achievements,
// Reflections, Future plans. The coordinator's own paragraphs come first, facts from the records follow;
// words of partners appear with their consent only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/passage.hpp"
#include "domain/programme.hpp"

namespace bothways::evaluation {

struct ReportSection {
  std::string_view key;      // background, principles, process, achievements, reflections, future
  std::string heading;       // `report.<key>` in words
  std::string_view field;    // the scheme's field for own words, "report_background"; "" for principles
  Passages passages;         // own words, then facts; empty where there is nothing yet
};

struct Report {
  std::string title;     // "Partners in progress: report"
  std::string subtitle;  // host, place, day
  std::vector<ReportSection> sections;
};

Report make_report(const Programme& programme, Date today);
// All of it in one list, title and headings included; sections without a passage say so.
Passages passages_of(const Report& report);

}  // namespace bothways::evaluation
