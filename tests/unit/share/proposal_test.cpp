// A proposal goes out and its answer comes back: what each holds, and what it never holds.
#include "share/proposal_packet.hpp"

#include <doctest/doctest.h>

#include "domain/consent.hpp"
#include "share/proposal_letter.hpp"
#include "unit/made.hpp"

using namespace bothways;
using namespace bothways::share;
using namespace bothways::tests;

namespace {

constexpr Date today_of(int of_month) { return Date{20'000 + of_month}; }

// Everything about the two that must not travel says so.
struct Secretive : Small {
  Secretive() {
    edit<Pair>(pair_id, [](Pair& p) {
      p.state = PairState::proposed, p.introduced = {};
      p.why = p.without_yes = p.reason_a = p.reason_b = "secret";
      p.consent_a = p.consent_b = Consent::yes;
      p.answered_a = p.answered_b = p.wants_other_a = p.wants_other_b = today_of(9);
    });
    for (const Id id : {nadia, paul}) {
      edit<Person>(id, [](Person& one) {
        one.about = "I like to walk.", one.role = "director";
        one.email = "secret@example.org";
        one.phone = one.communicate = one.access_needs = one.available = one.notes = one.learning_formats = "secret";
      });
    }
    edit<Scheme>(scheme, [](Scheme& s) { s.escalation = s.mix = "secret"; });
  }
  std::string packet(Side to) const { return write_proposal(programme, the_pair(), to, today_of(1)); }
};

bool holds_word(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

}  // namespace

TEST_CASE("a proposal says who the other one is to either side, and nothing that was not agreed") {
  const Secretive two;
  for (const Side side : {Side::a, Side::b}) {
    const std::string bytes = two.packet(side);
    CHECK_FALSE(holds_word(bytes, "secret"));
    CHECK_FALSE(holds_word(bytes, "consent"));
    CHECK_FALSE(holds_word(bytes, "answered"));
    const auto proposal = read_proposal(bytes);
    REQUIRE(proposal);
    CHECK(proposal->to == side);
    CHECK(proposal->reader()->name == (side == Side::a ? "Nadia Rahman" : "Paul Whitmore"));
    CHECK(proposal->partner()->name == (side == Side::a ? "Paul Whitmore" : "Nadia Rahman"));
    CHECK(proposal->partner()->about == "I like to walk.");
    CHECK(proposal->reader()->about.empty());
    CHECK(proposal->organisation() == (side == Side::a ? "Harbourside Hospitals" : "Harbour Women’s Kitchen"));
    CHECK(proposal->role_of_partner() == (side == Side::a ? "system partner" : "community partner"));
    CHECK(static_cast<bool>(proposal->reply_by));
    const std::string letter = plain_text(share::proposal(two.programme, two.the_pair(), side, today_of(1), "https://example.org/#/reply/x"));
    CHECK_FALSE(holds_word(letter, "secret"));
    CHECK(holds_word(letter, "https://example.org/#/reply/x"));
  }
}

TEST_CASE("the two sides read the same words, whoever is asked first") {
  const Secretive two;
  const auto without_names = [&](Side side) {
    std::string text = plain_text(share::proposal(two.programme, two.the_pair(), side, today_of(1), ""));
    for (const char* word : {"Nadia Rahman", "Paul Whitmore", "Harbour Women’s Kitchen", "Harbourside Hospitals", "community partner", "system partner"}) {
      for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word)) text.replace(at, std::string_view(word).size(), "…");
    }
    return text;
  };
  CHECK(without_names(Side::a) == without_names(Side::b));
}

TEST_CASE("an answer comes back as a file and in any letter, the newest for each side") {
  const Secretive two;
  const auto proposal = read_proposal(two.packet(Side::b));
  REQUIRE(proposal);
  const ProposalReply first{two.programme.id(), "Partners in progress", two.pair_id, Side::b, 1'790'000'000'000, Consent::more_time, ""};
  ProposalReply second = first;
  second.written += 1;
  second.said = Consent::no;
  second.reason = "We share a board.\n“Really”.";
  CHECK(*read_reply(write_reply(second)) == second);
  const std::string text = reply_text(*proposal, second);
  CHECK(holds_word(text, "From Paul Whitmore, about being a pair with Nadia Rahman:"));
  std::string quoted;
  for (const char c : text + reply_text(*proposal, first)) quoted += c == '\n' ? std::string("\r\n> ") : std::string(1, c);
  REQUIRE(holds_reply(quoted));
  const FoundReplies found = find_replies(quoted);
  CHECK(found.problems.empty());
  REQUIRE(found.all.size() == 1);
  CHECK(found.all[0] == second);
}
