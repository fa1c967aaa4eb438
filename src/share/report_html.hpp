// The report as HTML: a body for printing inside the page, and a document of its own for a file. Both
// are made of the same passages; the document carries its style sheet and asks for nothing outside.
#pragma once

#include <string>

#include "evaluation/report.hpp"

namespace bothways::share {

std::string report_body(const evaluation::Report& report);
std::string report_page(const evaluation::Report& report);
std::string report_text(const evaluation::Report& report);  // plain, for an e-mail

}  // namespace bothways::share
