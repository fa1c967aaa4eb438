// Meaning on its way into the page: one flat table of words and one pool of texts, read by
// web/mirror.js. A hash over each node's content lets the page skip what did not change.
#include <emscripten.h>

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

// 32 words a node; web/record.js names the same places.
enum Word : int {
  id, parent, kind, marks, box_x, box_y, box_width, box_height, hash, children,
  name, value = name + 2, description = value + 2, error = description + 2, href = error + 2, language = href + 2,
  options = language + 2, minimum = options + 2, maximum, now, scroll_y, content_height, position, set_size,
  words = 32,
};
static_assert(set_size < words);

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
      {href, node.href}, {language, node.language}, {options, choices}};
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
  content.add(node.position);
  content.add(node.set_size);
  put(row, scroll_y, node.scroll_y);
  put(row, content_height, node.content_height);
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
