#include "ui/screens/pair_parts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/names.hpp"
#include "domain/progress.hpp"

namespace bothways::ui {
namespace {

const Field& field_of(RecordKind kind, std::string_view name) { return *field_named(type_of(kind), name); }

void set(Desk& desk, RecordKind kind, const Record& record, const Field& field, Value value) {
  desk.ask("field.set", {.kind = kind, .id = record.id, .field = &field, .value = std::move(value)});
}

std::vector<std::string> options_of(const Programme& programme, const Field& field, std::size_t from) {
  std::vector<std::string> options;
  for (std::size_t i = from; i < field.choices.size(); ++i) {
    options.push_back(capitalised(choice_in_words(programme, field, i)));
  }
  return options;
}

}  // namespace

std::string partner_name(const Programme& programme, const Pair& pair, Side side) {
  const Person* person = partner(programme, pair, side);
  return person != nullptr ? named(programme, *person) : say("title.no_name");
}

std::string partner_short_name(const Programme& programme, const Pair& pair, Side side) {
  const Person* person = partner(programme, pair, side);
  const bool has_name = person != nullptr && !trimmed(person->name).empty();
  return has_name ? short_name(person->name) : partner_name(programme, pair, side);
}

std::string partner_with_role(Desk& desk, const Pair& pair, Side side) {
  return say("pair_page.name_role",
             {{"name", partner_name(desk.programme(), pair, side)}, {"role", side_one(desk.scheme(), side)}});
}

std::string organisation_name(const Programme& programme, const Person& person) {
  const auto* organisation = programme.find<Organisation>(person.organisation.id);
  return organisation != nullptr ? organisation->name : "";
}

const Application* application_of(const Programme& programme, Id person) {
  const Application* found = nullptr;
  for (const Application* one : programme.all<Application>()) {
    if (one->person.id == person) found = one;
  }
  return found;
}

void pair_tag(const Pair& pair) {
  Tone tone = Tone::accent;
  if (pair.state == PairState::active || pair.state == PairState::completed ||
      pair.state == PairState::continuing)
    tone = Tone::good;
  if (pair.state == PairState::paused) tone = Tone::watch;
  if (pair.state == PairState::ended_early || pair.state == PairState::declined) tone = Tone::muted;
  tag(choice_words(pair.state), tone);
}

Tone tone_of(AskOutcome outcome) {
  switch (outcome) {
    case AskOutcome::met:
      return Tone::good;
    case AskOutcome::partly:
      return Tone::watch;
    case AskOutcome::not_met:
      return Tone::late;
    case AskOutcome::open:
      break;
  }
  return Tone::accent;
}

void side_tag(Desk& desk, Side side) { tag(capitalised(side_one(desk.scheme(), side)), tone_of(side)); }

std::string spoken_for(std::string_view command, const std::string& whom) {
  return say("pair_page.about", {{"act", say("command." + std::string(command))}, {"whom", whom}});
}

void text_field(Desk& desk, RecordKind kind, const Record& record, std::string_view field,
                const std::string& label, int lines) {
  const Field& row = field_of(kind, field);
  const std::string hint = std::string(type_of(kind).name) + "." + std::string(field) + ".hint";
  const Help help{has_words(hint) ? say(hint) : "", ""};
  if (auto typed = text_area(label, get(record, row).text, help, lines))
    set(desk, kind, record, row, {std::move(*typed), 0});
}

void choice_field(Desk& desk, RecordKind kind, const Record& record, std::string_view field,
                  const std::string& label) {
  const Field& row = field_of(kind, field);
  const auto now = static_cast<std::size_t>(get(record, row).number);
  if (const auto chosen = choose(label, options_of(desk.programme(), row, 0), now)) {
    set(desk, kind, record, row, {{}, static_cast<std::int64_t>(*chosen)});
  }
}

void question(Desk& desk, RecordKind kind, const Record& record, std::string_view field) {
  const Field& row = field_of(kind, field);
  const auto options = options_of(desk.programme(), row, 1);
  const std::int64_t now = get(record, row).number;
  const std::size_t chosen = now > 0 ? static_cast<std::size_t>(now - 1) : options.size();
  if (const auto answer = radios(label_of(desk.programme(), kind, row), options, chosen)) {
    set(desk, kind, record, row, {{}, static_cast<std::int64_t>(*answer) + 1});
  }
}

void text_or_unsaid(const std::string& words) {
  if (words.empty())
    text(say("pair_page.not_said"), Tone::muted);
  else
    text(words);
}

void remove_as(Desk& desk, RecordKind kind, const Record& record, const std::string& spoken,
               std::string_view screen) {
  if (!change_button(say("command.record.remove"), spoken, Weight::quiet)) return;
  desk.ask("record.remove", {.kind = kind, .id = record.id});
  if (!screen.empty()) desk.ask("go", {.text = fragment_of({desk.state.scheme, std::string(screen), {}})});
}

void first_contact_parts(Desk& desk, const Pair& pair) {
  const FirstContact contact = first_contact(desk.programme(), pair, desk.state.today);
  if (contact.days_late > 0) {
    banner(say_count("pair_page.contact.late", contact.days_late, {{"date", in_words(contact.due)}}),
           Tone::late);
  } else if (!contact.done() && contact.due) {
    text(say("pair_page.contact.due", {{"date", in_words(contact.due)}}), Tone::muted);
  }
  Table table(
      say("pair_page.contact"),
      {{say("pair_page.person"), 0.4f}, {say("pair_page.side"), 0.25f}, {say("pair_page.contact"), 0.35f}});
  for (const Side side : both_sides) {
    table.row(number_of(side));
    const std::string name = partner_name(desk.programme(), pair, side);
    const Date confirmed = side == Side::a ? pair.confirmed_a : pair.confirmed_b;
    table.cell();
    strong(name);
    table.cell();
    side_tag(desk, side);
    table.cell();
    if (confirmed) {
      tag(say("pair_page.confirmed", {{"date", in_words(confirmed)}}), Tone::good);
    } else {
      command_button(desk, "pair.confirm", {.id = pair.id, .number = number_of(side)}, Weight::secondary,
                     spoken_for("pair.confirm", name));
    }
  }
}

void end_question_parts(Desk& desk, const Pair& pair) {
  Table table(
      say("pair_page.end_questions_of", {{"pair", named(desk.programme(), pair)}}),
      {{say("pair_page.person"), 0.35f}, {say("pair_page.side"), 0.25f}, {say("pair_page.answers"), 0.4f}});
  for (const Side side : both_sides) {
    table.row(number_of(side));
    const std::string name = partner_name(desk.programme(), pair, side);
    table.cell();
    strong(name);
    table.cell();
    side_tag(desk, side);
    table.cell();
    if (const Pulse* pulse = pulse_of(desk.programme(), pair, side, PulseMoment::end)) {
      tag(pulse->answered ? say("pair_page.answered_on", {{"date", in_words(pulse->answered)}})
                          : say("pair_page.answered"),
          Tone::good);
      link_for(say("pair_page.open_answers"), say("pair_page.open_answers_of", {{"name", name}}),
               desk.to("pulse", pulse->id));
    } else {
      tag(say("pair_page.not_answered"), Tone::muted);
      command_button(desk, "pulse.add", {.id = pair.id, .number = number_of(side)}, Weight::secondary,
                     spoken_for("pulse.add", name));
    }
  }
}

}  // namespace bothways::ui
