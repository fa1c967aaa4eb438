#include <doctest/doctest.h>

#include "share/call_text.hpp"
#include "share/letters.hpp"
#include "share/passage_text.hpp"
#include "share/report_html.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::share;
using tests::day;

namespace {
bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }
void check_finished(const std::string& text) {
  CAPTURE(text);
  CHECK_FALSE(holds(text, "⟦"));
  CHECK(text.find('{') == std::string::npos);
}
}  // namespace

TEST_CASE("plain text keeps blocks apart and lists together") {
  const Passages passages{title("A"), paragraph("One\ntwo"), list_item("x"), list_item("y"),
                          {PassageKind::quote, "Yes", "mentor", {}, {}},
                          {PassageKind::table, "Counts", "", {"Who", "Met", "Open"}, {{"Lin", "1", "2"}}}};
  CHECK(plain_text(passages) == "A\n\nOne\ntwo\n\n- x\n- y\n\n“Yes” (mentor)\n\nCounts\n- Lin\n  Met: 1; Open: 2\n");
  CHECK(plain_text(Passages{}).empty());
}

TEST_CASE("HTML is escaped, and lists and tables are whole") {
  const Passages passages{heading("<script>alert('x')</script>"), list_item("a & b"), list_item("\"q\""), paragraph("1\n2"),
                          {PassageKind::table, "T<", "", {"A", "B"}, {{"r<", "c&"}}},
                          {PassageKind::quote, "<b>", "<i>", {}, {}}};
  const std::string text = html(passages);
  CHECK(holds(text, "<h2>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</h2>"));
  CHECK(holds(text, "<ul>\n<li>a &amp; b</li>\n<li>&quot;q&quot;</li>\n</ul>\n<p>1<br>2</p>"));
  CHECK(holds(text, "<caption>T&lt;</caption>"));
  CHECK(holds(text, "<th scope=\"row\">r&lt;</th><td>c&amp;</td>"));
  CHECK(holds(text, "<blockquote><p>&lt;b&gt;</p></blockquote><figcaption>&lt;i&gt;</figcaption>"));
  CHECK_FALSE(holds(text, "<script"));
  const std::string page = html_page("A & B", passages);
  CHECK(holds(page, "<!DOCTYPE html>"));
  CHECK(holds(page, "<html lang=\"en-GB\">"));
  CHECK(holds(page, "<title>A &amp; B</title>"));
  CHECK_FALSE(holds(page, "http"));
  CHECK_FALSE(holds(text, "<style"));
}

TEST_CASE("mailto links escape everything that is not plain (RFC 6068)") {
  CHECK(mailto_link("lin+x@example.org", "A & B?", "Dear Lin,\n50% = “half”") ==
        "mailto:lin%2Bx@example.org?subject=A%20%26%20B%3F&body=Dear%20Lin%2C%0D%0A50%25%20%3D%20%E2%80%9Chalf%E2%80%9D");
  Message message{"a@b", "s", {paragraph("short")}};
  CHECK(fits_in_a_link(message));
  message.body.push_back(paragraph(std::string(3000, 'x')));
  CHECK_FALSE(fits_in_a_link(message));
}

TEST_CASE("the call says who, by when and whom to ask") {
  tests::Small small;
  const std::string text = plain_text(call_text(small.programme));
  check_finished(text);
  CHECK(holds(text, "We are looking for 6 community partners."));
  CHECK(holds(text, "The closing date is Monday 16 March 2026."));
  CHECK(holds(text, "Each community partner is paired with a system partner, a member of the executive group."));
  CHECK(holds(text, "at least 3 leadership meetings"));
  CHECK(holds(text, "Asha Begum"));
  CHECK(holds(text, "asha@hva.example"));
  CHECK(call_message(small.programme).subject == "Partners in progress: expressions of interest");
  check_finished(plain_text(call_text(Programme{})));
}

