// Pairs and what they do together. Both sides have the same commands.
#include "app/command.hpp"
#include "domain/consent.hpp"
#include "domain/pair.hpp"
#include "domain/progress.hpp"
#include "matching/rules.hpp"

namespace bothways {
namespace {

Side side_of(const Arguments& arguments) { return arguments.number == 2 ? Side::b : Side::a; }

// The hard rules stand at the door: a pair they forbid is not made, whoever asks.
About make_pair(Edit& edit, const Arguments& arguments, const State& state) {
  const auto findings = matching::check(state.programme, {arguments.other, arguments.third, arguments.id, {}});
  if (!matching::allowed(findings)) return {};
  const Id id = edit.add<Pair>([&](Pair& pair) {
    pair.cohort.id = arguments.id;
    pair.a.id = arguments.other;
    pair.b.id = arguments.third;
  });
  return {RecordKind::pair, id};
}

// Only where both said yes, or where it is written down why that is not waited for.
About introduce(Edit& edit, const Arguments& arguments, const State& state) {
  const Pair* known = state.programme.find<Pair>(arguments.id);
  if (known == nullptr || !(may_introduce(*known) || is_under_way(*known))) return {};
  edit.change<Pair>(arguments.id, [&](Pair& pair) {
    if (pair.state == PairState::proposed) pair.state = PairState::introduced;
    pair.introduced = state.today;
    pair.first_contact = side_of(arguments);
  });
  return {RecordKind::pair, arguments.id};
}

About confirm(Edit& edit, const Arguments& arguments, const State& state) {
  edit.change<Pair>(arguments.id, [&](Pair& pair) {
    (side_of(arguments) == Side::a ? pair.confirmed_a : pair.confirmed_b) = state.today;
    if (pair.confirmed_a && pair.confirmed_b && pair.state == PairState::introduced) pair.state = PairState::active;
  });
  return {RecordKind::pair, arguments.id};
}

About add_ask(Edit& edit, const Arguments& arguments, const State&) {
  const Id id = edit.add<Ask>([&](Ask& ask) {
    ask.pair.id = arguments.id;
    ask.from = side_of(arguments);
    ask.of_kind = static_cast<AskKind>(arguments.value.number);
  });
  return {RecordKind::ask, id};
}

// The other side's body is where a visitor goes; for side B that is the partner's own board.
About add_meeting(Edit& edit, const Arguments& arguments, const State& state) {
  const Id id = edit.add<LeadershipMeeting>([&](LeadershipMeeting& meeting) {
    meeting.pair.id = arguments.id;
    meeting.visitor = side_of(arguments);
    if (meeting.visitor == Side::a) meeting.body = state.programme.scheme().body_name;
  });
  return {RecordKind::leadership_meeting, id};
}

About add_pulse(Edit& edit, const Arguments& arguments, const State& state) {
  const Id id = edit.add<Pulse>([&](Pulse& pulse) {
    pulse.pair.id = arguments.id;
    pulse.side = side_of(arguments);
    pulse.moment = PulseMoment::end;
    pulse.answered = state.today;
  });
  return {RecordKind::pulse, id};
}

constexpr Command all[] = {
    {.name = "pair.make", .change = make_pair},
    {.name = "pair.introduce", .change = introduce},
    {.name = "pair.confirm", .change = confirm},
    {.name = "ask.add", .change = add_ask},
    {.name = "meeting.add", .change = add_meeting},
    {.name = "pulse.add", .change = add_pulse, .goes = "pulse"},
};

}  // namespace

std::span<const Command> pair_commands() { return all; }

}  // namespace bothways
