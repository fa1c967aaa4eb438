// What comes in from outside, by file or as text: copies of a scheme, packs, forms and what they bring back, rows.
#include <algorithm>

#include "app/session.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "document/document.hpp"
#include "share/encoding.hpp"

namespace bothways {
namespace {

bool is_named_as_rows(std::string_view name) {
  constexpr std::string_view endings[] = {".csv", ".tsv", ".tab", ".txt", ".text", ".asc"};
  const std::string small = folded(name);
  return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view ending) { return small.ends_with(ending); });
}

}  // namespace

bool Session::is_far_ahead(const Programme& copy, bool of_this) const {
  return bothways::is_far_ahead(copy.seen, of_this ? state_.programme.seen : VersionVector{}, state_.now.utc_ms);
}

void Session::file(std::string_view name, std::string_view bytes, bool too_large) {
  if (too_large) return tell(Problem{Error::too_large, std::string(name)});
  if (state_.opening && !state_.following) return waiting_.push_back({std::string(name), std::string(bytes)});  // several at once: the first one opens the scheme
  auto read = document::read(bytes, document::Holds::either);
  if (!read && (opens_sealed(name, bytes) || answers(name, bytes))) return;
  if (!read) {
    // Not a scheme file: rows of a spreadsheet are welcome too.
    const bool rows = is_named_as_rows(name) || state_.route.screen == "paste";
    const auto decoded = share::decode(bytes);
    if (rows && decoded && !state_.scheme.empty() && !trimmed(decoded->text).empty() && !trimmed(decoded->text).starts_with('{')) {
      pasted(decoded->text);
      state_.pasted_guessed = decoded->guessed;
      return;
    }
    const bool not_rows = !decoded && (rows || decoded.problem().error == Error::workbook);
    Problem problem = not_rows ? decoded.problem() : read.problem();
    if (problem.where.empty()) problem.where = name;
    return tell(problem);
  }
  if (read->pack) return pack(name, bytes, std::move(*read));
  const std::string scheme = to_text(read->id());
  const bool same = scheme == state_.scheme;
  for (const Shelved& shelved : state_.shelf) {
    if (same || shelved.scheme != scheme) continue;
    waiting_.push_back({std::string(name), std::string(bytes)});
    return go_to({scheme, "today", {}});
  }
  if (is_far_ahead(*read, same)) return tell(Problem{Error::far_ahead, std::string(name)});
  if (!same || !state_.incoming || !state_.incoming->together) state_.incoming = Incoming{};
  Incoming& incoming = *state_.incoming;
  incoming.file_names.emplace_back(name);
  incoming.copies.push_back(std::move(*read));
  if (same) work_out(incoming, state_.programme);
  state_.notice.reset();
  go_to({same ? state_.scheme : std::string(), "review", {}});
}

// Whether what came in belongs to another scheme than the open one, which is opened first where it is here.
bool Session::belongs_elsewhere(Id of, const std::string& scheme_name, std::string_view name, std::string_view bytes) {
  const std::string scheme = to_text(of);
  if (scheme == state_.scheme) return false;
  const bool here = std::any_of(state_.shelf.begin(), state_.shelf.end(), [&](const Shelved& one) { return one.scheme == scheme; });
  if (here) {
    waiting_.push_back({std::string(name), std::string(bytes)});
    go_to({scheme, "today", {}, {}});
  } else {
    tell({say("notice.answers_elsewhere", {{"scheme", scheme_name}}), say("notice.answers_elsewhere.next"), true, false});
  }
  return true;
}

// Answers to the proposal of a pair, or the proposal itself, which is then answered here.
bool Session::replies(std::string_view name, std::string_view bytes, std::string_view format) {
  if (format == share::proposal_format) {
    const auto proposal = share::read_proposal(bytes);
    if (proposal) go_to({{}, "reply", share::to_code(bytes, share::CodeFor::web), {}});
    else tell(proposal.problem());
    return true;
  }
  share::FoundReplies found;
  if (format == share::reply_format) {
    auto one = share::read_reply(bytes);
    if (one) found.all.push_back(std::move(*one));
    else found.problems.push_back(one.problem());
  } else if (valid_utf8(bytes) && share::holds_reply(bytes)) {
    found = share::find_replies(bytes);
  } else {
    return false;
  }
  const Notice unreadable{say("notice.answers_unreadable"), say("notice.answers_unreadable.next"), true, false};
  if (found.all.empty()) {
    tell(unreadable);
    return true;
  }
  if (belongs_elsewhere(found.all.front().scheme, found.all.front().scheme_name, name, bytes)) return true;
  for (share::ProposalReply& one : found.all) {
    if (to_text(one.scheme) == state_.scheme) keep_latest(state_.replies_in, std::move(one));
  }
  state_.notice.reset();
  if (!found.problems.empty()) tell(unreadable);
  go_to({state_.scheme, "replies", {}, {}});
  return true;
}

// Answers to a form, as a file or in a letter; or the form itself, which is then filled in here. False where
// it is neither.
bool Session::answers(std::string_view name, std::string_view bytes) {
  const std::string format = share::packet_format(bytes);
  if (replies(name, bytes, format)) return true;
  if (format == share::form_format) {
    const auto form = share::read_form(bytes);
    if (form) go_to({{}, "apply", share::to_code(bytes, share::CodeFor::web), {}});
    else tell(form.problem());
    return true;
  }
  share::FoundAnswers found;
  if (format == share::answers_format) {
    auto one = share::read_answers(bytes);
    if (one) found.all.push_back(std::move(*one));
    else found.problems.push_back(one.problem());
  } else if (valid_utf8(bytes) && share::holds_answers(bytes)) {
    found = share::find_answers(bytes);
  } else {
    return false;
  }
  if (found.all.empty()) {
    tell({say("notice.answers_unreadable"), say("notice.answers_unreadable.next"), true, false});
    return true;
  }
  if (belongs_elsewhere(found.all.front().scheme, found.all.front().scheme_name, name, bytes)) return true;
  for (share::Answers& one : found.all) {
    auto& waiting = state_.answers_in;
    const auto same = std::find_if(waiting.begin(), waiting.end(), [&](const AnswersIn& other) { return other.answers.copy == one.copy; });
    if (same == waiting.end()) waiting.push_back({std::move(one)});
    else if (same->answers.written < one.written) same->answers = std::move(one);
  }
  state_.notice.reset();
  if (!found.problems.empty()) tell({say("notice.answers_unreadable"), say("notice.answers_unreadable.next"), true, false});
  go_to({state_.scheme, "answers", {}, {}});
  return true;
}

void Session::pasted(std::string_view text) {
  if (opens_sealed(say("file.pasted"), text) || answers(say("file.pasted"), text)) return;
  if (trimmed(text).starts_with('{')) return file(say("file.pasted"), text, false);
  if (state_.scheme.empty() || !state_.writable()) return tell({say("notice.open_first"), say("notice.open_first.next"), true, false});
  state_.pasted = text;
  state_.pasted_guessed = false;
  go_to({state_.scheme, "paste", {}});
}

void Session::tell(const Problem& problem) {
  const std::string key = "error." + std::string(name_of(problem.error));
  tell({say(key, {{"where", problem.where}}), say(key + ".next", {{"where", problem.where}}), true, false});
}

}  // namespace bothways
