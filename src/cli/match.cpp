// bothways match: who with whom as JSON, for a cohort of a scheme (FILE) or a table of numbers (--matrix CSV).
#include <charconv>
#include <ostream>

#include "base/words.hpp"
#include "cli/answer_json.hpp"
#include "cli/arguments.hpp"
#include "cli/matrix.hpp"
#include "cli/system.hpp"
#include "domain/scheme.hpp"
#include "matching/explanation.hpp"
#include "matching/fault_words.hpp"

namespace bothways::cli {
namespace {

using matching::Objective;

std::optional<Objective> objective_named(std::string_view name) {
  if (name == "total") return Objective::total;
  if (name == "fairest") return Objective::fairest;
  if (name == "stable") return Objective::stable;
  return std::nullopt;
}

// Nothing, and the reason on `err`, where an option's value does not fit.
bool take_capacities(const Parsed& parsed, std::string_view option, std::vector<int>& capacities, Streams streams) {
  const auto given = parsed.options.find(option);
  if (given == parsed.options.end()) return true;
  const auto read = read_capacities(given->second);
  if (const auto* why = std::get_if<std::string>(&read)) {
    streams.err << *why << '\n';
    return false;
  }
  capacities = *std::get_if<std::vector<int>>(&read);
  return true;
}

bool take_seed(const Parsed& parsed, std::uint64_t& seed, Streams streams) {
  const auto given = parsed.options.find("--seed");
  if (given == parsed.options.end()) return true;
  const std::string& text = given->second;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
  if (error == std::errc{} && end == text.data() + text.size()) return true;
  streams.err << say("cli.not_whole_numbers", {{"text", text.substr(0, 40)}}) << '\n';
  return false;
}

std::optional<Matrix> load_matrix(const std::string& file, Streams streams) {
  const Result<std::string> bytes = read_file(file);
  if (!bytes) {
    tell(bytes.problem(), file, streams);
    return std::nullopt;
  }
  auto read = read_matrix(*bytes);
  if (auto* matrix = std::get_if<Matrix>(&read)) return std::move(*matrix);
  streams.err << file << ": " << *std::get_if<std::string>(&read) << '\n';
  return std::nullopt;
}

int match_matrix(const Parsed& parsed, Objective objective, Streams streams) {
  std::optional<Matrix> matrix = load_matrix(parsed.options.at("--matrix"), streams);
  if (!matrix) return refused;
  matching::AssignmentProblem& problem = matrix->problem;
  if (!take_capacities(parsed, "--row-capacity", problem.row_capacity, streams) || !take_capacities(parsed, "--column-capacity", problem.column_capacity, streams) ||
      !take_seed(parsed, problem.seed, streams)) {
    return not_understood;
  }
  const auto fits = [&](const std::vector<int>& capacities, std::size_t people) { return capacities.empty() || capacities.size() == people; };
  if (!fits(problem.row_capacity, problem.rows) || !fits(problem.column_capacity, problem.columns)) {
    streams.err << say("cli.matrix.capacities", {{"rows", std::to_string(problem.rows)}, {"columns", std::to_string(problem.columns)}}) << '\n';
    return not_understood;
  }
  const matching::Answer answer = matching::solve(problem, objective);
  for (const matching::Fault& fault : answer.faults) streams.err << matching::in_words(fault) << '\n';
  if (!answer.faults.empty()) return refused;
  streams.out << answer_json(*matrix, answer);
  return done;
}

// By its name; without one the first that somebody waits in.
const Cohort* cohort_in(const Programme& programme, const Parsed& parsed) {
  const auto given = parsed.options.find("--cohort");
  for (const Cohort* cohort : programme.all<Cohort>()) {
    if (given != parsed.options.end() ? cohort->name == given->second : !matching::pool_of(programme, cohort->id)->a.empty()) return cohort;
  }
  return nullptr;
}

// As the page proposes it: the cohort's own aim, unless another one is asked for.
int match_cohort(const Parsed& parsed, std::optional<Objective> objective, Streams streams) {
  const auto programme = load(parsed.files[0], streams);
  if (!programme) return refused;
  const Cohort* cohort = cohort_in(*programme, parsed);
  if (cohort == nullptr) {
    streams.err << say("cli.no_cohort") << '\n';
    return refused;
  }
  const Objective asked = objective.value_or(matching::objective_of(*cohort));
  const auto proposal = matching::propose(matching::pool_of(*programme, cohort->id), asked);
  for (const matching::Fault& fault : proposal.answer.faults) streams.err << matching::in_words(*proposal.pool, fault) << '\n';
  if (!proposal.answer.faults.empty()) return refused;
  Named named;
  const auto names_of = [](const std::vector<const matching::Someone*>& people) {
    std::vector<std::string> names;
    for (const matching::Someone* one : people) names.push_back(one->person->name);
    return names;
  };
  named.rows = names_of(proposal.pool->a);
  named.columns = names_of(proposal.pool->b);
  for (const matching::LeftOut& one : matching::left_out(proposal, asked)) named.left_out.push_back(one.why);
  Matrix matrix;
  matrix.problem = proposal.pool->problem;
  streams.out << answer_json(matrix, proposal.answer, named);
  return done;
}

}  // namespace

int match(Arguments arguments, Streams streams) {
  const auto parsed = parse_some(arguments, 1, {"--matrix", "--cohort", "--objective", "--row-capacity", "--column-capacity", "--seed"}, streams);
  if (!parsed) return not_understood;
  const auto named = parsed->options.find("--objective");
  const auto objective = named == parsed->options.end() ? Objective::total : objective_named(named->second);
  if (!objective) {
    streams.err << say("cli.unknown_objective", {{"name", named->second}}) << '\n';
    return not_understood;
  }
  if (parsed->options.contains("--matrix")) return match_matrix(*parsed, *objective, streams);
  if (parsed->files.empty()) {
    streams.err << say("cli.missing", {{"name", "FILE"}}) << '\n';
    return not_understood;
  }
  return match_cohort(*parsed, named != parsed->options.end() ? objective : std::nullopt, streams);
}

}  // namespace bothways::cli
