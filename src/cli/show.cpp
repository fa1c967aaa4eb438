// bothways show F: what a scheme holds, readable in a terminal: its settings, how many of each record,
// and each cohort with its pairs.
#include <algorithm>
#include <ostream>

#include "base/text.hpp"
#include "base/words.hpp"
#include "cli/arguments.hpp"
#include "domain/pair.hpp"
#include "domain/progress.hpp"

namespace bothways::cli {
namespace {

constexpr std::size_t widest_value = 100;  // bytes of a value on its line

const Field& field_of(const RecordType& type, std::string_view name) { return *field_named(type, name); }

// "  Opens: 5 January 2026", for each field that says something.
void show_fields(const Programme& programme, const Record& record, const RecordType& type, Streams streams) {
  for (const Field& field : type.fields) {
    if (is_empty(record, field)) continue;
    std::string value = value_in_words(programme, record, field);
    std::replace(value.begin(), value.end(), '\n', ' ');
    streams.out << "  " << label_of(programme, type.kind, field) << ": " << shortened(value, widest_value) << '\n';
  }
}

void show_counts(const Programme& programme, Streams streams) {
  long gone = 0, newer = 0;
  for (const Table& table : programme.tables) {
    const long live = std::count_if(table.rows.begin(), table.rows.end(), [](const RecordPointer& record) { return record->live(); });
    gone += static_cast<long>(table.rows.size()) - live;
    if (table.type == nullptr) newer += live;
    else if (table.type->kind != RecordKind::scheme && live > 0) streams.out << "  " << say_count("record." + std::string(table.type->name), live) << '\n';
  }
  if (gone > 0) streams.out << "  " << say_count("cli.removed", gone) << '\n';
  if (newer > 0) streams.out << "  " << say_count("cli.newer", newer) << '\n';
  streams.out << "  " << say_count("cli.seen", static_cast<long>(programme.seen.size())) << '\n';
}

void show_pairs(const Programme& programme, Id cohort, Streams streams) {
  const RecordType& type = type_of(RecordKind::pair);
  for (const Pair* pair : pairs_of(programme, cohort)) {
    streams.out << "  " << title_of(programme, *pair, RecordKind::pair) << ": "
                << value_in_words(programme, *pair, field_of(type, "state")) << '\n';
  }
}

}  // namespace

int show(Arguments arguments, Streams streams) {
  const auto parsed = parse(arguments, 1, {}, streams);
  if (!parsed) return not_understood;
  const auto programme = load(parsed->files[0], streams);
  if (!programme) return refused;
  const Scheme& scheme = programme->scheme();
  streams.out << title_of(*programme, scheme, RecordKind::scheme) << '\n';
  show_fields(*programme, scheme, type_of(RecordKind::scheme), streams);
  streams.out << '\n';
  show_counts(*programme, streams);
  for (const Cohort* cohort : programme->all<Cohort>()) {
    streams.out << '\n' << title_of(*programme, *cohort, RecordKind::cohort) << '\n';
    show_fields(*programme, *cohort, type_of(RecordKind::cohort), streams);
    show_pairs(*programme, cohort->id, streams);
  }
  return done;
}

}  // namespace bothways::cli
