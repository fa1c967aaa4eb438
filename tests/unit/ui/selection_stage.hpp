// A stage with a call that a panel scores: 3 members, 3 criteria, 11 forms, names hidden. Form 1 is Person
// One's, and so on; the scores are such that forms 6 and 7 are tied at the line of 6 places.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "app/route.hpp"
#include "document/document.hpp"
#include "unit/evaluation/panel_call.hpp"
#include "unit/ui/stage.hpp"

namespace bothways::test {

inline constexpr std::string_view family_names[] = {"Abara", "Bellweather", "Cardozo", "Dunmore", "Ekwueme", "Farquhar",
                                                    "Gillespie", "Hathaway", "Ikande", "Jablonski", "Kettering"};

struct ScoredCall : tests::PanelCall {
  explicit ScoredCall(YesNo hide = YesNo::yes) {
    edit<Scheme>(scheme, [&](Scheme& one) {
      one.hide_names = hide;
      one.competitive = YesNo::yes;
      one.competitive_from = tests::day(2026, 3, 2);
      one.state = SchemeState::selecting;
    });
    const Id benefit = criterion("Benefit to the organisation", 2, 4), self = criterion("Benefit to yourself", 1, 4), offer = criterion("What you would bring", 1, 4);
    edit<Criterion>(benefit, [](Criterion& one) { one.descriptors = "0 nothing said\n1 a general wish\n2 an example\n3 two examples\n4 a plan"; });
    for (const char* name : {"Ann Weaver", "Ben Osei", "Cat Lowe"}) member(name);
    extra_question("What would you gain?", "application.benefit_self");
    extra_question("What would your organisation gain?", "application.benefit_organisation");
    for (std::size_t i = 0; i < std::size(family_names); ++i) apply(i);
    for (std::size_t i = 0; i < forms.size(); ++i) {
      const int base = i < 5 ? 4 : i < 7 ? 3 : i < 9 ? 2 : 1;
      for (const Id who : panel) {
        for (const Id what : {benefit, self, offer}) score(who, forms[i], what, std::max(0, base - (i < 5 && what == offer ? static_cast<int>(i) % 4 : 0)));
      }
    }
  }
  void apply(std::size_t i) {
    const std::string family(family_names[i]);
    const Id who = person("Zora " + family, Side::a, organisation(family + " Trust"), family + "@trust.example");
    Application one;
    one.person = {who};
    one.received = tests::day(2026, 3, 1);
    one.benefit_self = "I am Zora " + family + " of " + family + " Trust, and I would learn.";
    if (i != 2) one.benefit_organisation = "We would open doors.";
    forms.push_back(add(one));
  }
};

struct SelectionStage : Stage {
  ScoredCall call;

  explicit SelectionStage(int width = 1280, YesNo hide = YesNo::yes) : Stage(width), call(hide) { open(); }
  template <class Change>
  SelectionStage(Change&& change, int width) : Stage(width) {
    change(call);
    open();
  }
  void go(std::string_view screen, std::string_view item = {}) {
    visit("/" + state().scheme + "/" + std::string(screen) + (item.empty() ? "" : "/" + std::string(item)));
  }
  void score_as(std::size_t who, std::size_t form) { go("scoring", to_text(member(who)) + "-" + to_text(at(form))); }
  // By their places in the file: a new scheme has other ids only where it came from a preset.
  Id member(std::size_t i) const { return call.panel[i]; }
  Id at(std::size_t i) const { return call.forms[i]; }
  const Application& form(std::size_t i) const {
    const auto* one = state().programme.find<Application>(at(i));
    REQUIRE(one != nullptr);
    return *one;
  }

 private:
  void open() {
    drop("call.json", document::write(call.programme));
    button("Open this scheme");
    REQUIRE(has(Role::heading, "Today"));
  }
};

}  // namespace bothways::test
