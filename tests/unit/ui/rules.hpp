// What every screen owes, whatever it shows: one id each, names, room to touch, nothing over another,
// nothing beside the page, no key in place of a sentence.
#pragma once

#include <string>
#include <vector>

#include "platform/memory/memory.hpp"

namespace bothways::test {

// A sentence for each thing that is wrong with what was said last; empty where all is well.
std::vector<std::string> faults_of(const MemoryPlatform& platform);

const char* role_name(Role role);

}  // namespace bothways::test
