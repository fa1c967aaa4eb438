// Letters to applicants: their texts, that they went, the replies to offers; and the information sheet.
#include "app/command.hpp"
#include "base/words.hpp"
#include "domain/letters_due.hpp"
#include "share/letter_text.hpp"

namespace bothways {
namespace {

LetterKind kind_of(const Arguments& arguments) {
  return arguments.number < ChoiceNames<LetterKind>::names.size() ? static_cast<LetterKind>(arguments.number) : LetterKind::unsaid;
}

// The standard text becomes the scheme's own, to be changed.
About change_text(Edit& edit, const Arguments& arguments, const State& state) {
  const LetterKind kind = kind_of(arguments);
  if (kind == LetterKind::unsaid || share::own_template(state.programme, kind) != nullptr) return {};
  const share::LetterText text = share::standard_text(kind);
  const Id id = edit.add<LetterTemplate>([&](LetterTemplate& own) {
    own.of_kind = kind;
    own.subject = text.subject;
    own.body = text.body;
  });
  return {RecordKind::letter_template, id};
}

About standard_text(Edit& edit, const Arguments& arguments, const State& state) {
  About about{};
  for (const LetterTemplate* own : state.programme.all<LetterTemplate>()) {
    if (own->of_kind != kind_of(arguments)) continue;
    edit.remove(RecordKind::letter_template, own->id);
    about = {RecordKind::letter_template, own->id};
  }
  return about;
}

// What the register says follows from the letter. A reply that has come stays.
void note_in_register(Application& form, LetterKind kind, const State& state) {
  if (kind == LetterKind::form_sent && !form.sent) form.sent = state.today;
  if (kind == LetterKind::chase) form.chased = state.today;
  if (kind == LetterKind::offered && form.reply == Reply::unsaid) form.reply_by = reply_by(state.programme.scheme(), state.today);
}

bool note_sent(Edit& edit, Id application, const Arguments& arguments, const State& state) {
  const LetterKind kind = kind_of(arguments);
  if (kind == LetterKind::unsaid || edit.programme().find<Application>(application) == nullptr) return false;
  edit.add<SentLetter>([&](SentLetter& letter) {
    letter.application.id = application;
    letter.of_kind = kind;
    letter.sent = state.today;
    letter.way = static_cast<LetterWay>(arguments.value.number);
  });
  edit.change<Application>(application, [&](Application& form) { note_in_register(form, kind, state); });
  return true;
}

About sent(Edit& edit, const Arguments& arguments, const State& state) {
  note_sent(edit, arguments.id, arguments, state);
  return {RecordKind::application, arguments.id};
}

About all_sent(Edit& edit, const Arguments& arguments, const State& state) {
  long count = 0;
  for (const std::uint64_t key : arguments.keys) count += note_sent(edit, Id{key}, arguments, state) ? 1 : 0;
  return several(state, count);
}

// Who declines has no place any more.
About reply(Edit& edit, const Arguments& arguments, const State& state) {
  edit.change<Application>(arguments.id, [&](Application& form) {
    form.reply = static_cast<Reply>(arguments.number);
    form.replied_on = form.reply == Reply::unsaid ? Date{} : state.today;
    if (form.reply == Reply::declined) form.cohort.id = {};
  });
  return {RecordKind::application, arguments.id};
}

// Who has read it was given it, if not before then on that day.
About sheet(Edit& edit, const Arguments& arguments, const State& state, bool read) {
  long count = 0;
  for (const std::uint64_t key : arguments.keys) {
    const auto* form = edit.programme().find<Application>(Id{key});
    if (form == nullptr || (read ? form->information_read : form->information_given)) continue;
    edit.change<Application>(Id{key}, [&](Application& one) {
      if (!one.information_given) one.information_given = state.today;
      if (read) one.information_read = state.today;
    });
    ++count;
  }
  return several(state, count);
}
About sheet_given(Edit& edit, const Arguments& arguments, const State& state) { return sheet(edit, arguments, state, false); }
About sheet_read(Edit& edit, const Arguments& arguments, const State& state) { return sheet(edit, arguments, state, true); }

constexpr Command all[] = {
    {.name = "letter.change", .change = change_text},
    {.name = "letter.standard", .change = standard_text},
    {.name = "letter.sent", .change = sent},
    {.name = "letters.sent", .change = all_sent},
    {.name = "application.reply", .change = reply},
    {.name = "information.given", .change = sheet_given},
    {.name = "information.read", .change = sheet_read},
};

}  // namespace

std::span<const Command> letter_commands() { return all; }

}  // namespace bothways
