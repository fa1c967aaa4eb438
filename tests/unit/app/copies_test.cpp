// Copies that come back: any number in one review, settled now or later, and nothing done meanwhile is lost.
#include <doctest/doctest.h>

#include "base/words.hpp"
#include "document/document.hpp"
#include "domain/disagreement.hpp"
#include "office.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

std::size_t open_in(const Machine& machine) { return unsettled(machine.programme()).size(); }

}  // namespace

TEST_CASE("copies: several that come together are one review, with every value side by side, and one step") {
  Office office;
  Office::write(office.mine, "host", "Mine");
  Office::write(office.asha, "host", "Asha’s");
  Office::write(office.asha, "place", "The Vale");
  Office::write(office.ben, "host", "Ben’s");
  const std::string before = document::write(office.mine.programme());
  Office::give(office.mine, copy_of(office.asha), "asha.json");
  Office::give(office.mine, copy_of(office.ben), "ben.json");
  CHECK(office.incoming().file_names == std::vector<std::string>{"asha.json", "ben.json"});
  REQUIRE(office.incoming().together->disputes.size() == 1);
  const auto& candidates = office.incoming().together->disputes[0].candidates;
  REQUIRE(candidates.size() == 3);
  CHECK(candidates[0].value.text == "Mine");
  CHECK(candidates[1].value.text == "Asha’s");
  CHECK(candidates[2].value.text == "Ben’s");
  CHECK(candidates[1].at.replica == 9);
  office.mine.ask("dispute.choose", {.value = {{}, 1}, .number = 0});
  office.mine.ask("file.accept");
  CHECK(office.host() == "Asha’s");
  CHECK(office.mine.programme().scheme().place == "The Vale");
  office.mine.ask("edit.undo");
  CHECK(document::write(office.mine.programme()) == before);
}

TEST_CASE("copies: whoever knew a value and wrote another has settled that") {
  Office office;
  Office::write(office.asha, "host", "Asha’s");
  Office::give(office.ben, copy_of(office.asha));
  office.ben.ask("file.accept");
  Office::write(office.ben, "host", "Ben’s, knowing Asha’s");
  Office::write(office.mine, "host", "Mine");
  Office::give(office.mine, copy_of(office.asha));
  Office::give(office.mine, copy_of(office.ben));
  REQUIRE(office.incoming().together->disputes.size() == 1);
  const auto& candidates = office.incoming().together->disputes[0].candidates;
  REQUIRE(candidates.size() == 2);
  CHECK(candidates[0].value.text == "Mine");
  CHECK(candidates[1].value.text == "Ben’s, knowing Asha’s");
}

TEST_CASE("copies: what is edited while the review waits is kept, and so is what was chosen") {
  Office office;
  Office::write(office.mine, "host", "Mine");
  Office::write(office.asha, "host", "Asha’s");
  Office::give(office.mine, copy_of(office.asha));
  office.mine.ask("dispute.choose", {.value = {{}, 0}, .number = 0});
  Office::write(office.mine, "place", "Written meanwhile");
  CHECK(office.incoming().chosen == std::vector<std::size_t>{0});
  office.mine.ask("file.accept");
  CHECK(office.mine.programme().scheme().place == "Written meanwhile");
  CHECK(office.host() == "Mine");
}

TEST_CASE("copies: left for later it travels, whoever settles it settles it for all, and all are the same bytes") {
  for (const bool take : {false, true}) {
    CAPTURE(take);
    Office office;
    Office::write(office.mine, "host", "Mine");
    Office::write(office.asha, "host", "Asha’s");
    Office::give(office.mine, copy_of(office.asha));
    office.mine.ask("dispute.choose", {.value = {{}, 2}, .number = 0});
    office.mine.ask("file.accept");
    REQUIRE(open_in(office.mine) == 1);
    const std::string stands = office.host();
    const std::string other = unsettled(office.mine.programme())[0].other.value.text;
    CHECK(stands != other);

    // Asha brings the same two together by herself: it is the same question, not another.
    Office::give(office.asha, copy_of(office.mine));
    office.asha.ask("file.accept");
    REQUIRE(open_in(office.asha) == 1);
    Office::give(office.ben, copy_of(office.asha));
    office.ben.ask("file.accept");
    REQUIRE(open_in(office.ben) == 1);

    office.ben.ask(take ? "disagreement.take" : "disagreement.keep", {.id = unsettled(office.ben.programme())[0].id});
    CHECK(open_in(office.ben) == 0);
    CHECK(office.ben.programme().scheme().host == (take ? other : stands));
    for (Machine* one : {&office.mine, &office.asha}) {
      Office::give(*one, copy_of(office.ben));
      one->ask("file.accept");
      CHECK(open_in(*one) == 0);
    }
    Office::give(office.ben, copy_of(office.asha));
    office.ben.ask("file.accept");
    Office::give(office.mine, copy_of(office.ben));
    office.mine.ask("file.accept");
    Office::give(office.asha, copy_of(office.mine));
    office.asha.ask("file.accept");
    Office::give(office.ben, copy_of(office.asha));
    office.ben.ask("file.accept");
    CHECK(document::write(office.mine.programme()) == document::write(office.asha.programme()));
    CHECK(document::write(office.mine.programme()) == document::write(office.ben.programme()));
  }
}

