// Every drawn text is in the mirror too, once, exactly where it is drawn: as the words of the node that
// says it, or else – a label that a field is named by, a hint, a number in a chart – as a text of its own
// that screen readers pass over. So the browser can select, find and translate all that is seen.
#pragma once

#include "ui/canvas.hpp"

namespace bothways::ui {

void note_line(Face face, float css_size, const Area& area, std::string_view source, std::string_view shown);
void note_lines(const std::vector<Line>& lines, Face face, float css_size, const Area& area, float indent);

// The frame's meaning with its writing, for the mirror.
Meaning with_writing(Meaning said);

}  // namespace bothways::ui
