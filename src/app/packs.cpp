#include "app/packs.hpp"

#include <algorithm>

#include "app/session.hpp"
#include "base/words.hpp"
#include "document/merge.hpp"
#include "share/pack.hpp"

namespace bothways {
namespace {

Id mixed(Id scheme, Id whose) {
  const std::uint64_t value = scheme.value ^ (whose.value * 0x9E3779B97F4A7C15ull);
  return Id{value != 0 ? value : 1};
}

}  // namespace

std::string kept_as(const Programme& programme) {
  return to_text(programme.pack ? mixed(programme.id(), programme.pack->whose) : programme.id());
}

std::string kept_name(const Programme& programme) {
  const std::string& name = programme.scheme().name;
  if (!programme.pack) return name;
  return say(programme.pack->audience == Audience::panel ? "pack.kept.panel" : "pack.kept.partner", {{"scheme", name}});
}

Replica editing_as(const State& state) {
  return state.programme.pack ? mixed(Id{state.replica}, state.programme.pack->whose).value : state.replica;
}

bool may_ask(const State& state, std::string_view command) {
  if (!in_pack(state)) return true;
  constexpr std::string_view everybody[] = {
      "record.remove", "edit.undo", "edit.redo", "pack.send", "pack.mail", "file.ask", "scheme.forget", "scheme.read_again", "pen.take", "guide.open", "shortcuts.open", "over.close",
  };
  constexpr std::string_view on_panel[] = {"score.give", "score.note", "conflict.declare"};
  constexpr std::string_view in_a_pair[] = {"field.set", "pair.confirm", "ask.add", "meeting.add", "pulse.add"};
  const bool panel = state.programme.pack->audience == Audience::panel;
  const std::span<const std::string_view> own = panel ? std::span<const std::string_view>(on_panel) : std::span<const std::string_view>(in_a_pair);
  const Command* one = command_named(command);
  // What changes nothing is about how the page looks; but the search goes everywhere.
  const bool view = one != nullptr && one->change == nullptr && !one->listed && command != "palette.open";
  return view || std::find(std::begin(everybody), std::end(everybody), command) != std::end(everybody) || std::find(own.begin(), own.end(), command) != own.end();
}

std::vector<OwnChange> own_changes(const State& state) {
  std::vector<OwnChange> all;
  if (!in_pack(state)) return all;
  const Replica own = editing_as(state);
  for (const Table& table : state.programme.tables) {
    if (table.type == nullptr || table.type->kind == RecordKind::replica || table.type->kind == RecordKind::log_entry) continue;
    for (const RecordPointer& row : table.rows) {
      const bool added = row->made.replica == own;
      if (added && !row->live()) continue;  // taken back before anybody saw it
      OwnChange one{table.type->kind, row->id, {}, added, row->removed.replica == own && !row->live(), 0};
      std::uint64_t latest = std::max(added ? row->made.time : 0, one.removed ? row->removed.time : 0);
      for (std::size_t i = 0; i < table.type->fields.size(); ++i) {
        if (row->stamps[i].replica != own) continue;
        one.fields.push_back(&table.type->fields[i]);
        latest = std::max(latest, row->stamps[i].time);
      }
      if (latest == 0) continue;
      one.utc_ms = Stamp{latest, own}.utc_ms();
      all.push_back(std::move(one));
    }
  }
  return all;
}

bool may_take_back(const State& state, const Record& record) {
  return !in_pack(state) || record.made.replica == editing_as(state) || record.made.replica == state.programme.pack->whose.value;
}

std::size_t unsent_changes(const State& state) {
  const auto all = own_changes(state);
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const OwnChange& one) { return one.utc_ms > state.copied_utc_ms; }));
}

// A pack is somebody's own view where it is opened, unless the scheme that it is from is here: then it came back.
void Session::pack(std::string_view name, std::string_view bytes, Programme came) {
  const std::string scheme = to_text(came.id()), own = kept_as(came);
  for (const std::string& key : {scheme, own}) {
    if (key == state_.scheme) break;
    const bool here = std::any_of(state_.shelf.begin(), state_.shelf.end(), [&](const Shelved& one) { return one.scheme == key; });
    if (!here) continue;
    waiting_.push_back({std::string(name), std::string(bytes)});
    return go_to({key, "today", {}, {}});
  }
  if (is_far_ahead(came, state_.scheme == own || state_.scheme == scheme)) return tell(Problem{Error::far_ahead, std::string(name)});
  if (state_.scheme == own) {
    Programme later = share::renewed(came, state_.programme, state_.now.utc_ms);
    for (const auto& [replica, time] : state_.programme.seen) note_seen(later.seen, {time, replica});
    std::vector<Change> changes = document::differences(state_.programme, later);
    go_to({own, "today", {}, {}});
    if (changes.empty()) return tell({say("notice.nothing_new", {{"file", std::string(name)}}), {}, false, false});
    return apply("pack.renew", std::move(changes), later.seen, say("command.pack.renew.done"));
  }
  if (state_.scheme != scheme) return adopt(std::move(came), "today");

  auto returned = share::take_return(state_.programme, came, state_.now.utc_ms);
  if (!returned) return tell({say("notice.pack_refused." + std::string(name_of(returned.problem().error)), {{"file", std::string(name)}}), say("notice.pack_refused.next"), true, false});
  if (!state_.incoming || !state_.incoming->together) state_.incoming = Incoming{};
  Incoming& incoming = *state_.incoming;
  incoming.file_names.emplace_back(name);
  incoming.copies.push_back(std::move(returned->copy));
  for (const std::string& one : returned->left_out) incoming.left_out.push_back(say("review.left_out.one", {{"file", std::string(name)}, {"what", one}}));
  ++incoming.returns;
  work_out(incoming, state_.programme);
  state_.notice.reset();
  go_to({scheme, "review", {}, {}});
}

}  // namespace bothways
