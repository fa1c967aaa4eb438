// What the machine answers: stores, files, the address, other tabs.
#include <algorithm>
#include <charconv>

#include "app/keeping.hpp"
#include "app/session.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "document/document.hpp"
#include "document/merge.hpp"
#include "share/encoding.hpp"

namespace bothways {

namespace {

bool is_named_as_rows(std::string_view name) {
  constexpr std::string_view endings[] = {".csv", ".tsv", ".tab", ".txt", ".text", ".asc"};
  const std::string small = folded(name);
  return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view ending) { return small.ends_with(ending); });
}

}  // namespace

std::string copied_setting(std::string_view scheme) { return "copied." + std::string(scheme); }
std::string folder_setting(std::string_view scheme) { return "folder." + std::string(scheme); }

std::string slips_setting(std::string_view scheme) { return "slips." + std::string(scheme); }

void Session::clock(Moment now, std::uint64_t random) {
  state_.now = now;
  state_.today = date_of(now.utc_ms, now.offset_minutes);
  random_ ^= random;
}

void Session::shelf(std::vector<Shelved> schemes) { state_.shelf = std::move(schemes); }

void Session::setting(std::string_view name, std::string_view value) {
  if (name == "replica") {
    const auto known = from_base32(value);
    state_.replica = known && *known != 0 ? *known : random() | 1;
    if (!known) effect({Effect::Kind::set_setting, {}, "replica", {}, to_base32(state_.replica)});
  } else if (name == "name") {
    state_.your_name = value;
  } else if (name == "question_key") {
    state_.question_key = value != "off";
  } else if (name == "recent") {
    for (const std::string_view line : lines_of(value)) state_.recent.emplace_back(line);
  } else if (name == copied_setting(state_.scheme)) {
    std::from_chars(value.data(), value.data() + value.size(), state_.copied_utc_ms);
  } else if (name == folder_setting(state_.scheme)) {
    std::from_chars(value.data(), value.data() + value.size(), state_.folder.asked);
  } else if (name == marks_setting(state_.scheme)) {
    state_.marks = read_marks(value);
  } else if (name == slips_setting(state_.scheme)) {
    auto waiting = document::read_waiting(value);
    const auto& tally = state_.programme.equality;
    const bool poured = waiting && tally && tally->boxes.count(waiting->name) > 0;
    state_.waiting_slips = waiting && !poured ? std::move(*waiting) : document::WaitingSlips{};
  } else if (name == journal_setting(state_.scheme)) {
    state_.journal = read_journal(value);
  } else {
    set_preference(state_.preferences, name, value);
    use_language(languages()[state_.preferences.language]);
  }
}

void Session::setting_kept(std::string_view name, bool kept) {
  if (name == journal_setting(state_.scheme)) state_.journal_lost = !kept;
}

void Session::route(std::string_view fragment) {
  const Route to = route_from(fragment);
  if (to != state_.route) {
    end_of_typing();
    if (!going_) state_.notice.reset();  // what was said about the last screen
    going_ = false;
  }
  state_.route = to;
  state_.over = Over::nothing;
  if (to.screen != "sealing" && to.screen != "sealed" && to.screen != "handover") state_.sealing.passphrase = state_.sealing.offered = {};
  if (to.screen == "apply") begin_applying(to.item);
  if (to.screen == "reply") begin_replying(to.item);
  if (to.screen == "apply" || to.screen == "reply") return seal_ahead();
  if (!to.item.empty()) remember(address_of(to));
  if (to.scheme.empty()) state_.missing = false;
  if (to.scheme.empty() || to.scheme == state_.scheme) {
    seal_ahead();
    return visit_safety();
  }
  close_scheme();
  state_.scheme = to.scheme;
  state_.opening = true;
  state_.following = state_.missing = false;
  state_.unread.clear();
  state_.saved_utc_ms = state_.copied_utc_ms = 0;
  state_.marks.clear();
  state_.waiting_slips = {};
  effect({Effect::Kind::open_scheme, to.scheme});
}

void Session::opened(std::string_view scheme, const std::vector<std::string>& snapshots, const std::vector<std::string>& entries,
                     std::string_view unread) {
  if (scheme != state_.scheme) return;
  if (!state_.opening) return;  // an adopted scheme is already here; opening it was for the pen
  auto kept = open_kept(snapshots, entries);
  state_.unread = kept ? std::string_view{} : unread;
  if (!state_.unread.empty()) return;  // it may well be here: an answer can still come, or be asked for again
  state_.opening = state_.following = false;
  if (!kept) {
    state_.missing = true;
    state_.scheme.clear();
    return;
  }
  state_.programme = std::move(kept->programme);
  programme_changed();
  sequence_ = kept_at_ = snapshot_at_ = kept->sequence;
  state_.mended = kept->mended;
  state_.saving = Saving::saved;
  watch_folder();
  if (kept->mended) tell({say("notice.mended"), say("notice.mended.next"), true, false});
  visit_safety();
  for (const WaitingFile& waiting : std::exchange(waiting_, {})) file(waiting.name, waiting.bytes, false);
  seal_ahead();
}

void Session::kept(std::string_view scheme, std::uint64_t sequence) {
  if (scheme != state_.scheme) return;
  if (sequence > kept_at_) kept_at_ = sequence;
  if (kept_at_ < sequence_) return;
  state_.saving = Saving::saved;
  state_.saved_utc_ms = state_.now.utc_ms;
}

void Session::keep_failed(std::string_view scheme, std::string_view why) {
  if (scheme != state_.scheme) return;
  state_.saving = Saving::failed;
  state_.saving_problem = why;
}

void Session::pen(std::string_view scheme, bool held) {
  if (scheme != state_.scheme) return;
  const bool gained = held && !state_.pen;
  state_.pen = held;
  if (gained) changed_elsewhere(scheme);  // what the other tab wrote meanwhile
}

void Session::changed_elsewhere(std::string_view scheme) {
  if (scheme != state_.scheme || state_.scheme.empty()) return;
  state_.following = state_.shown();
  state_.opening = true;
  state_.history = {};
  effect({Effect::Kind::open_scheme, std::string(scheme)});
}

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

void Session::page(std::string_view address, bool can_share, bool can_share_files) {
  state_.page = address;
  state_.can_share = can_share;
  state_.can_share_files = can_share_files;
}

void Session::pasted(std::string_view text) {
  if (opens_sealed(say("file.pasted"), text) || answers(say("file.pasted"), text)) return;
  if (trimmed(text).starts_with('{')) return file(say("file.pasted"), text, false);
  if (state_.scheme.empty() || !state_.writable()) return tell({say("notice.open_first"), say("notice.open_first.next"), true, false});
  state_.pasted = text;
  state_.pasted_guessed = false;
  go_to({state_.scheme, "paste", {}});
}

void Session::copied(bool done) {
  tell({say(done ? "notice.copied" : "notice.not_copied"), done ? std::string() : say("notice.not_copied.next"), !done, false});
}

void Session::tell(const Problem& problem) {
  const std::string key = "error." + std::string(name_of(problem.error));
  tell({say(key, {{"where", problem.where}}), say(key + ".next", {{"where", problem.where}}), true, false});
}

}  // namespace bothways
