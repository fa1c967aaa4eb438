#include "base/id.hpp"

#include <array>

namespace bothways {
namespace {
constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::uint8_t no_digit = 32;
constexpr auto digit_values = [] {
  std::array<std::uint8_t, 256> table{};
  table.fill(no_digit);
  for (std::size_t i = 0; i < digits.size(); ++i) table[static_cast<unsigned char>(digits[i])] = static_cast<std::uint8_t>(i);
  return table;
}();
constexpr std::int64_t epoch_ms = 1'577'836'800'000;  // 2020-01-01T00:00Z
}  // namespace

Id make_id(std::int64_t utc_ms, std::uint64_t random) {
  const std::int64_t since = utc_ms > epoch_ms ? utc_ms - epoch_ms : 1;
  const auto time = static_cast<std::uint64_t>(since) & ((1ull << 41) - 1);
  const Id id{(time << 23) | (random & ((1ull << 23) - 1))};
  return id ? id : Id{1};
}

std::string to_base32(std::uint64_t value) {
  std::string text;
  do {
    text.insert(text.begin(), digits[value & 31]);
    value >>= 5;
  } while (value != 0);
  return text;
}

std::optional<std::uint64_t> from_base32(std::string_view text) {
  if (text.empty() || text.size() > 13 || (text.size() > 1 && text[0] == '0')) return std::nullopt;
  const auto digit_of = [](char c) { return digit_values[static_cast<unsigned char>(c)]; };
  if (text.size() == 13 && digit_of(text[0]) > 15) return std::nullopt;  // beyond 64 bits
  std::uint64_t value = 0;
  for (const char c : text) {
    const std::uint8_t digit = digit_of(c);
    if (digit == no_digit) return std::nullopt;
    value = (value << 5) | digit;
  }
  return value;
}

std::string to_text(Id id) { return to_base32(id.value); }

std::optional<Id> id_from_text(std::string_view text) {
  const auto value = from_base32(text);
  if (!value) return std::nullopt;
  return Id{*value};
}

}  // namespace bothways
