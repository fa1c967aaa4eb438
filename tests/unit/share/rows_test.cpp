#include <doctest/doctest.h>

#include "share/row_review.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::share;
using tests::day;

namespace {

std::vector<std::string> keys(const Columns& columns) {
  std::vector<std::string> found;
  for (const Target& target : columns.targets) found.push_back(key_of(target));
  return found;
}

Columns columns_of(std::string_view text) { return match_columns(Programme{}, *read_grid(text)); }

RowReview review(const Programme& programme, std::string_view text) {
  const auto grid = read_grid(text);
  REQUIRE(grid);
  return review_rows(programme, *grid, match_columns(programme, *grid));
}

const Value* value(const std::vector<FieldValue>& values, std::string_view name) {
  for (const FieldValue& one : values) {
    if (one.field->name == name) return &one.value;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("header words find their fields, the best match first") {
  CHECK(keys(columns_of("Timestamp\tYour name *\tE-mail address\tName of organisation\tWhat do you hope to learn?\tShoe size")) ==
        std::vector<std::string>{"application.received", "person.name", "person.email", "organisation.name",
                                 "application.hope_to_learn", ""});
  CHECK(keys(columns_of("ID,Completion time,Email,Name,Job title,Town,How did you hear about the scheme?")) ==
        std::vector<std::string>{"", "application.received", "person.email", "person.name", "person.role",
                                 "organisation.place", "application.heard_from"});
  CHECK(keys(columns_of("Benefit to yourself;Benefit to your organisation;Any conflicts of interest?")) ==
        std::vector<std::string>{"application.benefit_self", "application.benefit_organisation", "application.conflicts"});
}

TEST_CASE("every target has words and a first and a last name are one") {
  for (const Target& target : targets()) CHECK(in_words(Programme{}, target).find("⟦") == std::string::npos);
  CHECK(in_words(Programme{}, Target{}) == "Leave out");
  const std::string text = "First name,Last name,Email\nLin,Chen,lin@example.org\n";
  CHECK(keys(columns_of(text)) == std::vector<std::string>{"person.name", "person.name", "person.email"});
  const RowReview rows = review(Programme{}, text);
  REQUIRE(rows.rows.size() == 1);
  CHECK(rows.rows[0].name == "Lin Chen");
  CHECK(value(rows.rows[0].person_fields, "name")->text == "Lin Chen");
}

TEST_CASE("rows without a header are names and e-mail addresses") {
  const Columns columns = columns_of("Lin Chen\tlin@example.org\nNadia Rahman\tnadia@example.org");
  CHECK_FALSE(columns.header_row);
  CHECK(keys(columns) == std::vector<std::string>{"person.name", "person.email"});
  CHECK(review(Programme{}, "Lin Chen\tlin@example.org\nNadia Rahman\tnadia@example.org").rows.size() == 2);
}

TEST_CASE("what each row would become") {
  tests::Small small;
  Application form;
  form.person = {small.paul};
  const Id there = small.add(form);
  const RowReview rows = review(small.programme,
                                "Name,Email,Organisation,Received\n"
                                "Lin Chen,lin@example.org,Tideway,1 March 2026\n"
                                "Nadia R.,NADIA@kitchen.example,harbour women's kitchen,17/03/2026 10:14:00\n"
                                "Paul Whitmore,,,\n"
                                "LIN CHEN,Lin@example.org,,\n"
                                ",,Nobody Ltd,\n");
  REQUIRE(rows.rows.size() == 5);
  CHECK(rows.rows[0].fate == Fate::fresh);
  CHECK(rows.rows[0].organisation == Id{});
  CHECK(rows.rows[0].organisation_name == "Tideway");
  CHECK(value(rows.rows[0].application_fields, "received")->number == day(2026, 3, 1).days);
  CHECK_FALSE(rows.rows[0].late);
  CHECK(rows.rows[1].fate == Fate::known);
  CHECK(rows.rows[1].person == small.nadia);
  CHECK(rows.rows[1].late);
  CHECK(rows.rows[2].fate == Fate::there);
  CHECK(rows.rows[2].application == there);
  CHECK(rows.rows[3].fate == Fate::repeated);
  CHECK(rows.rows[3].same_as_line == 2);
  CHECK(rows.rows[4].fate == Fate::nameless);
  CHECK(rows.count(Fate::fresh) == 1);
  CHECK(rows.late() == 1);
}

TEST_CASE("two people may share a name, if their e-mail addresses differ") {
  tests::Small small;
  const RowReview rows = review(small.programme,
                                "Name,Email\nNadia Rahman,other@example.org\nNadia Rahman,third@example.org\nNadia Rahman,\n");
  CHECK(rows.rows[0].fate == Fate::fresh);
  CHECK(rows.rows[1].fate == Fate::fresh);
  CHECK(rows.rows[2].fate == Fate::repeated);
}

TEST_CASE("an organisation that is known is found whatever its case and accents") {
  tests::Small small;
  const RowReview rows = review(small.programme, "Name,Organisation\nAnn Bell,HARBOURSIDE hospitals\n");
  CHECK(rows.rows[0].organisation == small.programme.find<Person>(small.paul)->organisation.id);
}

TEST_CASE("answers in other people's words, and cells that cannot be read") {
  tests::Small small;
  const RowReview rows = review(small.programme,
                                "Name,Email,Eligible,I consent,Sector,Received,How did you hear about us?\n"
                                "Lin Chen,lin at example,Yes,I agree,Primary care,soon,A pigeon\n");
  REQUIRE(rows.rows.size() == 1);
  const ReviewedRow& row = rows.rows[0];
  CHECK(value(row.application_fields, "eligible")->number == static_cast<int>(YesNo::yes));
  CHECK(value(row.application_fields, "consent")->number == static_cast<int>(YesNo::yes));
  CHECK(value(row.organisation_fields, "sector")->number == static_cast<int>(Sector::primary_care));
  CHECK(value(row.application_fields, "received") == nullptr);
  CHECK(value(row.person_fields, "email")->text == "lin at example");  // kept, and pointed at
  REQUIRE(row.problems.size() == 3);
  CHECK(in_words(small.programme, row, row.problems[1]) == "Came back on: “soon” is not a date. Write it like 5 April 2026.");
  for (const CellProblem& problem : row.problems) CHECK(in_words(small.programme, row, problem).find("⟦") == std::string::npos);
}

TEST_CASE("dates that read both ways are read as somebody says, and others as they are") {
  const Programme programme;
  const Grid grid = *read_grid("Name\tReceived\tReminded on\nLin\t04/05/2021\t13/05/2021\nOmar\t07/08/2021\t\n");
  Columns columns = match_columns(programme, grid);
  RowReview rows = review_rows(programme, grid, columns);
  CHECK(rows.doubtful == std::vector<std::size_t>{1});
  CHECK(rows.doubtful_example == "04/05/2021");
  CHECK(value(rows.rows[0].application_fields, "received")->number == day(2021, 5, 4).days);
  columns.doubtful = DateOrder::month_first;
  rows = review_rows(programme, grid, columns);
  CHECK(value(rows.rows[0].application_fields, "received")->number == day(2021, 4, 5).days);
  CHECK(value(rows.rows[0].application_fields, "chased")->number == day(2021, 5, 13).days);
}

TEST_CASE("a cell that cannot be read is told with its column, and the name in an address with the address's") {
  const RowReview rows = review(Programme{}, "Name\tE-mail\tReceived\nLin Chen\tOmar Said <lin@example.org>\tnever\n");
  REQUIRE(rows.unread() == 2);
  CHECK(rows.rows[0].problems[0].column == 2);
  CHECK(rows.rows[0].problems[1].key == "email_name");
  CHECK(rows.rows[0].problems[1].column == 1);
}

TEST_CASE("what is kept aside keeps the separator of its file, so that it comes in again") {
  const Programme programme;
  for (const char separator : {';', ',', '\t', '|'}) {
    const auto line = [&](std::vector<std::string> cells) { return write_rows({std::move(cells)}, separator); };
    const std::string header = line({"Name", "E-mail", "Organisation"});
    const std::string broken = line({"Bisi Ojo", "bisi@example.org", "Ojo and Sons"}), nameless = line({"", "", "Nobody Ltd"});
    const Grid grid = *read_grid(header + line({"Aisha Malik", "aisha@example.org", "Malik"}) + "\"" + broken + line({"Dele Ade", "dele@example.org", "Ade"}) + nameless);
    CAPTURE(separator);
    const Columns columns = match_columns(programme, grid);
    const RowReview rows = review_rows(programme, grid, columns);
    CHECK(rows.count(Fate::fresh) == 2);
    const std::string rest = rows_aside(grid, columns, rows);
    REQUIRE(rest.starts_with(header + "\""));
    const std::string mended = header + rest.substr(header.size() + 1);
    const RowReview again = review(programme, mended);
    CHECK(again.aside.empty());
    CHECK(again.count(Fate::fresh) == 1);
    CHECK(again.rows[0].organisation_name == "Ojo and Sons");
  }
}
