// Letters to applicants: what is due, by kind of letter; and for each kind the letter as it will read for one
// person after another, who gets it, and its text.
#include <algorithm>
#include <map>

#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/letters_due.hpp"
#include "share/letter_text.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/letter_parts.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

// Who gets one kind of letter, and the same as rows.
struct Recipients {
  std::vector<LetterLine> lines;
  TableRows table;
  long due = 0, sent = 0;
};
using ByKind = std::map<LetterKind, Recipients>;

std::string state_in_words(const LetterLine& line) {
  if (line.state == LetterState::sent) return how_it_went(*line.last);
  if (line.state == LetterState::changed) return say("letters.changed");
  return line.days > 0 ? say_count("letters.waiting", line.days) : say("letters.due");
}

std::string organisation_of(const Programme& programme, const Application& form) {
  const Person* person = programme.find<Person>(form.person.id);
  return person != nullptr ? organisation_name(programme, *person) : "";
}

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

// ---- all kinds

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

// ---- one kind

// Whose letter is shown: the one that was chosen, else the first.
const LetterLine* shown_line(const Recipients& who, Id chosen) {
  const auto found = std::find_if(who.lines.begin(), who.lines.end(), [&](const LetterLine& one) { return one.application->id == chosen; });
  return found != who.lines.end() ? &*found : who.lines.empty() ? nullptr : &who.lines.front();
}

Id& chosen() {
  static Id application;
  return application;
}

// The one after this among those for whom it is due; null where there is nobody else.
const LetterLine* next_due(const Recipients& who, Id now) {
  const LetterLine *first = nullptr, *after = nullptr;
  for (const LetterLine& one : who.lines) {
    if (!is_due(one.state) || one.application->id == now) continue;
    if (first == nullptr) first = &one;
    if (after == nullptr && one.application->id > now) after = &one;
  }
  return after != nullptr ? after : first;
}

void draw_row(Desk& desk, DataTable& table, const TableRow& row, const Recipients& who) {
  const LetterLine* line = shown_line(who, Id{row.key});
  if (line == nullptr) return;
  table.cell();
  link(row.name, desk.to("application", Id{row.key}));
  table.cell();
  text_or_unsaid(organisation_of(desk.programme(), *line->application));
  table.cell();
  if (is_due(line->state)) tag(state_in_words(*line), line->state == LetterState::changed ? Tone::late : Tone::watch);
  else text(state_in_words(*line));
}

void with_ticked(Desk& desk, DataTable& table, LetterKind kind, const std::string& list_name) {
  if (table.ticked().empty()) return;
  auto box = card("");
  table.ticked_line();
  const LetterWay way = choose_way(say("letters.way_for_all"));
  const std::string act = say_count("letters.mark_all", static_cast<long>(table.ticked().size()));
  auto row = actions();
  if (!change_button(act, act)) return;
  desk.ask("letters.sent", {.value = {{}, static_cast<std::int64_t>(way)}, .number = static_cast<std::size_t>(kind), .keys = table.ticked()});
  desk.ask("table.tick_none", {.text = list_name});
}

void who_gets_it(Desk& desk, LetterKind kind, const Recipients& who) {
  auto part = section(say("letters.who"));
  if (who.lines.empty()) return nothing_yet(say("letters.nobody"));
  const auto all = static_cast<long>(who.lines.size());
  const std::string list_name = "letters." + std::string(name_of(kind));
  const auto option = [](std::string_view key, long n) { return say("applications.option", {{"decision", say(key)}, {"n", number_in_words(n)}}); };
  DataTable table(desk,
                  {.name = list_name,
                   .title = say("letters.table", {{"letter", letter_title(kind)}}),
                   .filter = say_count("letters.find", all),
                   .columns = {{{say("applications.name"), 0.32f}, SortAs::words},
                               {{say("applications.organisation"), 0.32f}, SortAs::words},
                               {{say("letters.state"), 0.36f}, SortAs::words}},
                   .narrowings = {{say("applications.decided"), {say("applications.all", {{"n", number_in_words(all)}}), option("letters.due", who.due), option("letters.had", who.sent)}}},
                   .ticks = true},
                  who.table);
  with_ticked(desk, table, kind, list_name);
  while (const TableRow* row = table.next()) draw_row(desk, table, *row, who);
}

void one_letter(Desk& desk, LetterKind kind, const Recipients& who) {
  const LetterLine* line = shown_line(who, chosen());
  if (line == nullptr) return;
  auto part = section(say("letters.preview"));
  std::vector<std::string> names;
  std::size_t now = 0;
  for (const LetterLine& one : who.lines) {
    if (&one == line) now = names.size();
    names.push_back(say("letters.person", {{"name", named(desk.programme(), *one.application)}, {"state", state_in_words(one)}}));
  }
  if (const auto picked = choose(say("letters.to"), names, now)) chosen() = who.lines[*picked].application->id;
  draw_letter(desk, *line->application, kind);
  const LetterLine* next = next_due(who, line->application->id);
  auto row = actions();
  if (button_for(say("letters.next"), say("letters.next"), Weight::secondary, next != nullptr, say("letters.next.nobody"))) chosen() = next->application->id;
}

void fields_of_a_letter(Desk& desk) {
  Table table(say("letters.fields"), {{say("letters.field"), 0.3f}, {say("letters.field.about"), 0.7f}});
  std::uint64_t number = 0;
  for (const std::string_view key : share::letter_fields()) {
    const std::string words = "letter_field." + std::string(key);
    table.row(++number);
    table.cell();
    text("{" + say(words) + "}");
    table.cell();
    text(say(words + ".about", {{"a", side_one(desk.scheme(), Side::a)}, {"b", side_one(desk.scheme(), Side::b)}}));
  }
}

void text_of_the_letter(Desk& desk, LetterKind kind) {
  auto part = section(say("letters.text"));
  const Arguments about{.number = static_cast<std::size_t>(kind)};
  const LetterTemplate* own = share::own_template(desk.programme(), kind);
  if (own == nullptr) {
    const share::LetterText standard = share::standard_text(kind);
    small(say("letters.text.standard"));
    {
      auto page = card(standard.subject);
      text(standard.body);
    }
    auto row = actions();
    return command_button(desk, "letter.change", about);
  }
  {
    auto line = measure();
    form(desk, *own, {"subject"});
    text_field(desk, LetterTemplate::kind, *own, "body", say("letter_template.body"), 16);
  }
  {
    auto row = actions();
    command_button(desk, "letter.standard", about);
  }
  fields_of_a_letter(desk);
}

void one_kind(Desk& desk, LetterKind kind, const Recipients& who) {
  const auto apart = key(name_of(kind));
  link(say("letters.back"), desk.to("letters"));
  std::string lead = who.due > 0 ? say_count("letters.lead.kind", who.due) : say("letters.lead.kind.none");
  if (who.sent > 0) lead += " " + say_count("letters.lead.sent", who.sent);
  page_title(letter_title(kind), lead);
  for (const std::string& field : share::unknown_fields(share::text_of(desk.programme(), kind))) banner(say("letter_stop.unknown", {{"field", field}}), Tone::late);
  one_letter(desk, kind, who);
  who_gets_it(desk, kind, who);
  text_of_the_letter(desk, kind);
}

}  // namespace

void draw_letters(Desk& desk) {
  const ByKind& all = recipients_now(desk.state);
  const LetterKind kind = letter_kind_named(desk.state.route.item);
  if (kind == LetterKind::unsaid) all_kinds(desk, all);
  else one_kind(desk, kind, all.at(kind));
}

}  // namespace bothways::ui
