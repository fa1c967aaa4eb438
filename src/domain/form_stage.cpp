#include "domain/form_stage.hpp"

#include <algorithm>

#include "base/words.hpp"

namespace bothways {
namespace {

std::string_view name_of(FormStage stage) {
  switch (stage) {
    case FormStage::no_date: return "no_date";
    case FormStage::requested: return "requested";
    case FormStage::sent: return "sent";
    case FormStage::chased: return "chased";
    case FormStage::returned: return "returned";
    case FormStage::decided: return "decided";
  }
  return "";
}

// A reminder does not begin the waiting anew.
FormProgress stage_of(const Application& one) {
  if (one.decision != Decision::undecided) return {FormStage::decided, one.decided_on, {}};
  if (one.received) return {FormStage::returned, one.received, one.received};
  if (one.chased) return {FormStage::chased, one.chased, one.sent ? one.sent : one.chased};
  if (one.sent) return {FormStage::sent, one.sent, one.sent};
  if (one.requested) return {FormStage::requested, one.requested, one.requested};
  return {};
}

}  // namespace

std::string in_words(FormStage stage) { return say("form_stage." + std::string(name_of(stage))); }

FormProgress form_progress(const Application& application, Date today) {
  FormProgress progress = stage_of(application);
  if (progress.waiting_since && today) progress.days = std::max(0, days_between(progress.waiting_since, today));
  return progress;
}

std::string in_words(const FormProgress& progress) {
  const std::string stage = "form_stage." + std::string(name_of(progress.stage));
  std::string sentence = progress.on ? say(stage + ".on", {{"date", in_words(progress.on)}}) : "";
  if (!progress.waiting_since) return sentence;
  const std::string waiting = stage + ".waiting";
  return sentence + " " + (progress.days == 0 ? say(waiting + ".today") : say_count(waiting, progress.days));
}

bool waits_for_answer(const FormProgress& progress) { return progress.stage == FormStage::sent || progress.stage == FormStage::chased; }

}  // namespace bothways
