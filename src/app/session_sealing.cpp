// Sealing and opening: what is asked of the machine, and what its answers lead to.
#include <algorithm>

#include "app/packs.hpp"
#include "app/session.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "document/document.hpp"
#include "domain/form.hpp"
#include "domain/sealing.hpp"
#include "share/sealed.hpp"

namespace bothways {
namespace {

std::string without_ending(std::string_view name) {
  constexpr std::string_view ending = sealed_ending;
  return std::string(name.ends_with(ending) ? name.substr(0, name.size() - ending.size()) : name);
}

// What is about to be sent, and for whom it is sealed; nobody where nothing is.
struct Outgoing {
  std::string bytes, known_by;  // known_by: the same without the moment it was written at
  std::vector<std::string> keys;
};
Outgoing outgoing(const State& state) {
  if (const auto& applying = state.applying; applying && !applying->problem && !applying->code.empty() && state.route.screen == "apply") {
    const std::size_t questions = questions_asked(applying->form).size();
    if (form_step(state.route.part, questions).kind != FormStep::Kind::send) return {};
    const std::string answers = share::write_answers(applying->draft);
    return {answers, answers, sealing_keys(applying->form)};
  }
  if (in_pack(state) && state.route.screen == "send_back" && is_sealed(state.programme)) {
    return {document::write(state.programme), "pack " + state.scheme + " " + std::to_string(state.revision), sealing_keys(state.programme)};
  }
  if (const auto& replying = state.replying; replying && !replying->problem && state.route.screen == "reply") {
    if (replying->said == Consent::unsaid) return {};
    return {share::write_reply(reply_to(*replying, state.now.utc_ms)), share::write_reply(reply_to(*replying, 0)), sealing_keys(replying->proposal.records)};
  }
  return {};
}

}  // namespace

void Session::ask_seal(SealFor what, SealJob job, std::string name) {
  job.ticket = ++ticket_;
  asked_.push_back({job.ticket, what, state_.scheme, std::move(name), job.kind == SealJob::Kind::open ? job.bytes : std::string(), state_.programme.seen, leaving_});
  Effect asked{Effect::Kind::seal};
  asked.job = std::move(job);
  effect(std::move(asked));
}

void Session::seal_ahead() {
  Outgoing out = outgoing(state_);
  Sealing& sealing = state_.sealing;
  if (out.known_by == sealing.ahead_of) return;
  sealing.ahead_of = std::move(out.known_by);
  sealing.ahead.clear();
  sealing.ahead_fault = SealFault::none;
  std::erase_if(asked_, [](const SealAsked& one) { return one.what == SealFor::ahead; });  // its answer is not wanted any more
  if (out.keys.empty()) return;
  ask_seal(SealFor::ahead, {SealJob::Kind::seal, 0, std::move(out.keys), {}, std::move(out.bytes)});
}

void Session::keys(std::string_view lines) {
  state_.sealing.held.clear();
  for (const std::string_view line : lines_of(lines)) state_.sealing.held.emplace_back(line);
}

void Session::tell(SealFault fault) {
  const std::string key = "fault.sealed_" + std::string(name_of(fault));
  tell({say(key), say(key + ".next"), true, false});
}

void Session::sealed(const SealAnswer& answer) {
  const auto it = std::find_if(asked_.begin(), asked_.end(), [&](const SealAsked& one) { return one.ticket == answer.ticket; });
  if (it == asked_.end()) return;
  const SealAsked asked = std::move(*it);
  asked_.erase(it);
  Sealing& sealing = state_.sealing;
  const bool failed = answer.fault != SealFault::none;
  switch (asked.what) {
    case SealFor::ahead:
      sealing.ahead = answer.bytes;
      sealing.ahead_fault = answer.fault;
      break;
    case SealFor::words:
      if (failed) tell(answer.fault);
      else sealing.passphrase = sealing.offered = answer.bytes;
      break;
    case SealFor::scheme_key:
    case SealFor::own_key:
      if (failed) tell(answer.fault);
      else if (asked.scheme == state_.scheme) ask(asked.what == SealFor::own_key ? "recipient.own" : "seal.key.set", {.text = answer.bytes});
      break;
    case SealFor::recovery:
    case SealFor::copy:
    case SealFor::copy_for_key: saved_sealed(asked, answer); break;
    case SealFor::to_folder: sealed_for_folder(asked, answer); break;
    case SealFor::from_folder: opened_in_folder(asked, answer); break;
    case SealFor::open_by_key:
    case SealFor::open_by_passphrase: opened_sealed(asked, answer); break;
  }
}

// A sealed file: it is saved, or nothing is.
void Session::saved_sealed(const SealAsked& asked, const SealAnswer& answer) {
  Sealing& sealing = state_.sealing;
  sealing.working = false;
  sealing.fault = answer.fault;
  if (answer.fault != SealFault::none || asked.scheme != state_.scheme) return;
  const bool for_key = asked.what == SealFor::copy_for_key, copy = asked.what == SealFor::copy || for_key;
  const std::size_t first = effects_.size();
  leaving_ = asked.leave;
  effect({Effect::Kind::download, state_.scheme, asked.name, sealed_media, answer.bytes});
  if (copy) {
    note_sent(asked.name, asked.seen);
  } else {
    sealing.recovery_of = state_.programme.scheme().seal_key;
  }
  tell({say(for_key ? "notice.sealed_for_key" : copy ? "notice.sealed_copy" : "notice.recovery", {{"file", asked.name}}), {}, false, false});
  leaving_ = Leave::saved;
  leave_by(first, asked.leave);
  if (state_.route.screen != "handover") go_to({state_.scheme, copy ? "share" : "sealing", {}, {}});
}

// What was inside comes in by the one door. A key that was inside is held by now, and what waited for it opens.
void Session::opened_sealed(const SealAsked& asked, const SealAnswer& answer) {
  Sealing& sealing = state_.sealing;
  const bool typed = asked.what == SealFor::open_by_passphrase;
  if (typed) {
    sealing.working = false;
    sealing.fault = answer.fault;
    if (answer.fault != SealFault::none) return;
    sealing.passphrase.clear();
    if (!sealing.for_passphrase.empty()) sealing.for_passphrase.erase(sealing.for_passphrase.begin());
  } else if (answer.fault != SealFault::none) {
    if (answer.fault == SealFault::wrong_key) sealing.for_key.push_back({asked.name, asked.bytes});
    return tell(answer.fault);
  }
  const std::size_t before = effects_.size();
  if (answer.is_key) {
    tell({say("notice.key_taken"), {}, false, false});
    for (Sealing::Closed& one : std::exchange(sealing.for_key, {})) {
      ask_seal(SealFor::open_by_key, {SealJob::Kind::open, 0, {}, {}, std::move(one.armoured)}, std::move(one.name));
    }
  } else {
    file(without_ending(asked.name), answer.bytes, false);
  }
  const auto goes = [](const Effect& one) { return one.kind == Effect::Kind::go_to; };
  const bool moved = std::any_of(effects_.begin() + static_cast<std::ptrdiff_t>(before), effects_.end(), goes);
  if (!typed || moved || !sealing.for_passphrase.empty()) return;
  go_to(state_.scheme.empty() ? Route{} : Route{state_.scheme, answer.is_key ? "sealing" : "share", {}, {}});
}

// Sealed files, however they came: by a key that is held here at once, with a passphrase after it was asked for.
bool Session::opens_sealed(std::string_view name, std::string_view bytes) {
  if (share::holds_secret_key(bytes)) {
    ask_seal(SealFor::open_by_key, {SealJob::Kind::open, 0, {}, {}, std::string(bytes)}, std::string(name));
    return true;
  }
  if (!share::holds_sealed(bytes)) return false;
  Sealing& sealing = state_.sealing;
  state_.notice.reset();
  for (share::SealedFile& one : share::find_sealed(bytes)) {
    if (one.fault != SealFault::none) tell(one.fault);
    else if (one.passphrase) sealing.for_passphrase.push_back({std::string(name), std::move(one.armoured)});
    else ask_seal(SealFor::open_by_key, {SealJob::Kind::open, 0, {}, {}, std::move(one.armoured)}, std::string(name));
  }
  if (sealing.for_passphrase.empty()) return true;
  sealing.fault = SealFault::none;
  sealing.passphrase.clear();
  go_to({state_.scheme, "sealed", {}, {}});
  return true;
}

}  // namespace bothways
