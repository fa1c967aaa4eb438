#include "share/proposal_packet.hpp"

#include <algorithm>
#include <array>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/consent.hpp"
#include "domain/letters_due.hpp"
#include "domain/progress.hpp"
#include "share/code_block.hpp"
#include "share/recipients.hpp"

namespace bothways::share {
namespace {

constexpr std::string_view scheme_in_proposal[] = {"name", "host", "side_a_one", "side_b_one", "contact_name", "contact_email", "contact_phone", "seal_key"};
constexpr std::string_view recipient_in_proposal[] = {"key"};
constexpr std::string_view organisation_in_proposal[] = {"name"};
constexpr std::string_view person_in_proposal[] = {"name", "organisation", "role", "about"};
constexpr std::string_view pair_in_proposal[] = {"a", "b", "reply_by_a", "reply_by_b"};
constexpr PacketPart proposal_parts[] = {{RecordKind::scheme, scheme_in_proposal, 1}, {RecordKind::organisation, organisation_in_proposal, 1},
                                         {RecordKind::person, person_in_proposal, 2}, {RecordKind::recipient, recipient_in_proposal, limits::recipients},
                                         {RecordKind::pair, pair_in_proposal, 1}};
constexpr PacketKind proposal_packet{proposal_format, 1, proposal_parts};

constexpr std::string_view scheme_in_reply[] = {"name"};
constexpr std::string_view pair_in_reply[] = {"consent_a", "consent_b", "reason_a", "reason_b"};
constexpr PacketPart reply_parts[] = {{RecordKind::scheme, scheme_in_reply, 1}, {RecordKind::pair, pair_in_reply, 1}};
constexpr PacketKind reply_packet{reply_format, 1, reply_parts};

constexpr CodeBlock reply_block{"----- BEGIN BOTHWAYS REPLY -----", "----- END BOTHWAYS REPLY -----"};

template <class T>
void put(Programme& records, std::shared_ptr<T> record) {
  const Id id = record->id;
  records.put(static_cast<std::size_t>(T::kind), id, std::move(record));
}

template <class T>
std::shared_ptr<T> with_fields(const T& from, std::span<const std::string_view> names) {
  auto record = fresh<T>(from.id);
  for (const std::string_view name : names) copy_value(*record, from, *field_named(type_of(T::kind), name));
  return record;
}

bool is_answer(Consent consent) { return consent == Consent::yes || consent == Consent::no || consent == Consent::more_time; }

}  // namespace

// The pair names its reader alone: the other person of the two is who is proposed.
std::string write_proposal(const Programme& programme, const Pair& pair, Side to, Date today) {
  Packet packet{programme.id(), {}, 0, {}};
  Programme& records = packet.records;
  put(records, with_fields(programme.scheme(), scheme_in_proposal));
  put_recipients(records, programme);
  auto asked = fresh<Pair>(pair.id);
  (to == Side::b ? asked->b : asked->a) = to == Side::b ? pair.b : pair.a;
  const Date known = pair.*consent_fields(to).reply_by;
  (*asked).*consent_fields(to).reply_by = known ? known : reply_by(programme.scheme(), today);
  put(records, asked);
  if (const Person* reader = bothways::partner(programme, pair, to)) {
    auto one = fresh<Person>(reader->id);
    one->name = reader->name;
    put(records, one);
  }
  if (const Person* partner = bothways::partner(programme, pair, other(to))) {
    put(records, with_fields(*partner, person_in_proposal));
    if (const auto* works = programme.find<Organisation>(partner->organisation.id)) put(records, with_fields(*works, organisation_in_proposal));
  }
  return write_packet(proposal_packet, packet);
}

const Person* Proposal::reader() const { return bothways::partner(records, *records.find<Pair>(pair), to); }

const Person* Proposal::partner() const {
  const auto people = records.all<Person>();
  return people[0]->id == reader()->id ? people[1] : people[0];
}

std::string Proposal::role_of_partner() const { return to == Side::b ? role_words(records.scheme()).a : role_words(records.scheme()).b; }

std::string Proposal::organisation() const {
  const auto* works = records.find<Organisation>(partner()->organisation.id);
  return works != nullptr ? works->name : "";
}

Result<Proposal> read_proposal(std::string_view bytes) {
  Result<Packet> packet = read_packet(proposal_packet, bytes);
  if (!packet) return packet.problem();
  if (packet->records.id() != packet->scheme) return Problem{Error::missing_part, "schemes"};
  const auto pairs = packet->records.all<Pair>();
  if (pairs.size() != 1) return Problem{Error::missing_part, "pairs"};
  const Pair& pair = *pairs[0];
  if (static_cast<bool>(pair.a) == static_cast<bool>(pair.b)) return Problem{Error::bad_value, "pairs"};
  Proposal proposal{std::move(packet->records), pair.id, pair.a ? Side::a : Side::b, {}};
  if (proposal.records.all<Person>().size() != 2 || proposal.reader() == nullptr) return Problem{Error::missing_part, "people"};
  if (auto problem = bad_recipients(proposal.records)) return *problem;
  proposal.reply_by = pair.*consent_fields(proposal.to).reply_by;
  return proposal;
}

std::string write_reply(const ProposalReply& reply) {
  Packet packet{reply.scheme, {}, reply.written, {}};
  auto scheme = fresh<Scheme>(reply.scheme);
  scheme->name = reply.scheme_name;
  put(packet.records, scheme);
  auto pair = fresh<Pair>(reply.pair);
  (*pair).*consent_fields(reply.from).said = reply.said;
  (*pair).*consent_fields(reply.from).reason = reply.reason;
  put(packet.records, pair);
  return write_packet(reply_packet, packet);
}

// One person answers for themselves: a packet that speaks for both sides is refused.
Result<ProposalReply> read_reply(std::string_view bytes) {
  const Result<Packet> packet = read_packet(reply_packet, bytes);
  if (!packet) return packet.problem();
  if (packet->records.id() != packet->scheme) return Problem{Error::missing_part, "schemes"};
  const auto pairs = packet->records.all<Pair>();
  if (pairs.size() != 1) return Problem{Error::missing_part, "pairs"};
  const Pair& pair = *pairs[0];
  const Side from = is_answer(pair.consent_b) ? Side::b : Side::a;
  const ConsentFields &mine = consent_fields(from), &theirs = consent_fields(other(from));
  if (!is_answer(pair.*mine.said) || pair.*theirs.said != Consent::unsaid || !(pair.*theirs.reason).empty()) return Problem{Error::bad_value, "pairs"};
  return ProposalReply{packet->scheme, packet->records.scheme().name, pair.id, from, packet->written, pair.*mine.said, pair.*mine.reason};
}

std::string reply_text(const Proposal& proposal, const ProposalReply& reply) {
  const std::string said = ChoiceNames<Consent>::names[static_cast<std::size_t>(reply.said)].data();
  std::string text = say("reply_text.title", {{"scheme", reply.scheme_name}}) + "\n\n";
  text += say("reply_text.from", {{"name", proposal.reader()->name}, {"partner", proposal.partner()->name}}) + "\n";
  text += say("reply_text." + said) + "\n\n";
  if (!trimmed(reply.reason).empty()) text += say("reply_text.reason") + "\n" + reply.reason + "\n\n";
  return text + say("answers_text.code") + "\n" + in_lines(reply_block, write_reply(reply));
}

bool holds_reply(std::string_view text) { return holds(reply_block, text); }

void keep_latest(std::vector<ProposalReply>& all, ProposalReply reply) {
  const auto same = std::find_if(all.begin(), all.end(), [&](const ProposalReply& one) { return one.scheme == reply.scheme && one.pair == reply.pair && one.from == reply.from; });
  if (same == all.end()) all.push_back(std::move(reply));
  else if (same->written < reply.written) *same = std::move(reply);
}

FoundReplies find_replies(std::string_view text) {
  FoundReplies found;
  for (const Result<std::string>& bytes : bytes_in(reply_block, text)) {
    auto reply = bytes ? read_reply(*bytes) : Result<ProposalReply>(bytes.problem());
    if (reply) keep_latest(found.all, std::move(*reply));
    else found.problems.push_back(reply.problem());
  }
  return found;
}

}  // namespace bothways::share
