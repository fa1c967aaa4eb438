// The pages of a form as somebody who applies has it, in their order.
#pragma once

#include <string>
#include <vector>

#include "app/applying.hpp"
#include "ui/fields.hpp"

namespace bothways::ui {

// What all the pages of one form need.
struct FormPage {
  Desk& desk;
  const Applying& applying;
  std::vector<const Question*> questions;
  FormStep step{};
  std::vector<FormFault> faults{};  // that are to be told

  bool preview() const { return applying.code.empty(); }
  const Scheme& scheme() const { return applying.form.scheme(); }
  std::string to(const FormStep& step_to) const {
    if (preview()) return desk.to_part("preview", part_of(step_to));
    return address_of(Route{{}, "apply", applying.code, part_of(step_to)});
  }
  std::string error_of(const Question& question) const {
    for (const FormFault& fault : faults) {
      if (fault.question == &question) return fault.sentence;
    }
    return "";
  }
};

void draw_form_start(const FormPage& page);
void draw_form_question(const FormPage& page);
void draw_form_all(const FormPage& page);
void draw_form_check(const FormPage& page);
void draw_form_send(const FormPage& page);
// Help and settings, where there is no scheme and no rail.
void draw_form_help(Desk& desk);

// How what is about to be sent is sealed, or why it is not; `sends` where there is something to send.
void draw_sealed_for(Desk& desk, std::string_view host, bool sends);

}  // namespace bothways::ui