TEST_CASE("copies: settled differently in two places is a question again, never a silent loss") {
  Office office;
  Office::write(office.mine, "host", "Mine");
  Office::write(office.asha, "host", "Asha’s");
  const std::string theirs = copy_of(office.asha);
  Office::give(office.asha, copy_of(office.mine));
  office.asha.ask("dispute.choose", {.value = {{}, 0}, .number = 0});  // her own
  office.asha.ask("file.accept");
  Office::give(office.mine, theirs);
  office.mine.ask("dispute.choose", {.value = {{}, 0}, .number = 0});  // my own
  office.mine.ask("file.accept");
  Office::give(office.mine, copy_of(office.asha));
  REQUIRE(office.incoming().together->disputes.size() == 1);
  CHECK(office.incoming().together->disputes[0].candidates.size() == 2);
}

TEST_CASE("copies: an older one and the same one say so") {
  Office office;
  const std::string old = copy_of(office.mine);
  Office::write(office.mine, "host", "Mine");
  Office::give(office.mine, old);
  CHECK(office.incoming().brings_nothing());
  CHECK(all_older(office.incoming(), office.mine.programme()));
  office.mine.ask("file.discard");
  Office::give(office.mine, copy_of(office.mine));
  CHECK(office.incoming().brings_nothing());
  CHECK_FALSE(all_older(office.incoming(), office.mine.programme()));
}

TEST_CASE("copies: a question is closed by a later edit of the field, and hostile ones open nothing") {
  Office office;
  Office::write(office.mine, "host", "Mine");
  Office::write(office.asha, "host", "Asha’s");
  Office::give(office.mine, copy_of(office.asha));
  office.mine.ask("dispute.choose", {.value = {{}, 2}, .number = 0});
  office.mine.ask("file.accept");
  REQUIRE(open_in(office.mine) == 1);
  Office::write(office.mine, "host", "Something new");
  CHECK(open_in(office.mine) == 0);
  Programme programme = office.mine.programme();
  for (const char* about : {"", "people", "people/", "people/!", "nowhere/7c3m2", "disagreements/7c3m2", "schemes/zzzzzzzzzzzzzzzz"}) {
    Disagreement bad = disagreement_of({RecordKind::scheme, programme.id(), nullptr}, {}, {});
    bad.about = about;
    bad.made = Stamp{1, 1};
    programme.put(static_cast<std::size_t>(RecordKind::disagreement), bad.id, std::make_shared<Disagreement>(bad));
    CHECK(unsettled(programme).empty());
    CHECK_FALSE(title_of(programme, bad).empty());
  }
}

TEST_CASE("copies: taken, taken back, sent, and done again, everything that came is there again") {
  Office office;
  office.asha.ask("application.add");
  office.asha.ask("field.set", typing(newest<Person>(office.asha), "name", "Nina Neu"));
  Office::give(office.mine, copy_of(office.asha));
  office.mine.ask("file.accept");
  const std::string taken = document::write(office.mine.programme());
  office.mine.ask("edit.undo");
  const std::string sent = copy_of(office.mine);
  CHECK(sent.find("Nina Neu") == std::string::npos);
  office.mine.ask("edit.redo");
  CHECK(document::write(office.mine.programme()) == taken);
  Office::give(office.mine, sent);
  CHECK(office.incoming().brings_nothing());
}

TEST_CASE("copies: where this tab may not write, what came in waits on until it may") {
  Office office;
  Office::write(office.asha, "host", "Asha’s");
  Office::give(office.mine, copy_of(office.asha));
  const std::string scheme = office.mine.session.state().scheme;
  office.mine.session.pen(scheme, false);
  office.mine.ask("file.accept");
  CHECK(office.mine.session.state().notice->problem);
  REQUIRE(office.mine.session.state().incoming.has_value());
  office.mine.session.pen(scheme, true);
  office.mine.settle();
  office.mine.ask("file.accept");
  CHECK(office.host() == "Asha’s");
}

TEST_CASE("copies: one from a clock further ahead than any honest one is refused in words, and nothing is lost") {
  Office office;
  const std::int64_t year = 365LL * 86'400'000;
  office.asha.pass(99 * year);  // wrong by years: taken, and our own edits come after
  Office::write(office.asha, "host", "Asha’s");
  Office::give(office.mine, copy_of(office.asha));
  office.mine.ask("file.accept");
  CHECK(office.host() == "Asha’s");
  Office::write(office.mine, "host", "Mine, later");
  Office::give(office.asha, copy_of(office.mine));
  office.asha.ask("file.accept");
  CHECK(office.asha.programme().scheme().host == "Mine, later");

  const std::string before = document::write(office.mine.programme());
  Programme ahead = *document::read(copy_of(office.mine));
  note_seen(ahead.seen, {static_cast<std::uint64_t>(office.mine.session.state().now.utc_ms + 300 * year) << 16, 5});
  Office::give(office.mine, document::write(ahead), "ahead.json");
  REQUIRE(office.mine.session.state().notice);
  CHECK(office.mine.session.state().notice->sentence == say("error.far_ahead"));
  CHECK(document::write(office.mine.programme()) == before);
}
