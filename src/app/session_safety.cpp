// What is to be kept before something is taken in, and what the machine answers.
#include "app/packs.hpp"
#include "app/session.hpp"
#include "base/text.hpp"

namespace bothways {

// Whether a copy of the scheme has to be safe before this is done. A pack is no scheme: whoever sent it has that.
bool Session::needs_copy(const Command& command) const {
  return command.takes_in != nullptr && state_.writable() && !in_pack(state_) && command.takes_in(state_) &&
         (command.available == nullptr || command.available(state_));
}

void Session::keep_safety(const Command& command, const Arguments& arguments) {
  const bool files = command.name == "file.accept" && state_.incoming;
  const std::string note = safety_note(command.name, files ? joined(state_.incoming->file_names, ", ") : std::string());
  state_.safety.asked = static_cast<std::uint64_t>(state_.now.utc_ms);
  state_.safety.refused.clear();
  later_.clear();
  later_.push_back({&command, arguments});
  effect({Effect::Kind::keep_safety, state_.scheme, note, {}, safety_text(state_.programme), state_.safety.asked});
}

// What waited is done, in the order in which it was asked.
void Session::go_on_without() {
  state_.safety.asked = 0;
  state_.safety.refused.clear();
  for (const Waiting& one : std::exchange(later_, {})) carry_out(*one.command, one.arguments);
}

void Session::leave_what_waits() {
  state_.safety.asked = 0;
  state_.safety.refused.clear();
  later_.clear();
}

void Session::safety_kept(std::string_view scheme, std::uint64_t asked, std::string_view fault) {
  if (scheme != state_.scheme || later_.empty() || asked != state_.safety.asked) return;
  if (fault.empty()) go_on_without();
  else state_.safety.refused = fault;
}

void Session::safety_list(std::string_view scheme, std::string_view lines, std::string_view fault) {
  if (scheme != state_.scheme) return;
  state_.safety.blocked = fault;
  state_.safety.copies = read_safety_list(lines);
}

void Session::safety_read(std::string_view scheme, std::uint64_t kept, std::string_view text) {
  auto& open = state_.safety.open;
  if (scheme != state_.scheme || !open || open->kept != kept || open->programme) return;
  auto programme = read_safety(text);
  if (programme && programme->id() == state_.programme.id()) open->programme = std::move(*programme);
  else open->fault = programme ? Error::other_scheme : programme.problem().error;
  look_at_safety();
}

// What restoring would change, as the scheme is now.
void Session::look_at_safety() {
  auto& open = state_.safety.open;
  if (open && open->programme) open->changes = restoring_in_words(state_.programme, *open->programme);
}

// The address names the list or one of them; nothing of it is held while another page shows.
void Session::visit_safety() {
  const Route& route = state_.route;
  if (route.screen != "safety" || state_.scheme.empty() || state_.opening) return state_.safety.open.reset();
  if (route.item.empty()) {
    state_.safety.open.reset();
    return effect({Effect::Kind::list_safety, state_.scheme});
  }
  std::uint64_t kept = 0;
  for (const char c : route.item) kept = c >= '0' && c <= '9' && kept < 1'000'000'000'000'000 ? kept * 10 + static_cast<std::uint64_t>(c - '0') : 0;
  if (state_.safety.open && state_.safety.open->kept == kept) return;
  state_.safety.open = OpenSafety{kept, {}};
  effect({Effect::Kind::list_safety, state_.scheme});
  effect({Effect::Kind::read_safety, state_.scheme, {}, {}, {}, kept});
}

}  // namespace bothways
