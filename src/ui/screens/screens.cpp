#include "ui/screens/screens.hpp"

#include <algorithm>

#include "app/packs.hpp"
#include "domain/consent.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/today.hpp"
#include "matching/rules.hpp"

namespace bothways::ui {
namespace {

// The rail shows no number where there is nothing to count.
int or_none(std::size_t n) { return n == 0 ? -1 : static_cast<int>(n); }

int to_do(const State& state) { return or_none(today_items(state.programme, state.today).size()); }

int pairs_made(const State& state) {
  std::size_t n = 0;
  for (const Pair* pair : state.programme.all<Pair>()) n += is_declined(*pair) ? 0 : 1;
  return or_none(n);
}

template <class T>
int all_of(const State& state) {
  return or_none(state.programme.all<T>().size());
}

// Selected people who have no partner yet.
int unmatched(const State& state) {
  std::size_t n = 0;
  for (const Application* form : state.programme.all<Application>()) {
    if (form->has_place() && matching::pairs_now(state.programme, form->person.id) == 0) ++n;
  }
  return or_none(n);
}

constexpr Screen all[] = {
    {.path = "today", .draw = draw_today, .rail = "main", .count = to_do},
    {.path = "scheme", .draw = draw_scheme, .rail = "main", .part = scheme_part_title},
    {.path = "call", .draw = draw_call, .under = "scheme"},
    {.path = "information", .draw = draw_information, .under = "scheme"},
    {.path = "form", .draw = draw_form, .under = "scheme", .part = form_part_title},
    {.path = "question", .draw = draw_question, .under = "scheme"},
    {.path = "preview", .draw = draw_preview, .under = "scheme"},
    {.path = "applications", .draw = draw_applications, .rail = "main", .count = all_of<Application>},
    {.path = "application", .draw = draw_application, .under = "applications"},
    {.path = "answers", .draw = draw_answers, .under = "applications"},
    {.path = "alike", .draw = draw_alike, .under = "applications"},
    {.path = "chase", .draw = draw_chase, .under = "applications"},
    {.path = "type_in", .draw = draw_type_in, .under = "applications"},
    {.path = "letters", .draw = draw_letters, .under = "applications", .part = letters_part_title},
    {.path = "paste", .draw = draw_paste, .under = "applications"},
    {.path = "selection", .draw = draw_selection, .under = "applications", .part = selection_part_title},
    {.path = "scoring", .draw = draw_scoring, .under = "applications"},
    {.path = "equality", .draw = draw_equality, .under = "applications"},
    {.path = "cohorts", .draw = draw_cohorts, .rail = "main", .count = all_of<Cohort>},
    {.path = "cohort", .draw = draw_cohort, .under = "cohorts"},
    {.path = "allocation", .draw = draw_allocation, .under = "cohorts"},
    {.path = "matching", .draw = draw_matching, .rail = "main", .count = unmatched},
    {.path = "weights", .draw = draw_weights, .under = "matching"},
    {.path = "roster", .draw = draw_roster, .under = "matching"},
    {.path = "pairs", .draw = draw_pairs, .rail = "main", .count = pairs_made},
    {.path = "pair", .draw = draw_pair, .under = "pairs"},
    {.path = "proposal", .draw = draw_proposal, .under = "pairs"},
    {.path = "replies", .draw = draw_replies, .under = "pairs"},
    {.path = "introduction", .draw = draw_introduction, .under = "pairs"},
    {.path = "meetings", .draw = draw_meetings, .under = "pairs"},
    {.path = "your_pair", .draw = draw_your_pair, .under = "pairs"},
    {.path = "journal", .draw = draw_journal, .under = "pairs"},
    {.path = "learning", .draw = draw_learning, .rail = "main"},
    {.path = "pulse", .draw = draw_pulse, .under = "learning"},
    {.path = "report", .draw = draw_report, .rail = "main"},
    {.path = "share", .draw = draw_share, .rail = "main"},
    {.path = "send_back", .draw = draw_send_back, .under = "scoring"},
    {.path = "handover", .draw = draw_handover, .under = "share", .part = handover_part_title},
    {.path = "packs", .draw = draw_packs, .under = "share"},
    {.path = "review", .draw = draw_review, .under = "share"},
    {.path = "sealing", .draw = draw_sealing, .under = "share", .part = sealing_part_title},
    {.path = "sealed", .draw = draw_sealed, .under = "share"},
    {.path = "folder", .draw = draw_folder, .under = "share"},
    {.path = "safety", .draw = draw_safety, .under = "share"},
    {.path = "changes", .draw = draw_changes, .under = "share"},
    {.path = "unsettled", .draw = draw_unsettled, .under = "share"},
    {.path = "design", .draw = draw_design, .under = "help"},
    {.path = "help", .draw = draw_help, .rail = "help"},
    {.path = "guide", .draw = draw_guide, .under = "help"},
    {.path = "access", .draw = draw_access, .rail = "help"},
    {.path = "accessibility", .draw = draw_accessibility, .rail = "help"},
    {.path = "history", .draw = draw_history, .rail = "help"},
    {.path = "settings", .draw = draw_settings, .rail = "help"},
    {.path = "apply", .draw = draw_apply, .whole_page = true},
    {.path = "reply", .draw = draw_reply, .whole_page = true},
    {.path = "start", .draw = draw_start, .whole_page = true},
};

constexpr Screen not_here{.path = "not_here", .draw = draw_not_here};

}  // namespace

std::span<const Screen> screens() { return all; }

std::span<const std::string_view> pack_screens(const State& state) {
  static constexpr std::string_view of_panel[] = {"scoring", "send_back"}, of_partner[] = {"today", "your_pair", "journal", "send_back"};
  if (in_pair_pack(state)) return of_partner;
  return of_panel;
}

std::string_view pack_rail_entry(const Screen& screen) { return screen.path == "meetings" || screen.path == "pulse" ? "your_pair" : screen.path; }

bool is_pack_help(std::string_view path) { return path == "help" || path == "guide" || path == "accessibility" || path == "settings"; }

const Screen& screen_shown(const State& state) {
  const Screen& asked = screen_named(state.route.screen);
  if (!in_pack(state) || asked.whole_page || is_pack_help(asked.path)) return asked;
  const auto own = pack_screens(state);
  if (asked.path == "sealed" && !state.sealing.for_passphrase.empty()) return asked;  // a file that is about to be opened
  if (in_pair_pack(state) && (asked.path == "meetings" || asked.path == "pulse")) return asked;
  return std::find(own.begin(), own.end(), asked.path) != own.end() ? asked : screen_named(own.front());
}

const Screen& screen_named(std::string_view path) {
  for (const Screen& screen : all) {
    if (screen.path == path) return screen;
  }
  return not_here;
}

}  // namespace bothways::ui
