// Forms and answers that somebody bent on purpose: nothing but what the table of the packet names gets in, and
// everything comes to an end.
#include <doctest/doctest.h>

#include <random>

#include "base/assets.hpp"
#include "base/limits.hpp"
#include "document/document.hpp"
#include "domain/form.hpp"
#include "share/form_packet.hpp"
#include "share/proposal_packet.hpp"

using namespace bothways;
using namespace bothways::share;

namespace {

std::string form_bytes() { return write_form(*document::read_preset(asset("presets/partners.json"), {Stamp{1, 1}, 7, 0})); }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

Answers answers() { return {Id{5}, "Partners", Id{6}, 1'790'000'000'000, {{Id{7}, "Lin Chen"}, {Id{8}, "Yes"}}}; }

}  // namespace

TEST_CASE("A form holds the records and fields of its table only") {
  const std::string good = form_bytes();
  REQUIRE(read_form(good));
  CHECK(read_form(replaced(good, "\"name\"", "\"escalation\"")).problem().error == Error::not_allowed);
  CHECK(read_form(replaced(good, "\"schemes\":", "\"people\":[{\"id\":\"1\",\"name\":\"x\"}],\"schemes\":")).problem().error == Error::not_allowed);
  CHECK(read_form(replaced(good, "\"version\":1", "\"version\":2")).problem().error == Error::newer_version);
  CHECK(read_form(replaced(good, "bothways-form", "bothways-answers")).problem().error == Error::not_ours);
  CHECK(read_form(replaced(good, "\"required\":\"yes\"", "\"required\":\"maybe\"")).problem().error == Error::unknown_choice);
  for (const char* bad : {"99999999999", "\"first\"", "\"a\"", "\"a10\""}) {
    CHECK(read_form(replaced(good, "\"order\":\"a1\"}", std::string("\"order\":") + bad + "}")).problem().error == Error::bad_value);
  }
  CHECK_FALSE(read_form("{\"format\":\"bothways-form\",\"version\":1,\"scheme\":\"5\",\"schemes\":[{\"id\":\"5\"}],\"questions\":[]}"));
  CHECK_FALSE(read_form("{\"format\":\"bothways-form\",\"version\":1,\"scheme\":\"5\",\"schemes\":[{\"id\":\"6\"}],\"questions\":[{\"id\":\"7\",\"text\":\"a\"}]}"));
}

TEST_CASE("A form has no more questions and options than somebody could answer") {
  std::string many = "{\"format\":\"bothways-form\",\"version\":1,\"scheme\":\"5\",\"schemes\":[{\"id\":\"5\"}],\"questions\":[";
  for (std::size_t i = 1; i <= limits::form_questions + 1; ++i) many += (i > 1 ? "," : "") + std::string("{\"id\":\"") + to_text(Id{i}) + "\",\"text\":\"a\"}";
  CHECK(read_form(many + "]}").problem().error == Error::too_many);
  std::string options;
  for (std::size_t i = 0; i <= limits::form_options; ++i) options += std::to_string(i) + "\\n";
  CHECK(read_form("{\"format\":\"bothways-form\",\"version\":1,\"scheme\":\"5\",\"schemes\":[{\"id\":\"5\"}],\"questions\":[{\"id\":\"7\",\"text\":\"a\",\"options\":\"" + options + "\"}]}").problem().error == Error::too_many);
  CHECK(read_form(std::string(limits::packet_bytes + 1, ' ')).problem().error == Error::too_large);
}

TEST_CASE("Answers may say who they are from and what they answer, nothing else") {
  const std::string good = write_answers(answers());
  REQUIRE(read_answers(good));
  CHECK(read_answers(replaced(good, "\"text\"", "\"application\"")).problem().error == Error::not_allowed);
  CHECK(read_answers(replaced(good, "\"id\":\"8\"", "\"id\":\"7\"")).problem().error == Error::duplicate_key);
  CHECK(read_answers(replaced(good, "\"from\":\"6\"", "\"from\":\"0\"")).problem().error == Error::bad_value);
  CHECK(read_answers(replaced(good, "1790000000000", "-1")).problem().error == Error::bad_value);
  CHECK(read_answers(replaced(good, "1790000000000", "9e99")).problem().error != Error::empty_file);
  CHECK(read_answers(replaced(good, "Lin Chen", std::string(limits::paragraph_bytes + 1, 'x'))).problem().error == Error::too_large);
}

