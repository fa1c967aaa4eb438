// The scheme as a file: saving and opening copies, who edits here, how the page looks, what this browser
// keeps.
#include <algorithm>

#include "base/words.hpp"
#include "ui/landmarks.hpp"
#include "ui/screens/changes_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

std::string moment_in_words(const State& state, std::int64_t utc_ms, std::string_view words) {
  return say(words, {{"date", in_words(date_of(utc_ms, state.now.offset_minutes))},
                     {"time", time_in_words(utc_ms, state.now.offset_minutes)}});
}

void save_a_copy(Desk& desk) {
  auto part = section(say("share.file"));
  auto line = measure();
  text(say("share.file.about"));
  banner(say("share.file.personal"), Tone::watch);
  small(desk.state.copied_utc_ms == 0 ? say("share.file.not_yet")
                                      : moment_in_words(desk.state, desk.state.copied_utc_ms, "share.file.last"));
  auto row = actions();
  button_link(say("share.sealed"), desk.to_part("sealing", "copy"), Weight::primary);
  command_button(desk, "scheme.download");
  other_ways(desk, "scheme.download", {}, AsText::no);
}

// What the next copy brings to whoever has the last one, and the e-mail that it goes with.
void since_sent(Desk& desk) {
  const auto& marks = desk.state.marks;
  if (marks.empty()) return;
  const auto sent = std::find_if(marks.begin(), marks.end(), [](const CopyMark& one) { return one.kind == CopyMark::Kind::sent; });
  auto part = section(say("share.since"));
  auto line = measure();
  if (sent != marks.end() && holds(desk.programme().seen, *sent)) {
    const auto n = static_cast<long>(told_since(desk, sent->seen).told.size());
    text(n == 0 ? moment_in_words(desk.state, sent->utc_ms, "share.since.nothing")
                : say_count("share.since.count", n, {{"date", in_words(date_of(sent->utc_ms, desk.state.now.offset_minutes))}}));
  }
  small(say("share.since.mail"));
  auto row = actions();
  button_link(say("screen.changes"), desk.to("changes"));
  command_button(desk, "copy.mail");
  command_button(desk, "copy.text");
}

void packs(Desk& desk) {
  auto part = section(say("screen.packs"));
  auto line = measure();
  text(say("share.packs.about"));
  auto row = actions();
  button_link(say("share.packs"), desk.to("packs"));
}

void handover(Desk& desk) {
  auto part = section(say("screen.handover"));
  auto line = measure();
  text(say("share.handover.about"));
  auto row = actions();
  button_link(say("handover.deputy"), desk.to_part("handover", "deputy"));
  button_link(say("handover.successor"), desk.to_part("handover", "successor"));
}

void sealing(Desk& desk) {
  auto part = section(say("screen.sealing"));
  auto line = measure();
  text(say(desk.scheme().seal_key.empty() ? "share.sealing.none" : "share.sealing.on"));
  auto row = actions();
  button_link(say("share.sealing"), desk.to("sealing"));
}

void open_a_copy(Desk& desk) {
  auto part = section(say("share.open"));
  auto line = measure();
  text(say("share.open.about"));
  small(say("share.safety.about"));
  auto row = actions();
  command_button(desk, "file.ask");
  button_link(say("screen.safety"), desk.to("safety"));
}

void shared_folder(Desk& desk) {
  auto part = section(say("screen.folder"));
  auto line = measure();
  const Folder& folder = desk.state.folder;
  text(folder.access == FolderAccess::open ? say("share.folder.open", {{"folder", folder.name}}) : say("share.folder.about"));
  auto row = actions();
  button_link(say("screen.folder"), desk.to("folder"));
}

void who_edits(Desk& desk) {
  auto part = section(say("share.you"));
  auto line = measure();
  const auto own = changeable();
  if (auto typed = text_box(say("share.name"), desk.state.your_name, {say("share.name.hint"), ""})) {
    desk.ask("name.set", {.text = std::move(*typed)});
  }
  auto row = actions();
  link(say("share.unsettled"), desk.to("unsettled"));
  link(say("share.history"), desk.to("history"));
  link(say("screen.settings"), desk.to("settings"));
}

// Removing takes a second press, in a dialog that names it.
void remove_here(Desk& desk) {
  static std::string asked;
  const std::string here = desk.state.scheme;
  {
    auto row = actions();
    if (button(say("share.remove"), Weight::quiet)) asked = here;
  }
  if (asked != here) return;
  desk.over.push_back([&desk, here] {
    const std::string name = title_of(desk.programme(), desk.scheme(), RecordKind::scheme);
    const Answer answer = confirm(say("share.remove"), say("share.remove.sure", {{"what", name}}), say("share.remove.yes"), say("share.remove.no"));
    if (answer == Answer::yes) desk.ask("scheme.forget", {.text = here});
    if (answer != Answer::none) asked.clear();
  });
}

void storage(Desk& desk) {
  const State& state = desk.state;
  auto part = section(say("share.kept"));
  {
    auto line = measure();
    text(say("share.kept.about"));
    if (state.mended) text(say("share.kept.mended"), Tone::watch);
    if (state.saving == Saving::failed) text(say("share.kept.failed"), Tone::late);
    else if (state.saved_utc_ms != 0) small(moment_in_words(state, state.saved_utc_ms, "share.kept.last"));
    small(say("share.kept.limits"));
  }
  remove_here(desk);
}

}  // namespace

void draw_share(Desk& desk) {
  page_title(say("screen.share"), say("share.lead"));
  save_a_copy(desk);
  since_sent(desk);
  open_a_copy(desk);
  shared_folder(desk);
  packs(desk);
  handover(desk);
  sealing(desk);
  who_edits(desk);
  storage(desk);
}

}  // namespace bothways::ui
