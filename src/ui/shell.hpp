// The page around a screen: rail, header with what is saved, notices, palette. It holds no state of its
// own; what is asked goes to the desk.
#pragma once

#include <string>

#include "ui/fields.hpp"

namespace bothways::ui {

void draw_shell(Desk& desk);
// "Pairs · Partners in progress · Bothways".
std::string page_title_of(const State& state);
// "Saved at 14:02", "Saving", or what is wrong and what to do.
std::string saving_in_words(const State& state);
// "copy saved 2 days ago"; a gentle word where there is none after some work; else nothing.
std::string copy_in_words(const State& state);

}  // namespace bothways::ui
