// What is worked out from the programme, the day and the words, kept until one of them is another: a frame
// costs no walk over all records. Pointers into the programme may be kept in it.
#pragma once

#include <utility>

#include "app/state.hpp"
#include "base/words.hpp"

namespace bothways {

template <class T>
class PerChange {
 public:
  template <class F>
  const T& get(const State& state, F&& make) {
    if (revision_ != state.revision || today_ != state.today || words_ != words_version()) {
      value_ = std::forward<F>(make)();
      revision_ = state.revision;
      today_ = state.today;
      words_ = words_version();
    }
    return value_;
  }

 private:
  T value_{};
  std::uint64_t revision_ = 0;
  Date today_;
  std::uint64_t words_ = 0;
};

}  // namespace bothways
