// Somebody and two deputies, each with a copy of one scheme.
#pragma once

#include "document/document.hpp"
#include "journey.hpp"

namespace bothways::test {

inline std::string copy_of(Machine& machine) {
  machine.ask("scheme.download");
  return machine.downloaded();
}

// `first` is asked before the two others get their copies.
struct Office {
  Machine mine, asha, ben;
  explicit Office(const char* first = nullptr) {
    mine.ask("scheme.start", {.text = "partners"});
    if (first != nullptr) mine.ask(first);
    take_over(asha, "9");
    take_over(ben, "8");
  }
  void take_over(Machine& deputy, const char* replica) {
    deputy.session.setting("replica", replica);
    deputy.pass(5000);
    give(deputy, copy_of(mine));
    deputy.ask("file.accept");
  }
  static void give(Machine& to, const std::string& file, const char* name = "back.json") {
    to.session.file(name, file, false);
    to.settle();
  }
  static void write(Machine& who, std::string_view field, const char* text) {
    who.session.end_of_typing();
    who.pass(1000);
    who.ask("field.set", typing(who.programme().scheme(), field, text));
  }
  const Incoming& incoming() const { return *mine.session.state().incoming; }
  const std::string& host() const { return mine.programme().scheme().host; }
};

}  // namespace bothways::test
