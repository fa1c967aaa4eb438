// Meaning on its way into the page: one flat table of words and one pool of texts, read by
// web/mirror.js. A hash over each node's content lets the page skip what did not change.
#include <emscripten.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "platform/browser/inside.hpp"

EM_JS(void, js_mirror, (const int* nodes, int count, const char* pool, int title_size, int language_size, int skip_size), {
  Module.bothways.mirror(nodes, count, pool, title_size, language_size, skip_size);
})

namespace bothways::browser {
namespace {

// So many words a node; web/record.js names the same places.
enum Word : int {
  id, parent, kind, marks, box_x, box_y, box_width, box_height, hash, children,
  name, value = name + 2, description = value + 2, error = description + 2, href = error + 2, language = href + 2,
  options = language + 2, minimum = options + 2, maximum, now, scroll_y, content_height, position, set_size,
  controls, active,
  label, written_x = label + 2, written_y, written_width, written_height, written_size, written_line, written_indent, written_style,
  words = 48,
};
static_assert(written_style < words);

// std::bit_cast is not in the library of Emscripten 3.1.6.
std::int32_t bits(float number) {
  std::int32_t same = 0;
  std::memcpy(&same, &number, sizeof same);
  return same;
}

class Hash {
 public:
  void add(std::uint32_t word) { state_ = (state_ ^ word) * 0x100000001b3u; }
  void add(std::string_view text) {
    add(static_cast<std::uint32_t>(text.size()));
    for (const char c : text) add(static_cast<unsigned char>(c));
  }
  std::int32_t folded() const { return static_cast<std::int32_t>(state_ ^ (state_ >> 32)); }

 private:
  std::uint64_t state_ = 0xcbf29ce484222325u;  // FNV-1a, 64 bits
};

std::vector<std::int32_t> table;
std::string pool;

void put(std::int32_t* row, int word, std::string_view text) {
  row[word] = static_cast<std::int32_t>(pool.size());
  row[word + 1] = static_cast<std::int32_t>(text.size());
  pool += text;
}
void put(std::int32_t* row, int word, float number) { row[word] = bits(number); }

// From the corner of its node, which scrolling moves and this not: in 64ths of a pixel, so that it hashes the same.
void encode(const Written& written, const Box& box, std::int32_t* row, Hash& content) {
  const auto steady = [](float number) { return std::round(number * 64) / 64; };
  const struct { int word; float number; } numbers[] = {
      {written_x, steady(written.box.x - box.x)}, {written_y, steady(written.box.y - box.y)},
      {written_width, steady(written.box.width)}, {written_height, steady(written.box.height)},
      {written_size, written.size}, {written_line, written.line}, {written_indent, steady(written.indent)}};
  for (const auto& [word, number] : numbers) {
    put(row, word, number);
    content.add(static_cast<std::uint32_t>(bits(number)));
  }
  row[written_style] = (written.mono ? 1 : 0) | (written.centred ? 2 : 0) | (written.whole ? 4 : 0) | (written.cut ? 8 : 0);
  content.add(static_cast<std::uint32_t>(row[written_style]));
}

void encode(const Node& node, std::int32_t* row) {
  row[id] = static_cast<std::int32_t>(node.id);
  row[parent] = node.parent;
  row[kind] = static_cast<std::int32_t>(static_cast<unsigned>(node.role) | unsigned{node.level} << 8 |
                                        static_cast<unsigned>(node.input) << 16 | unsigned{node.text_size} << 24);
  row[marks] = static_cast<std::int32_t>(node.marks);
  put(row, box_x, node.box.x);
  put(row, box_y, node.box.y);
  put(row, box_width, node.box.width);
  put(row, box_height, node.box.height);

  std::string choices;
  for (const std::string& option : node.options) choices += option, choices += '\0';
  Hash content;
  content.add(static_cast<std::uint32_t>(row[kind]));
  content.add(static_cast<std::uint32_t>(row[marks]));
  const struct { int word; std::string_view text; } texts[] = {
      {name, node.name}, {value, node.value}, {description, node.description}, {error, node.error},
      {href, node.href}, {language, node.language}, {options, choices}, {label, node.label}};
  for (const auto& [word, text] : texts) {
    put(row, word, text);
    content.add(text);
  }
  const struct { int word; float number; } numbers[] = {{minimum, node.minimum}, {maximum, node.maximum}, {now, node.now}};
  for (const auto& [word, number] : numbers) {
    put(row, word, number);
    content.add(static_cast<std::uint32_t>(bits(number)));
  }
  row[position] = static_cast<std::int32_t>(node.position);
  row[set_size] = static_cast<std::int32_t>(node.set_size);
  row[controls] = static_cast<std::int32_t>(node.controls);
  row[active] = static_cast<std::int32_t>(node.active);
  for (const std::uint32_t number : {node.position, node.set_size, node.controls, node.active}) content.add(number);
  put(row, scroll_y, node.scroll_y);
  put(row, content_height, node.content_height);
  encode(node.written, node.box, row, content);
  row[hash] = content.folded();
}

}  // namespace

void mirror(const Meaning& meaning) {
  pool = meaning.title;
  pool += meaning.language;
  pool += meaning.skip_link;
  table.assign(meaning.nodes.size() * words, 0);
  std::int32_t* row = table.data();
  for (const Node& node : meaning.nodes) {
    encode(node, row);
    if (node.parent >= 0) ++table[static_cast<std::size_t>(node.parent) * words + children];
    row += words;
  }
  js_mirror(table.data(), static_cast<int>(meaning.nodes.size()), pool.data(), static_cast<int>(meaning.title.size()),
            static_cast<int>(meaning.language.size()), static_cast<int>(meaning.skip_link.size()));
}

}  // namespace bothways::browser
