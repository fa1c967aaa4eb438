#include "ui/fields.hpp"

#include <charconv>

#include "base/text.hpp"
#include "base/words.hpp"

namespace bothways::ui {
namespace {

std::string hint_of(const Desk& desk, RecordKind kind, const Field& field) {
  const std::string key = std::string(type_of(kind).name) + "." + std::string(field.name) + ".hint";
  if (!has_words(key)) return "";
  const Scheme& scheme = desk.scheme();
  return say(key, {{"a", role_words(scheme).a}, {"a_many", role_words(scheme).a_many}, {"b", role_words(scheme).b},
                   {"b_many", role_words(scheme).b_many}, {"body", role_words(scheme).body}});
}

struct Place {
  Desk& desk;
  RecordKind kind;
  const Record& record;
  const Field& field;

  void set(Value value) const {
    Arguments arguments;
    arguments.kind = kind;
    arguments.id = record.id;
    arguments.field = &field;
    arguments.value = std::move(value);
    desk.ask("field.set", std::move(arguments));
  }
  std::string label() const { return capitalised(label_of(desk.programme(), kind, field)); }
  Help help() const { return {hint_of(desk, kind, field), {}}; }
};

void text_control(const Place& place, const Value& value) {
  if (place.field.kind == Kind::paragraph) {
    if (auto text = text_area(place.label(), value.text, place.help())) place.set({*text, 0});
    return;
  }
  const InputKind input = place.field.kind == Kind::email   ? InputKind::email
                          : place.field.kind == Kind::phone ? InputKind::phone
                                                            : InputKind::line;
  if (auto text = text_box(place.label(), value.text, place.help(), input)) place.set({*text, 0});
}

void number_control(const Place& place, const Value& value) {
  const std::string shown = value.number == Number::nothing ? "" : std::to_string(value.number);
  const auto text = text_box(place.label(), shown, place.help(), InputKind::number, 120);
  if (!text) return;
  const std::string_view typed = trimmed(*text);
  if (typed.empty()) return place.set({{}, Number::nothing});
  std::int32_t number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error == std::errc{} && end == typed.data() + typed.size() && number >= 0) place.set({{}, number});
}

void date_control(const Place& place, const Value& value) {
  const Date date{static_cast<std::int32_t>(value.number)};
  const auto iso = date_boxes(place.label(), to_iso(date), place.help());
  if (!iso) return;
  const auto typed = date_from_iso(*iso);
  place.set({{}, typed ? typed->days : Date::nothing});
}

void choice_control(const Place& place, const Value& value) {
  constexpr std::size_t most_radios = 6;
  const bool may_be_unsaid = place.field.choices[0] == "unsaid";
  const bool few = place.field.choices.size() <= most_radios;
  const std::size_t first = may_be_unsaid && few ? 1 : 0;
  std::vector<std::string> options;
  for (std::size_t i = first; i < place.field.choices.size(); ++i) {
    options.push_back(capitalised(choice_in_words(place.desk.programme(), place.field, i)));
  }
  const auto chosen = static_cast<std::size_t>(value.number) - first;  // nothing chosen wraps far beyond the end
  const auto picked = few ? radios(place.label(), options, chosen, place.help())
                          : choose(place.label(), options, chosen, place.help());
  if (picked) place.set({{}, static_cast<std::int64_t>(*picked + first)});
}

void reference_control(const Place& place, const Value& value, const std::vector<Id>& among) {
  std::vector<std::string> options{say("form.nobody")};
  std::size_t chosen = 0;
  const bothways::Table& table = place.desk.programme().table(place.field.refers_to);
  for (const Id id : among) {
    const RecordPointer record = table.find(id);
    if (!record) continue;
    if (static_cast<std::int64_t>(id.value) == value.number) chosen = options.size();
    options.push_back(title_of(place.desk.programme(), *record, place.field.refers_to));
  }
  if (auto picked = choose(place.label(), options, chosen, place.help())) {
    place.set({{}, *picked == 0 ? 0 : static_cast<std::int64_t>(among[*picked - 1].value)});
  }
}

std::vector<Id> all_live(const Programme& programme, RecordKind kind) {
  std::vector<Id> ids;
  for (const RecordPointer& record : programme.table(kind).rows) {
    if (record->live()) ids.push_back(record->id);
  }
  return ids;
}

void control(const Place& place) {
  const auto in_field = key(place.field.name);
  const Value value = get(place.record, place.field);
  switch (place.field.kind) {
    case Kind::number: return number_control(place, value);
    case Kind::date: return date_control(place, value);
    case Kind::choice: return choice_control(place, value);
    case Kind::reference: return reference_control(place, value, all_live(place.desk.programme(), place.field.refers_to));
    default: return text_control(place, value);
  }
}

}  // namespace

