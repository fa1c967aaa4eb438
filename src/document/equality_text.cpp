#include "document/equality_text.hpp"

#include "base/id.hpp"
#include "base/limits.hpp"
#include "document/envelope.hpp"

namespace bothways::document {
namespace {

constexpr std::string_view emptied_name = "emptied", boxes_name = "boxes", slips_name = "slips", answers_name = "answers", name_name = "name";

void append_name(std::string& out, std::string_view name) {
  append_quoted(out, name);
  out += ':';
}

// Each entry of a map behind its name, with commas between.
template <class Map, class Append>
void append_object(std::string& out, const Map& map, Append append) {
  out += '{';
  bool first = true;
  for (const auto& [key, value] : map) {
    if (!first) out += ',';
    first = false;
    append(key, value);
  }
  out += '}';
}

void append_box(std::string& out, const EqualityBox& box) {
  out += '{';
  append_name(out, slips_name);
  out += std::to_string(box.slips) + ',';
  append_name(out, answers_name);
  append_object(out, box.counts, [&](const std::string& question, const auto& answers) {
    append_name(out, question);
    append_object(out, answers, [&](const std::string& answer, std::uint32_t count) {
      append_name(out, answer);
      out += std::to_string(count);
    });
  });
  out += '}';
}

Problem wrong(Error error) { return {error, std::string(member::equality)}; }

// A whole number from `least` up to `most`.
bool in_bounds(const std::optional<JsonView>& json, std::int64_t least, std::int64_t most) {
  return json && json->type() == JsonType::number && json->number() >= least && json->number() <= most;
}

Result<EqualityBox> read_box(JsonView json) {
  if (json.type() != JsonType::object) return wrong(Error::wrong_type);
  const auto slips = json.find(slips_name), answers = json.find(answers_name);
  if (!slips || !answers || json.size() != 2) return wrong(Error::missing_part);
  if (answers->type() != JsonType::object) return wrong(Error::wrong_type);
  if (!in_bounds(slips, 0, most_in_box)) return wrong(Error::bad_value);
  if (answers->size() > limits::equality_questions) return wrong(Error::too_many);
  EqualityBox box;
  box.slips = static_cast<std::uint32_t>(slips->number());
  for (const JsonView question : *answers) {
    if (question.type() != JsonType::object) return wrong(Error::wrong_type);
    if (question.size() > limits::equality_answers) return wrong(Error::too_many);
    if (!possible_name(question.key())) return wrong(Error::bad_value);
    auto& counts = box.counts[std::string(question.key())];
    for (const JsonView count : question) {
      if (count.key().empty() || count.key().size() > own_words_bytes || !in_bounds(count, 1, most_in_box)) return wrong(Error::bad_value);
      counts[std::string(count.key())] = static_cast<std::uint32_t>(count.number());
    }
  }
  return box;
}

}  // namespace

void append_equality(std::string& out, const EqualityTally& tally, Layout layout) {
  const std::string_view gap = layout == Layout::lines ? "\n " : "";
  out += '{';
  append_name(out, emptied_name);
  out += std::to_string(tally.emptied) + ',';
  append_name(out, boxes_name);
  append_object(out, tally.boxes, [&](std::uint64_t name, const EqualityBox& box) {
    out += gap;
    append_name(out, to_base32(name));
    append_box(out, box);
  });
  out += '}';
}

Result<EqualityTally> read_equality(JsonView json) {
  if (json.type() != JsonType::object) return wrong(Error::wrong_type);
  const auto emptied = json.find(emptied_name), boxes = json.find(boxes_name);
  if (!emptied || !boxes || json.size() != 2) return wrong(Error::missing_part);
  if (!in_bounds(emptied, 0, INT32_MAX)) return wrong(Error::bad_value);
  if (boxes->type() != JsonType::object) return wrong(Error::wrong_type);
  if (boxes->size() > limits::equality_boxes) return wrong(Error::too_many);
  EqualityTally tally;
  tally.emptied = static_cast<std::uint32_t>(emptied->number());
  for (const JsonView part : *boxes) {
    const auto name = from_base32(part.key());
    if (!name || *name == 0) return wrong(Error::bad_value);
    auto box = read_box(part);
    if (!box) return box.problem();
    tally.boxes[*name] = std::move(*box);
  }
  return tally;
}

std::string write_waiting(const WaitingSlips& waiting) {
  if (waiting.name == 0) return "";
  std::string out = "{";
  append_name(out, name_name);
  append_quoted(out, to_base32(waiting.name));
  out += ",\"box\":";
  append_box(out, waiting.box);
  return out + "}";
}

Result<WaitingSlips> read_waiting(std::string_view bytes) {
  JsonReading reading = read_json(bytes);
  if (reading.stopped) return *reading.stopped;
  if (reading.json.problem) return *reading.json.problem;
  const JsonView root(reading.json, 0);
  if (root.type() != JsonType::object) return wrong(Error::wrong_type);
  const auto name = root.find(name_name), box = root.find("box");
  if (!name || !box || root.size() != 2 || name->type() != JsonType::text) return wrong(Error::missing_part);
  const auto number = from_base32(name->text());
  if (!number || *number == 0) return wrong(Error::bad_value);
  auto counts = read_box(*box);
  if (!counts) return counts.problem();
  return WaitingSlips{*number, std::move(*counts)};
}

}  // namespace bothways::document
