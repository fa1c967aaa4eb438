// What the machine answers: stores, settings, the address, other tabs.
#include <algorithm>
#include <charconv>

#include "app/keeping.hpp"
#include "app/session.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "document/equality_text.hpp"

namespace bothways {

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

void Session::page(std::string_view address, bool can_share, bool can_share_files) {
  state_.page = address;
  state_.can_share = can_share;
  state_.can_share_files = can_share_files;
}

void Session::copied(bool done) {
  tell({say(done ? "notice.copied" : "notice.not_copied"), done ? std::string() : say("notice.not_copied.next"), !done, false});
}

}  // namespace bothways
