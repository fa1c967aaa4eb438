// The presets and samples that travel inside: they open, every screen's words can be made of them, and
// they show what they are meant to show.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/assets.hpp"
#include "base/words.hpp"
#include "document/document.hpp"
#include "domain/checks.hpp"
#include "domain/progress.hpp"
#include "domain/tasks.hpp"
#include "domain/today.hpp"
#include "evaluation/report.hpp"
#include "share/call_text.hpp"
#include "share/letter_text.hpp"
#include "share/letters.hpp"
#include "share/passage_text.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::share;

namespace {

Programme opened(const std::string& path) {
  CAPTURE(path);
  const std::string_view bytes = asset(path);
  REQUIRE_FALSE(bytes.empty());
  REQUIRE(document::anchor_of(bytes));
  const auto programme = document::read_preset(bytes, {Stamp{1, 1}, 7, 0});
  if (!programme) MESSAGE(programme.problem().where);
  REQUIRE(programme);
  return *programme;
}

Date anchor(const std::string& path) { return document::anchor_of(asset(path)); }

int count(const Programme& programme, Decision decision) {
  const auto all = programme.all<Application>();
  return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const Application* a) { return a->decision == decision; }));
}

bool has(const std::vector<TodayItem>& items, std::string_view key) {
  return std::any_of(items.begin(), items.end(), [&](const TodayItem& i) { return i.key == key; });
}

void check_finished(const std::string& text) {
  CAPTURE(text);
  CHECK(text.find("⟦") == std::string::npos);
  CHECK(text.find('{') == std::string::npos);
}

}  // namespace

TEST_CASE("presets open, lack only what a newcomer has to say, and name nobody") {
  for (const std::string path : {"presets/partners.json", "presets/parity.json"}) {
    const Programme programme = opened(path);
    CHECK(programme.all<Person>().empty());
    CHECK(programme.scheme().contact_name.empty());
    std::vector<std::string> lacks;
    for (const Missing& missing : missing_for_call(programme, anchor(path))) {
      if (missing.weight == Weight::lack) lacks.emplace_back(missing.key);
      else CHECK_MESSAGE(false, missing.key);  // no cautions in a preset
    }
    CHECK(lacks == std::vector<std::string>{"host", "place", "contact_name", "contact"});
    check_finished(plain_text(call_text(programme)));
    check_finished(plain_text(information_sheet(programme)));
  }
  const Programme partners = opened("presets/partners.json");
  CHECK(partners.scheme().target_people.value == 6);
  CHECK(partners.all<Cohort>().size() == 2);
  const Programme parity = opened("presets/parity.json");
  CHECK(parity.scheme().target_people.value == 10);
  const std::string& formats = parity.scheme().learning_formats;
  CHECK(std::count(formats.begin(), formats.end(), '\n') == 9);  // ten formats
}

TEST_CASE("the partners sample") {
  const Programme programme = opened("samples/partners.json");
  const Date today = anchor("samples/partners.json");
  CHECK(programme.all<Application>().size() == 11);
  CHECK(count(programme, Decision::selected) == 6);
  CHECK(count(programme, Decision::reserve) == 2);
  CHECK(count(programme, Decision::not_selected) == 3);
  CHECK(programme.all<Pair>().size() == 3);
  const auto items = today_items(programme, today);
  for (const std::string_view key : {"only_observing", "tight", "chair_not_briefed", "harm"}) CHECK_MESSAGE(has(items, key), key);
  for (const TodayItem& item : items) {
    for (const auto& text : {title_in_words(programme, item), detail_in_words(programme, item), action_in_words(programme, item)}) check_finished(text);
  }
  CHECK(std::none_of(items.begin(), items.end(), [](const TodayItem& i) { return i.key == "out_of_reach"; }));
  const Pair& first = *programme.all<Pair>().front();
  CHECK(meeting_progress(programme, first, Side::a, today).reach == Reach::reached);
  CHECK(meeting_progress(programme, first, Side::b, today).reach == Reach::reached);
}

TEST_CASE("the parity sample") {
  const Programme programme = opened("samples/parity.json");
  const Date today = anchor("samples/parity.json");
  CHECK(programme.all<Application>().size() == 24);
  const auto forms = programme.all<Application>();
  CHECK(std::count_if(forms.begin(), forms.end(), [](const auto* a) { return static_cast<bool>(a->received); }) == 17);
  CHECK(std::count_if(forms.begin(), forms.end(), [&](const auto* a) { return is_late(programme, *a); }) == 1);
  CHECK(count(programme, Decision::selected) == 10);
  const auto roster = programme.all<Member>();
  CHECK(roster.size() == 12);
  CHECK(std::count_if(roster.begin(), roster.end(), [](const auto* m) { return m->briefed == YesNo::yes; }) == 10);
  CHECK(programme.all<Pair>().size() == 10);
  const auto items = today_items(programme, today);
  for (const std::string_view key : {"first_contact", "harm_call", "not_briefed", "waiting_answer", "consent_missing", "only_observing"}) {
    CHECK_MESSAGE(has(items, key), key);
  }
}

TEST_CASE("every text of a sample can be made, and the report has something under each heading") {
  for (const std::string path : {"samples/partners.json", "samples/parity.json"}) {
    const Programme programme = opened(path);
    const Date today = anchor(path);
    for (const Pair* pair : programme.all<Pair>()) {
      for (const Side side : {Side::a, Side::b}) {
        check_finished(plain_text(introduction(programme, *pair, side, today)));
        check_finished(plain_text(end_questions(programme, *pair, side)));
      }
    }
    for (const Application* form : programme.all<Application>()) {
      for (const LetterKind kind : letter_kinds()) {
        const FilledLetter letter = letter_to(programme, *form, kind, today);
        CHECK(letter.ready());
        check_finished(letter.message.subject + "\n" + plain_text(letter.message));
      }
    }
    for (const LeadershipMeeting* meeting : programme.all<LeadershipMeeting>()) check_finished(plain_text(chair_briefing(programme, *meeting)));
    for (const Task& task : scheme_tasks(programme, today)) check_finished(detail_in_words(programme, task));
    const auto report = evaluation::make_report(programme, today);
    for (const auto& section : report.sections) CHECK_MESSAGE(!section.passages.empty(), section.key);
    const std::string text = plain_text(evaluation::passages_of(report));
    check_finished(text);
    for (const Person* person : programme.all<Person>()) CHECK_MESSAGE(text.find(person->name) == std::string::npos, person->name);
  }
}

TEST_CASE("every field and every choice has its words") {
  for (const RecordType& type : record_types()) {
    for (const Field& field : type.fields) {
      CHECK_MESSAGE(has_words(std::string(type.name) + "." + std::string(field.name)), field.name);
      for (const std::string_view choice : field.choices) {
        CHECK_MESSAGE(has_words(std::string(field.choice_words) + "." + std::string(choice)), choice);
      }
    }
  }
}
