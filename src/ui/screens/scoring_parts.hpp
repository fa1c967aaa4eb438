// Scoring: a member's own list of forms, and one form a page. The address holds the two ids and no name.
#pragma once

#include <string>
#include <vector>

#include "evaluation/ranking.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

// A member's place in the address: "<member>", or "<member>-<form>".
std::string scoring_address(const Desk& desk, Id member, Id application = {});

// What one member has before them: all that came in, by number, whatever the ranking says.
struct OwnForm {
  const Application* application = nullptr;
  const evaluation::MemberScores* scores = nullptr;
  bool complete() const { return scores->conflict || scores->missing() == 0; }
};
std::vector<OwnForm> own_forms(const State& state, Id member);
// "3 of 11 complete."
std::string done_in_words(const std::vector<OwnForm>& forms);

void draw_scoring_form(Desk& desk, const PanelMember& member, const OwnForm& form, const std::vector<OwnForm>& all);

}  // namespace bothways::ui
