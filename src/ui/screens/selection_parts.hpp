// The pages of the selection: each part by its name in the address, and what several of them say alike.
#pragma once

#include <string>
#include <vector>

#include "domain/panel_view.hpp"
#include "evaluation/ranking.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

void draw_selection_way(Desk& desk);        // open or by competition, and the switch in mid-call
void draw_selection_criteria(Desk& desk);
void draw_criterion(Desk& desk, const Criterion& criterion);
void draw_selection_panel(Desk& desk);
void draw_panel_member(Desk& desk, const PanelMember& member);
void draw_selection_ranking(Desk& desk);
void draw_ties(Desk& desk);                 // a part of the ranking
void draw_selection_decisions(Desk& desk);
void draw_outcome(Desk& desk, const Application& application);
void draw_selection_reserve(Desk& desk);

// The ranking, worked out once for each change.
const std::vector<evaluation::Standing>& ranking_now(const State& state);
const evaluation::Standing* standing_now(const State& state, Id application);  // null where it is not ranked

// How many places the scheme has; 0 where it does not say.
int places_of(const Scheme& scheme);
// "Rank 3", "Rank 3, tied", "No score yet".
std::string rank_in_words(const evaluation::Standing& standing);
Tone tone_of(Decision decision);
// "Form 3, Form 5 and Form 9", of those of `ids`.
std::string titles_in_words(const Programme& programme, const std::vector<Id>& ids);
void back_to_selection(Desk& desk);
// "Remove", and then to that part of the selection.
void remove_to_part(Desk& desk, RecordKind kind, const Record& record, std::string_view part);
// That what is written here can be asked for by the person it is about.
void legal_line();

}  // namespace bothways::ui
