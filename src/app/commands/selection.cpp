// Choosing: open or by competition, criteria, the panel and its conflicts, scores, ties, and decisions that
// follow the ranking.
#include <algorithm>

#include "app/command.hpp"
#include "app/commands/order.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/panel_view.hpp"
#include "domain/selection.hpp"
#include "evaluation/decision_plan.hpp"

namespace bothways {
namespace {

std::string paragraph_of(const Arguments& arguments) { return shortened(arguments.text, limits::paragraph_bytes); }

// `number` 1: by competition, from today where no day was said before.
About compete(Edit& edit, const Arguments& arguments, const State& state) {
  const bool on = arguments.number == 1;
  edit.change<Scheme>(state.programme.id(), [&](Scheme& scheme) {
    scheme.competitive = on ? YesNo::yes : YesNo::no;
    if (on && !scheme.competitive_from) scheme.competitive_from = state.today;
    if (!on) scheme.competitive_from = {};
  });
  return {RecordKind::scheme, state.programme.id(), say(on ? "selection.competitive" : "selection.open")};
}

About add_criterion(Edit& edit, const Arguments&, const State&) {
  return {RecordKind::criterion, add_last(edit, evaluation::criteria_in_order(edit.programme()), &Criterion::place)};
}

About move_criterion(Edit& edit, const Arguments& arguments, const State&) {
  move_by_one(edit, evaluation::criteria_in_order(edit.programme()), arguments, &Criterion::place);
  return {RecordKind::criterion, arguments.id};
}

About move_reserve(Edit& edit, const Arguments& arguments, const State&) {
  move_by_one(edit, evaluation::reserves(edit.programme()), arguments, &Application::reserve_place);
  return {RecordKind::application, arguments.id};
}

About add_panel_member(Edit& edit, const Arguments&, const State&) {
  return {RecordKind::panel_member, edit.add<PanelMember>([](PanelMember&) {})};
}

// `id` declares about the application `other`, with `text` as reason. Twice is once.
About declare_conflict(Edit& edit, const Arguments& arguments, const State& state) {
  for (const DeclaredConflict* one : edit.programme().all<DeclaredConflict>()) {
    if (one->panel_member.id == arguments.id && one->application.id == arguments.other) return {RecordKind::declared_conflict, one->id};
  }
  const Id id = edit.add<DeclaredConflict>([&](DeclaredConflict& conflict) {
    conflict.panel_member.id = arguments.id;
    conflict.application.id = arguments.other;
    conflict.why = paragraph_of(arguments);
    conflict.declared = state.today;
  });
  return {RecordKind::declared_conflict, id};
}

// The assessment that counts, or a new one.
Id assessment_for(Edit& edit, Id member, Id application, Id criterion) {
  if (const Assessment* one = evaluation::assessment_of(edit.programme(), member, application, criterion)) return one->id;
  return edit.add<Assessment>([&](Assessment& one) {
    one.panel_member.id = member;
    one.application.id = application;
    one.criterion.id = criterion;
  });
}

// The member `id` gives the application `other` `number` points for the criterion `third`.
About give_score(Edit& edit, const Arguments& arguments, const State&) {
  const Id id = assessment_for(edit, arguments.id, arguments.other, arguments.third);
  edit.change<Assessment>(id, [&](Assessment& one) { one.score = Number{static_cast<std::int32_t>(arguments.number)}; });
  const auto* criterion = edit.programme().find<Criterion>(arguments.third);
  return {RecordKind::assessment, id, criterion != nullptr ? criterion->name : std::string()};
}

// As `give_score`, with the criterion as `id` and the member as `third`: what is typed on joins one step.
About note_score(Edit& edit, const Arguments& arguments, const State&) {
  const Id id = assessment_for(edit, arguments.third, arguments.other, arguments.id);
  edit.change<Assessment>(id, [&](Assessment& one) { one.note = paragraph_of(arguments); });
  const auto* criterion = edit.programme().find<Criterion>(arguments.id);
  return {RecordKind::assessment, id, criterion != nullptr ? criterion->name : std::string()};
}

// Told by number: a tie is broken while names may still be hidden.
About by_number(const Edit& edit, const Arguments& arguments, const State& state) {
  return {RecordKind::scheme, state.programme.id(), say("panel_view.form", {{"n", std::to_string(number_of(edit.programme(), arguments.id))}})};
}

// `id` comes next of those with its total that have no place yet; `text` is the reason.
About break_tie(Edit& edit, const Arguments& arguments, const State& state) {
  const auto ranked = evaluation::ranking(edit.programme());
  const auto here = std::find_if(ranked.begin(), ranked.end(), [&](const evaluation::Standing& one) { return one.application->id == arguments.id; });
  if (here == ranked.end() || !here->total) return {};
  std::int32_t last = 0;
  for (const evaluation::Standing& one : ranked) {
    if (one.total == here->total && one.application->id != arguments.id && one.application->tie_place) last = std::max(last, one.application->tie_place.value);
  }
  edit.change<Application>(arguments.id, [&](Application& one) {
    one.tie_place = Number{last + 1};
    one.tie_reason = paragraph_of(arguments);
  });
  return by_number(edit, arguments, state);
}

// All with the total of `id` are equal again.
About restore_tie(Edit& edit, const Arguments& arguments, const State& state) {
  const auto ranked = evaluation::ranking(edit.programme());
  const auto here = std::find_if(ranked.begin(), ranked.end(), [&](const evaluation::Standing& one) { return one.application->id == arguments.id; });
  if (here == ranked.end()) return {};
  for (const evaluation::Standing& one : ranked) {
    if (one.total != here->total) continue;
    edit.change<Application>(one.application->id, [](Application& form) {
      form.tie_place = {};
      form.tie_reason.clear();
    });
  }
  return by_number(edit, arguments, state);
}

// `number` places, `value.number` reserves, and a no for the rest where `text` says so.
About decide_ranked(Edit& edit, const Arguments& arguments, const State& state) {
  const auto rest = arguments.text == "not_selected" ? evaluation::TheRest::not_selected : evaluation::TheRest::undecided;
  const auto ranked = evaluation::ranking(edit.programme());
  const auto plan = evaluation::plan_decisions(ranked, static_cast<int>(arguments.number), static_cast<int>(arguments.value.number), rest);
  const Programme after = evaluation::decided_as(edit.programme(), plan);
  for (const auto& ids : {plan.select, plan.reserve, plan.decline}) {
    for (const Id id : ids) {
      const auto* decided = after.find<Application>(id);
      edit.change<Application>(id, [&](Application& one) {
        one.decision = decided->decision;
        one.reserve_place = decided->reserve_place;
        one.decided_on = state.today;
      });
    }
  }
  const auto n = static_cast<long>(plan.select.size() + plan.reserve.size() + plan.decline.size());
  return {RecordKind::scheme, state.programme.id(), number_in_words(n)};
}

bool writable(const State& state) { return state.writable(); }

constexpr Command all[] = {
    {.name = "selection.compete", .change = compete},
    {.name = "criterion.add", .available = writable, .change = add_criterion, .goes = "selection"},
    {.name = "criterion.move", .change = move_criterion},
    {.name = "panel_member.add", .available = writable, .change = add_panel_member, .goes = "selection"},
    {.name = "conflict.declare", .change = declare_conflict},
    {.name = "score.give", .change = give_score},
    {.name = "score.note", .change = note_score},
    {.name = "tie.break", .change = break_tie},
    {.name = "tie.restore", .change = restore_tie},
    {.name = "selection.decide", .change = decide_ranked},
    {.name = "reserve.move", .change = move_reserve},
};

}  // namespace

std::span<const Command> selection_commands() { return all; }

}  // namespace bothways
