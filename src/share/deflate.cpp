#include "share/deflate.hpp"

#include <algorithm>
#include <vector>

#include "share/deflate_tables.hpp"

namespace bothways::share {
namespace {

using namespace deflating;

constexpr std::size_t least_match = 3;

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

}  // namespace bothways::share