void form(Desk& desk, RecordKind kind, const Record& record, std::span<const std::string_view> names) {
  const auto in_record = key(record.id.value);
  for (const std::string_view name : names) {
    if (const Field* field = field_named(type_of(kind), name)) control({desk, kind, record, *field});
  }
}

void form_choice(Desk& desk, RecordKind kind, const Record& record, std::string_view name, const std::vector<Id>& among) {
  const auto in_record = key(record.id.value);
  const auto in_field = key(name);
  if (const Field* field = field_named(type_of(kind), name)) {
    reference_control({desk, kind, record, *field}, get(record, *field), among);
  }
}

void facts(Desk& desk, RecordKind kind, const Record& record, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const Field* field = field_named(type_of(kind), name);
    if (field == nullptr || is_empty(record, *field)) continue;
    summary(capitalised(label_of(desk.programme(), kind, *field)), value_in_words(desk.programme(), record, *field));
  }
}

void command_button(Desk& desk, std::string_view name, const Arguments& arguments, Weight weight, std::string_view spoken) {
  const Command* command = command_named(name);
  const bool changes = command != nullptr && command->change != nullptr;
  const bool available = command != nullptr && (command->available == nullptr || command->available(desk.state));
  const std::string label = say("command." + std::string(name));
  const std::string_view said = spoken.empty() ? std::string_view(label) : spoken;
  const bool pressed = changes ? change_button(label, said, weight, available)
                               : button_for(label, said, weight, available, available ? std::string_view() : why_read_only());
  if (pressed) desk.ask(name, arguments);
}

void other_ways(Desk& desk, std::string_view command, const Arguments& arguments, AsText text, std::string_view whom, bool ready) {
  const auto way = [&](Leave leave, std::string_view words) {
    const std::string label = say(words), said = whom.empty() ? label : say("leave.spoken", {{"way", label}, {"whom", std::string(whom)}});
    Arguments asked = arguments;
    asked.leave = leave;
    if (button_for(label, said, Weight::quiet, ready)) desk.ask(command, std::move(asked));
  };
  if (desk.state.can_share_files) way(Leave::shared, "leave.shared");
  if (text == AsText::yes) way(Leave::copied, "leave.copied");
}

void remove_button(Desk& desk, RecordKind kind, const Record& record) {
  Arguments arguments;
  arguments.kind = kind;
  arguments.id = record.id;
  const std::string title = title_of(desk.programme(), record, kind);
  command_button(desk, "record.remove", arguments, Weight::quiet, say("form.remove", {{"what", title}}));
}

const Record* record_or_words(Desk& desk, RecordKind kind, std::string_view back_screen) {
  const RecordPointer record = desk.programme().table(kind).find(desk.state.route.id());
  if (record && record->live()) return record.get();
  page_title(say("screen.gone"), say("screen.gone.lead"));
  const auto row = actions();
  button_link(say("screen.back_to", {{"screen", say("screen." + std::string(back_screen))}}), desk.to(back_screen));
  return nullptr;
}

std::string side_one(const Scheme& scheme, Side side) { return side == Side::b ? role_words(scheme).b : role_words(scheme).a; }
std::string side_many(const Scheme& scheme, Side side) { return side == Side::b ? role_words(scheme).b_many : role_words(scheme).a_many; }

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

}  // namespace bothways::ui
