#include "matching/dense_assignment.hpp"

#include <algorithm>
#include <cstddef>

#include "matching/row_scan.hpp"

namespace bothways::matching {
namespace {

template <class T>
class Paths {
 public:
  explicit Paths(const DenseAssignment<T>& problem)
      : p_(problem), price_(problem.stride, -never<T>), untouched_(problem.stride, finished<T>), distance_(problem.stride), shut_(problem.stride, finished<T>), room_(problem.room), column_of_(problem.rows, nobody), first_of_(problem.columns, nobody), next_of_(problem.rows, nobody) {
    for (std::size_t column = 0; column < p_.columns; ++column) {
      if (room_[column] == 0) continue;
      price_[column] = shut_[column] = 0;
      untouched_[column] = std::numeric_limits<T>::max();
    }
  }

  DenseAssigned<T> run() {
    std::vector<std::uint32_t> free = p_.column_of.empty() ? begin() : begin_again();
    for (const std::uint32_t row : free) augment(row);
    return answer();
  }

 private:
  const T* costs(std::size_t row) const { return p_.cost.data() + row * p_.stride; }
  T reduced(std::size_t row, std::size_t column) const { return costs(row)[column] - price_[column]; }

  void join(std::uint32_t row, std::uint32_t column) {
    column_of_[row] = column;
    next_of_[row] = first_of_[column];
    first_of_[column] = row;
    if (--room_[column] == 0) shut_[column] = finished<T>;
  }
  void part(std::uint32_t row) {
    const std::uint32_t column = column_of_[row];
    std::uint32_t* at = &first_of_[column];
    while (*at != row) at = &next_of_[*at];
    *at = next_of_[row];
    column_of_[row] = nobody;
    if (room_[column]++ == 0) shut_[column] = 0;
  }

  // Gives what can be given without searching; the rows that are left.
  std::vector<std::uint32_t> begin() {
    const bool one_each = std::all_of(room_.begin(), room_.end(), [](int room) { return room <= 1; });
    if (one_each && p_.leaving_out == 0 && p_.rows == p_.columns) reduce_columns();
    std::vector<std::uint32_t> free;
    for (std::uint32_t row = 0; row < p_.rows; ++row) {
      if (column_of_[row] == nobody) free.push_back(row);
    }
    if (one_each) {
      for (int round = 0; round < 2; ++round) free = reduce_rows(std::move(free));
      return free;
    }
    std::erase_if(free, [&](std::uint32_t row) { return take_cheapest(row); });
    return free;
  }

  // Keeps the prices, and the pairs that are still the cheapest at these; the rows that are left.
  std::vector<std::uint32_t> begin_again() {
    for (std::size_t column = 0; column < p_.columns; ++column) {
      if (room_[column] > 0) price_[column] = p_.price[column];
    }
    row_price_.resize(p_.rows);
    std::vector<std::uint32_t> free;
    for (std::uint32_t row = 0; row < p_.rows; ++row) {
      row_price_[row] = two_least(costs(row), price_.data(), p_.stride).least;
      if (p_.leaving_out != 0) row_price_[row] = std::min(row_price_[row], p_.leaving_out);
      const std::uint32_t column = p_.column_of[row];
      if (column != nobody && room_[column] > 0 && reduced(row, column) == row_price_[row]) join(row, column);
      else free.push_back(row);
    }
    if (will_be_full()) return free;
    std::size_t to_free = 0;
    for (std::size_t column = 0; column < p_.columns; ++column) to_free += room_[column] > 0 && price_[column] < 0 ? 1 : 0;
    if (to_free > 4 + p_.rows / 32) return forget();
    for (std::uint32_t column = 0; column < p_.columns; ++column) {
      while (room_[column] > 0 && price_[column] < 0) make_free(column);
    }
    return free;
  }

  // Too much has changed: from nothing after all.
  std::vector<std::uint32_t> forget() {
    for (std::uint32_t row = 0; row < p_.rows; ++row) {
      if (column_of_[row] != nobody) part(row);
    }
    for (std::size_t column = 0; column < p_.columns; ++column) {
      if (room_[column] > 0) price_[column] = 0;
    }
    return begin();
  }

  // Where everybody gets a place and every place is taken, a column's price may be what it likes.
  bool will_be_full() const {
    std::int64_t room = 0;
    for (const int each : p_.room) room += each;
    return p_.leaving_out == 0 && room == static_cast<std::int64_t>(p_.rows);
  }

