// The criteria as they are published: their order, how much each counts, and what each score means.
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/selection_parts.hpp"

namespace bothways::ui {
namespace {

constexpr int most_boxes = 10;  // above that, what each score means is written a line each

void order_buttons(Desk& desk, const Criterion& criterion, std::size_t at, std::size_t of) {
  const Filling what{"what", named(desk.programme(), criterion)};
  auto row = actions();
  if (change_button(say("order.up"), say("order.up.spoken", {what}), Weight::quiet, at > 0)) desk.ask("criterion.move", {.id = criterion.id, .number = 0});
  if (change_button(say("order.down"), say("order.down.spoken", {what}), Weight::quiet, at + 1 < of)) desk.ask("criterion.move", {.id = criterion.id, .number = 1});
}

void table_of(Desk& desk, const std::vector<const Criterion*>& all) {
  const Programme& programme = desk.programme();
  Table table(say("selection.criteria"), {{say("criteria.name"), 0.4f}, {say("criteria.counts"), 0.22f}, {say("criteria.scores"), 0.16f}, {say("criteria.order"), 0.22f}});
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Criterion& one = *all[i];
    table.row(one.id.value);
    table.cell();
    link(named(programme, one), desk.to("selection", one.id));
    if (!one.about.empty()) small(one.about);
    table.cell();
    text(evaluation::share_in_words(programme, one));
    table.cell();
    text(say("criteria.from_to", {{"highest", std::to_string(evaluation::highest_of(one))}}));
    table.cell();
    order_buttons(desk, one, i, all.size());
  }
}

// All descriptors anew, a line for each score, with `words` for `points`.
std::string with_meaning(const Criterion& criterion, int points, const std::string& words) {
  std::string lines;
  for (int n = 0; n <= evaluation::highest_of(criterion); ++n) {
    const std::string meaning = n == points ? words : evaluation::meaning_of(criterion, n);
    if (!meaning.empty()) lines += (lines.empty() ? "" : "\n") + std::to_string(n) + " " + meaning;
  }
  return lines;
}

void meanings(Desk& desk, const Criterion& criterion) {
  auto part = section(say("criterion.descriptors"));
  auto line = measure();
  if (evaluation::highest_of(criterion) > most_boxes) return form(desk, criterion, {"descriptors"});
  small(say("criteria.meanings.hint"));
  const Field* field = field_named(type_of(RecordKind::criterion), "descriptors");
  for (int n = 0; n <= evaluation::highest_of(criterion); ++n) {
    const auto typed = text_box(say("criteria.means", {{"n", std::to_string(n)}}), evaluation::meaning_of(criterion, n));
    if (typed) desk.ask("field.set", {.kind = RecordKind::criterion, .id = criterion.id, .field = field, .value = {with_meaning(criterion, n, *typed), 0}});
  }
}

}  // namespace

void draw_selection_criteria(Desk& desk) {
  back_to_selection(desk);
  page_title(say("selection.criteria"), say("criteria.lead"));
  const auto all = evaluation::criteria_in_order(desk.programme());
  if (all.empty()) {
    auto nothing = empty_state(say("criteria.empty"));
    auto row = actions();
    return command_button(desk, "criterion.add", {}, Weight::primary);
  }
  table_of(desk, all);
  small(say("criteria.published"));
  auto row = actions();
  command_button(desk, "criterion.add");
  button_link(say("selection.see_call"), desk.to("call"));
  button_link(say("selection.to", {{"part", say("selection.panel")}}), desk.to_part("selection", "panel"));
}

void draw_criterion(Desk& desk, const Criterion& criterion) {
  link(say("criteria.back"), desk.to_part("selection", "criteria"));
  page_title(named(desk.programme(), criterion), say("criteria.counts_for", {{"share", evaluation::share_in_words(desk.programme(), criterion)}}));
  {
    auto line = measure();
    form(desk, criterion, {"name", "about", "weight", "highest"});
  }
  meanings(desk, criterion);
  auto row = actions();
  button_link(say("criteria.done"), desk.to_part("selection", "criteria"), Weight::primary);
  remove_to_part(desk, RecordKind::criterion, criterion, "criteria");
}

}  // namespace bothways::ui
