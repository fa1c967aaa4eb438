#include "base/date.hpp"

#include <array>
#include <cstdio>
#include <vector>

#include "base/text.hpp"
#include "base/words.hpp"

namespace bothways {
namespace {

std::int32_t days_from_civil(int y, int m, int d) {
  y -= m <= 2;
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int yoe = y - era * 400;
  const int doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
  const int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

int length_of_month(int year, int month) {
  static constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : lengths[static_cast<std::size_t>(month - 1)];
}

std::optional<int> whole_number(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > length_of_month(year, month)) return std::nullopt;
  return Date{days_from_civil(year, month, day)};
}

YearMonthDay parts_of(Date date) {
  const int z = date.days + 719468;
  const int era = (z >= 0 ? z : z - 146096) / 146097;
  const int doe = z - era * 146097;
  const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const int mp = (5 * doy + 2) / 153;
  const int month = mp + (mp < 10 ? 3 : -9);
  return {yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) / 5 + 1};
}

int weekday_of(Date date) { return ((date.days + 3) % 7 + 7) % 7; }

Date add_days(Date date, int days) { return date ? Date{date.days + days} : date; }

Date add_months(Date date, int months) {
  if (!date) return date;
  const auto [year, month, day] = parts_of(date);
  const int count = year * 12 + (month - 1) + months;
  const int to_year = count >= 0 ? count / 12 : -((11 - count) / 12);
  const int to_month = count - to_year * 12 + 1;
  const int last = length_of_month(to_year, to_month);
  return Date{days_from_civil(to_year, to_month, day < last ? day : last)};
}

int days_between(Date from, Date to) { return to.days - from.days; }

std::string to_iso(Date date) {
  if (!date) return "";
  const auto [year, month, day] = parts_of(date);
  std::array<char, 48> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
  return buffer.data();
}

std::optional<Date> date_from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = whole_number(text.substr(0, 4));
  const auto month = whole_number(text.substr(5, 2));
  const auto day = whole_number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make_date(*year, *month, *day);
}

Date date_of(std::int64_t utc_ms, int offset_minutes) {
  const std::int64_t local = utc_ms + std::int64_t{60'000} * offset_minutes;
  const std::int64_t day = 86'400'000;
  return Date{static_cast<std::int32_t>((local >= 0 ? local : local - (day - 1)) / day)};
}

std::string month_in_words(int month) { return say("month." + std::to_string(month)); }

std::string in_words(Date date) {
  if (!date) return "";
  const auto [year, month, day] = parts_of(date);
  return say("date.long", {{"day", std::to_string(day)},
                           {"month", month_in_words(month)},
                           {"year", std::to_string(year)}});
}

std::string in_words_with_weekday(Date date) {
  if (!date) return "";
  return say("date.weekday", {{"weekday", say("weekday." + std::to_string(weekday_of(date) + 1))},
                              {"date", in_words(date)}});
}

std::string time_in_words(std::int64_t utc_ms, int offset_minutes) {
  const std::int64_t minutes = utc_ms / 60'000 + offset_minutes;
  const int of_day = static_cast<int>(((minutes % 1440) + 1440) % 1440);
  std::array<char, 24> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", of_day / 60, of_day % 60);
  return buffer.data();
}

std::optional<int> month_from_typing(std::string_view text) {
  if (const auto number = whole_number(text)) {
    if (*number >= 1 && *number <= 12) return number;
    return std::nullopt;
  }
  const std::string typed = folded(text);
  if (typed.size() < 3) return std::nullopt;
  for (int month = 1; month <= 12; ++month) {
    if (folded(month_in_words(month)).starts_with(typed)) return month;
  }
  return std::nullopt;
}

std::optional<Date> date_from_typing(std::string_view text) {
  if (const auto iso = date_from_iso(trimmed(text))) return iso;
  std::vector<std::string> parts(1);
  for (const char c : text) {
    const bool between = c == ' ' || c == '/' || c == '.' || c == '-' || c == ',';
    if (!between) parts.back() += c;
    else if (!parts.back().empty()) parts.emplace_back();
  }
  if (parts.back().empty()) parts.pop_back();
  if (parts.size() != 3) return std::nullopt;
  const auto day = whole_number(parts[0]);
  const auto month = month_from_typing(parts[1]);
  const auto year = whole_number(parts[2]);
  if (!day || !month || !year) return std::nullopt;
  return make_date(parts[2].size() <= 2 ? 2000 + *year : *year, *month, *day);
}

}  // namespace bothways
