// How far an expression of interest has come, from the request for a form to the decision, and how long the
// next step has been waited for.
#pragma once

#include <string>

#include "domain/people.hpp"

namespace bothways {

enum class FormStage : std::uint8_t { no_date, requested, sent, chased, returned, decided };
inline constexpr FormStage all_form_stages[] = {FormStage::requested, FormStage::sent,    FormStage::chased,
                                                FormStage::returned,  FormStage::decided, FormStage::no_date};
std::string in_words(FormStage stage);  // words: `form_stage.<name>`

struct FormProgress {
  FormStage stage = FormStage::no_date;
  Date on;             // of the stage
  Date waiting_since;  // for whoever has the next step; nothing where nobody has one, or no date says so
  int days = 0;        // from then to today; none where it lies ahead
};
FormProgress form_progress(const Application& application, Date today);
// "Form sent on 3 May 2026. Waiting 12 days for an answer."
std::string in_words(const FormProgress& progress);
// The form is with the person, and nothing came back.
bool waits_for_answer(const FormProgress& progress);

}  // namespace bothways
