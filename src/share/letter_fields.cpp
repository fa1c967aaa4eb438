#include "share/letter_fields.hpp"

#include <array>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/extra_questions.hpp"
#include "domain/letters_due.hpp"
#include "domain/names.hpp"
#include "evaluation/criteria.hpp"
#include "share/letter_text.hpp"

namespace bothways::share {
namespace {

struct About {
  const Programme& programme;
  const Application& application;
  const Person* person;
  const Cohort* cohort;
  Date today;

  const Scheme& scheme() const { return programme.scheme(); }
};

std::string day(Date date) { return date ? in_words_with_weekday(date) : ""; }

std::string contact(const About& about) {
  const Scheme& scheme = about.scheme();
  std::vector<std::string> lines;
  for (const std::string& line : {scheme.contact_name, scheme.host, scheme.contact_email, scheme.contact_phone}) {
    if (!trimmed(line).empty()) lines.emplace_back(trimmed(line));
  }
  return joined(lines, "\n");
}

// The questions of the competitive selection that are not answered yet.
std::string questions(const About& about) {
  std::vector<std::string> lines;
  for (const Question* one : unanswered_extra(about.programme, about.application)) lines.push_back("- " + one->text);
  return joined(lines, "\n");
}

std::string criteria(const About& about) {
  std::vector<std::string> lines;
  for (const Criterion* one : evaluation::criteria_in_order(about.programme)) {
    if (!trimmed(one->name).empty()) lines.push_back("- " + std::string(trimmed(one->name)));
  }
  return joined(lines, "\n");
}

// An offer that went keeps the day it asked for.
std::string reply_day(const About& about) {
  return day(about.application.reply_by ? about.application.reply_by : reply_by(about.scheme(), about.today));
}

struct Row {
  std::string_view key;
  std::string (*value)(const About&);
};
constexpr Row rows[] = {
    {"first_name", [](const About& a) { return a.person != nullptr ? short_name(a.person->name) : std::string(); }},
    {"name", [](const About& a) { return a.person != nullptr ? std::string(trimmed(a.person->name)) : std::string(); }},
    {"scheme", [](const About& a) { return std::string(trimmed(a.scheme().name)); }},
    {"host", [](const About& a) { return std::string(trimmed(a.scheme().host)); }},
    {"role", [](const About& a) { return role_words(a.scheme()).a; }},
    {"partner_role", [](const About& a) { return role_words(a.scheme()).b; }},
    {"closing_date", [](const About& a) { return day(a.scheme().closes); }},
    {"form_sent", [](const About& a) { return day(a.application.sent); }},
    {"received", [](const About& a) { return day(a.application.received); }},
    {"questions", questions},
    {"criteria", criteria},
    {"cohort", [](const About& a) { return a.cohort != nullptr ? std::string(trimmed(a.cohort->name)) : std::string(); }},
    {"start_date", [](const About& a) { return a.cohort != nullptr ? day(a.cohort->starts) : std::string(); }},
    {"reply_by", reply_day},
    {"feedback", [](const About& a) { return std::string(trimmed(a.application.feedback)); }},
    {"contact", contact},
};

constexpr auto keys = [] {
  std::array<std::string_view, std::size(rows)> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = rows[i].key;
  return all;
}();

}  // namespace

std::span<const std::string_view> letter_fields() { return keys; }

std::string letter_value(const Programme& programme, const Application& application, std::string_view key, Date today) {
  const About about{programme, application, programme.find<Person>(application.person.id), programme.find<Cohort>(application.cohort.id), today};
  for (const Row& row : rows) {
    if (row.key == key) return row.value(about);
  }
  return "";
}

std::string stand_in(std::string_view key) {
  const std::string words = "letter_instead." + std::string(key);
  return has_words(words) ? say(words) : "";
}

}  // namespace bothways::share
