// One question of a form as somebody who fills it in has it before them: the control for its kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/form.hpp"

namespace bothways::ui {

// "What is your name?", "What is your phone number? (optional)"
std::string question_label(const Question& question);
// The new answer while somebody gives it, as an Answer holds it.
std::optional<std::string> question_box(const Programme& form, const Question& question, std::string_view answer, const std::string& error);

}  // namespace bothways::ui
