// Equality slips: counted in, put into the scheme several at a time, deleted. None of them is a change of
// the programme in the sense of the history: see domain/equality.hpp.
#include "app/session.hpp"
#include "base/text.hpp"
#include "base/words.hpp"

namespace bothways {
namespace {

bool writable(const State& state) { return state.writable(); }
bool some_wait(const State& state) { return state.writable() && state.waiting_slips.name != 0; }
bool any_slips(const State& state) { return state.writable() && (some_wait(state) || (state.programme.equality && !state.programme.equality->boxes.empty())); }

EqualityTally tally_of(const State& state) { return state.programme.equality ? *state.programme.equality : EqualityTally{}; }

void pour_waiting(Session& session, document::WaitingSlips waiting, Pour when) {
  EqualityTally tally = tally_of(session.state());
  std::shared_ptr<const EqualityTally> kept = session.state().programme.equality;
  if (pour(tally, waiting.box, waiting.name, when)) {
    waiting.name = 0;
    kept = std::make_shared<const EqualityTally>(std::move(tally));
  }
  session.keep_slips(std::move(waiting), std::move(kept));
}

// `text`: a line for each answer, the question's name, a tab and the answer.
void add(Session& session, const Arguments& arguments) {
  std::vector<SlipAnswer> slip;
  for (const std::string_view line : lines_of(arguments.text)) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string_view::npos) slip.push_back({std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
  }
  document::WaitingSlips waiting = session.state().waiting_slips;
  if (!count_in(waiting.box, slip)) return session.tell({say("equality.nothing_answered"), say("equality.nothing_answered.next"), true, false});
  if (waiting.name == 0) waiting.name = (session.random() ^ (session.random() >> 32)) | 1;
  pour_waiting(session, std::move(waiting), Pour::when_enough);
  const std::uint32_t left = session.state().waiting_slips.box.slips;
  session.tell({left == 0 ? say("equality.poured") : say_count("equality.waiting", static_cast<long>(left), {{"least", std::to_string(least_in_box)}}), {}, false, false});
}

void pour_the_last(Session& session, const Arguments&) {
  pour_waiting(session, session.state().waiting_slips, Pour::the_last);
  session.tell({say("equality.poured"), {}, false, false});
}

void empty_all(Session& session, const Arguments&) {
  EqualityTally tally = tally_of(session.state());
  empty(tally);
  session.keep_slips({}, std::make_shared<const EqualityTally>(std::move(tally)));
  session.tell({say("equality.emptied"), {}, false, false});
}

constexpr Command all[] = {
    {.name = "slips.add", .available = writable, .act = add},
    {.name = "slips.pour", .available = some_wait, .act = pour_the_last},
    {.name = "slips.empty", .available = any_slips, .act = empty_all},
};

}  // namespace

std::span<const Command> equality_commands() { return all; }

}  // namespace bothways
