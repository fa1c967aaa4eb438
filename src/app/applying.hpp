// Somebody fills in a form: it came with the address or a file and needs no scheme. The coordinator's preview
// is the same with a form made from the open scheme, and nothing of it is kept.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "domain/question.hpp"
#include "share/form_packet.hpp"

namespace bothways {

struct Applying {
  std::string code;            // as in the address; empty in the preview
  std::uint64_t revision = 0;  // of the programme that the preview was made from
  Programme form;
  share::Answers draft;
  std::optional<Problem> problem;  // the address holds no form
  bool checked = false;            // continuing was tried on the page that shows, so faults are told
};

// The setting that keeps somebody's answers to a scheme's form on their device.
inline std::string draft_setting(Id scheme) { return "apply." + to_text(scheme); }

// The page of a form that the address names.
struct FormStep {
  enum class Kind : std::uint8_t { start, question, all, check, send };
  Kind kind = Kind::start;
  std::size_t number = 0;     // of a question, from 1
  bool back_to_check = false; // it was reached from "Change"
};
FormStep form_step(std::string_view part, std::size_t questions);
std::string part_of(const FormStep& step);  // "", "3", "3c", "all", "check", "send"
// What is wrong on that page, in the order of the questions; on the last pages, of all of them.
struct FormFault {
  const Question* question = nullptr;
  std::string sentence;
};
std::vector<FormFault> faults_on(const Applying& applying, const FormStep& step);

}  // namespace bothways
