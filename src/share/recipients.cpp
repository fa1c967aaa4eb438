#include "share/recipients.hpp"

#include "base/limits.hpp"
#include "domain/sealing.hpp"
#include "share/packet.hpp"

namespace bothways::share {

void put_recipients(Programme& into, const Programme& programme) {
  if (sealing_keys(programme).empty()) return;
  std::size_t n = 0;
  for (const Recipient* one : programme.all<Recipient>()) {
    if (!is_public_key(one->key) || ++n > limits::recipients) continue;
    auto record = fresh<Recipient>(one->id);
    record->key = one->key;
    into.put(static_cast<std::size_t>(RecordKind::recipient), record->id, record);
  }
}

std::optional<Problem> bad_recipients(const Programme& packet) {
  const std::string& own = packet.scheme().seal_key;
  if (!own.empty() && !is_public_key(own)) return Problem{Error::bad_value, "seal_key"};
  for (const Recipient* one : packet.all<Recipient>()) {
    if (own.empty() || !is_public_key(one->key)) return Problem{Error::bad_value, "recipients"};
  }
  return std::nullopt;
}

}  // namespace bothways::share
