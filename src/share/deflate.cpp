#include "share/deflate.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace bothways::share {
namespace {

constexpr std::size_t window = 32768, least_match = 3, longest_match = 258;
constexpr int end_of_block = 256;

// RFC 1951, 3.2.5: where each length and distance code begins, and how many bits follow it.
constexpr std::array<std::uint16_t, 29> length_base{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
constexpr std::array<std::uint8_t, 29> length_bits{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
constexpr std::array<std::uint16_t, 30> distance_base{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
constexpr std::uint8_t distance_bits(std::size_t code) { return static_cast<std::uint8_t>(code < 4 ? 0 : code / 2 - 1); }

class Writer {
 public:
  // The lowest bit first.
  void bits(std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i) {
      if (free_ == 0) {
        out_ += '\0';
        free_ = 8;
      }
      if ((value >> i & 1) != 0) out_.back() = static_cast<char>(out_.back() | 1 << (8 - free_));
      --free_;
    }
  }
  // Huffman codes: the highest bit first.
  void code(std::uint32_t value, int count) {
    while (count-- > 0) bits(value >> count & 1, 1);
  }
  // The fixed code of 3.2.6.
  void symbol(int s) {
    if (s < 144) code(static_cast<std::uint32_t>(0x30 + s), 8);
    else if (s < 256) code(static_cast<std::uint32_t>(0x190 + s - 144), 9);
    else if (s < 280) code(static_cast<std::uint32_t>(s - 256), 7);
    else code(static_cast<std::uint32_t>(0xC0 + s - 280), 8);
  }
  void match(std::size_t length, std::size_t distance) {
    const auto l = static_cast<std::size_t>(std::upper_bound(length_base.begin(), length_base.end(), length) - length_base.begin()) - 1;
    const auto d = static_cast<std::size_t>(std::upper_bound(distance_base.begin(), distance_base.end(), distance) - distance_base.begin()) - 1;
    symbol(257 + static_cast<int>(l));
    bits(static_cast<std::uint32_t>(length - length_base[l]), length_bits[l]);
    code(static_cast<std::uint32_t>(d), 5);
    bits(static_cast<std::uint32_t>(distance - distance_base[d]), distance_bits(d));
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  int free_ = 0;
};

// The longest match among earlier places that begin with the same three bytes, the nearest first.
class Matches {
 public:
  explicit Matches(std::string_view all) : all_(all), before_(all.size(), none), last_(std::size_t{1} << 13, none) {}
  void note(std::size_t at) {
    if (at + least_match > all_.size()) return;
    auto& last = last_[hash(at)];
    before_[at] = last;
    last = at;
  }
  std::pair<std::size_t, std::size_t> best(std::size_t at) const {  // length and distance
    std::pair<std::size_t, std::size_t> found{0, 0};
    if (at + least_match > all_.size()) return found;
    const std::size_t most = std::min(longest_match, all_.size() - at);
    int tries = 256;
    for (std::size_t from = last_[hash(at)]; from != none && at - from <= window && tries-- > 0; from = before_[from]) {
      std::size_t length = 0;
      while (length < most && all_[from + length] == all_[at + length]) ++length;
      if (length > found.first) found = {length, at - from};
    }
    return found;
  }

 private:
  static constexpr std::size_t none = SIZE_MAX;
  std::size_t hash(std::size_t at) const {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(all_[at + i])); };
    return ((byte(0) | byte(1) << 8 | byte(2) << 16) * 0x9E3779B1u) >> 19;
  }
  std::string_view all_;
  std::vector<std::size_t> before_, last_;
};

// A canonical Huffman code as counts and symbols by length (after Mark Adler's puff).
struct Code {
  std::array<std::uint16_t, 16> count{};
  std::vector<std::uint16_t> symbols;
};

// False where the lengths are no code. A code of one symbol may be incomplete.
bool make_code(Code& code, const std::uint8_t* lengths, std::size_t n) {
  code = {};
  for (std::size_t i = 0; i < n; ++i) ++code.count[lengths[i]];
  code.count[0] = 0;
  int left = 1, used = 0;
  std::array<std::uint16_t, 16> offset{};
  for (std::size_t length = 1; length < 16; ++length) {
    left = left * 2 - code.count[length];
    if (left < 0) return false;
    if (length + 1 < 16) offset[length + 1] = static_cast<std::uint16_t>(offset[length] + code.count[length]);
    used += code.count[length];
  }
  code.symbols.resize(static_cast<std::size_t>(used));
  for (std::size_t i = 0; i < n; ++i) {
    if (lengths[i] != 0) code.symbols[offset[lengths[i]]++] = static_cast<std::uint16_t>(i);
  }
  return left == 0 || used <= 1;
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
    int value = 0, first = 0, index = 0;
    for (std::size_t length = 1; length < 16 && good_; ++length) {
      value |= static_cast<int>(bits(1));
      const int count = code.count[length];
      if (value - count < first) return good_ ? code.symbols[static_cast<std::size_t>(index + value - first)] : 0;
      index += count;
      first = (first + count) << 1;
      value <<= 1;
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

std::string deflated(std::string_view bytes, std::string_view dictionary) {
  dictionary = dictionary.substr(dictionary.size() - std::min(dictionary.size(), window));
  const std::string all = std::string(dictionary) + std::string(bytes);
  Matches matches(all);
  for (std::size_t i = 0; i < dictionary.size(); ++i) matches.note(i);
  Writer out;
  out.bits(1, 1);
  out.bits(1, 2);
  for (std::size_t at = dictionary.size(); at < all.size();) {
    const auto [length, distance] = matches.best(at);
    const std::size_t step = length >= least_match ? length : 1;
    if (length >= least_match) out.match(length, distance);
    else out.symbol(static_cast<unsigned char>(all[at]));
    for (std::size_t i = 0; i < step; ++i) matches.note(at++);
  }
  out.symbol(end_of_block);
  return out.take();
}

std::optional<std::string> inflated(std::string_view stream, std::size_t most, std::string_view dictionary) {
  return Reader(stream, most, dictionary).read();
}

}  // namespace bothways::share
