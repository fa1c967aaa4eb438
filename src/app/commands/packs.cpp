// Packs go out from the coordinator, one for each person, and their returns go out from whoever has one. Both
// leave through one place each: `out` and `back`, which is where they are sealed.
#include "app/packs.hpp"
#include "app/session.hpp"
#include "base/words.hpp"
#include "document/document.hpp"
#include "share/message.hpp"
#include "share/pack.hpp"

namespace bothways {
namespace {

// Where the scheme has a key, nothing leaves unsealed.
bool may_send(const State& state) { return in_pack(state) && is_ready(state, state.programme); }
bool whole(const State& state) { return state.shown() && !state.opening && !in_pack(state); }

constexpr const char* plain_media = "application/json";

void save(Session& session, const std::string& name, const char* media, std::string bytes) {
  session.effect({Effect::Kind::download, {}, name, media, std::move(bytes)});
  session.tell({say("notice.pack_saved", {{"file", name}}), {}, false, false});
}

Audience audience_of(const Arguments& arguments) { return arguments.number == 1 ? Audience::partner : Audience::panel; }

// False, and told why, where there is nobody of that id.
bool out(Session& session, const PackFor& whose) {
  const State& state = session.state();
  const auto packed = share::pack_for(state.programme, whose);
  if (!packed) {
    session.tell(packed.problem());
    return false;
  }
  const std::string name = share::pack_file_name(state.programme, whose, share::Way::out, state.today);
  session.mark_shared();
  save(session, name, plain_media, document::write(*packed));
  return true;
}

// For `id`, a panel member; or, with `number` 1, a person in a pair.
void out_to_one(Session& session, const Arguments& arguments) { out(session, {audience_of(arguments), arguments.id}); }

// For each of `keys`: a file for each.
void out_to_several(Session& session, const Arguments& arguments) {
  for (const std::uint64_t key : arguments.keys) {
    if (!out(session, {audience_of(arguments), Id{key}})) return;
  }
  session.tell({say_count("notice.packs_saved", static_cast<long>(arguments.keys.size())), {}, false, false});
}

void back(Session& session, const Arguments&) {
  State& state = session.mutable_state();
  session.mark_shared();
  state.copied_utc_ms = state.now.utc_ms;
  session.effect({Effect::Kind::set_setting, {}, copied_setting(state.scheme), {}, std::to_string(state.now.utc_ms)});
  const std::string name = share::pack_file_name(state.programme, *state.programme.pack, share::Way::back, state.today);
  if (is_sealed(state.programme)) save(session, name + sealed_ending, sealed_media, state.sealing.ahead);
  else save(session, name, plain_media, document::write(state.programme));
}

// A letter to the coordinator; the file is put in by hand, as a link can hold none.
void mail(Session& session, const Arguments&) {
  const Scheme& scheme = session.state().programme.scheme();
  const bool panel = session.state().programme.pack->audience == Audience::panel;
  const auto words = [&](const std::string& key, const Filling& filling) { return say(panel ? key : key + ".partner", {filling}); };
  session.effect({Effect::Kind::open_link, {}, {}, {},
                  share::mailto_link(scheme.contact_email, words("pack.mail.subject", {"scheme", scheme.name}), words("pack.mail.text", {"name", scheme.contact_name}))});
}

constexpr Command all[] = {
    {.name = "pack.save", .available = whole, .act = out_to_one},
    {.name = "pack.save_several", .available = whole, .act = out_to_several},
    {.name = "pack.send", .available = may_send, .act = back},
    {.name = "pack.mail", .available = in_pack, .act = mail},
};

}  // namespace

std::span<const Command> pack_commands() { return all; }

}  // namespace bothways
