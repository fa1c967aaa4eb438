#include "base/id.hpp"

#include <doctest/doctest.h>

#include "base/stamp.hpp"

using namespace bothways;

TEST_CASE("Base 32 has one spelling for each number") {
  for (const std::uint64_t value : {0ull, 1ull, 31ull, 32ull, 1023ull, 1ull << 40, ~0ull, ~0ull >> 1}) {
    CHECK(from_base32(to_base32(value)) == value);
  }
  CHECK(to_base32(0) == "0");
  CHECK(to_base32(~0ull) == "fzzzzzzzzzzzz");
  for (const char* text : {"", "00", "01", "A", "i", "l", "o", "u", "-1", " 1", "gzzzzzzzzzzzz", "10000000000000"}) {
    CHECK_MESSAGE(!from_base32(text), text);
  }
}

TEST_CASE("Ids rise with the time they were made, and are never nobody") {
  const std::int64_t ms = 1'780'000'000'000;
  CHECK(make_id(ms, ~0ull) < make_id(ms + 1, 0));
  CHECK(make_id(ms, 1) != make_id(ms, 2));
  CHECK(make_id(0, 0));
  CHECK(make_id(-5, 0));
  CHECK(to_text(Id{}) == "0");
  CHECK(id_from_text(to_text(make_id(ms, 77))) == make_id(ms, 77));
}

TEST_CASE("The next stamp is behind everything seen, whatever the clock on the wall says") {
  VersionVector seen;
  const Stamp first = next_stamp(seen, 7, 1000);
  CHECK(first.utc_ms() == 1000);
  note_seen(seen, first);
  const Stamp second = next_stamp(seen, 7, 1000);
  CHECK(second > first);
  CHECK(second.utc_ms() == 1000);
  note_seen(seen, {std::uint64_t{9'000'000} << 16, 8});
  CHECK(next_stamp(seen, 7, 1000).time == (std::uint64_t{9'000'000} << 16) + 1);
  CHECK(next_stamp({}, 7, -4).time == 1);
}

TEST_CASE("No clock runs beyond what can be read, however far ahead a copy or the wall is") {
  const std::int64_t year = 365LL * 86'400'000, now = 1'780'000'000'000;
  VersionVector seen{{7, last_time}};
  CHECK(next_stamp(seen, 7, now).time == last_time);
  CHECK(next_stamp(seen, 8, INT64_MAX).time == last_time);
  // A wall clock is followed by a hundred years at most, and never so far that there is no room for edits.
  seen = {{7, static_cast<std::uint64_t>(now) << 16}};
  CHECK(next_stamp(seen, 7, now + 30 * year).utc_ms() == now + 30 * year);
  CHECK(next_stamp(seen, 7, now + 101 * year).time == (static_cast<std::uint64_t>(now) << 16) + 1);
  CHECK(next_stamp({}, 7, INT64_MAX).time == 1);
  CHECK(next_stamp({}, 7, last_ms).time == 1);
  CHECK(next_stamp(seen, 7, INT64_MIN).time == (static_cast<std::uint64_t>(now) << 16) + 1);
}

TEST_CASE("A copy is far ahead where neither the clock nor what was seen comes near it") {
  const std::int64_t year = 365LL * 86'400'000, now = 1'780'000'000'000;
  const auto at = [&](std::int64_t ms) { return VersionVector{{7, static_cast<std::uint64_t>(ms) << 16}, {9, 1}}; };
  CHECK_FALSE(is_far_ahead(at(now + 100 * year), {}, now));
  CHECK(is_far_ahead(at(now + 101 * year), {}, now));
  CHECK_FALSE(is_far_ahead(at(now + 101 * year), at(now + 50 * year), now));
  CHECK_FALSE(is_far_ahead(at(now), {}, 0));  // a wall clock that stands at 1970
  CHECK_FALSE(is_far_ahead({}, {}, INT64_MIN / 2));
  CHECK_FALSE(is_far_ahead(at(last_ms), {}, INT64_MAX));
}

TEST_CASE("A version vector knows what it has seen") {
  VersionVector seen{{7, 100}};
  CHECK(has_seen(seen, {100, 7}));
  CHECK_FALSE(has_seen(seen, {101, 7}));
  CHECK_FALSE(has_seen(seen, {1, 8}));
  CHECK(has_seen(seen, {}));
  note_seen(seen, {50, 7});
  CHECK(seen.at(7) == 100);
  note_seen(seen, {});
  CHECK(seen.size() == 1);
}
