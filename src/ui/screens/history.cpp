// Who did what and when, newest first: all of it, or what is about one person. The log names commands and
// records, never people's details.
#include <algorithm>
#include <map>

#include "app/change_log.hpp"
#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/people.hpp"
#include "ui/data_table.hpp"
#include "ui/screens/screens.hpp"
#include "ui/who.hpp"

namespace bothways::ui {
namespace {

constexpr std::size_t longest_value = 120;  // bytes

std::string sentence(const Programme& programme, const LogLine& line) {
  const LogEntry& entry = *line.entry;
  const std::string words = "command." + entry.command + ".done";
  if (!has_words(words)) return say("history.unknown");
  std::string what = entry.about.empty() ? say("history.a_copy") : std::string(), detail = entry.detail;
  if (line.type != nullptr) {
    const bool there = line.record && !line.record->erased;
    what = there ? title_of(programme, *line.record, line.type->kind) : say("title.gone");
    if (line.field != nullptr) detail = label_of(programme, line.type->kind, *line.field);
  }
  return say(words, {{"what", what}, {"detail", detail}});
}

std::string field_in_words(const Programme& programme, const RecordType& type, const Field& field) {
  return say("history.field_of", {{"kind", say("record." + std::string(type.name))}, {"field", label_of(programme, type.kind, field)}});
}

// The options of a choice above the table, in order, and the place of each.
class Options {
 public:
  explicit Options(std::string all) : words_{std::move(all)} {}
  void add(const std::string& one) { place_[one] = 0; }
  void number() {
    for (auto& [one, place] : place_) place = words_.size(), words_.push_back(one);
  }
  std::size_t place(const std::string& one) const {
    const auto it = place_.find(one);
    return it != place_.end() ? it->second : 0;
  }
  const std::vector<std::string>& words() const { return words_; }

