// Whom of the other side each person can have, as bits: 64 at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace bothways::matching {

using Word = std::uint64_t;
inline constexpr std::size_t word_bits = 64;
inline std::size_t words_for(std::size_t bits) { return (bits + word_bits - 1) / word_bits; }
inline Word bit_of(std::size_t column) { return Word{1} << (column % word_bits); }

// Calls with the number of each bit that is set in the word at `word`.
template <class Call>
void each_bit(std::size_t word, Word bits, Call call) {
  for (; bits != 0; bits &= bits - 1) call(static_cast<std::uint32_t>(word * word_bits + static_cast<std::size_t>(std::countr_zero(bits))));
}

// Bits of as many flags, each 0 or 1; there must be room for whole words.
inline void pack(const std::uint8_t* flags, std::size_t words, Word* bits) {
  for (std::size_t word = 0; word < words; ++word) {
    Word packed = 0;
    for (std::size_t byte = 0; byte < 8; ++byte) {
      std::uint64_t eight;
      std::memcpy(&eight, flags + word * word_bits + byte * 8, sizeof eight);
      packed |= (eight * 0x0102040810204080u >> 56) << (byte * 8);
    }
    bits[word] = packed;
  }
}

class BitTable {
 public:
  BitTable() = default;
  BitTable(std::size_t rows, std::size_t columns) : words_(words_for(columns)), bits_(rows * words_) {}

  std::size_t words() const { return words_; }
  Word* row(std::size_t row) { return bits_.data() + row * words_; }
  const Word* row(std::size_t row) const { return bits_.data() + row * words_; }
  bool has(std::size_t row, std::size_t column) const { return (bits_[at(row, column)] & bit_of(column)) != 0; }
  void add(std::size_t row, std::size_t column) { bits_[at(row, column)] |= bit_of(column); }
  void remove(std::size_t row, std::size_t column) { bits_[at(row, column)] &= ~bit_of(column); }
  void clear() { bits_.assign(bits_.size(), 0); }

 private:
  std::size_t at(std::size_t row, std::size_t column) const { return row * words_ + column / word_bits; }

  std::size_t words_ = 0;
  std::vector<Word> bits_;
};

}  // namespace bothways::matching
