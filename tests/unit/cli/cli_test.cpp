// The commands as a shell sees them: files in, files out, sentences and a status.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "base/words.hpp"
#include "cli/command.hpp"
#include "cli/system.hpp"
#include "document/document.hpp"
#include "unit/cli/shell.hpp"
#include "unit/document/files.hpp"

using namespace bothways;
using namespace bothways::test;

namespace {

std::string content(const std::string& path) {
  const auto bytes = cli::read_file(path);
  return bytes ? *bytes : "cannot be read";
}

}  // namespace

TEST_CASE("new, check and show: a scheme from each preset") {
  const Folder folder;
  for (const std::string preset : {"partners", "parity"}) {
    const std::string file = folder / preset;
    CHECK(run({"new", "--preset", preset, "-o", file}).status == 0);
    const auto programme = document::read(content(file));
    REQUIRE(programme);
    CHECK(programme->id());
    CHECK(programme->seen.size() == 1);
    const Ran checked = run({"check", file});
    CHECK(checked.status == 0);
    CHECK(checked.err.empty());
    CHECK(checked.out.find(programme->scheme().name) != std::string::npos);
    const Ran shown = run({"show", file});
    CHECK(shown.status == 0);
    CHECK(shown.out.starts_with(programme->scheme().name));
  }
  CHECK(content(folder / "partners") != content(folder / "parity"));
  CHECK(run({"new", "--preset", "square", "-o", folder / "x"}).status == 2);
  CHECK(run({"new", "--preset", "partners", "-o", folder / "no/such/folder"}).status == 1);
  CHECK(folder.files() == 2);
}

TEST_CASE("check says what is wrong with a file, where, and what to do next") {
  const Folder folder;
  for (const auto& [name, bytes, error] : {std::tuple<std::string, std::string, std::string>{"empty", "", "empty_file"},
                                           {"cut", small_file.substr(0, 200), "cut_off"},
                                           {"newer", replaced(small_file, "\"version\": 1", "\"version\": 2"), "newer_version"},
                                           {"other", "{\"name\": \"web\"}", "not_ours"},
                                           {"type", replaced(small_file, "\"Amina Yusuf\"", "5"), "wrong_type"},
                                           {"large", std::string(50u << 20, ' '), "too_large"}}) {
    const Ran ran = run({"check", folder.put(name, bytes)});
    CHECK(ran.status == 1);
    CHECK(ran.out.empty());
    CHECK_MESSAGE(ran.err.find(say("error." + error)) != std::string::npos, ran.err);
    CHECK(ran.err.find(say("error." + error + ".next")) != std::string::npos);
    if (error == "wrong_type") CHECK(ran.err.find("people, record 1, name") != std::string::npos);
    CHECK(run({"show", folder / name}).status == 1);
  }
  CHECK(run({"check", folder / "missing"}).status == 1);
  CHECK(run({"check", folder / ""}).status == 1);  // a folder
}

TEST_CASE("merge writes both into one, tells what changed, and leaves the file alone where it cannot") {
  const Folder folder;
  const std::string a = folder.put("a", small_file), b = folder.put("b", replaced(replaced(small_file, "\"changed\": \"email=1+5.2\"", "\"changed\": \"email=1+9\""), "amina@", "new@"));
  const std::string to = folder.put("to", "what was there");
  CHECK(run({"merge", a, a, "-o", to}).status == 0);
  CHECK(content(to) == small_file);
  const Ran merged = run({"merge", a, b, "-o", to});
  CHECK(merged.status == 0);
  CHECK(merged.out.find("new@example.org") != std::string::npos);
  const std::string both = content(to);
  CHECK(run({"merge", b, a, "-o", to}).out.find(say("merge.nothing")) != std::string::npos);
  CHECK(content(to) == both);
  CHECK(run({"merge", a, b, "-o", a}).status == 0);  // onto one of the two
  CHECK(content(a) == both);

  const std::string other = folder.put("other", replaced(small_file, "4z0h8", "4z0h9")), bad = folder.put("bad", "{");
  for (const std::string& wrong : {other, bad, folder / "missing"}) {
    CHECK(run({"merge", b, wrong, "-o", to}).status == 1);
    CHECK(content(to) == both);
  }
  CHECK(folder.files() == 5);  // nothing left behind beside them
}

TEST_CASE("schema prints what is published") {
  const Ran ran = run({"schema"});
  CHECK(ran.status == 0);
  CHECK(ran.out == document::schema());
}

TEST_CASE("What is not understood gets the usage and status 2") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{}, {"dance"}, {"check"}, {"check", "a", "b"}, {"check", "-x", "a"}, {"merge", "a", "-o", "c"},
                                                    {"merge", "a", "b"}, {"merge", "a", "b", "-o"}, {"new", "-o", "x"}, {"new", "--preset", "parity", "--preset", "parity", "-o", "x"},
                                                    {"schema", "x"}, {"bench", "x"}, {"show"}}) {
    const Ran ran = run(arguments);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err.find(say("cli.usage")) != std::string::npos);
  }
  CHECK(run({"--help"}).status == 0);
}
