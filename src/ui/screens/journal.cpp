// A partner's private journal: entries by day, kept in this browser only. The page says so, and what loses it.
#include <optional>

#include "app/journal.hpp"
#include "app/packs.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/landmarks.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

std::optional<std::size_t> asked;  // the entry that is about to be removed

// Entries of one day are told apart by a number, the first of that day being the first.
std::string title_of_entry(const Journal& journal, std::size_t place) {
  const Date on = journal[place].on;
  if (!on) return say("journal.no_day");
  std::size_t number = 1, of_the_day = 0;
  for (std::size_t i = 0; i < journal.size(); ++i) {
    if (journal[i].on != on) continue;
    ++of_the_day;
    if (i > place) ++number;
  }
  if (of_the_day == 1) return say("journal.entry", {{"date", in_words(on)}});
  return say("journal.entry_numbered", {{"date", in_words(on)}, {"n", std::to_string(number)}});
}

void draw_entry(Desk& desk, std::size_t place) {
  const Journal& journal = desk.state.journal;
  const auto apart = key(journal.size() - place);  // stays the same while newer ones are added
  const std::string title = title_of_entry(journal, place);
  if (auto typed = text_area(title, journal[place].text, {}, 5)) desk.ask("journal.write", {.text = std::move(*typed), .number = place});
  auto row = actions();
  if (button_for(say("journal.remove"), say("journal.remove.spoken", {{"entry", title}}))) asked = place;
}

void ask_about_removal(Desk& desk) {
  const Journal& journal = desk.state.journal;
  if (!asked) return;
  if (*asked >= journal.size()) return asked.reset();
  desk.over.push_back([&desk, place = *asked, title = title_of_entry(journal, *asked)] {
    const Answer answer = confirm(say("screen.journal"), say("journal.remove.sure", {{"entry", title}}), say("journal.remove.yes"), say("journal.remove.no"));
    if (answer == Answer::yes) desk.ask("journal.remove", {.number = place});
    if (answer != Answer::none) asked.reset();
  });
}

}  // namespace

void draw_journal(Desk& desk) {
  if (!in_pair_pack(desk.state)) return draw_not_here(desk);
  const Journal& journal = desk.state.journal;
  page_title(say("screen.journal"), say("journal.lead"));
  banner(say("journal.where"), Tone::watch);
  if (desk.state.journal_lost) banner(say("journal.lost"), Tone::late);
  small(say("journal.shared"));
  {
    auto row = actions();
    command_button(desk, "journal.add", {}, Weight::primary);
    if (!journal.empty() && button(say("journal.save"))) desk.ask("text.download", {.text = journal_text(journal), .more = say("journal.file") + ".txt"});
  }
  if (journal.empty()) return nothing_yet(say("journal.none"));
  auto line = measure();
  for (std::size_t place = 0; place < journal.size(); ++place) draw_entry(desk, place);
  ask_about_removal(desk);
}

}  // namespace bothways::ui