  // A column that has room again costs nothing: either its price can rise to 0, or a row that would rather have it
  // leaves its own, and so on to one whose price can. The same shortest paths, from the columns' side.
  void make_free(std::uint32_t start) {
    constexpr T far = std::numeric_limits<T>::max();
    struct Reached {
      std::uint32_t column, by;  // by whom leaving it the way goes on; nobody: it is the start
      T distance;
    };
    std::vector<T> distance(p_.rows, far);
    std::vector<std::uint32_t> towards(p_.rows, nobody);
    std::vector<Reached> reached{{start, nobody, 0}};
    std::size_t last = 0;
    T end = -price_[start];
    for (std::size_t i = 0;; ++i) {
      const std::uint32_t column = reached[i].column;
      const T here = reached[i].distance;
      for (std::uint32_t row = first_of_[column]; row != nobody; row = next_of_[row]) distance[row] = finished<T>;
      std::uint32_t nearest = nobody;
      for (std::uint32_t row = 0; row < p_.rows; ++row) {
        if (column_of_[row] == nobody || distance[row] == finished<T>) continue;
        const T there = here + reduced(row, column) - row_price_[row];
        if (there < distance[row]) {
          distance[row] = there;
          towards[row] = column;
        }
        if (nearest == nobody || distance[row] < distance[nearest]) nearest = row;
      }
      if (nearest == nobody || distance[nearest] >= end) break;
      reached.push_back({column_of_[nearest], nearest, distance[nearest]});
      const T through = distance[nearest] - price_[column_of_[nearest]];
      if (through >= end) continue;
      end = through;
      last = i + 1;
    }
    for (const Reached& each : reached) {
      const T rise = std::max<T>(0, end - each.distance);
      price_[each.column] += rise;
      for (std::uint32_t row = first_of_[each.column]; row != nobody; row = next_of_[row]) row_price_[row] -= rise;
    }
    for (std::uint32_t row = reached[last].by; row != nobody;) {
      const std::uint32_t to = towards[row];
      part(row);
      join(row, to);
      row = std::find_if(reached.begin(), reached.end(), [&](const Reached& each) { return each.column == to; })->by;
    }
  }

  // Where every row and column gets a partner, prices can start at the least of each column.
  void reduce_columns() {
    std::vector<T> least(costs(0), costs(0) + p_.stride);
    std::vector<std::uint32_t> at(p_.stride, 0);
    for (std::uint32_t row = 1; row < p_.rows; ++row) {
      const T* cost = costs(row);
      for (std::size_t column = 0; column < p_.stride; ++column) {
        const bool less = cost[column] < least[column];
        least[column] = less ? cost[column] : least[column];
        at[column] = less ? row : at[column];
      }
    }
    std::vector<char> several(p_.rows, 0);
    for (auto column = static_cast<std::uint32_t>(p_.columns); column-- > 0;) {
      price_[column] = least[column];
      if (column_of_[at[column]] == nobody) join(at[column], column);
      else several[at[column]] = 1;
    }
    for (std::uint32_t row = 0; row < p_.rows; ++row) {
      const std::uint32_t column = column_of_[row];
      if (column != nobody && several[row] == 0 && p_.rows > 1) price_[column] -= two_least(costs(row), price_.data(), p_.stride).second;
    }
  }

  // Each row takes its cheapest column and lowers the price so far that its second choice would be as good;
  // who had it before tries again.
  std::vector<std::uint32_t> reduce_rows(std::vector<std::uint32_t> free) {
    std::vector<std::uint32_t> left;
    std::size_t steps = 4 * p_.rows + free.size();  // from here on searching is cheaper than haggling
    for (std::size_t next = 0; next < free.size();) {
      const std::uint32_t row = free[next++];
      TwoLeast<T> two = two_least(costs(row), price_.data(), p_.stride);
      if (p_.leaving_out != 0) two.second = std::min(two.second, p_.leaving_out);
      else if (two.second >= never<T>) two.second = two.least;  // the only column
      if (steps == 0 || two.least >= two.second) {
        if (steps == 0 || !take_any(row, two.least)) left.push_back(row);
        continue;
      }
      --steps;
      const auto column = static_cast<std::uint32_t>(find_reduced(costs(row), price_.data(), two.least, 0, p_.stride));
      price_[column] -= two.second - two.least;
      const std::uint32_t before = first_of_[column];
      if (before != nobody) part(before);
      join(row, column);
      if (before != nobody) free[--next] = before;
    }
    return left;
  }

  bool take_cheapest(std::uint32_t row) { return take_any(row, two_least(costs(row), price_.data(), p_.stride).least); }
  // The first column with room among those that cost this least.
  bool take_any(std::uint32_t row, T least) {
    if (p_.leaving_out != 0 && least >= p_.leaving_out) return false;
    for (std::size_t column = find_reduced(costs(row), price_.data(), least, 0, p_.stride); column < p_.columns;
         column = find_reduced(costs(row), price_.data(), least, column + 1, p_.stride)) {
      if (room_[column] == 0) continue;
      join(row, static_cast<std::uint32_t>(column));
      return true;
    }
    return false;
  }

