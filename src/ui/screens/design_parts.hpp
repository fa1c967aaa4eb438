// The specimens of the page that shows the controls, a function each, in files by what they are for.
#pragma once

#include "ui/fields.hpp"

namespace bothways::ui {

// A card with a control's name and the sentence on when to use it: words `design.<name>` and `.when`.
Scope specimen(std::string_view name);

// design_words.cpp
void show_type(Desk&);
void show_tones(Desk&);
void show_tags(Desk&);
void show_banners(Desk&);
void show_progress(Desk&);
void show_tasks(Desk&);
void show_summary(Desk&);
void show_empty(Desk&);

// design_pictures.cpp
void show_bars(Desk&);
void show_timeline(Desk&);
void show_dots(Desk&);
void show_table(Desk&);

// design_press.cpp
void show_weights(Desk&);
void show_button_states(Desk&);
void show_not_available(Desk&);
void show_links(Desk&);
void show_working(Desk&);
void show_dialogs(Desk&);
void show_toast(Desk&);

// design_fields.cpp
void show_text_boxes(Desk&);
void show_text_area(Desk&);
void show_choice(Desk&);
void show_date(Desk&);
void show_radios(Desk&);
void show_checks(Desk&);
void show_read_only_text(Desk&);
void show_read_only_choice(Desk&);
void show_form(Desk&);

}  // namespace bothways::ui
