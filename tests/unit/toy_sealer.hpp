// Sealing without cryptography, for tests: keys, passphrases and faults behave as they should, and what is inside
// cannot be found by searching the bytes. The real one is tested in the browser, against the age program.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/sealing.hpp"
#include "base/text.hpp"

namespace bothways::test {

// Public keys that age-keygen made; their secret halves are gone.
inline constexpr std::string_view toy_keys[] = {"age1qhm497e25mv6cpxqczck98n0mpukr3gx6z5d8tm92e95hwauscyqyyfhrw",
                                                "age1zkxyjh9jamechjgspl60f6p4f79dhsz0gjc37vdmgaflgzc8lcxq9qp9d9",
                                                "age1kpg4z3dgem4f348ppp2wu5uh9s7jyelykplfdshe3xw2cuusgcjqsaenhk"};
inline constexpr std::string_view toy_secret = "AGE-SECRET-KEY-1TOY";

class ToySealer {
 public:
  std::map<std::string, std::string> held;  // public half, secret half
  std::size_t made = 0;
  SealFault broken = SealFault::none;  // the machine cannot
  std::string last_passphrase;

  SealAnswer operator()(const SealJob& job) {
    SealAnswer answer{job.ticket, broken, false, {}};
    if (broken != SealFault::none) return answer;
    switch (job.kind) {
      case SealJob::Kind::make_key:
        answer.bytes = toy_keys[made];
        held[answer.bytes] = std::string(toy_secret) + std::to_string(made++);
        break;
      case SealJob::Kind::recovery:
        if (const auto it = held.find(job.keys.at(0)); it == held.end()) answer.fault = SealFault::no_key;
        else answer.bytes = armoured("-> scrypt " + mark(job.passphrase) + " 18\n", it->first + "\n" + it->second);
        break;
      case SealJob::Kind::seal: {
        std::string header;
        for (const std::string& key : job.keys) header += "-> X25519 " + mark(key) + "\n";
        if (!job.passphrase.empty()) header = "-> scrypt " + mark(job.passphrase) + " 18\n";
        if (header.empty()) answer.fault = SealFault::no_key;
        else answer.bytes = armoured(header, job.bytes);
        break;
      }
      case SealJob::Kind::open: open(job, answer); break;
      case SealJob::Kind::offer_words: answer.bytes = "lamp otter quilt sea map"; break;
    }
    return answer;
  }

 private:
  static std::string mark(std::string_view secret) { return std::to_string(checksum(secret)); }
  static std::string mixed(std::string_view bytes) {
    std::string out(bytes);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<char>(out[i] ^ static_cast<char>(0x5A + i * 7));
    return out;
  }
  static std::string armoured(const std::string& header, std::string_view inside) {
    const std::string bytes = "age-encryption.org/v1\n" + header + "--- " + mark(header) + "\n" + mark(inside) + "\n" + mixed(inside);
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string code;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
      unsigned three = 0;
      for (std::size_t i = 0; i < 3; ++i) three = three << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
      for (std::size_t i = 0; i < 4; ++i) code += at + i <= bytes.size() ? digits[three >> (18 - 6 * i) & 63] : '=';
    }
    std::string text = "-----BEGIN AGE ENCRYPTED FILE-----\n";
    for (std::size_t at = 0; at < code.size(); at += 64) text += code.substr(at, 64) + "\n";
    return text + "-----END AGE ENCRYPTED FILE-----\n";
  }
  static std::string plain(std::string_view text) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::size_t from = text.find('\n'), to = text.rfind("-----END");
    std::string bytes;
    unsigned bits = 0;
    int have = 0;
    for (const char c : text.substr(from, to - from)) {
      const std::size_t digit = digits.find(c);
      if (digit == std::string_view::npos) continue;
      bits = bits << 6 | static_cast<unsigned>(digit);
      if ((have += 6) >= 8) bytes += static_cast<char>(bits >> (have -= 8) & 0xFF);
    }
    return bytes;
  }
  void open(const SealJob& job, SealAnswer& answer) {
    if (job.bytes.find(toy_secret) != std::string::npos) return take(job.bytes, answer);
    const std::string bytes = plain(job.bytes);
    const std::size_t end = bytes.find("--- "), line = bytes.find('\n', end), sum = bytes.find('\n', line + 1);
    const std::size_t first = bytes.find('\n') + 1;
    const std::string header = bytes.substr(first, end - first);
    bool fits = !job.passphrase.empty() && header.find(" " + mark(job.passphrase) + " ") != std::string::npos;
    for (const auto& [key, secret] : held) fits = fits || (job.passphrase.empty() && header.find(" " + mark(key) + "\n") != std::string::npos);
    const std::string inside = mixed(std::string_view(bytes).substr(sum + 1));
    if (!fits) answer.fault = job.passphrase.empty() ? SealFault::wrong_key : SealFault::wrong_passphrase;
    else if (bytes.substr(end + 4, line - end - 4) != mark(header)) answer.fault = SealFault::swapped;
    else if (bytes.substr(line + 1, sum - line - 1) != mark(inside)) answer.fault = SealFault::altered;
    else if (inside.find(toy_secret) != std::string::npos) take(inside, answer);
    else answer.bytes = inside;
  }
  void take(const std::string& inside, SealAnswer& answer) {
    const std::string key = inside.substr(0, inside.find('\n'));
    held[key] = inside.substr(inside.find(toy_secret));
    answer.is_key = true;
    answer.bytes = key;
  }
};

}  // namespace bothways::test
