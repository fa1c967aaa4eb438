// Who waits for a place, in the order in which they are asked.
#include "base/words.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/selection_parts.hpp"

namespace bothways::ui {
namespace {

void one_reserve(Desk& desk, Table& table, const std::vector<const Application*>& all, std::size_t at) {
  const Application& form = *all[at];
  const Filling what{"what", panel_title(desk.programme(), form)};
  table.row(form.id.value);
  table.cell();
  link(what.second, desk.to("selection", form.id));
  table.cell();
  text(std::to_string(at + 1));
  table.cell();
  auto row = actions();
  if (change_button(say("order.up"), say("order.up.spoken", {what}), Weight::quiet, at > 0)) desk.ask("reserve.move", {.id = form.id, .number = 0});
  if (change_button(say("order.down"), say("order.down.spoken", {what}), Weight::quiet, at + 1 < all.size())) desk.ask("reserve.move", {.id = form.id, .number = 1});
  if (change_button(say("reserve.select"), say("reserve.select.spoken", {what}), Weight::quiet)) desk.ask("form.decide", {.id = form.id, .number = static_cast<std::size_t>(Decision::selected)});
}

}  // namespace

void draw_selection_reserve(Desk& desk) {
  back_to_selection(desk);
  page_title(say("selection.reserve"), say("reserve.lead"));
  const auto all = evaluation::reserves(desk.programme());
  if (all.empty()) return nothing_yet(say("reserve.empty"));
  Table table(say("selection.reserve"), {{say("ranking.form"), 0.42f}, {say("reserve.asked"), 0.16f}, {say("criteria.order"), 0.42f}});
  for (std::size_t i = 0; i < all.size(); ++i) one_reserve(desk, table, all, i);
}

}  // namespace bothways::ui
