// Somebody answers to the proposal of a pair: it came with the address or a file and needs no scheme.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "share/proposal_packet.hpp"

namespace bothways {

struct Replying {
  std::string code;  // as in the address
  share::Proposal proposal;
  std::optional<Problem> problem;  // the address holds no proposal
  Consent said{};                  // unsaid until something is chosen
  std::string reason;
};

// What is answered, as of this moment (UTC milliseconds).
inline share::ProposalReply reply_to(const Replying& replying, std::int64_t utc_ms) {
  const Scheme& scheme = replying.proposal.records.scheme();
  return {scheme.id, scheme.name, replying.proposal.pair, replying.proposal.to, utc_ms, replying.said, replying.reason};
}

}  // namespace bothways
