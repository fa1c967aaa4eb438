// Answering to a proposal on one's own device, which sends nothing by itself; and the answers as they come in
// to the coordinator.
#include <algorithm>

#include "app/session.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/consent.hpp"
#include "domain/letters_due.hpp"
#include "share/message.hpp"
#include "share/sealed.hpp"

namespace bothways {
namespace {

bool replies(const State& state) { return state.replying.has_value() && !state.replying->problem; }
bool has_said(const State& state) { return replies(state) && state.replying->said != Consent::unsaid; }
bool some_wait(const State& state) { return !state.replies_in.empty(); }

share::ProposalReply reply_of(const State& state) { return reply_to(*state.replying, state.now.utc_ms); }

bool may_send(const State& state) { return has_said(state) && is_ready(state, state.replying->proposal.records); }
std::string subject_of(const State& state) { return say("reply_text.title", {{"scheme", state.replying->proposal.records.scheme().name}}); }

// Where the proposal carries a key, nothing leaves unsealed.
std::string text_of(const State& state) {
  const Programme& records = state.replying->proposal.records;
  if (!is_sealed(records)) return share::reply_text(state.replying->proposal, reply_of(state));
  return share::sealed_letter(subject_of(state), records.scheme().name, state.sealing.ahead);
}

void say_it(Session& session, const Arguments& arguments) {
  const auto said = static_cast<Consent>(arguments.number);
  if (said == Consent::yes || said == Consent::no || said == Consent::more_time) session.mutable_state().replying->said = said;
}

void give_reason(Session& session, const Arguments& arguments) {
  session.mutable_state().replying->reason = shortened(arguments.text, limits::paragraph_bytes);
}

void copy_text(Session& session, const Arguments&) { session.effect({Effect::Kind::copy, {}, {}, {}, text_of(session.state())}); }

void share_sheet(Session& session, const Arguments&) { session.effect({Effect::Kind::share, {}, subject_of(session.state()), {}, text_of(session.state())}); }

void mail(Session& session, const Arguments&) {
  const Scheme& scheme = session.state().replying->proposal.records.scheme();
  const std::string whole = share::mailto_link(scheme.contact_email, subject_of(session.state()), text_of(session.state()));
  session.effect({Effect::Kind::open_link, {}, {}, {}, share::fits_in_a_link(whole) ? whole : share::mailto_link(scheme.contact_email, subject_of(session.state()), "")});
}

void save_file(Session& session, const Arguments&) {
  const share::Proposal& proposal = session.state().replying->proposal;
  const std::string name = file_name_of(proposal.records.scheme().name + " " + proposal.reader()->name, "scheme") + ".bothways-reply.json";
  if (is_sealed(proposal.records)) session.effect({Effect::Kind::download, {}, name + sealed_ending, sealed_media, session.state().sealing.ahead});
  else session.effect({Effect::Kind::download, {}, name, "application/json", share::write_reply(reply_of(session.state()))});
}

// The coordinator's side
void save_proposal(Session& session, const Arguments& arguments) {
  const State& state = session.state();
  const Pair* pair = state.programme.find<Pair>(arguments.id);
  if (pair == nullptr) return;
  const Side to = arguments.number == 2 ? Side::b : Side::a;
  const auto* person = state.programme.find<Person>(to == Side::b ? pair->b.id : pair->a.id);
  const std::string name = file_name_of(state.programme.scheme().name + " " + (person != nullptr ? person->name : ""), "scheme");
  session.effect({Effect::Kind::download, {}, name + ".bothways-proposal.json", "application/json", share::write_proposal(state.programme, *pair, to, state.today)});
}

// All that wait for a pair that is still proposed, in one step. A no comes last, so that it ends the pair.
About take(Edit& edit, const Arguments&, const State& state) {
  std::vector<share::ProposalReply> all = state.replies_in;
  std::stable_partition(all.begin(), all.end(), [](const share::ProposalReply& one) { return one.said != Consent::no; });
  long taken = 0;
  for (const share::ProposalReply& one : all) {
    const Pair* pair = edit.programme().find<Pair>(one.pair);
    if (pair == nullptr || pair->state != PairState::proposed) continue;
    edit.change<Pair>(one.pair, [&](Pair& known) { set_answer(known, one.from, one.said, trimmed(one.reason), state.programme.scheme(), state.today); });
    ++taken;
  }
  return {RecordKind::scheme, state.programme.id(), number_in_words(taken)};
}

void leave(Session& session, const Arguments&) {
  const auto waiting = std::exchange(session.mutable_state().replies_in, {});
  const std::string& scheme = session.state().scheme;
  if (waiting.empty() || session.state().programme.find<Pair>(waiting[0].pair) == nullptr) return session.go_to({scheme, "pairs", {}, {}});
  session.go_to({scheme, "proposal", to_text(waiting[0].pair), {}});
}

constexpr Command all[] = {
    {.name = "reply.say", .available = replies, .act = say_it},
    {.name = "reply.reason", .available = replies, .act = give_reason},
    {.name = "reply.copy", .available = may_send, .act = copy_text},
    {.name = "reply.mail", .available = may_send, .act = mail},
    {.name = "reply.share", .available = may_send, .act = share_sheet},
    {.name = "reply.file", .available = may_send, .act = save_file},
    {.name = "proposal.save", .act = save_proposal},
    {.name = "replies.take", .available = some_wait, .takes_in = some_wait, .change = take},
    {.name = "replies.leave", .act = leave},
};

}  // namespace

// The proposal that an address or a file holds. The open scheme is put away first: nothing of it belongs here.
void Session::begin_replying(std::string_view code) {
  if (!code.empty() && state_.replying && state_.replying->code == code) return;
  close_scheme();
  const auto bytes = share::from_code(code);
  auto proposal = bytes ? share::read_proposal(*bytes) : Result<share::Proposal>(bytes.problem());
  Replying replying;
  if (proposal) replying.proposal = std::move(*proposal);
  else replying.problem = proposal.problem();
  replying.code = code;
  state_.replying = std::move(replying);
}

std::span<const Command> replying_commands() { return all; }

}  // namespace bothways
