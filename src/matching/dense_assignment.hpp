// The cheapest assignment of rows, one place each, to columns, which have room for one or more: the kernel
// behind the best total where most cells can be had. Column reduction, reduction transfer and augmenting row
// reduction, then shortest augmenting paths (Jonker and Volgenant, Computing 38, 1987), each step over a whole
// row at once (row_scan.hpp). Rows can be left out at a price, which is then higher than any exchange.
#pragma once

#include <cstdint>
#include <memory>
#include <new>
#include <vector>

#include "matching/costs.hpp"

namespace bothways::matching {

// A vector of these does not set its numbers to 0 first: the table is written once.
template <class T>
struct Unwritten : std::allocator<T> {
  template <class U>
  struct rebind {
    using other = Unwritten<U>;
  };
  template <class U>
  void construct(U* at) noexcept {
    ::new (static_cast<void*>(at)) U;
  }
  template <class U, class... From>
  void construct(U* at, From&&... from) {
    ::new (static_cast<void*>(at)) U(static_cast<From&&>(from)...);
  }
};

template <class T>
struct DenseAssignment {
  std::size_t rows = 0, columns = 0;
  std::size_t stride = 0;        // from row to row; a multiple of row_step
  std::vector<T, Unwritten<T>> cost;  // zero or more; columns that nobody can have cost 0, as do those behind the last
  std::vector<int> room;         // of each column; 0: nobody can have it
  T leaving_out = 0;             // 0: no row can be left out, and there is room for all
  // Where to begin, of an answer to a problem like this one: prices of 0 or less and not beyond largest_cost, and the
  // column of each row, or nobody. What no longer fits is let go. Empty: from nothing.
  std::vector<T> price;
  std::vector<std::uint32_t> column_of;
};

// row_price + price <= cost everywhere and equal on pairs; row_price is leaving_out for who is left out; price
// is 0 where there is room, and else 0 or less.
template <class T>
struct DenseAssigned {
  std::vector<std::uint32_t> column_of;
  std::vector<T> row_price, price;
};

template <class T>
DenseAssigned<T> assign_dense(const DenseAssignment<T>& problem);
extern template DenseAssigned<std::int32_t> assign_dense(const DenseAssignment<std::int32_t>&);
extern template DenseAssigned<std::int64_t> assign_dense(const DenseAssignment<std::int64_t>&);

}  // namespace bothways::matching
