// What the records say about the scheme's course: call, cohorts, meetings, asks, what is next.
#include "evaluation/report_facts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/checks.hpp"
#include "domain/consent.hpp"
#include "domain/progress.hpp"

namespace bothways::evaluation {
namespace {

std::string number(int n) { return std::to_string(n); }

// "Cedar House, Two Rivers Association and Nasheed Women’s Project": those of the pairs' side A.
std::string organisations_of(const Programme& programme, const std::vector<const Pair*>& pairs) {
  std::vector<std::string> names;
  for (const Pair* pair : pairs) {
    const Person* person = partner(programme, *pair, Side::a);
    const auto* organisation = person != nullptr ? programme.find<Organisation>(person->organisation.id) : nullptr;
    if (organisation == nullptr || organisation->name.empty()) continue;
    if (std::find(names.begin(), names.end(), organisation->name) == names.end()) names.push_back(organisation->name);
  }
  if (names.size() < 2) return joined(names, "");
  const std::string last = names.back();
  names.pop_back();
  return say("list.and", {{"first", joined(names, ", ")}, {"last", last}});
}

std::vector<const Pair*> introduced(const Programme& programme, Id cohort) {
  std::vector<const Pair*> pairs;
  for (const Pair* pair : pairs_of(programme, cohort)) {
    if (was_introduced(*pair) || pair->state == PairState::ended_early) pairs.push_back(pair);
  }
  return pairs;
}

struct Visits {
  int pairs = 0, attended = 0, prepared = 0, contributed = 0, reached = 0;
};

Visits visits(const Programme& programme, const std::vector<const Pair*>& pairs, Side side, Date today) {
  Visits total;
  for (const Pair* pair : pairs) {
    const MeetingProgress progress = meeting_progress(programme, *pair, side, today);
    ++total.pairs;
    total.attended += progress.attended;
    total.prepared += progress.prepared;
    total.contributed += progress.contributed;
    total.reached += progress.reach == Reach::reached ? 1 : 0;
  }
  return total;
}

}  // namespace

void add_statements(Passages& passages, const Programme& programme, StatementKind kind, std::string_view lead_key) {
  bool led = false;
  for (const Statement* statement : programme.all<Statement>()) {
    if (statement->of_kind != kind || trimmed(statement->text).empty()) continue;
    if (!led) passages.push_back(paragraph(say(lead_key)));
    led = true;
    passages.push_back(list_item(std::string(trimmed(statement->text))));
  }
}

void add_call(Passages& passages, const Programme& programme) {
  const Scheme& scheme = programme.scheme();
  int received = 0, late = 0, selected = 0, reserve = 0, not_selected = 0, withdrawn = 0;
  for (const Application* one : programme.all<Application>()) {
    received += one->received ? 1 : 0;
    late += is_late(programme, *one) ? 1 : 0;
    selected += one->decision == Decision::selected ? 1 : 0;
    reserve += one->decision == Decision::reserve ? 1 : 0;
    not_selected += one->decision == Decision::not_selected ? 1 : 0;
    withdrawn += one->decision == Decision::withdrawn ? 1 : 0;
  }
  if (received == 0) return;
  std::string text = scheme.opens && scheme.closes
                         ? say("report.call_dates", {{"opens", in_words(scheme.opens)}, {"closes", in_words(scheme.closes)}}) + " "
                         : "";
  text += say_count("report.received", received);
  if (late > 0) text += " " + say_count("report.late", late);
  if (selected + reserve + not_selected > 0) {
    text += " " + say("report.decided", {{"selected", number(selected)}, {"reserve", number(reserve)},
                                         {"not_selected", number(not_selected)}});
  }
  if (withdrawn > 0) text += " " + say("report.withdrawn", {{"n", number(withdrawn)}});
  passages.push_back(paragraph(std::move(text)));
}

void add_cohorts(Passages& passages, const Programme& programme) {
  int members = 0, briefed = 0;
  for (const Member* member : programme.all<Member>()) {
    ++members;
    briefed += member->briefed == YesNo::yes ? 1 : 0;
  }
  const Scheme& scheme = programme.scheme();
  if (members > 0) {
    passages.push_back(paragraph(say("report.roster", {{"of", number(members)}, {"n", number(briefed)},
                                                       {"body", role_words(scheme).body}})));
  }
  for (const Cohort* cohort : programme.all<Cohort>()) {
    const auto pairs = introduced(programme, cohort->id);
    if (pairs.empty()) continue;
    std::string text = say_count("report.cohort", static_cast<long>(pairs.size()), {{"cohort", cohort->name}});
    if (const Date end = end_of(programme, *cohort)) {
      text += " " + say("report.cohort_dates", {{"starts", in_words(cohort->starts)}, {"ends", in_words(end)}});
    }
    if (const std::string names = organisations_of(programme, pairs); !names.empty()) {
      text += " " + say("report.organisations", {{"organisations", names}});
    }
    passages.push_back(paragraph(std::move(text)));
  }
}

void add_meetings(Passages& passages, const Programme& programme, Date today) {
  const Scheme& scheme = programme.scheme();
  Passage table{PassageKind::table, say("report.meetings"), {}, {}, {}};
  table.columns = {say("report.column.who"), say("report.column.attended"), say("report.column.prepared"),
                   say("report.column.contributed"), say("report.column.reached")};
  int attended = 0;
  for (const Cohort* cohort : programme.all<Cohort>()) {
    const auto pairs = introduced(programme, cohort->id);
    if (pairs.empty()) continue;
    for (const Side side : {Side::a, Side::b}) {
      const Visits total = visits(programme, pairs, side, today);
      attended += total.attended;
      table.rows.push_back({say("report.who", {{"cohort", cohort->name}, {"role", side == Side::a ? role_words(scheme).a_many : role_words(scheme).b_many}}),
                            number(total.attended), number(total.prepared), number(total.contributed),
                            say("count.of", {{"n", number(total.reached)}, {"of", number(total.pairs)}})});
    }
  }
  if (attended == 0) return;
  passages.push_back(paragraph(say_count("report.meetings_total", attended)));
  passages.push_back(std::move(table));
}

void add_asks(Passages& passages, const Programme& programme) {
  const Scheme& scheme = programme.scheme();
  for (const Side side : {Side::a, Side::b}) {
    AskCounts total;
    for (const Pair* pair : programme.all<Pair>()) {
      if (is_declined(*pair)) continue;
      const AskCounts counts = ask_counts(programme, *pair, side);
      total.made += counts.made;
      total.met += counts.met;
      total.partly += counts.partly;
    }
    if (total.made == 0) continue;
    passages.push_back(paragraph(say_count("report.asks", total.made,
                                           {{"role", side == Side::a ? role_words(scheme).a_many : role_words(scheme).b_many},
                                            {"other", side == Side::a ? role_words(scheme).b_many : role_words(scheme).a_many},
                                            {"met", number(total.met)}, {"partly", number(total.partly)}})));
  }
}

void add_voice(Passages& passages, const Programme& programme, Date today) {
  Visits total;
  for (const Pair* pair : programme.all<Pair>()) {
    if (is_declined(*pair)) continue;
    for (const Side side : {Side::a, Side::b}) {
      const Visits one = visits(programme, {pair}, side, today);
      total.attended += one.attended;
      total.contributed += one.contributed;
    }
  }
  if (total.attended == 0) return;
  passages.push_back(paragraph(say("report.voice", {{"n", number(total.contributed)}, {"of", number(total.attended)}})));
}

void add_next_cohorts(Passages& passages, const Programme& programme) {
  for (const Cohort* cohort : programme.all<Cohort>()) {
    if (!introduced(programme, cohort->id).empty() || cohort->state == CohortState::closed) continue;
    int selected = 0;
    for (const Application* one : programme.all<Application>()) {
      selected += one->has_place() && one->cohort.id == cohort->id ? 1 : 0;
    }
    const Scheme& scheme = programme.scheme();
    std::string text = say_count("report.next_cohort", selected, {{"cohort", cohort->name}, {"a", role_words(scheme).a},
                                                                  {"a_many", role_words(scheme).a_many}});
    text += " " + (cohort->starts ? say("report.next_starts", {{"date", in_words(cohort->starts)}}) : say("report.next_no_date"));
    passages.push_back(paragraph(std::move(text)));
  }
}

}  // namespace bothways::evaluation
