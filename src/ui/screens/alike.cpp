// People who may be here twice: the list of them, and two side by side, to be made one or told apart.
#include <algorithm>
#include <map>

#include "app/per_change.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/joining.hpp"
#include "domain/people.hpp"
#include "ui/screens/alike.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

std::string part_of(const Duplicate& two) { return to_text(two.one) + "-" + to_text(two.other); }

// What was chosen of the two that are looked at, beside what is suggested.
struct Chosen {
  std::string part;
  std::map<const Field*, Take> takes;
};
Chosen chosen;

// "Lin Chen, lin@example.org": so that two of one name can be told from each other.
std::string who(const Programme& programme, const Person& person) {
  std::vector<std::string> parts{named(programme, person)};
  for (const std::string& more : {organisation_name(programme, person), person.email.empty() ? person.phone : person.email}) {
    if (!more.empty()) parts.push_back(more);
  }
  return joined(parts, ", ");
}

std::string label_of_field(const Programme& programme, const JoinedField& one) { return capitalised(label_of(programme, one.kind, *one.field)); }

struct Two {
  const Person *kept = nullptr, *other = nullptr;
  const Application *form = nullptr, *second = nullptr;
  const Record& first(RecordKind kind) const { return kind == RecordKind::person ? static_cast<const Record&>(*kept) : *form; }
  const Record& last(RecordKind kind) const { return kind == RecordKind::person ? static_cast<const Record&>(*other) : *second; }
};

std::string heading_of(const Programme& programme, const Two& two, bool first) {
  const Person& person = first ? *two.kept : *two.other;
  return say(first ? "alike.first" : "alike.second", {{"name", named(programme, person)}});
}

// Everything that one of the two says, beside what the other says.
void side_by_side(Desk& desk, const Two& two) {
  const Programme& programme = desk.programme();
  auto part = section(say("alike.side_by_side"));
  Table table(say("alike.side_by_side"), {{say("alike.field"), 0.24f}, {heading_of(programme, two, true), 0.3f}, {heading_of(programme, two, false), 0.3f}, {say("alike.compared"), 0.16f}});
  std::uint64_t number = 0;
  for (const RecordKind kind : {RecordKind::person, RecordKind::application}) {
    if (kind == RecordKind::application && (two.form == nullptr || two.second == nullptr)) continue;
    for (const Field& field : type_of(kind).fields) {
      const Record &one = two.first(kind), &last = two.last(kind);
      const bool is_self = field.kind == Kind::reference && field.refers_to == RecordKind::person;
      if (is_self || (is_empty(one, field) && is_empty(last, field))) continue;
      table.row(++number);
      table.cell();
      strong(capitalised(label_of(programme, kind, field)));
      table.cell();
      text_or_unsaid(value_in_words(programme, one, field));
      table.cell();
      text_or_unsaid(value_in_words(programme, last, field));
      table.cell();
      const bool only_one = is_empty(one, field) || is_empty(last, field);
      const bool same = value_in_words(programme, one, field) == value_in_words(programme, last, field);
      tag(say(only_one ? "alike.only_one" : same ? "alike.same" : "alike.different"), only_one || same ? Tone::muted : Tone::watch);
    }
  }
}

// Only where both say something is there anything to choose; notes are always kept of both.
bool is_asked(const Two& two, const JoinedField& one) {
  return !is_empty(two.first(one.kind), *one.field) && !(one.kind == RecordKind::person && one.field->name == "notes");
}

