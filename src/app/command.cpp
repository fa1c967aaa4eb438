#include "app/command.hpp"

#include <algorithm>

#include "base/words.hpp"

namespace bothways {

const std::vector<const Command*>& commands() {
  static const std::vector<const Command*> all = [] {
    std::vector<const Command*> list;
    for (const auto& group : {view_commands(), scheme_commands(), copies_commands(), mark_commands(), safety_commands(), application_commands(), form_commands(), applying_commands(), register_commands(), sealing_commands(), folder_commands(), selection_commands(), cohort_commands(), equality_commands(), journal_commands(), letter_commands(), matching_commands(), pack_commands(), pair_commands(), proposal_commands(), replying_commands(), editing_commands(), table_commands()}) {
      for (const Command& command : group) list.push_back(&command);
    }
    return list;
  }();
  return all;
}

About several(const State& state, long count) { return {RecordKind::scheme, state.programme.id(), number_in_words(count)}; }

std::vector<Shortcut> shortcuts(bool mac) {
  std::vector<Shortcut> list;
  for (const Command* command : commands()) {
    if (!command->shortcut.empty()) list.push_back({command->shortcut, command});
    if (!command->also.empty() && !mac) list.push_back({command->also, command});
  }
  return list;
}

const Command* command_named(std::string_view name) {
  const auto it = std::find_if(commands().begin(), commands().end(), [&](const Command* c) { return c->name == name; });
  return it == commands().end() ? nullptr : *it;
}

}  // namespace bothways
