// Texts made from the records, drawn on a page: the call, letters, the report. What can be done with
// them beside reading (copy, keep as a file, write an e-mail) looks the same everywhere.
#pragma once

#include <optional>
#include <string_view>

#include "domain/checks.hpp"
#include "domain/choices.hpp"
#include "domain/passage.hpp"
#include "share/message.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

// Titles and headings become h2 and h3 unless `top` says that the page has an h2 above them already.
enum class Top : std::uint8_t { page, section };
void draw_passages(const Desk& desk, const Passages& passages, Top top = Top::page);

// Buttons: copy (the page's main one where `weight` is primary), write an e-mail, and keep it as a draft that
// mail programs open. Where the text is too long for a link, the e-mail has its address and subject only; an
// address that no header can hold makes no draft; a sentence says so. `whom` makes the names unique on the
// page. Gives the way that was taken.
std::optional<LetterWay> message_buttons(Desk& desk, const share::Message& message, std::string_view whom, Weight weight = Weight::secondary);

// For the text that a screen is about, which is what it prints (ui/run.cpp): print it, keep it as plain text, and as a page for the web, under that file name.
void page_buttons(Desk& desk, const std::string& title, const Passages& passages, const std::string& file);

// What is missing or worth a look, each as a word in colour and a sentence; nothing where nothing is.
void draw_missing(const Programme& programme, const std::vector<Missing>& missing, std::string_view title);

}  // namespace bothways::ui
