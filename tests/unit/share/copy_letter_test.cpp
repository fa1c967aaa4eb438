// The e-mail that a copy goes with: what changed in words, but nothing about anybody in it.
#include <doctest/doctest.h>

#include "base/words.hpp"
#include "domain/people.hpp"
#include "share/copy_letter.hpp"
#include "share/message.hpp"

using namespace bothways;

namespace {

template <class T>
std::shared_ptr<T> made(std::uint64_t id, std::uint64_t time) {
  auto record = std::make_shared<T>();
  record->id = Id{id};
  record->made = Stamp{time, 5};
  record->stamps.assign(type_of(T::kind).fields.size(), Stamp{});
  record->stamps[0] = Stamp{time, 5};
  return record;
}

Programme scheme_with(int people, const char* host) {
  Programme programme;
  auto scheme = made<Scheme>(1, 10);
  scheme->name = "Two ways";
  scheme->host = host;
  scheme->stamps[index_of(type_of(RecordKind::scheme), *field_named(type_of(RecordKind::scheme), "host"))] = Stamp{30, 5};
  programme.put(static_cast<std::size_t>(RecordKind::scheme), scheme->id, scheme);
  for (int i = 0; i < people; ++i) {
    auto person = made<Person>(100 + static_cast<std::uint64_t>(i), 40);
    person->name = "Nina Neu";
    person->email = "nina@example.org";
    programme.put(static_cast<std::size_t>(RecordKind::person), person->id, person);
  }
  programme.seen = {{5, 40}};
  return programme;
}

}  // namespace

TEST_CASE("copy letter: the scheme's own changes in words, people as a number") {
  const VersionVector seen{{5, 20}};
  const auto letter = share::copy_letter(scheme_with(3, "The Vale"), &seen, date_of(0, 0), "https://bothways.example/");
  CAPTURE(letter.body);
  CHECK(letter.subject.find("Two ways") != std::string::npos);
  CHECK(letter.body.find("The Vale") != std::string::npos);
  CHECK(letter.body.find("3 people") != std::string::npos);
  CHECK(letter.body.find("https://bothways.example/") != std::string::npos);
  for (const char* hidden : {"Nina", "nina", "Neu"}) CHECK(letter.body.find(hidden) == std::string::npos);
}

TEST_CASE("copy letter: the first one lists nothing, and one without changes says so") {
  const Programme programme = scheme_with(1, "The Vale");
  CHECK(share::copy_letter(programme, nullptr, {}, "page").body.find("- ") == std::string::npos);
  const std::string body = share::copy_letter(programme, &programme.seen, date_of(0, 0), "page").body;
  CHECK(body.find("Nothing changed") != std::string::npos);
  CHECK(body.find("- ") == std::string::npos);
}

TEST_CASE("copy letter: its link is one that mail programs take, however much changed") {
  Programme programme = scheme_with(1, "The Vale");
  auto scheme = std::make_shared<Scheme>(programme.scheme());
  for (std::size_t i = 0; i < type_of(RecordKind::scheme).fields.size(); ++i) {
    const Field& field = type_of(RecordKind::scheme).fields[i];
    if (field.kind == Kind::paragraph) set(*scheme, field, {std::string(400, 'x'), 0}), scheme->stamps[i] = Stamp{35, 5};
  }
  programme.put(static_cast<std::size_t>(RecordKind::scheme), scheme->id, scheme);
  const VersionVector seen{{5, 20}};
  const std::string link = share::copy_letter_link(programme, &seen, date_of(0, 0), "https://bothways.example/");
  CHECK(share::fits_in_a_link(link));
  CHECK(link.find("more") != std::string::npos);
}
