// Whose answers came in: what they say of whoever wrote them, compared with the register.
#pragma once

#include <string>
#include <string_view>

#include "domain/question.hpp"
#include "share/form_packet.hpp"

namespace bothways::share {

// Also one that was taken away since: its answers still come in.
const Question* question_of(const Programme& programme, Id id);

// What is answered to the question that fills this field: "person.email".
std::string said_for(const Programme& programme, const Answers& answers, std::string_view fills);

struct Whose {
  Id person, application;     // nobody where they are not known
  bool by_name_only = false;  // by name and organisation, not by the copy of the form or the e-mail
};
Whose whose(const Programme& programme, const Answers& answers);

}  // namespace bothways::share
