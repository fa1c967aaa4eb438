#include "share/report_html.hpp"

#include "share/passage_text.hpp"

namespace bothways::share {

std::string report_body(const evaluation::Report& report) { return html(evaluation::passages_of(report)); }

std::string report_page(const evaluation::Report& report) {
  return html_page(report.title, evaluation::passages_of(report));
}

std::string report_text(const evaluation::Report& report) { return plain_text(evaluation::passages_of(report)); }

}  // namespace bothways::share
