#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "share/deflate.hpp"
#include "share/deflate_tables.hpp"

namespace bothways::share {
namespace {

using namespace deflating;

constexpr std::size_t longest_code = 15;

// RFC 1951, 3.2.2: of each length the first code, how many there are, and where their symbols begin.
struct Code {
  std::array<std::uint32_t, longest_code + 1> first{}, count{}, begins{};
  std::vector<std::uint16_t> symbols;
};

// False where the lengths are no code: too many, or too few unless it is one symbol alone.
bool make_code(Code& code, const std::uint8_t* lengths, std::size_t n) {
  code = {};
  for (std::size_t i = 0; i < n; ++i) {
    if (lengths[i] != 0) ++code.count[lengths[i]];
  }
  std::uint32_t next = 0, used = 0;
  for (std::size_t length = 1; length <= longest_code; ++length) {
    next <<= 1;
    code.first[length] = next;
    code.begins[length] = used;
    next += code.count[length];
    used += code.count[length];
    if (next > 1u << length) return false;
  }
  code.symbols.resize(used);
  auto place = code.begins;
  for (std::size_t i = 0; i < n; ++i) {
    if (lengths[i] != 0) code.symbols[place[lengths[i]]++] = static_cast<std::uint16_t>(i);
  }
  return next == 1u << longest_code || used <= 1;
}

class Reader {
 public:
  Reader(std::string_view in, std::size_t most, std::string_view dictionary)
      : in_(in), out_(dictionary.substr(dictionary.size() - std::min(dictionary.size(), window))), before_(out_.size()), most_(out_.size() + most) {}

  std::optional<std::string> read() {
    for (bool last = false; !last && good_;) {
      last = bits(1) != 0;
      switch (bits(2)) {
        case 0: stored(); break;
        case 1: fixed(); break;
        case 2: dynamic(); break;
        default: good_ = false;
      }
    }
    if (!good_ || at_ != in_.size()) return std::nullopt;
    return out_.substr(before_);
  }

 private:
  std::uint32_t bits(int count) {
    while (have_ < count) {
      if (at_ == in_.size()) {
        good_ = false;
        return 0;
      }
      buffer_ |= static_cast<std::uint32_t>(static_cast<unsigned char>(in_[at_++])) << have_;
      have_ += 8;
    }
    const std::uint32_t value = buffer_ & ((1u << count) - 1);
    buffer_ >>= count;
    have_ -= count;
    return value;
  }

  int symbol(const Code& code) {
    std::uint32_t value = 0;
    for (std::size_t length = 1; length <= longest_code && good_; ++length) {
      value = value << 1 | bits(1);
      if (!good_ || value < code.first[length] || value - code.first[length] >= code.count[length]) continue;
      return code.symbols[code.begins[length] + value - code.first[length]];
    }
    good_ = false;
    return 0;
  }

  void stored() {
    buffer_ = 0;
    have_ = 0;
    const std::uint32_t size = bits(16), inverse = bits(16);
    if (!good_ || (size ^ inverse) != 0xFFFF || in_.size() - at_ < size || out_.size() + size > most_) return void(good_ = false);
    out_ += in_.substr(at_, size);
    at_ += size;
  }

  void fixed() {
    std::array<std::uint8_t, 288> lengths{};
    for (std::size_t i = 0; i < 288; ++i) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    Code symbols, distances;
    make_code(symbols, lengths.data(), 288);
    lengths.fill(5);
    make_code(distances, lengths.data(), 32);
    block(symbols, distances);
  }

  void dynamic() {
    constexpr std::array<std::uint8_t, 19> order{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    const std::size_t literals = bits(5) + 257, distances = bits(5) + 1, codes = bits(4) + 4;
    std::array<std::uint8_t, 320> lengths{};
    for (std::size_t i = 0; i < codes; ++i) lengths[order[i]] = static_cast<std::uint8_t>(bits(3));
    Code code;
    if (!good_ || literals > 286 || distances > 30 || !make_code(code, lengths.data(), 19)) return void(good_ = false);
    lengths.fill(0);
    for (std::size_t n = 0; n < literals + distances && good_;) {
      const int s = symbol(code);
      if (s < 16) {
        lengths[n++] = static_cast<std::uint8_t>(s);
        continue;
      }
      if (s == 16 && n == 0) good_ = false;
      const std::uint8_t value = s == 16 && n > 0 ? lengths[n - 1] : 0;
      const std::size_t times = s == 16 ? 3 + bits(2) : s == 17 ? 3 + bits(3) : 11 + bits(7);
      if (n + times > literals + distances) good_ = false;
      for (std::size_t i = 0; i < times && good_; ++i) lengths[n++] = value;
    }
    Code symbols, places;
    if (!good_ || lengths[end_of_block] == 0 || !make_code(symbols, lengths.data(), literals) || !make_code(places, lengths.data() + literals, distances)) return void(good_ = false);
    block(symbols, places);
  }

  void block(const Code& symbols, const Code& distances) {
    while (good_) {
      const int s = symbol(symbols);
      if (!good_ || s == end_of_block) return;
      if (s < end_of_block) {
        if (out_.size() == most_) return void(good_ = false);
        out_ += static_cast<char>(s);
        continue;
      }
      const auto l = static_cast<std::size_t>(s - 257);
      if (l >= length_base.size()) return void(good_ = false);
      const std::size_t length = length_base[l] + bits(length_bits[l]);
      const auto d = static_cast<std::size_t>(symbol(distances));
      if (!good_ || d >= distance_base.size()) return void(good_ = false);
      const std::size_t distance = distance_base[d] + bits(distance_bits(d));
      if (!good_ || distance > out_.size() || out_.size() + length > most_) return void(good_ = false);
      for (std::size_t i = 0; i < length; ++i) out_ += out_[out_.size() - distance];
    }
  }

  std::string_view in_;
  std::size_t at_ = 0;
  std::string out_;
  std::size_t before_, most_;
  std::uint32_t buffer_ = 0;
  int have_ = 0;
  bool good_ = true;
};

}  // namespace

std::optional<std::string> inflated(std::string_view stream, std::size_t most, std::string_view dictionary) {
  return Reader(stream, most, dictionary).read();
}

}  // namespace bothways::share
