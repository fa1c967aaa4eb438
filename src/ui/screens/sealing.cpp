// Sealing: the scheme's own key, its recovery file, and who else can open what comes back.
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/sealing.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/sealing_parts.hpp"

namespace bothways::ui {
namespace {

void no_key_yet(Desk& desk) {
  auto part = section(say("sealing_page.key"));
  auto empty = empty_state(say("sealing_page.none"));
  command_button(desk, "seal.key.make", {}, Weight::primary);
}

void recovery_file(Desk& desk, bool held) {
  const Scheme& scheme = desk.scheme();
  auto part = section(say("sealing_page.recovery"));
  {
    auto line = measure();
    if (scheme.seal_kept) text(say("sealing_page.recovery.kept", {{"date", in_words(scheme.seal_kept)}}), Tone::good);
    else banner(say("sealing_page.recovery.missing"), Tone::late);
    small(say("sealing_page.recovery.about"));
  }
  auto row = actions();
  if (held) button_link(say("command.seal.recovery"), desk.to_part("sealing", "recovery"), scheme.seal_kept ? Weight::secondary : Weight::primary);
  if (scheme.seal_kept || !held) return;
  const bool saved = desk.state.sealing.recovery_of == scheme.seal_key;
  if (button(say("command.seal.key.kept"), Weight::secondary, saved, say("sealing_page.save_first"))) desk.ask("seal.key.kept");
}

void the_key(Desk& desk) {
  const std::string& key = desk.scheme().seal_key;
  const bool held = desk.state.sealing.holds(key);
  {
    auto part = section(say("sealing_page.key"));
    {
      auto line = measure();
      text(say("sealing_page.on"));
      if (!held) banner(say("sealing_page.not_held"), Tone::watch);
    }
    summary(label_of(desk.programme(), RecordKind::scheme, *field_named(type_of(RecordKind::scheme), "seal_key")), key);
    summary(say("sealing_page.here"), say(held ? "sealing_page.here.yes" : "sealing_page.here.no"));
    auto row = actions();
    if (!held) command_button(desk, "file.ask", {}, Weight::primary);
    if (button_for(say("command.text.copy"), say("sealing_page.copy_key"))) desk.ask("text.copy", {.text = key});
    command_button(desk, "seal.key.remove", {}, Weight::quiet);
  }
  recovery_file(desk, held);
}

void others(Desk& desk) {
  auto part = section(say("sealing_page.others"));
  {
    auto line = measure();
    text(say("sealing_page.others.about"));
  }
  for (const Recipient* one : desk.programme().all<Recipient>()) {
    auto apart = key(one->id.value);
    auto box = card(title_of(desk.programme(), *one, RecordKind::recipient));
    form(desk, *one, {"name", "key"});
    if (!one->key.empty() && !is_public_key(one->key)) text(say("sealing_page.no_key"), Tone::late);
    if (desk.state.sealing.holds(one->key)) small(say("sealing_page.here.yes"));
    remove_button(desk, RecordKind::recipient, *one);
  }
  auto row = actions();
  command_button(desk, "recipient.add");
  command_button(desk, "recipient.make");
}

}  // namespace

std::string sealing_part_title(std::string_view item) {
  return item == "copy" ? say("sealed_copy.title") : item == "recovery" ? say("recovery_page.title") : std::string();
}

void draw_sealing(Desk& desk) {
  const std::string& part = desk.state.route.item;
  const bool has_key = !desk.scheme().seal_key.empty();
  if (part == "copy" || (part == "recovery" && has_key)) return draw_seal_with_passphrase(desk, part == "recovery");
  page_title(say("screen.sealing"), say("sealing_page.lead"));
  if (!has_key) return no_key_yet(desk);
  the_key(desk);
  others(desk);
}

}  // namespace bothways::ui
