// What several screens show of a pair: its two people by name and side, its state, who has confirmed first
// contact and who has answered. Both sides go through the same lines.
#pragma once

#include <string>
#include <string_view>

#include "base/words.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

inline constexpr Side both_sides[] = {Side::a, Side::b};

inline Tone tone_of(Side side) { return side == Side::b ? Tone::side_b : Tone::side_a; }
inline std::size_t number_of(Side side) { return static_cast<std::size_t>(side); }

// A record as people call it.
template <class T>
std::string named(const Programme& programme, const T& record) {
  return title_of(programme, record, T::kind);
}
// A choice in words: "Partly met".
template <class E>
std::string choice_words(E choice) {
  using Names = ChoiceNames<E>;
  return say(std::string(Names::prefix) + "." + std::string(Names::names[static_cast<std::size_t>(choice)]));
}

// "Joseph Adeyemi", or that there is no name yet.
std::string partner_name(const Programme& programme, const Pair& pair, Side side);
// "Joseph" where that is how people would call him; the whole name after a title such as "Dr".
std::string partner_short_name(const Programme& programme, const Pair& pair, Side side);
// "Joseph Adeyemi, community partner"
std::string partner_with_role(Desk& desk, const Pair& pair, Side side);
std::string organisation_name(const Programme& programme, const Person& person);  // "" where not said
// The form that a person sent in, or null.
const Application* application_of(const Programme& programme, Id person);

void pair_tag(const Pair& pair);
Tone tone_of(AskOutcome outcome);
// The role word in the side's colour.
void side_tag(Desk& desk, Side side);

// The spoken name of a command's button: what it does and whom it is about.
std::string spoken_for(std::string_view command, const std::string& whom);

// A field of this record under a label that names the record too, where several of a kind stand on a page.
void text_field(Desk& desk, RecordKind kind, const Record& record, std::string_view field,
                const std::string& label, int lines);
void choice_field(Desk& desk, RecordKind kind, const Record& record, std::string_view field,
                  const std::string& label);
// A question with its answers as radios; none is chosen until somebody has answered.
void question(Desk& desk, RecordKind kind, const Record& record, std::string_view field);

// What is there, or that nobody has said it yet.
void text_or_unsaid(const std::string& words);

// "Remove", with a spoken name that says what goes; back to `screen` where the page was about the record.
void remove_as(Desk& desk, RecordKind kind, const Record& record, const std::string& spoken,
               std::string_view screen = {});

// For each side: when first contact was confirmed, or the button for it.
void first_contact_parts(Desk& desk, const Pair& pair);
// For each side: the answers at the end, or the button to fill them in.
void end_question_parts(Desk& desk, const Pair& pair);

}  // namespace bothways::ui
