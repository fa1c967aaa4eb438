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

bool whole(const State& state) { return state.shown() && !state.opening && !in_pack(state); }

void save(Session& session, const std::string& name, std::string bytes) {
  session.effect({Effect::Kind::download, {}, name, "application/json", std::move(bytes)});
  session.tell({say("notice.pack_saved", {{"file", name}}), {}, false, false});
}

// For `id`, a panel member; or, with `number` 1, a person in a pair.
void out(Session& session, const Arguments& arguments) {
  const State& state = session.state();
  const PackFor whose{arguments.number == 1 ? Audience::partner : Audience::panel, arguments.id};
  const auto packed = share::pack_for(state.programme, whose);
  if (!packed) return session.tell(packed.problem());
  const std::string name = share::pack_file_name(state.programme, whose, share::Way::out, state.today);
  session.mark_shared();
  save(session, name, document::write(*packed));
}

void back(Session& session, const Arguments&) {
  const State& state = session.state();
  session.mark_shared();
  save(session, share::pack_file_name(state.programme, *state.programme.pack, share::Way::back, state.today), document::write(state.programme));
}

// A letter to the coordinator; the file is put in by hand, as a link can hold none.
void mail(Session& session, const Arguments&) {
  const Scheme& scheme = session.state().programme.scheme();
  session.effect({Effect::Kind::open_link, {}, {}, {},
                  share::mailto_link(scheme.contact_email, say("pack.mail.subject", {{"scheme", scheme.name}}), say("pack.mail.text", {{"name", scheme.contact_name}}))});
}

constexpr Command all[] = {
    {.name = "pack.save", .available = whole, .act = out},
    {.name = "pack.send", .available = in_pack, .act = back},
    {.name = "pack.mail", .available = in_pack, .act = mail},
};

}  // namespace

std::span<const Command> pack_commands() { return all; }

}  // namespace bothways
