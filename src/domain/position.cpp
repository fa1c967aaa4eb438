#include "domain/position.hpp"

#include <algorithm>
#include <optional>

#include "base/limits.hpp"

namespace bothways {
namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr auto base = static_cast<std::int64_t>(digits.size());
constexpr int most_digits = 6;
constexpr std::size_t longest_made = 60;  // beyond it all are placed anew; limits::position_bytes is what is read

// -1 where it is none.
std::int64_t digit_of(char c) {
  const std::size_t at = digits.find(c);
  return at == std::string_view::npos ? -1 : static_cast<std::int64_t>(at);
}

// How many digits follow the letter; 0 where it is none.
int digits_after(char letter) {
  if (letter >= 'a' && letter < 'a' + most_digits) return letter - 'a' + 1;
  if (letter <= 'Z' && letter > 'Z' - most_digits) return 'Z' - letter + 1;
  return 0;
}

struct Split {
  std::string_view whole, fraction;
};

Split split(std::string_view text) {
  const std::size_t whole = text.empty() ? 0 : 1 + static_cast<std::size_t>(digits_after(text.front()));
  return {text.substr(0, whole), text.substr(std::min(whole, text.size()))};
}

// The number of a whole part: a0 is 0, Zz is -1.
std::int64_t number_of(std::string_view whole) {
  const int count = digits_after(whole.front());
  std::int64_t within = 0, shorter = 0, power = 1;
  for (const char c : whole.substr(1)) within = within * base + digit_of(c);
  for (int i = 1; i < count; ++i) shorter += power *= base;
  return whole.front() >= 'a' ? shorter + within : within - power * base - shorter;
}

// Nothing where so many digits are not to be had.
std::optional<std::string> whole_of(std::int64_t number) {
  const bool below = number < 0;
  std::int64_t rest = below ? -number - 1 : number;
  std::int64_t power = base;
  int count = 1;
  for (; rest >= power; power *= base, ++count) {
    if (count == most_digits) return std::nullopt;
    rest -= power;
  }
  if (below) rest = power - 1 - rest;
  std::string text(static_cast<std::size_t>(count) + 1, static_cast<char>(below ? 'Z' - count + 1 : 'a' + count - 1));
  for (int i = count; i > 0; --i, rest /= base) text[static_cast<std::size_t>(i)] = digits[static_cast<std::size_t>(rest % base)];
  return text;
}

// The shortest fraction behind `a` (empty: 0) and ahead of `b` (empty: 1), about in the middle.
std::string middle(std::string_view a, std::string_view b) {
  std::string same;
  while (!b.empty() && (a.empty() ? '0' : a.front()) == b.front()) {
    same += b.front();
    b.remove_prefix(1);
    a.remove_prefix(a.empty() ? 0 : 1);
  }
  const std::int64_t low = a.empty() ? 0 : digit_of(a.front());
  const std::int64_t high = b.empty() ? base : digit_of(b.front());
  if (high - low > 1) return same + digits[static_cast<std::size_t>((low + high) / 2)];
  if (b.size() > 1) return same + b.front();
  return same + digits[static_cast<std::size_t>(low)] + middle(a.substr(a.empty() ? 0 : 1), {});
}

std::string unsalted(std::string_view before, std::string_view after) {
  if (before.empty() && after.empty()) return *whole_of(1);
  const auto [low, low_fraction] = split(before);
  const auto [high, high_fraction] = split(after);
  if (before.empty()) {
    const auto one_less = whole_of(number_of(high) - 1);
    if (one_less) return *one_less;
    return high_fraction.empty() ? std::string() : std::string(high) + middle({}, high_fraction);
  }
  if (low == high) return std::string(low) + middle(low_fraction, high_fraction);
  const auto one_more = whole_of(number_of(low) + 1);
  if (one_more && (after.empty() || *one_more < after)) return *one_more;
  return std::string(low) + middle(low_fraction, {});
}

// Two digits, the last of them not 0, that go with a number.
std::string salt_digits(std::uint64_t salt) {
  const auto size = static_cast<std::uint64_t>(base);
  salt ^= salt >> 32;
  return {digits[salt % size], digits[1 + salt / size % (size - 1)]};
}

}  // namespace

Position Position::of(std::int32_t number) { return {*whole_of(number)}; }

std::strong_ordering Position::operator<=>(const Position& other) const {
  if (text.empty() != other.text.empty()) return text.empty() ? std::strong_ordering::greater : std::strong_ordering::less;
  return text.compare(other.text) <=> 0;
}

bool is_position(std::string_view text) {
  if (text.empty()) return true;
  const int count = digits_after(text.front());
  if (count == 0 || text.size() <= static_cast<std::size_t>(count) || text.size() > limits::position_bytes) return false;
  const auto is_digit = [](char c) { return digit_of(c) >= 0; };
  return std::all_of(text.begin() + 1, text.end(), is_digit) && !split(text).fraction.ends_with('0');
}

Position between(const Position& before, const Position& after, std::uint64_t salt) {
  if (before && after && before >= after) return {};
  std::string text = unsalted(before.text, after.text);
  if (text.empty()) return {};
  const std::string salted = text + salt_digits(salt);
  if (salt != 0 && (!after || salted < after.text)) text = salted;
  return {text.size() > longest_made ? std::string() : std::move(text)};
}

std::vector<std::pair<std::size_t, Position>> placed(const std::vector<Position>& wanted, std::size_t moved, std::uint64_t salt) {
  const Position before = moved > 0 ? wanted[moved - 1] : Position{};
  const Position after = moved + 1 < wanted.size() ? wanted[moved + 1] : Position{};
  if (moved == 0 || before) {
    if (Position place = between(before, after, salt)) return {{moved, std::move(place)}};
  }
  std::vector<std::pair<std::size_t, Position>> all;
  for (std::size_t i = 0; i < wanted.size(); ++i) all.emplace_back(i, Position::of(static_cast<std::int32_t>(i) + 1));
  return all;
}

}  // namespace bothways
