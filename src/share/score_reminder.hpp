// To a panel member who still owes scores: how many, and what they are for. It names no applicant.
#pragma once

#include "evaluation/ranking.hpp"
#include "share/message.hpp"

namespace bothways::share {

Message score_reminder(const Programme& programme, const evaluation::Owing& owed);

}  // namespace bothways::share
