// Work of sealing (age v1), as data: asked of the machine, answered later by the same ticket. The secret half
// of a key never leaves the machine: here are public keys, passphrases and texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bothways {

// Why something could not be sealed or opened: `fault.sealed_<name>` and `.next` in assets/words.
enum class SealFault : std::uint8_t {
  none,
  wrong_key,         // sealed for keys that are not held here
  wrong_passphrase,
  cut_off,           // its end is missing
  altered,           // a part of it was changed
  swapped,           // its beginning does not belong to the rest
  not_sealed,        // no sealed file at all
  newer,             // a version or a way of sealing that is not known
  no_key,            // the secret half is not held here
  unavailable,       // the machine cannot seal at all
};
inline constexpr std::size_t seal_faults = 10;
std::string_view name_of(SealFault fault);
SealFault seal_fault_named(std::string_view name);  // an unknown name: altered

struct SealJob {
  enum class Kind : std::uint8_t {
    make_key,     // answers its public half
    recovery,     // of keys[0], sealed with the passphrase: answers an armoured file with the secret half
    seal,         // `bytes` for all of `keys`, or with the passphrase where there is one: answers it armoured
    open,         // `bytes`, armoured, with the passphrase or else all keys held: answers what is inside. A secret key
                  // that is inside is kept instead, and its public half is the answer
    offer_words,  // answers five words picked by chance
  };
  Kind kind = Kind::seal;
  std::uint64_t ticket = 0;
  std::vector<std::string> keys{};
  std::string passphrase{}, bytes{};
};

struct SealAnswer {
  std::uint64_t ticket = 0;
  SealFault fault = SealFault::none;
  bool is_key = false;  // of `open`: a key was inside, and is held here now
  std::string bytes{};
};

}  // namespace bothways
