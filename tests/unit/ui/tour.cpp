#include "unit/ui/tour.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/words.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/question.hpp"
#include "domain/scheme_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::test {
namespace {

template <class T>
Id first(const Stage& stage) {
  const auto all = stage.state().programme.all<T>();
  return all.empty() ? Id{} : all.front()->id;
}

// The record that a screen is about; nothing where it needs none.
Id about(const Stage& stage, std::string_view screen) {
  if (screen == "application") return first<Application>(stage);
  if (screen == "cohort" || screen == "matching") return first<Cohort>(stage);
  if (screen == "pair" || screen == "introduction" || screen == "meetings") return first<Pair>(stage);
  if (screen == "question") return first<Question>(stage);
  if (screen == "pulse") return first<Pulse>(stage);
  return {};
}

void screens_of(Stage& stage, const std::function<void()>& look) {
  const std::string scheme = stage.state().scheme;
  for (const ui::Screen& screen : ui::screens()) {
    if (screen.whole_page) continue;
    std::string address = "/" + scheme + "/" + std::string(screen.path);
    if (const Id id = about(stage, screen.path)) address += "/" + to_text(id);
    stage.visit(address);
    look();
  }
  for (const SchemePart& part : scheme_parts()) {
    stage.visit("/" + scheme + "/scheme/" + std::string(part.name));
    look();
  }
  stage.visit("/" + scheme + "/roster/" + to_text(first<Member>(stage)));
  look();
  stage.visit("/" + scheme + "/sealing/copy");
  look();
  stage.visit("/" + scheme + "/pair/zzzzz");
  look();
  stage.visit("/" + scheme + "/nowhere");
  look();
}

void states_of(Stage& stage, const std::function<void()>& look) {
  stage.visit("/" + stage.state().scheme + "/paste");
  Event pasted;
  pasted.kind = Event::Kind::pasted;
  pasted.text = "Name\tE-mail\tShoe size\nNoor Bashir\tnoor@example.org\t40\nNoor Bashir\tnoor@example.org\t40\nOmar Said\tomar at example\t44\n";
  stage.platform.receive(pasted);
  stage.settle();
  look();
  stage.shortcut("ctrl+k");
  look();
  stage.shortcut("escape");
  stage.drop("no.json", "no");
  look();
  stage.platform.pen = false;
  stage.visit("/");
  stage.visit("/nothing-here/today");
  look();
  stage.platform.pen = true;
}

}  // namespace

void tour(Stage& stage, std::string_view sample, const std::function<void()>& look) {
  for (const char* screen : {"/", "/help", "/settings"}) {
    stage.visit(screen);
    look();
  }
  stage.visit("/");
  stage.button(say("start.from_this.spoken", {{"what", say("start.preset." + std::string(sample))}}));
  screens_of(stage, look);
  stage.visit("/");
  stage.button(say("start.blank"));
  screens_of(stage, look);
  stage.visit("/");
  look();
  stage.button(say("start.sample.spoken", {{"what", say("start.preset." + std::string(sample))}}));
  screens_of(stage, look);
  states_of(stage, look);
}

void set_preference(Stage& stage, std::string_view name, std::string_view option) {
  const Preference* preference = preference_named(name);
  REQUIRE(preference != nullptr);
  const std::string group = say("settings." + std::string(name));
  stage.pick(group, name == "language" ? name_of_language(option) : say("settings." + std::string(name) + "." + std::string(option)));
  REQUIRE(preference->options[preference->get(stage.state().preferences)] == option);
}

}  // namespace bothways::test