TEST_CASE("A small code cannot become more than a packet may be") {
  const std::string bomb = to_code(std::string(limits::packet_bytes + 1, 'a'), CodeFor::web);
  CHECK(bomb.size() < 10'000);
  CHECK(from_code(bomb).problem().error == Error::bad_checksum);
}

TEST_CASE("Any damage to a code is told, and no bytes do harm") {
  const std::string code = to_code(form_bytes(), CodeFor::web);
  std::mt19937 engine(2026);
  for (int round = 0; round < 2'000; ++round) {
    std::string bent = code;
    for (std::size_t n = 1 + engine() % 4; n > 0; --n) bent[engine() % bent.size()] = "ABCxyz019-_"[engine() % 11];
    if (bent != code) CHECK_FALSE(from_code(bent));
  }
  for (std::size_t cut = 0; cut + 2 < code.size(); cut += 7) CHECK_FALSE(from_code(code.substr(0, cut)));
  for (int round = 0; round < 2'000; ++round) {
    std::string noise;
    for (std::size_t n = engine() % 300; n > 0; --n) noise += static_cast<char>(engine());
    (void)from_code(noise);
    (void)read_form(noise);
    (void)read_answers(noise);
    (void)read_proposal(noise);
    (void)read_reply(noise);
  }
}

TEST_CASE("A letter full of beginnings and ends comes to an end") {
  std::string letter;
  for (int i = 0; i < 20'000; ++i) letter += "----- BEGIN BOTHWAYS ANSWERS -----\nQUJD\n";
  CHECK(find_answers(letter).problems.size() <= limits::packet_parts + 1);
  for (int i = 0; i < 20'000; ++i) letter += "----- END BOTHWAYS ANSWERS -----\n";
  CHECK(find_answers(letter).all.empty());
}

TEST_CASE("A proposal holds two people and its reader, and never how to reach somebody") {
  const std::string good = R"({"format":"bothways-proposal","version":1,"scheme":"5","schemes":[{"id":"5","name":"Partners"}],)"
                           R"("people":[{"id":"7","name":"Lin"},{"id":"8","name":"Paul","role":"nurse"}],"pairs":[{"id":"9","b":"8"}]})";
  REQUIRE(read_proposal(good));
  CHECK(read_proposal(good)->to == Side::b);
  CHECK(read_proposal(replaced(good, "\"role\"", "\"email\"")).problem().error == Error::not_allowed);
  CHECK(read_proposal(replaced(good, "\"b\":\"8\"", "\"b\":\"8\",\"reason_a\":\"x\"")).problem().error == Error::not_allowed);
  CHECK(read_proposal(replaced(good, "\"b\":\"8\"", "\"b\":\"8\",\"consent_a\":\"yes\"")).problem().error == Error::not_allowed);
  CHECK(read_proposal(replaced(good, "\"b\":\"8\"", "\"b\":\"8\",\"a\":\"7\"")).problem().error == Error::bad_value);
  CHECK(read_proposal(replaced(good, ",\"b\":\"8\"", "")).problem().error == Error::bad_value);
  CHECK(read_proposal(replaced(good, "\"b\":\"8\"", "\"b\":\"6\"")).problem().error == Error::missing_part);
  CHECK(read_proposal(replaced(good, "{\"id\":\"7\",\"name\":\"Lin\"},", "")).problem().error == Error::missing_part);
  CHECK(read_proposal(replaced(good, "{\"id\":\"7\"", "{\"id\":\"3\"},{\"id\":\"7\"")).problem().error == Error::too_many);
  CHECK(read_proposal(replaced(good, "{\"id\":\"9\",\"b\":\"8\"}", "")).problem().error == Error::missing_part);
}

TEST_CASE("An answer to a proposal speaks for one side, says yes, no or more time, and nothing else") {
  const std::string good = write_reply({Id{5}, "Partners", Id{9}, Side::a, 1'790'000'000'000, Consent::no, "a reason"});
  REQUIRE(read_reply(good));
  CHECK(read_reply(replaced(good, "\"consent_a\":\"no\"", "\"consent_a\":\"no\",\"consent_b\":\"yes\"")).problem().error == Error::bad_value);
  CHECK(read_reply(replaced(good, "\"consent_a\":\"no\"", "\"consent_a\":\"no\",\"consent_b\":\"asked\"")).problem().error == Error::bad_value);
  CHECK(read_reply(replaced(good, "\"reason_a\"", "\"reason_b\"")).problem().error == Error::bad_value);
  CHECK(read_reply(replaced(good, "\"consent_a\":\"no\"", "\"consent_a\":\"asked\"")).problem().error == Error::bad_value);
  CHECK(read_reply(replaced(good, "\"consent_a\":\"no\"", "\"consent_a\":\"perhaps\"")).problem().error == Error::unknown_choice);
  CHECK(read_reply(replaced(good, "\"consent_a\":\"no\"", "\"state\":\"introduced\"")).problem().error == Error::not_allowed);
  CHECK(read_reply(replaced(good, "\"consent_a\":\"no\"", "\"without_yes\":\"x\"")).problem().error == Error::not_allowed);
  CHECK(read_reply(replaced(good, "a reason", std::string(limits::paragraph_bytes + 1, 'x'))).problem().error == Error::too_large);
  std::string letter;
  for (int i = 0; i < 20'000; ++i) letter += "----- BEGIN BOTHWAYS REPLY -----\nQUJD\n";
  CHECK(find_replies(letter).problems.size() <= limits::packet_parts + 1);
}
