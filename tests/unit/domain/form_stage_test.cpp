#include "domain/form_stage.hpp"

#include <doctest/doctest.h>

#include "unit/made.hpp"

using namespace bothways;
using tests::day;

TEST_CASE("a form's stage is the last step, and the wait begins with the step that is waited on") {
  const Date today = day(2026, 5, 15);
  Application form;
  CHECK(form_progress(form, today).stage == FormStage::no_date);
  CHECK(in_words(form_progress(form, today)).empty());
  form.requested = day(2026, 5, 1);
  CHECK(in_words(form_progress(form, today)) == "Asked for on 1 May 2026. Waiting 14 days for the form.");
  form.sent = day(2026, 5, 3);
  CHECK(in_words(form_progress(form, today)) == "Sent on 3 May 2026. Waiting 12 days for an answer.");
  CHECK(waits_for_answer(form_progress(form, today)));
  form.chased = day(2026, 5, 14);
  CHECK(in_words(form_progress(form, today)) == "Reminded on 14 May 2026. Waiting 12 days for an answer.");
  form.received = day(2026, 5, 14);
  CHECK(in_words(form_progress(form, today)) == "Came back on 14 May 2026. Waiting 1 day for a decision.");
  CHECK_FALSE(waits_for_answer(form_progress(form, today)));
  form.decision = Decision::reserve;
  form.decided_on = today;
  CHECK(in_words(form_progress(form, today)) == "On 15 May 2026.");
  CHECK(form_progress(form, today).stage == FormStage::decided);
}

TEST_CASE("a reminder without a day of sending counts from itself; a day ahead is no wait") {
  Application form;
  form.chased = day(2026, 5, 10);
  CHECK(form_progress(form, day(2026, 5, 12)).days == 2);
  form.chased = day(2026, 5, 20);
  CHECK(in_words(form_progress(form, day(2026, 5, 12))) == "Reminded on 20 May 2026. Waiting for an answer.");
}
