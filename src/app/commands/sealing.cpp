// Keys, who can open, passphrases: what is asked here is answered by the machine (session_sealing.cpp).
#include "app/session.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "document/document.hpp"
#include "domain/sealing.hpp"
#include "share/passphrase.hpp"

namespace bothways {
namespace {

bool open(const State& state) { return state.shown(); }
bool has_key(const State& state) { return state.writable() && !state.programme.scheme().seal_key.empty(); }
bool has_no_key(const State& state) { return state.writable() && state.programme.scheme().seal_key.empty(); }
bool may_add(const State& state) { return has_key(state) && state.programme.all<Recipient>().size() < limits::recipients; }
bool recovery_saved(const State& state) { return has_key(state) && state.sealing.recovery_of == state.programme.scheme().seal_key; }
bool waits(const State& state) { return !state.sealing.for_passphrase.empty(); }

bool long_enough(const State& state) {
  return !state.sealing.working && share::strength_of(state.sealing.passphrase, state.sealing.offered) != share::Strength::too_short;
}
bool may_save(const State& state) { return open(state) && long_enough(state); }
bool may_save_for_key(const State& state) { return open(state) && !state.sealing.working; }
bool may_recover(const State& state) { return may_save(state) && state.sealing.holds(state.programme.scheme().seal_key); }
bool may_open(const State& state) { return waits(state) && !state.sealing.working && !trimmed(state.sealing.passphrase).empty(); }

void make_key(Session& session, const Arguments&) { session.ask_seal(SealFor::scheme_key, {SealJob::Kind::make_key}); }
void make_own(Session& session, const Arguments&) { session.ask_seal(SealFor::own_key, {SealJob::Kind::make_key}); }

About set_key(Edit& edit, const Arguments& arguments, const State& state) {
  if (is_public_key(arguments.text)) {
    edit.change<Scheme>(state.programme.id(), [&](Scheme& scheme) { scheme.seal_key = arguments.text, scheme.seal_kept = {}; });
  }
  return {RecordKind::scheme, state.programme.id()};
}

About remove_key(Edit& edit, const Arguments&, const State& state) {
  edit.change<Scheme>(state.programme.id(), [](Scheme& scheme) { scheme.seal_key.clear(), scheme.seal_kept = {}; });
  return {RecordKind::scheme, state.programme.id()};
}

About kept(Edit& edit, const Arguments&, const State& state) {
  edit.change<Scheme>(state.programme.id(), [&](Scheme& scheme) { scheme.seal_kept = state.today; });
  return {RecordKind::scheme, state.programme.id()};
}

About add_recipient(Edit& edit, const Arguments&, const State&) {
  return {RecordKind::recipient, edit.add<Recipient>([](Recipient&) {})};
}

About add_own(Edit& edit, const Arguments& arguments, const State& state) {
  return {RecordKind::recipient, edit.add<Recipient>([&](Recipient& one) { one.name = state.your_name, one.key = arguments.text; })};
}

// The passphrase
void type(Session& session, const Arguments& arguments) {
  session.mutable_state().sealing.passphrase = shortened(arguments.text, limits::line_bytes);
  session.mutable_state().sealing.fault = SealFault::none;
}

void offer(Session& session, const Arguments&) { session.ask_seal(SealFor::words, {SealJob::Kind::offer_words}); }

// From here to the answer the passphrase is the machine's.
void work(Session& session, SealFor what, SealJob job, std::string name) {
  Sealing& sealing = session.mutable_state().sealing;
  sealing.working = true;
  sealing.fault = SealFault::none;
  job.passphrase = trimmed(sealing.passphrase);
  session.ask_seal(what, std::move(job), std::move(name));
}

std::string base_name(const State& state) { return file_name_of(state.programme.scheme().name, "scheme"); }

std::string copy_name(const State& state) { return base_name(state) + "-" + to_iso(state.today) + ".json" + sealed_ending; }

void save_copy(Session& session, const Arguments&) {
  const State& state = session.state();
  work(session, SealFor::copy, {SealJob::Kind::seal, 0, {}, {}, document::write(state.programme)}, copy_name(state));
}

// For `id`, somebody whose public key is in the scheme.
void save_copy_for(Session& session, const Arguments& arguments) {
  const State& state = session.state();
  const auto* whose = state.programme.find<Recipient>(arguments.id);
  if (whose == nullptr || !is_public_key(whose->key)) return;
  Sealing& sealing = session.mutable_state().sealing;
  sealing.working = true;
  sealing.fault = SealFault::none;
  session.ask_seal(SealFor::copy_for_key, {SealJob::Kind::seal, 0, {whose->key}, {}, document::write(state.programme)}, copy_name(state));
}

void save_recovery(Session& session, const Arguments&) {
  const State& state = session.state();
  work(session, SealFor::recovery, {SealJob::Kind::recovery, 0, {state.programme.scheme().seal_key}, {}, {}}, base_name(state) + "-recovery-key" + sealed_ending);
}

void open_waiting(Session& session, const Arguments&) {
  const Sealing::Closed& first = session.state().sealing.for_passphrase.front();
  work(session, SealFor::open_by_passphrase, {SealJob::Kind::open, 0, {}, {}, first.armoured}, first.name);
}

void leave(Session& session, const Arguments&) {
  Sealing& sealing = session.mutable_state().sealing;
  sealing.for_passphrase.clear();
  sealing.passphrase.clear();
  const std::string& scheme = session.state().scheme;
  session.go_to(scheme.empty() ? Route{} : Route{scheme, "share", {}, {}});
}

void again(Session& session, const Arguments&) { session.mutable_state().sealing.ahead_of.clear(); }

constexpr Command all[] = {
    {.name = "seal.key.make", .available = has_no_key, .act = make_key, .listed = true},
    {.name = "seal.key.set", .available = has_no_key, .change = set_key},
    {.name = "seal.key.remove", .available = has_key, .change = remove_key},
    {.name = "seal.key.kept", .available = recovery_saved, .change = kept},
    {.name = "recipient.add", .available = may_add, .change = add_recipient},
    {.name = "recipient.make", .available = may_add, .act = make_own},
    {.name = "recipient.own", .available = may_add, .change = add_own},
    {.name = "passphrase.set", .act = type},
    {.name = "passphrase.offer", .act = offer},
    {.name = "seal.copy", .available = may_save, .act = save_copy},
    {.name = "seal.copy_for", .available = may_save_for_key, .act = save_copy_for},
    {.name = "seal.recovery", .available = may_recover, .act = save_recovery},
    {.name = "seal.open", .available = may_open, .act = open_waiting},
    {.name = "seal.leave", .act = leave},
    {.name = "seal.again", .act = again},
};

}  // namespace

std::span<const Command> sealing_commands() { return all; }

}  // namespace bothways
