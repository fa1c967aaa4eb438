#include "ui/screens/information_given.hpp"

#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/people.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {
namespace {

constexpr std::string_view list_name = "information";

// Those who did not withdraw, as rows.
struct Readers {
  TableRows table;
  std::vector<std::uint64_t> sent_and_not_given;  // the form went to them
  long given = 0, read = 0;
};

// Of the choice above the table: 1 not given, 2 given, 3 read.
std::size_t state_of(const Application& form) { return form.information_read ? 3 : form.information_given ? 2 : 1; }

Readers make_readers(const Programme& programme) {
  Readers made;
  for (const Application* form : programme.all<Application>()) {
    if (form->decision == Decision::withdrawn) continue;
    made.given += form->information_given ? 1 : 0;
    made.read += form->information_read ? 1 : 0;
    if (form->sent && !form->information_given) made.sent_and_not_given.push_back(form->id.value);
    const std::string name = named(programme, *form);
    made.table.rows.push_back({form->id.value, name, folded(name), {by_words(name), by_date(form->information_given), by_date(form->information_read)}, {state_of(*form)}});
  }
  return made;
}

const Readers& readers_now(const State& state) {
  static PerChange<Readers> kept;
  return kept.get(state, [&] { return make_readers(state.programme); });
}

void counts(const Readers& all) {
  const auto of = static_cast<int>(all.table.rows.size());
  const auto part = [&](std::string_view key, long n) {
    progress(say(key), static_cast<int>(n), of, n >= of ? Tone::good : Tone::accent);
  };
  part("information.n_given", all.given);
  part("information.n_read", all.read);
}

// To everybody who was sent a form, in one step.
void note_for_all(Desk& desk, const Readers& all) {
  if (all.sent_and_not_given.empty()) return;
  auto row = actions();
  const std::string act = say_count("information.give_all", static_cast<long>(all.sent_and_not_given.size()));
  if (change_button(act, act)) desk.ask("information.given", {.keys = all.sent_and_not_given});
}

void with_ticked(Desk& desk, DataTable& table) {
  if (table.ticked().empty()) return;
  auto box = card("");
  table.ticked_line();
  const auto n = static_cast<long>(table.ticked().size());
  auto row = actions();
  for (const auto& [command, key] : {std::pair{"information.given", "information.give"}, std::pair{"information.read", "information.note_read"}}) {
    const std::string act = say_count(key, n);
    if (!change_button(act, act)) continue;
    desk.ask(command, {.keys = table.ticked()});
    desk.ask("table.tick_none", {.text = std::string(list_name)});
  }
}

void day_or_not(Date day) {
  text(day ? in_words(day) : say("information.not_yet"), day ? Tone::plain : Tone::muted);
}

void table_of(Desk& desk, const Readers& all) {
  const auto n = static_cast<long>(all.table.rows.size());
  const auto option = [](std::string_view key, long count) { return say("applications.option", {{"decision", say(key)}, {"n", number_in_words(count)}}); };
  DataTable table(desk,
                  {.name = std::string(list_name),
                   .title = say("information.given"),
                   .filter = say_count("information.find", n),
                   .columns = {{{say("applications.name"), 0.4f}, SortAs::words},
                               {{say("information.is_given"), 0.3f}, SortAs::date},
                               {{say("information.is_read"), 0.3f}, SortAs::date}},
                   .narrowings = {{say("applications.decided"), {say("applications.all", {{"n", number_in_words(n)}}), option("information.not_given", n - all.given), option("information.given_not_read", all.given - all.read), option("information.is_read", all.read)}}},
                   .ticks = true},
                  all.table);
  with_ticked(desk, table);
  while (const TableRow* row = table.next()) {
    const auto* form = desk.programme().find<Application>(Id{row->key});
    if (form == nullptr) continue;
    table.cell();
    link(row->name, desk.to("application", form->id));
    table.cell();
    day_or_not(form->information_given);
    table.cell();
    day_or_not(form->information_read);
  }
}

}  // namespace

void draw_information_given(Desk& desk) {
  const Readers& all = readers_now(desk.state);
  auto part = section(say("information.given"));
  if (all.table.rows.empty()) {
    nothing_yet(say("information.nobody"));
    auto row = actions();
    return button_link(say("information.to_applications"), desk.to("applications"));
  }
  counts(all);
  note_for_all(desk, all);
  table_of(desk, all);
}

}  // namespace bothways::ui
