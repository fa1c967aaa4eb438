// What is made small comes back, also with a dictionary; streams of zlib are read; what is none is refused.
#include <doctest/doctest.h>

#include "share/deflate.hpp"

using namespace bothways::share;

namespace {

std::string from_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  return bytes;
}

}  // namespace

TEST_CASE("What is deflated comes back byte by byte") {
  std::string all_bytes, long_run(70'000, 'a'), mixed;
  for (int i = 0; i < 256; ++i) all_bytes += static_cast<char>(i);
  for (int i = 0; i < 9'000; ++i) mixed += "the " + std::to_string(i * i % 97) + " ";
  for (const std::string& text : {std::string(), std::string("a"), std::string("ab"), std::string("abcabcabcabc"), all_bytes, long_run, mixed}) {
    const std::string small = deflated(text);
    CHECK(inflated(small, text.size()) == text);
    if (!text.empty()) CHECK_FALSE(inflated(small, text.size() - 1));
  }
  CHECK(deflated(long_run).size() < 500);
}

TEST_CASE("What is in the dictionary costs next to nothing") {
  const std::string dictionary = "What would your organisation gain if you took part? What do you hope to learn?";
  const std::string text = "What do you hope to learn?";
  const std::string small = deflated(text, dictionary);
  CHECK(small.size() < 8);
  CHECK(inflated(small, 100, dictionary) == text);
  CHECK(inflated(small, 100, "another text that is not the same") != text);
  const std::string long_dictionary = std::string(40'000, 'x') + dictionary;  // only its last 32 KB count
  CHECK(inflated(deflated(text, long_dictionary), 100, long_dictionary) == text);
}

TEST_CASE("Streams with stored and dynamic blocks are read as zlib writes them") {
  // python3: zlib.compressobj(0, zlib.DEFLATED, -15) and (9, …) of "stored" and of 40 numbers.
  CHECK(inflated(from_hex("010600f9ff73746f726564"), 100) == "stored");
  std::string numbers;
  for (int i = 0; i < 40; ++i) numbers += std::to_string(i * 7919 % 1000) + ",";
  CHECK(inflated(from_hex("0dcab901c0300c03b185ae30f551da7fb1a44381c7e9d85cdc663cf435ada232c90ec242f7d03b62b9323b83b7f12b2692aea046e43ee2fea645697a38377bc52a7106d3a2fda83dea2d19266ad0fcaf482ee287f800"), 1000) == numbers);
}

TEST_CASE("What is no stream is refused") {
  const std::string small = deflated("something to be cut");
  for (std::size_t cut = 0; cut + 1 < small.size(); ++cut) CHECK_FALSE(inflated(small.substr(0, cut), 1000));
  CHECK_FALSE(inflated(small + "x", 1000));
  CHECK_FALSE(inflated(from_hex("07"), 1000));              // a block of the type that there is not
  CHECK_FALSE(inflated(from_hex("010600f8ff73746f726564"), 1000));  // a length that is not the other's inverse
  CHECK_FALSE(inflated(from_hex("4b4c0402"), 1000));        // a distance beyond the beginning, or no end
}
