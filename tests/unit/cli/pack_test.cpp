// Packs out and returns in, at a shell.
#include <doctest/doctest.h>

#include "base/assets.hpp"
#include "document/document.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/selection.hpp"
#include "unit/cli/shell.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

Programme sample() { return *document::read_preset(asset("samples/partners.json"), {Stamp{1, 1}, 7, 0}); }

std::string content(const std::string& path) {
  const auto bytes = cli::read_file(path);
  return bytes ? *bytes : "cannot be read";
}

}  // namespace

TEST_CASE("pack and accept: scores go back into the scheme, and what the sender may not change is told") {
  const Folder folder;
  const Programme programme = sample();
  const PanelMember& member = *programme.all<PanelMember>().front();
  const std::string scheme = folder.put("scheme", document::write(programme));
  const std::string packed = folder / "pack", out = folder / "out";
  REQUIRE(run({"pack", scheme, "--for", "panel", "--member", member.name, "-o", packed}).status == 0);
  auto pack = document::read(content(packed), document::Holds::pack);
  REQUIRE(pack);
  CHECK(run({"check", packed}).status == 1);          // never taken for a scheme
  CHECK(run({"merge", scheme, packed, "-o", out}).status == 1);
  CHECK(run({"accept", scheme, scheme, "-o", out}).status == 1);
  CHECK(folder.files() == 2);

  REQUIRE_FALSE(pack->all<Assessment>().empty());
  Assessment score = *pack->all<Assessment>().front();
  score.note = "Read again", score.stamps.back() = Stamp{5, 99};
  pack->put(static_cast<std::size_t>(RecordKind::assessment), score.id, std::make_shared<Assessment>(score));
  Scheme settings = pack->scheme();
  settings.host = "Somebody else", settings.stamps.assign(settings.stamps.size(), Stamp{5, 99});
  pack->put(0, settings.id, std::make_shared<Scheme>(settings));
  const std::string back = folder.put("back", document::write(*pack));
  const Ran accepted = run({"accept", scheme, back, back, "-o", out});
  CHECK(accepted.status == 0);
  CHECK(accepted.out.find("Read again") != std::string::npos);
  CHECK(accepted.out.find("1 scheme") != std::string::npos);
  const auto after = document::read(content(out));
  REQUIRE(after);
  CHECK(after->find<Assessment>(score.id)->note == "Read again");
  CHECK(after->scheme().host == programme.scheme().host);

  CHECK(run({"pack", scheme, "--for", "deputy", "-o", out}).status == 0);
  CHECK(content(out) == content(scheme));
  CHECK(run({"pack", scheme, "--for", "panel", "--member", "Nobody", "-o", out}).status == 1);
  CHECK(run({"pack", scheme, "--for", "board", "-o", out}).status == 2);
  CHECK(run({"pack", scheme, "--for", "panel", "-o", out}).status == 2);
  CHECK(run({"accept", scheme, "-o", out}).status == 2);
}

TEST_CASE("pack for a partner: those in a pair that was introduced, by name") {
  const Folder folder;
  const Programme programme = sample();
  const std::string scheme = folder.put("scheme", document::write(programme));
  const Person* partner = nullptr;
  for (const Pair* pair : programme.all<Pair>()) {
    if (pair->introduced) partner = programme.find<Person>(pair->a.id);
  }
  REQUIRE(partner != nullptr);
  REQUIRE(run({"pack", scheme, "--for", "partner", "--member", partner->name, "-o", folder / "pack"}).status == 0);
  const auto pack = document::read(content(folder / "pack"), document::Holds::pack);
  REQUIRE(pack);
  CHECK(pack->pack == PackFor{Audience::partner, partner->id});
  CHECK(pack->all<Application>().empty());
}
