// What a panel is shown of an expression of interest. Where the scheme hides names, one that is not decided
// is a number, and what tells who wrote it is covered in the answers too, as far as the records know it.
#pragma once

#include <string>
#include <vector>

#include "domain/people.hpp"
#include "domain/programme.hpp"

namespace bothways {

// No name before the decision, and none ever in what is given to a panel member.
bool is_nameless(const Programme& programme, const Application& application);

// Its place among all that there ever were, from 1: one that is removed leaves a gap, so that a number
// which was written down stays right.
int number_of(const Programme& programme, Id application);

// "Form 7"; with the name where that may be seen: "Form 7, Nadia Rahman".
std::string panel_title(const Programme& programme, const Application& application);

struct PanelAnswer {
  std::string question, answer;  // an answer may be empty
};
// What the field table lets a panel read, in its order; then the answers whose question is for the panel.
std::vector<PanelAnswer> panel_answers(const Programme& programme, const Application& application);

// `text` without the applicant's name, organisation and ways to be reached, each covered by a word in brackets.
std::string covered(const Programme& programme, const Application& application, std::string text);

}  // namespace bothways
