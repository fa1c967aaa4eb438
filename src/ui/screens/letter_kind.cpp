// One kind of letter: the letter as it will read for one person after another, who gets it, and its text.
#include <algorithm>

#include "base/words.hpp"
#include "share/letter_text.hpp"
#include "ui/screens/letter_lists.hpp"
#include "ui/screens/letter_parts.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {

std::string state_in_words(const LetterLine& line) {
  if (line.state == LetterState::sent) return how_it_went(*line.last);
  if (line.state == LetterState::changed) return say("letters.changed");
  return line.days > 0 ? say_count("letters.waiting", line.days) : say("letters.due");
}

std::string organisation_of(const Programme& programme, const Application& application) {
  const Person* person = programme.find<Person>(application.person.id);
  return person != nullptr ? organisation_name(programme, *person) : "";
}

namespace {

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

}  // namespace

void draw_letter_kind(Desk& desk, LetterKind kind, const Recipients& who) {
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

}  // namespace bothways::ui
