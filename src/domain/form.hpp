// The form as a whole: its questions in order, what each offers, which field it fills, what is wrong with an
// answer, and what the form lacks before it can go out.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/checks.hpp"
#include "domain/question.hpp"

namespace bothways {

inline constexpr std::size_t scale_points = 5;

std::vector<const Question*> questions_in_order(const Programme& programme);
// Those that an applicant is asked: without the ones for competitive selection where there is none.
std::vector<const Question*> questions_asked(const Programme& programme);

// The field that a question fills; no field where its answers are kept beside.
struct Fills {
  RecordKind kind = RecordKind::person;
  const Field* field = nullptr;
};
// Whether a question that is asked now fills this one: "application.benefit_self".
bool asks_for(const Programme& programme, std::string_view fills);
// What an applicant may fill, in the order in which to offer it: "person.name".
std::span<const std::string_view> fillable();
Fills fills_of(const Question& question);

constexpr bool has_options(QuestionKind kind) {
  return kind == QuestionKind::one_of || kind == QuestionKind::several_of || kind == QuestionKind::ranking;
}
// Its own, else those of the field it fills: the words of a choice, the scheme's ways of learning.
std::vector<std::string> options_of(const Programme& programme, const Question& question);
// The words of a scale's end, "" where it has none.
std::string scale_end(const Question& question, bool high);

// Who reads the answer besides the coordinator: "panel", "matching", "partner" or "coordinator" for nobody.
// Where it fills a field it is the field's own access that counts.
std::string_view reader_of(const Question& question);

// What is wrong with an answer, as a sentence that says what to do; "" where nothing is.
std::string fault_of(const Programme& programme, const Question& question, std::string_view answer);
// "4 of 5", "3 June 2026", "Yes"; texts as they are.
std::string answer_in_words(const Question& question, std::string_view answer);

// Answers to an application that have no field of their own, in the order of the form; those of questions
// that were taken away come last.
struct GivenAnswer {
  const Question* question = nullptr;  // perhaps a removed one
  const Answer* answer = nullptr;
};
std::vector<GivenAnswer> answers_of(const Programme& programme, Id application, SeenBy reader = SeenBy::coordinator);

// Before the form can be issued; `id` is the question's where it is about one.
std::vector<Missing> missing_for_form(const Programme& programme);

}  // namespace bothways