  struct Scanned {
    std::uint32_t row;
    T offset;
  };
  struct Settled {
    std::uint32_t column;
    T distance;
    std::size_t scanned;  // how many rows had been scanned by then
  };

  // The shortest path of exchanges from a row to a column with room, or to a row that is left out.
  void augment(std::uint32_t start) {
    using U = std::make_unsigned_t<T>;
    distance_ = untouched_;
    scanned_.clear();
    settled_.clear();
    U leaving = p_.leaving_out == 0 ? std::numeric_limits<U>::max() : static_cast<U>(p_.leaving_out);
    std::uint32_t leaver = start;
    Nearest<T> nearest = scan(start, 0);
    while (nearest.of_all < std::min(nearest.of_open, leaving)) {
      const T at = static_cast<T>(nearest.of_all);
      const auto column = static_cast<std::uint32_t>(find_number(distance_.data(), at, p_.stride));
      settled_.push_back({column, at, scanned_.size()});
      distance_[column] = finished<T>;
      for (std::uint32_t row = first_of_[column]; row != nobody; row = next_of_[row]) {
        const T offset = at - reduced(row, column);
        nearest = scan(row, offset);
        if (p_.leaving_out == 0 || static_cast<U>(offset + p_.leaving_out) >= leaving) continue;
        leaving = static_cast<U>(offset + p_.leaving_out);
        leaver = row;
      }
    }
    const T end = static_cast<T>(std::min(nearest.of_open, leaving));
    if (nearest.of_open <= leaving) {
      std::uint32_t column = 0;
      while (room_[column] == 0 || distance_[column] != end) ++column;
      exchange(start, column, end, scanned_.size());
    } else if (leaver != start) {
      const std::uint32_t column = column_of_[leaver];
      const auto reached = std::find_if(settled_.begin(), settled_.end(), [&](const Settled& each) { return each.column == column; });
      part(leaver);
      exchange(start, column, reached->distance, reached->scanned);
    }
    for (const Settled& each : settled_) price_[each.column] -= end - each.distance;
  }

  Nearest<T> scan(std::uint32_t row, T offset) {
    scanned_.push_back({row, offset});
    return relax(costs(row), price_.data(), offset, distance_.data(), shut_.data(), p_.stride);
  }

  // Back along the path: who brought the column so near is the first row that did.
  void exchange(std::uint32_t start, std::uint32_t column, T distance, std::size_t scanned) {
    for (;;) {
      std::size_t i = 0;
      while (i + 1 < scanned && reduced(scanned_[i].row, column) + scanned_[i].offset != distance) ++i;
      const std::uint32_t row = scanned_[i].row;
      if (row == start) {
        join(row, column);
        return;
      }
      const std::uint32_t before = column_of_[row];
      const auto reached = std::find_if(settled_.begin(), settled_.end(), [&](const Settled& each) { return each.column == before; });
      part(row);
      join(row, column);
      column = before;
      distance = reached->distance;
      scanned = reached->scanned;
    }
  }

  DenseAssigned<T> answer() {
    // Where all columns are taken they may all be lowered, and the rows raised: prices are 0 or less.
    const T highest = std::max<T>(0, p_.columns == 0 ? 0 : *std::max_element(price_.begin(), price_.begin() + static_cast<std::ptrdiff_t>(p_.columns)));
    DenseAssigned<T> out;
    out.row_price.resize(p_.rows);
    for (std::size_t row = 0; row < p_.rows; ++row) out.row_price[row] = column_of_[row] == nobody ? p_.leaving_out : reduced(row, column_of_[row]) + highest;
    price_.resize(p_.columns);
    for (T& price : price_) price -= highest;
    out.price = std::move(price_);
    out.column_of = std::move(column_of_);
    return out;
  }

  const DenseAssignment<T>& p_;
  std::vector<T> price_, untouched_, distance_, shut_;
  std::vector<int> room_;
  std::vector<T> row_price_;                         // of who has a column, while columns are made free
  std::vector<std::uint32_t> column_of_;             // of each row
  std::vector<std::uint32_t> first_of_, next_of_;    // the rows of a column, chained
  std::vector<Scanned> scanned_;
  std::vector<Settled> settled_;
};

}  // namespace

template <class T>
DenseAssigned<T> assign_dense(const DenseAssignment<T>& problem) {
  return Paths<T>(problem).run();
}
template DenseAssigned<std::int32_t> assign_dense(const DenseAssignment<std::int32_t>&);
template DenseAssigned<std::int64_t> assign_dense(const DenseAssignment<std::int64_t>&);

}  // namespace bothways::matching
