// Four whole numbers at once: SIMD128 where this is WebAssembly, what the compiler makes of a vector type
// elsewhere. The same numbers come out everywhere.
#pragma once

#include <cstddef>
#include <cstdint>

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#else
#include <cstring>
#endif

namespace bothways::matching {

#ifdef __wasm_simd128__

using Four = v128_t;
inline Four load(const std::int32_t* at) { return wasm_v128_load(at); }
inline void store(std::int32_t* at, Four four) { wasm_v128_store(at, four); }
inline Four all_of(std::int32_t number) { return wasm_i32x4_splat(number); }
inline Four plus(Four a, Four b) { return wasm_i32x4_add(a, b); }
inline Four minus(Four a, Four b) { return wasm_i32x4_sub(a, b); }
inline Four either(Four a, Four b) { return wasm_v128_or(a, b); }
inline Four lesser(Four a, Four b) { return wasm_i32x4_min(a, b); }
inline Four greater(Four a, Four b) { return wasm_i32x4_max(a, b); }
inline Four lesser_unsigned(Four a, Four b) { return wasm_u32x4_min(a, b); }
inline bool any_equal(Four a, Four b) { return wasm_v128_any_true(wasm_i32x4_eq(a, b)); }
// The places where `a` is no more than `b`: 1 for the first, 2, 4 and 8.
inline unsigned which_at_most(Four a, Four b) { return static_cast<unsigned>(wasm_i32x4_bitmask(wasm_i32x4_le(a, b))); }

#else

using Four = std::int32_t __attribute__((vector_size(16)));
using FourUnsigned = std::uint32_t __attribute__((vector_size(16)));
inline Four load(const std::int32_t* at) {
  Four four;
  std::memcpy(&four, at, sizeof four);
  return four;
}
inline void store(std::int32_t* at, Four four) { std::memcpy(at, &four, sizeof four); }
inline Four all_of(std::int32_t number) { return Four{number, number, number, number}; }
inline Four plus(Four a, Four b) { return a + b; }
inline Four minus(Four a, Four b) { return a - b; }
inline Four either(Four a, Four b) { return a | b; }
inline Four pick(Four mask, Four a, Four b) { return (mask & a) | (~mask & b); }
inline Four lesser(Four a, Four b) { return pick(a < b, a, b); }
inline Four greater(Four a, Four b) { return pick(a > b, a, b); }
inline Four lesser_unsigned(Four a, Four b) { return pick(Four(FourUnsigned(a) < FourUnsigned(b)), a, b); }
inline bool any_equal(Four a, Four b) {
  using Two = std::int64_t __attribute__((vector_size(16)));
  const Two equal = Two(a == b);
  return (equal[0] | equal[1]) != 0;
}
inline unsigned which_at_most(Four a, Four b) {
  const Four bits = Four(a <= b) & Four{1, 2, 4, 8};
  return static_cast<unsigned>(bits[0] | bits[1] | bits[2] | bits[3]);
}

#endif

}  // namespace bothways::matching
