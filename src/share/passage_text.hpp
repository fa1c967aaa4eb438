// Passages as plain text for e-mails and the clipboard, and as HTML for printing and the web. HTML is
// escaped throughout and holds no style, script or address.
#pragma once

#include <string>
#include <string_view>

#include "domain/passage.hpp"

namespace bothways::share {

// Blocks apart by an empty line, list items with "- ", tables as "Column: cell" lines; ends with a line end.
std::string plain_text(const Passages& passages);
// h1, h2, h3, p, ul, blockquote and table elements; `<br>` for line ends inside a passage.
std::string html(const Passages& passages);
std::string escaped_html(std::string_view text);
// A complete HTML document that prints well: the same body, with its own style sheet and nothing outside.
std::string html_page(std::string_view title, const Passages& passages);

}  // namespace bothways::share
