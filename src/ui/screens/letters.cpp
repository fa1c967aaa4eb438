// Letters to applicants: what is due, by kind of letter.
#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "share/letter_text.hpp"
#include "ui/screens/letter_lists.hpp"
#include "ui/screens/letter_parts.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

ByKind make_recipients(const State& state) {
  const Programme& programme = state.programme;
  const Letters letters(programme, state.today);
  ByKind all;
  for (const LetterKind kind : letter_kinds()) {
    Recipients& made = all[kind];
    made.lines = letters.of(kind);
    for (const LetterLine& line : made.lines) {
      const bool due = is_due(line.state);
      (due ? made.due : made.sent) += 1;
      const std::string name = named(programme, *line.application), organisation = organisation_of(programme, *line.application);
      made.table.rows.push_back({line.application->id.value, name, folded(name + " " + organisation),
                                 {by_words(name), by_words(organisation), by_words((due ? "0" : "1") + state_in_words(line))},
                                 {due ? 1u : 2u}});
    }
  }
  return all;
}

const ByKind& recipients_now(const State& state) {
  static PerChange<ByKind> kept;
  return kept.get(state, [&] { return make_recipients(state); });
}

TaskLine line_for(Desk& desk, LetterKind kind, const Recipients& who) {
  const std::string words = "letters." + std::string(name_of(kind)) + ".for";
  TaskLine line{letter_title(kind), desk.to_part("letters", name_of(kind)), say(words, {{"n", std::to_string(chase_days(desk.scheme()))}}), {}, Tone::plain};
  if (who.due > 0) line.state = say_count("letters.n_due", who.due), line.tone = Tone::watch;
  else if (who.sent > 0) line.state = say_count("letters.n_sent", who.sent);
  else line.state = say("letters.none_due"), line.tone = Tone::muted;
  const bool broken = !share::unknown_fields(share::text_of(desk.programme(), kind)).empty();
  if (broken) line.state = say("letters.broken"), line.tone = Tone::late;
  return line;
}

void all_kinds(Desk& desk, const ByKind& all) {
  long due = 0;
  for (const auto& [kind, who] : all) due += who.due;
  page_title(say("screen.letters"), due > 0 ? say_count("letters.lead", due) : say("letters.lead.none"));
  std::vector<TaskLine> lines;
  for (const LetterKind kind : letter_kinds()) lines.push_back(line_for(desk, kind, all.at(kind)));
  task_list(say("letters.kinds"), lines);
  auto row = actions();
  button_link(say("application_page.back"), desk.to("applications"));
}

}  // namespace

std::string letters_part_title(std::string_view item) {
  const LetterKind kind = letter_kind_named(item);
  return kind == LetterKind::unsaid ? std::string() : letter_title(kind);
}

void draw_letters(Desk& desk) {
  const ByKind& all = recipients_now(desk.state);
  const LetterKind kind = letter_kind_named(desk.state.route.item);
  if (kind == LetterKind::unsaid) all_kinds(desk, all);
  else draw_letter_kind(desk, kind, all.at(kind));
}

}  // namespace bothways::ui
