// The proposal of a pair as it goes to one partner, and their answer as it comes back, as packets. The
// proposal names the scheme, whom to answer, and of the other one what a partner may read; never how to reach
// them, nor what they answered. The answer says yes, no or more time for one side of one pair, with a reason
// for the coordinator if they like.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "share/packet.hpp"

namespace bothways::share {

inline constexpr std::string_view proposal_format = "bothways-proposal", reply_format = "bothways-reply";

std::string write_proposal(const Programme& programme, const Pair& pair, Side to, Date today);

struct Proposal {
  Programme records;  // the scheme, the pair, its two people, and where the other one works
  Id pair;
  Side to{};          // whose answer is asked
  Date reply_by;
  const Person* reader() const;   // never null
  const Person* partner() const;
  std::string role_of_partner() const;  // "system partner"
  std::string organisation() const;     // the partner's; may be empty
};
Result<Proposal> read_proposal(std::string_view bytes);

struct ProposalReply {
  Id scheme;
  std::string scheme_name;
  Id pair;
  Side from{};
  std::int64_t written = 0;  // UTC milliseconds
  Consent said{};            // yes, no or more_time
  std::string reason;
  bool operator==(const ProposalReply&) const = default;
};
std::string write_reply(const ProposalReply& reply);
Result<ProposalReply> read_reply(std::string_view bytes);

// For a letter: the answer for people, then the same as a code.
std::string reply_text(const Proposal& proposal, const ProposalReply& reply);
bool holds_reply(std::string_view text);
struct FoundReplies {
  std::vector<ProposalReply> all;  // for each side of a pair the one written last
  std::vector<Problem> problems;
};
FoundReplies find_replies(std::string_view text);
// Adds it, or takes the place of an older one for the same side.
void keep_latest(std::vector<ProposalReply>& all, ProposalReply reply);

}  // namespace bothways::share