TEST_CASE("the information sheet says what it costs, what is kept and how to stop") {
  tests::Small small;
  const std::string text = plain_text(information_sheet(small.programme));
  check_finished(text);
  CHECK(holds(text, "Time and resources: community partners"));
  CHECK(holds(text, "Time and resources: system partners"));
  CHECK(holds(text, "You can stop at any time"));
  CHECK(holds(text, "Stays between the two."));
  check_finished(plain_text(information_sheet(Programme{})));
}

TEST_CASE("each side gets a letter about the other, and nothing that is not for them") {
  tests::Small small;
  small.edit<Person>(small.nadia, [](Person& p) {
    p.about = "I run a kitchen.", p.role = "Manager", p.access_needs = "PRIVATE";
    p.communicate = "Voice messages";
  });
  Application form;
  form.person = {small.nadia};
  form.benefit_self = form.conflicts = form.reason = "PRIVATE";
  small.add(form);
  const Message to_paul = introduction(small.programme, small.the_pair(), Side::b, day(2026, 6, 5));
  CHECK(to_paul.to == "paul@hospitals.example");
  CHECK(to_paul.subject == "Partners in progress: meet your partner, Nadia Rahman");
  const std::string text = plain_text(to_paul);
  check_finished(text);
  CHECK(holds(text, "Dear Paul Whitmore,"));
  CHECK(holds(text, "Manager, Harbour Women’s Kitchen"));
  CHECK(holds(text, "I run a kitchen."));
  CHECK(holds(text, "Nadia Rahman makes first contact with you by Friday 12 June 2026."));
  CHECK_FALSE(holds(text, "PRIVATE"));
  const std::string to_nadia = plain_text(introduction(small.programme, small.the_pair(), Side::a, day(2026, 6, 5)));
  CHECK(holds(to_nadia, "You make first contact. Write to Paul Whitmore or call by Friday 12 June 2026."));
}

TEST_CASE("a letter written before the introduction counts from today") {
  tests::Small small;
  small.edit<Pair>(small.pair_id, [](Pair& p) { p.introduced = {}; });
  CHECK(holds(plain_text(introduction(small.programme, small.the_pair(), Side::a, day(2026, 6, 10))), "17 June 2026"));
}

TEST_CASE("reminders, briefings and end questions") {
  tests::Small small;
  const Message reminder = first_contact_reminder(small.programme, small.the_pair(), Side::a, day(2026, 6, 14));
  check_finished(plain_text(reminder));
  CHECK(reminder.to == "nadia@kitchen.example");
  LeadershipMeeting meeting;
  meeting.pair = {small.pair_id};
  meeting.visitor = Side::a;
  meeting.held = day(2026, 9, 22);
  for (std::size_t i = 0; i < ChoiceNames<Level>::names.size(); ++i) {
    meeting.level = static_cast<Level>(i);
    check_finished(plain_text(chair_briefing(small.programme, meeting)));
  }
  check_finished(plain_text(chair_briefing(Programme{}, LeadershipMeeting{})));
  const std::string questions = plain_text(end_questions(small.programme, small.the_pair(), Side::b));
  check_finished(questions);
  CHECK(holds(questions, "not anonymous"));
  CHECK(holds(questions, "- We are equals in this"));
}

TEST_CASE("the report as a page, a body and a text") {
  tests::Small small;
  small.edit<Scheme>(small.scheme, [](Scheme& s) { s.report_background = "<b>bold</b> words"; });
  const auto report = evaluation::make_report(small.programme, day(2026, 12, 10));
  CHECK(holds(report_page(report), "&lt;b&gt;bold&lt;/b&gt; words"));
  CHECK(holds(report_page(report), "<style>"));
  CHECK_FALSE(holds(report_body(report), "<style"));
  CHECK(holds(report_body(report), "<h1>Partners in progress: report</h1>"));
  CHECK(holds(report_text(report), "Background"));
}
