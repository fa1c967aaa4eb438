// To somebody who has the form and has not sent it back: when it closes, and that help is there.
#pragma once

#include "domain/people.hpp"
#include "domain/programme.hpp"
#include "share/message.hpp"

namespace bothways::share {

Message form_reminder(const Programme& programme, const Application& application, Date today);

}  // namespace bothways::share
