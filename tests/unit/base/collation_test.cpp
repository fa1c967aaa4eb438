#include "base/collation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "base/text.hpp"

using namespace bothways;

namespace {

using Names = std::vector<std::string>;

Names sorted(Names names) {
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
  return names;
}

}  // namespace

TEST_CASE("names are in the order in which people look them up") {
  // As Unicode's default collation has them (CLDR root), punctuation aside.
  const Names names{"Abiola", "Adébáyọ̀", "adele", "Ágnes", "Anh", "Ånja", "Bá", "Bắc", "Bao", "Çelik", "Cem", "Ọlá", "Olu", "Østby", "Ott",
                    "Straße 2", "Strasse 10", "Şule", "Zoë", "Ωμέγα", "Ёлка", "Жанна", "שרה", "أحمد", "آمنة", "باسم", "ليلى", "अनिल", "সুমন", "கமலா", "王芳"};
  Names mixed = names;
  std::reverse(mixed.begin(), mixed.end());
  CHECK(sorted(mixed) == names);
  std::rotate(mixed.begin(), mixed.begin() + 7, mixed.end());
  CHECK(sorted(mixed) == names);
}

TEST_CASE("numbers count as numbers, and leading zeros for nothing") {
  CHECK(sorted({"Cohort 10", "Cohort 9", "Cohort 2", "cohort 1"}) == Names{"cohort 1", "Cohort 2", "Cohort 9", "Cohort 10"});
  CHECK(sorted({"007 b", "7 a", "08", "6"}) == Names{"6", "7 a", "007 b", "08"});
}

TEST_CASE("what differs has different keys; the same has the same") {
  CHECK(sort_key("Zoe") != sort_key("Zoë"));
  CHECK(sort_key("Zoe") < sort_key("Zoë"));
  CHECK(sort_key("Zoë") < sort_key("Zoea"));
  CHECK(sort_key("") < sort_key("a"));
}

TEST_CASE("folding knows the letters of other scripts") {
  CHECK(folded("Nguyễn Thị Ơn") == "nguyen thi on");
  CHECK(folded("Ọlálékan Ẹ̀bùn") == "olalekan ebun");
  CHECK(folded("ΑΘΗΝΑ") == "αθηνα");
  CHECK(folded("ЁЛКА") == "елка");
  CHECK(folded("مُحَمَّد") == "محمد");
  CHECK(folded("שָׁלוֹם") == "שלום");
  CHECK(folded("×") == "×");
}