 private:
  std::vector<std::string> words_;
  std::map<std::string, std::size_t> place_;
};

// All of the history, worked out once for each change; what is about somebody is taken from it.
struct Log {
  std::vector<LogLine> lines;
  std::vector<TableRow> rows;  // by line
  Options who{say("history.who.all")}, fields{say("history.field.all")};
  std::vector<std::pair<std::string, Id>> people;  // by name
};

Log log_of(const State& state) {
  const Programme& programme = state.programme;
  Log log;
  log.lines = change_log(programme);
  std::map<Id, std::string> people;
  std::map<Replica, std::string> names;
  std::vector<std::string> fields(log.lines.size());
  for (std::size_t i = 0; i < log.lines.size(); ++i) {
    const LogLine& line = log.lines[i];
    std::string& by = names[line.entry->made.replica];
    if (by.empty()) log.who.add(by = who_in_words(state, programme, line.entry->made.replica));
    if (line.field != nullptr) log.fields.add(fields[i] = field_in_words(programme, *line.type, *line.field));
    for (const Id id : line.people) {
      if (const auto* person = programme.find<Person>(id)) people.emplace(id, title_of(programme, *person, RecordKind::person));
    }
  }
  log.who.number();
  log.fields.number();
  for (std::size_t i = 0; i < log.lines.size(); ++i) {
    const LogLine& line = log.lines[i];
    const std::string what = sentence(programme, line), &by = names[line.entry->made.replica];
    log.rows.push_back({line.entry->id.value, what, folded(what + " " + by), {by_number(line.entry->made.utc_ms()), by_words(what), by_words(by)}, {log.who.place(by), log.fields.place(fields[i])}});
  }
  for (const auto& [id, name] : people) log.people.emplace_back(name, id);
  std::sort(log.people.begin(), log.people.end());
  return log;
}

const TableRows& rows_about(const State& state, const Log& log, Id person) {
  static TableRows rows;
  static const Log* of = nullptr;
  static std::uint64_t revision = 0, words = 0;
  static Id known;
  if (of == &log && revision == state.revision && words == words_version() && known == person) return rows;
  of = &log, revision = state.revision, words = words_version(), known = person;
  rows = {};
  for (std::size_t i = 0; i < log.lines.size(); ++i) {
    const auto& people = log.lines[i].people;
    if (!person || std::find(people.begin(), people.end(), person) != people.end()) rows.rows.push_back(log.rows[i]);
  }
  return rows;
}

// About whom: everybody, or one of those whom a change was about.
void whom(Desk& desk, const Log& log, const Person* person) {
  std::vector<std::string> options{say("history.about.all")};
  std::size_t now = 0;
  for (const auto& [name, id] : log.people) {
    if (person != nullptr && person->id == id) now = options.size();
    options.push_back(name);
  }
  if (person != nullptr && now == 0) now = options.size(), options.push_back(title_of(desk.programme(), *person, RecordKind::person));
  const auto own = changeable();
  auto line = measure();
  const auto chosen = choose(say("history.about"), options, now);
  if (!chosen || *chosen > log.people.size()) return;
  desk.ask("go", {.text = fragment_of({desk.state.scheme, "history", *chosen == 0 ? std::string() : to_text(log.people[*chosen - 1].second)})});
}

void draw_table(Desk& desk, const Log& log, const TableRows& rows) {
  const auto n = static_cast<long>(rows.rows.size());
  DataTable table(desk,
                  {.name = "history",
                   .title = say("screen.history"),
                   .filter = say_count("history.find", n),
                   .columns = {{{say("history.when"), 0.25f}, SortAs::date}, {{say("history.what"), 0.5f}, SortAs::words}, {{say("history.who"), 0.25f}, SortAs::words}},
                   .narrowings = {{say("history.by_whom"), log.who.words()}, {say("history.field"), log.fields.words()}}},
                  rows);
  while (const TableRow* row = table.next()) {
    const auto* entry = desk.programme().find<LogEntry>(Id{row->key});
    if (entry == nullptr) continue;
    table.cell();
    text(when_in_words(desk.state, entry->made.utc_ms()), Tone::muted);
    table.cell();
    text(row->name);
    table.cell();
    text(who_in_words(desk.state, desk.programme(), entry->made.replica));
  }
}

struct FieldsNow {
  std::vector<FieldNow> all;
  TableRows rows;
};

const FieldsNow& fields_now(const State& state, Id person) {
  static FieldsNow now;
  static std::uint64_t revision = 0, words = 0;
  static Id known;
  if (revision == state.revision && words == words_version() && known == person) return now;
  revision = state.revision, words = words_version(), known = person;
  now.all = fields_about(state.programme, person);
  now.rows = {};
  for (std::size_t i = 0; i < now.all.size(); ++i) {
    const FieldNow& one = now.all[i];
    const std::string field = field_in_words(state.programme, *one.type, *one.field), by = who_in_words(state, state.programme, one.at.replica);
    const std::string value = shortened(value_in_words(state.programme, *one.record, *one.field), longest_value);
    now.rows.rows.push_back({i + 1, field, folded(field + " " + value + " " + by), {by_words(field), by_words(value), by_words(by), by_number(one.at.utc_ms())}, {}});
  }
  return now;
}

// Each field of theirs as it stands. An entry about many at once says nothing of one of them; this does.
void draw_fields(Desk& desk, const Person& person) {
  const FieldsNow& now = fields_now(desk.state, person.id);
  if (now.all.empty()) return;
  auto part = section(say("history.fields"));
  DataTable table(desk,
                  {.name = "history.fields",
                   .title = say("history.fields"),
                   .filter = say_count("history.fields.find", static_cast<long>(now.all.size())),
                   .columns = {{{say("history.field"), 0.3f}, SortAs::words}, {{say("history.value"), 0.3f}, SortAs::words}, {{say("history.set_by"), 0.2f}, SortAs::words}, {{say("history.when"), 0.2f}, SortAs::date}}},
                  now.rows);
  while (const TableRow* row = table.next()) {
    const FieldNow& one = now.all[static_cast<std::size_t>(row->key - 1)];
    table.cell();
    text(row->name);
    table.cell();
    text(shortened(value_in_words(desk.programme(), *one.record, *one.field), longest_value));
    table.cell();
    text(who_in_words(desk.state, desk.programme(), one.at.replica));
    table.cell();
    text(when_in_words(desk.state, one.at.utc_ms()), Tone::muted);
  }
}

}  // namespace

void draw_history(Desk& desk) {
  static PerChange<std::optional<Log>> kept;
  const State& state = desk.state;
  const Log& log = *kept.get(state, [&] { return std::optional<Log>(log_of(state)); });
  const Person* person = state.route.item.empty() ? nullptr : state.programme.find<Person>(state.route.id());
  if (!state.route.item.empty() && person == nullptr) return void(record_here<Person>(desk, "history"));
  const TableRows& rows = rows_about(state, log, person != nullptr ? person->id : Id{});
  const auto n = static_cast<long>(rows.rows.size());
  if (person != nullptr) page_title(say("history.of", {{"who", title_of(state.programme, *person, RecordKind::person)}}), say_count("history.of.lead", n));
  else page_title(say("screen.history"), say_count("history.lead", n));
  if (log.lines.empty() && person == nullptr) return nothing_yet(say("history.empty"));
  whom(desk, log, person);
  if (n > 0) draw_table(desk, log, rows);
  if (person != nullptr) draw_fields(desk, *person);
  auto row = actions();
  link(say("history.back"), desk.to("share"));
}

}  // namespace bothways::ui
