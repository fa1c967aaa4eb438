#include "app/sealing.hpp"

#include <algorithm>

#include "app/state.hpp"
#include "domain/sealing.hpp"

namespace bothways {

bool Sealing::holds(std::string_view key) const { return std::find(held.begin(), held.end(), key) != held.end(); }

bool is_sealed(const Programme& packet) { return !packet.scheme().seal_key.empty(); }
bool is_ready(const State& state, const Programme& packet) { return !is_sealed(packet) || !state.sealing.ahead.empty(); }

}  // namespace bothways
