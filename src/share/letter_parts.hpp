// What several letters to the partners of a pair are made of.
#pragma once

#include <string>

#include "domain/people.hpp"
#include "domain/programme.hpp"
#include "share/message.hpp"

namespace bothways::share {

std::string name_of(const Person* person);
// To their address, with the greeting.
Message letter_to(const Person* person, std::string subject);
// From the contact of the scheme.
void sign(Message& message, const Scheme& scheme);
std::string scheme_name(const Scheme& scheme);
std::string role_of(const Scheme& scheme, Side side);

// The profile that a partner may read: name, role, organisation, what they say about themselves; and, once
// both said yes, how to reach them. Never access needs, and nothing of the application.
enum class Profile : std::uint8_t { without_contact, with_contact };
void add_profile(Passages& passages, const Programme& programme, const Person* person, Profile profile);

}  // namespace bothways::share
