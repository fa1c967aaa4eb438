// The register of expressions of interest as rows of a table, and what is counted in it; worked out anew
// only when the programme, the day or the words are others.
#pragma once

#include <array>
#include <vector>

#include "domain/form_stage.hpp"
#include "ui/data_table.hpp"

namespace bothways::ui {

inline constexpr std::array all_decisions{Decision::undecided, Decision::selected, Decision::reserve, Decision::not_selected, Decision::withdrawn};
inline constexpr std::string_view register_list = "applications";

struct Register {
  std::vector<const Application*> all;
  std::array<std::size_t, all_decisions.size()> decided{};
  std::array<std::size_t, std::size(all_form_stages)> stages{};
  std::size_t received = 0, to_decide = 0, late = 0, to_remind = 0;
  TableRows table;
};
const Register& register_now(const State& state);

void draw_register(Desk& desk, const Register& all);
// What can be done with the rows that are ticked.
void draw_with_ticked(Desk& desk, DataTable& table);

}  // namespace bothways::ui
