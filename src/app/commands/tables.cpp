// How a list is looked at: its order, what it is narrowed to, which rows are ticked. `text` names the list.
#include "app/session.hpp"

namespace bothways {
namespace {

TableView& view_of(Session& session, const Arguments& arguments) { return session.mutable_state().views[arguments.text]; }

// `number` is the column, `value.number` 1 for the other direction, `more` what is told about it.
void sort(Session& session, const Arguments& arguments) {
  TableView& view = view_of(session, arguments);
  view.sort = arguments.number;
  view.descending = arguments.value.number != 0;
  if (!arguments.more.empty()) session.effect({Effect::Kind::announce, {}, {}, {}, arguments.more});
}

void filter(Session& session, const Arguments& arguments) { view_of(session, arguments).filter = arguments.more; }

// `number` is the choice, `value.number` its option.
void narrow(Session& session, const Arguments& arguments) {
  TableView& view = view_of(session, arguments);
  if (view.narrowed.size() <= arguments.number) view.narrowed.resize(arguments.number + 1);
  view.narrowed[arguments.number] = static_cast<std::size_t>(arguments.value.number);
}

void show_all(Session& session, const Arguments& arguments) {
  TableView& view = view_of(session, arguments);
  view.filter.clear();
  view.narrowed.clear();
}

// `keys` are ticked, or no longer where `value.number` is 0.
void tick(Session& session, const Arguments& arguments) {
  TableView& view = view_of(session, arguments);
  for (const std::uint64_t key : arguments.keys) {
    if (arguments.value.number != 0) view.ticked.insert(key);
    else view.ticked.erase(key);
  }
}

void tick_none(Session& session, const Arguments& arguments) { view_of(session, arguments).ticked.clear(); }

constexpr Command all[] = {
    {.name = "table.sort", .act = sort},
    {.name = "table.filter", .act = filter},
    {.name = "table.narrow", .act = narrow},
    {.name = "table.show_all", .act = show_all},
    {.name = "table.tick", .act = tick},
    {.name = "table.tick_none", .act = tick_none},
};

}  // namespace

std::span<const Command> table_commands() { return all; }

}  // namespace bothways