void what_stays(Desk& desk, const Two& two, Join& join) {
  const Programme& programme = desk.programme();
  for (JoinedField& one : join.fields) {
    if (const auto it = chosen.takes.find(one.field); it != chosen.takes.end()) one.take = it->second;
  }
  if (std::none_of(join.fields.begin(), join.fields.end(), [&](const JoinedField& one) { return is_asked(two, one); })) return;
  auto part = section(say("alike.stays"));
  text(say("alike.stays.lead"), Tone::muted);
  auto line = measure();
  for (JoinedField& one : join.fields) {
    if (!is_asked(two, one)) continue;
    const auto apart = key(one.field->name);
    std::vector<std::string> options;
    for (const Record* record : {&two.first(one.kind), &two.last(one.kind)}) options.push_back(shortened(value_in_words(programme, *record, *one.field), 300));
    if (one.field->kind == Kind::paragraph) options.push_back(say("alike.both"));
    const auto picked = radios(label_of_field(programme, one), options, static_cast<std::size_t>(one.take));
    if (picked) chosen.takes[one.field] = one.take = static_cast<Take>(*picked);
  }
}

void ways_on(Desk& desk, const Join& join) {
  const std::string list = fragment_of({desk.state.scheme, "alike", {}});
  text(say("alike.nothing_lost"), Tone::muted);
  auto row = actions();
  Arguments joining{.id = join.keep, .other = join.other};
  for (const JoinedField& one : join.fields) joining.columns.push_back(static_cast<std::size_t>(one.take));
  const std::string join_words = say("command.people.join"), apart_words = say("command.people.apart");
  if (change_button(join_words, join_words, Weight::primary, join.problem.empty())) {
    desk.ask("people.join", joining);
    desk.ask("go", {.text = list});
  }
  if (change_button(apart_words, apart_words)) {
    desk.ask("people.apart", {.id = join.keep, .other = join.other});
    desk.ask("go", {.text = list});
  }
  button_link(say("alike.later"), desk.to("alike"), Weight::quiet);
}

void compare(Desk& desk, const Duplicate& found) {
  const Programme& programme = desk.programme();
  Join join = plan_join(programme, found.one, found.other);
  const Two two{programme.find<Person>(found.one), programme.find<Person>(found.other), programme.find<Application>(join.keep_form), programme.find<Application>(join.other_form)};
  if (chosen.part != desk.state.route.item) chosen = {desk.state.route.item, {}};
  page_title(say("alike.question", {{"name", named(programme, *two.kept)}}), in_words(found.why) + ".");
  if (!join.problem.empty()) banner(problem_in_words(join), Tone::late);
  side_by_side(desk, two);
  what_stays(desk, two, join);
  ways_on(desk, join);
}

void list_all(Desk& desk, const std::vector<Duplicate>& all) {
  const Programme& programme = desk.programme();
  page_title(say("screen.alike"), all.empty() ? say("alike.lead.none") : say_count("alike.lead", static_cast<long>(all.size())));
  if (all.empty()) {
    auto row = actions();
    return button_link(say("paste.back"), desk.to("applications"), Weight::primary);
  }
  Table table(say("screen.alike"), {{say("alike.one"), 0.31f}, {say("alike.other"), 0.31f}, {say("alike.why"), 0.22f}, {say("today_page.next"), 0.16f, Tone::plain, true, true}});
  std::uint64_t number = 0;
  for (const Duplicate& two : all) {
    const auto *one = programme.find<Person>(two.one), *other = programme.find<Person>(two.other);
    table.row(++number);
    table.cell();
    text(who(programme, *one));
    table.cell();
    text(who(programme, *other));
    table.cell();
    text(in_words(two.why), Tone::muted);
    table.cell();
    button_link_for(say("alike.compare"), say("alike.compare.spoken", {{"one", who(programme, *one)}, {"other", who(programme, *other)}}), desk.to_part("alike", part_of(two)));
  }
}

}  // namespace

const std::vector<Duplicate>& alike_now(const State& state) {
  static PerChange<std::vector<Duplicate>> kept;
  return kept.get(state, [&] { return duplicates(state.programme); });
}

void draw_alike(Desk& desk) {
  const auto& all = alike_now(desk.state);
  const auto here = std::find_if(all.begin(), all.end(), [&](const Duplicate& two) { return part_of(two) == desk.state.route.item; });
  if (here != all.end()) compare(desk, *here);
  else list_all(desk, all);
}

}  // namespace bothways::ui
