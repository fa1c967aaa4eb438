#include "domain/sealing.hpp"

#include <algorithm>

namespace bothways {
namespace {

constexpr std::string_view digits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l", prefix = "age1";
constexpr std::size_t key_length = prefix.size() + 52 + 6;  // 256 bits in fives, then the checksum

// BIP 173: the checksum over the part before "1", its top bits first, then its low ones, and all digits.
std::uint32_t polymod(std::uint32_t sum, std::uint32_t digit) {
  constexpr std::uint32_t generator[] = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
  const std::uint32_t top = sum >> 25;
  sum = (sum & 0x1ffffff) << 5 ^ digit;
  for (int i = 0; i < 5; ++i) sum ^= (top >> i & 1) != 0 ? generator[i] : 0;
  return sum;
}

}  // namespace

bool is_public_key(std::string_view text) {
  if (text.size() != key_length || !text.starts_with(prefix)) return false;
  std::uint32_t sum = 1;
  for (const char c : std::string_view("age")) sum = polymod(sum, static_cast<std::uint32_t>(c) >> 5);
  sum = polymod(sum, 0);
  for (const char c : std::string_view("age")) sum = polymod(sum, static_cast<std::uint32_t>(c) & 31);
  for (const char c : text.substr(prefix.size())) {
    const std::size_t digit = digits.find(c);
    if (digit == std::string_view::npos) return false;
    sum = polymod(sum, static_cast<std::uint32_t>(digit));
  }
  return sum == 1;
}

std::vector<std::string> sealing_keys(const Programme& programme) {
  std::vector<std::string> keys;
  if (!is_public_key(programme.scheme().seal_key)) return keys;
  keys.push_back(programme.scheme().seal_key);
  for (const Recipient* one : programme.all<Recipient>()) {
    if (is_public_key(one->key) && std::find(keys.begin(), keys.end(), one->key) == keys.end()) keys.push_back(one->key);
  }
  return keys;
}

}  // namespace bothways
