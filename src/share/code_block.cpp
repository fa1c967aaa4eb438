#include "share/code_block.hpp"

#include "base/limits.hpp"
#include "share/packet.hpp"

namespace bothways::share {
namespace {

constexpr std::size_t code_line = 64;

// What is left where mail programs change spaces, line ends, quotation marks and dashes.
std::string bare(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/') out += c;
  }
  return out;
}

}  // namespace

std::string in_lines(const CodeBlock& block, std::string_view bytes) {
  std::string text = std::string(block.begin) + "\n";
  const std::string code = to_code(bytes, CodeFor::mail);
  for (std::size_t at = 0; at < code.size(); at += code_line) text += code.substr(at, code_line) + "\n";
  return text + std::string(block.end) + "\n";
}

bool holds(const CodeBlock& block, std::string_view text) { return bare(text).find(bare(block.begin)) != std::string::npos; }

std::vector<Result<std::string>> bytes_in(const CodeBlock& block, std::string_view text) {
  std::vector<Result<std::string>> found;
  const std::string all = bare(text), begin = bare(block.begin), end = bare(block.end);
  for (std::size_t at = all.find(begin); at != std::string::npos; at = all.find(begin, at)) {
    at += begin.size();
    const std::size_t stop = all.find(end, at), next = all.find(begin, at);
    if (found.size() == limits::packet_parts) {
      found.push_back(Problem{Error::too_many, ""});
      break;
    }
    if (stop == std::string::npos || next < stop) found.push_back(Problem{Error::cut_off, ""});
    else found.push_back(from_code(std::string_view(all).substr(at, stop - at)));
  }
  return found;
}

}  // namespace bothways::share
