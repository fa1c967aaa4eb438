// The screens by their place in the address: one line a screen, in the order of the rail.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/fields.hpp"

namespace bothways::ui {

struct Screen {
  std::string_view path;  // in the address, and `screen.<path>` is its title and its name in the rail
  void (*draw)(Desk&) = nullptr;
  std::string_view rail = {};               // "main" or "help" where it stands in the rail
  int (*count)(const State&) = nullptr;     // the number beside it
  std::string_view under = {};              // the rail entry that is current while it shows
  bool whole_page = false;                  // without rail: the start
  // What this part of it is called, before its own name in the page's title; empty where the item is none.
  // Never a person's name: a browser keeps titles in its history.
  std::string (*part)(std::string_view item) = nullptr;
};

std::span<const Screen> screens();
std::string scheme_part_title(std::string_view item);
std::string form_part_title(std::string_view item);
std::string letters_part_title(std::string_view item);
std::string selection_part_title(std::string_view item);
std::string sealing_part_title(std::string_view item);
std::string handover_part_title(std::string_view item);
const Screen& screen_named(std::string_view path);  // the "not here" screen where there is none
// The screen that shows: in a pack only its reader's own, whatever the address says.
const Screen& screen_shown(const State& state);
// What stands in the rail of a pack, by its first words "pack.rail.<audience>.<path>", and what of the help.
std::span<const std::string_view> pack_screens(const State& state);
bool is_pack_help(std::string_view path);
// The rail entry that is current while this screen shows in a pack.
std::string_view pack_rail_entry(const Screen& screen);

void draw_access(Desk& desk);
void draw_accessibility(Desk& desk);
void draw_alike(Desk& desk);
void draw_allocation(Desk& desk);
void draw_answers(Desk& desk);
void draw_application(Desk& desk);
void draw_applications(Desk& desk);
void draw_apply(Desk& desk);
void draw_balance(Desk& desk);  // a part of the applications
// Of this programme rather than the open one: to look ahead.
void draw_balance_of(const Programme& programme);
void draw_call(Desk& desk);
void draw_chase(Desk& desk);
void draw_cohort(Desk& desk);
void draw_cohorts(Desk& desk);
void draw_design(Desk& desk);
void draw_equality(Desk& desk);
void draw_form(Desk& desk);
void draw_folder(Desk& desk);
void draw_guide(Desk& desk);
void draw_handover(Desk& desk);
void draw_help(Desk& desk);
void draw_history(Desk& desk);
void draw_information(Desk& desk);
void draw_introduction(Desk& desk);
void draw_journal(Desk& desk);
void draw_learning(Desk& desk);
void draw_letters(Desk& desk);
void draw_matching(Desk& desk);
void draw_unsettled(Desk& desk);
void draw_changes(Desk& desk);
void draw_weights(Desk& desk);
void draw_meetings(Desk& desk);
void draw_not_here(Desk& desk);
void draw_opening(Desk& desk);  // a scheme that is still being read, or cannot be
void draw_pair(Desk& desk);
void draw_pairs(Desk& desk);
void draw_packs(Desk& desk);
void draw_partner_today(Desk& desk);  // what today is to the reader of a pair pack
void draw_paste(Desk& desk);
void draw_preview(Desk& desk);
void draw_proposal(Desk& desk);
void draw_pulse(Desk& desk);
void draw_question(Desk& desk);
void draw_replies(Desk& desk);
void draw_reply(Desk& desk);
void draw_report(Desk& desk);
void draw_review(Desk& desk);
void draw_roster(Desk& desk);
void draw_scheme(Desk& desk);
void draw_scoring(Desk& desk);
void draw_sealed(Desk& desk);
void draw_safety(Desk& desk);
// Over any page: a safety copy could not be kept.
void draw_safety_refused(Desk& desk);
void draw_sealing(Desk& desk);
void draw_selection(Desk& desk);
void draw_send_back(Desk& desk);
void draw_settings(Desk& desk);
void draw_share(Desk& desk);
void draw_start(Desk& desk);
void draw_today(Desk& desk);
void draw_type_in(Desk& desk);
void draw_your_pair(Desk& desk);

}  // namespace bothways::ui
