#include "share/cell_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "base/words.hpp"

namespace bothways::share {
namespace {

// English whatever language the page speaks: the files come from English forms.
constexpr std::array<std::string_view, 12> months{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

struct Token {
  std::string text;
  int number = -1;  // of digits
};

std::vector<Token> tokens_of(std::string_view cell) {
  std::vector<Token> tokens;
  const auto kind_of = [](char c) { return c >= '0' && c <= '9' ? 1 : (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? 2 : 0; };
  int before = 0;
  for (const char c : folded(cell)) {
    const int kind = kind_of(c);
    if (kind != 0 && kind != before) tokens.emplace_back();
    if (kind != 0) tokens.back().text += c;
    before = kind;
  }
  for (Token& token : tokens) {
    if (kind_of(token.text[0]) == 1 && token.text.size() <= 4) std::from_chars(token.text.data(), token.text.data() + token.text.size(), token.number);
  }
  return tokens;
}

template <std::size_t N>
int place_in(const std::array<std::string_view, N>& names, std::string_view word) {
  if (word.size() < 3) return 0;
  const auto it = std::find_if(names.begin(), names.end(), [&](std::string_view name) { return name.starts_with(word); });
  return it == names.end() ? 0 : static_cast<int>(it - names.begin()) + 1;
}

int month_of(const Token& token) {
  if (token.number >= 0) return 0;
  if (const int month = place_in(months, token.text)) return month;
  return month_from_typing(token.text).value_or(0);
}

bool is_filling(const std::vector<Token>& tokens, std::size_t at) {
  const std::string& word = tokens[at].text;
  const bool ordinal = at > 0 && tokens[at - 1].number >= 0 && (word == "st" || word == "nd" || word == "rd" || word == "th");
  return ordinal || word == "of" || word == "the" || place_in(weekdays, word) > 0;
}

// "13", "24", "11", "pm", "gmt", "z": nothing that somebody wrote as a remark.
bool is_time(const Token& token) {
  return token.text[0] <= '9' || token.text.size() <= 2 || token.text == "gmt" || token.text == "utc" || token.text == "bst" || token.text == "noon";
}

struct Parts {
  int year = 0, month = 0, day = 0;
  int a = 0, b = 0;  // two numbers whose order is open; then day and month are 0
};

std::optional<Parts> parts_of_cell(std::string_view cell) {
  std::vector<Token> tokens = tokens_of(cell), three;
  std::size_t at = 0;
  for (; at < tokens.size() && three.size() < 3; ++at) {
    if (!is_filling(tokens, at)) three.push_back(tokens[at]);
  }
  if (three.size() < 3 || !std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.end(), is_time)) return std::nullopt;
  const Token &x = three[0], &y = three[1], &z = three[2];
  const auto year_of = [](const Token& token) { return token.text.size() <= 2 ? 2000 + token.number : token.number; };
  Parts parts;
  if (x.number >= 0 && x.text.size() == 4) {
    parts.month = y.number >= 0 ? y.number : month_of(y);
    if (z.number < 0) return std::nullopt;
    parts.year = x.number, parts.day = z.number;
  } else if (z.number < 0) {
    return std::nullopt;
  } else if (const int month = month_of(x); month > 0 && y.number >= 0) {
    parts = {year_of(z), month, y.number, 0, 0};
  } else if (const int second = month_of(y); second > 0 && x.number >= 0) {
    parts = {year_of(z), second, x.number, 0, 0};
  } else if (x.number >= 0 && y.number >= 0) {
    parts = {year_of(z), 0, 0, x.number, y.number};
  } else {
    return std::nullopt;
  }
  return parts;
}

std::optional<Date> date_of_parts(const Parts& parts, DateOrder order) {
  if (parts.month > 0) return make_date(parts.year, parts.month, parts.day);
  return order == DateOrder::day_first ? make_date(parts.year, parts.b, parts.a) : make_date(parts.year, parts.a, parts.b);
}

// "44291" and "44291.558": days of the years 1982 to 2064, so that no other number is taken for one.
std::optional<Date> date_of_day_count(std::string_view cell) {
  int days = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), days);
  const std::string_view rest = cell.substr(static_cast<std::size_t>(end - cell.data()));
  const bool fraction = rest.empty() || (rest[0] == '.' && rest.find_first_not_of("0123456789", 1) == std::string_view::npos);
  if (error != std::errc{} || days < 30'000 || days > 60'000 || !fraction) return std::nullopt;
  return add_days(Date{0}, days - 25'569);
}

}  // namespace

bool reads_both_ways(std::string_view cell) {
  const auto parts = parts_of_cell(cell);
  if (!parts || parts->month > 0 || parts->a == parts->b) return false;
  return date_of_parts(*parts, DateOrder::day_first) && date_of_parts(*parts, DateOrder::month_first);
}

DateColumn date_order_of(const std::vector<std::string_view>& cells) {
  bool only_day_first = false, only_month_first = false, open = false;
  for (const std::string_view cell : cells) {
    const auto parts = parts_of_cell(cell);
    if (!parts || parts->month > 0) continue;
    const bool day_first = date_of_parts(*parts, DateOrder::day_first).has_value();
    const bool month_first = date_of_parts(*parts, DateOrder::month_first).has_value();
    only_day_first = only_day_first || (day_first && !month_first);
    only_month_first = only_month_first || (month_first && !day_first);
    open = open || reads_both_ways(cell);
  }
  if (only_month_first && !only_day_first) return {DateOrder::month_first, true};
  return {DateOrder::day_first, !open || only_day_first != only_month_first};
}

std::optional<Date> date_of_cell(std::string_view cell, DateOrder order) {
  if (const auto parts = parts_of_cell(cell)) return date_of_parts(*parts, order);
  return date_of_day_count(cell);
}

}  // namespace bothways::share
