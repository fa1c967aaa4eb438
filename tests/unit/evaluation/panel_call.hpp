// A call with criteria, a panel, forms and scores, for the tests of the selection.
#pragma once

#include <string>
#include <vector>

#include "domain/selection.hpp"
#include "unit/made.hpp"

namespace bothways::tests {

struct PanelCall : Small {
  std::vector<Id> forms, panel, criteria;

  Id criterion(std::string name, int weight, int highest) {
    Criterion one;
    one.name = std::move(name), one.weight = {weight}, one.highest = {highest};
    return criteria.emplace_back(add(one));
  }
  Id member(std::string name) {
    PanelMember one;
    one.name = std::move(name);
    return panel.emplace_back(add(one));
  }
  Id form(std::string name) {
    Application one;
    one.person = {person(std::move(name), Side::a)};
    one.received = day(2026, 3, 1);
    return forms.emplace_back(add(one));
  }
  Id score(Id who, Id application, Id what, int points) {
    Assessment one;
    one.panel_member = {who}, one.application = {application}, one.criterion = {what}, one.score = {points};
    return add(one);
  }
  void conflict(Id who, Id application) {
    DeclaredConflict one;
    one.panel_member = {who}, one.application = {application};
    add(one);
  }
  void decide(Id id, Decision decision) {
    edit<Application>(id, [&](Application& one) { one.decision = decision; });
  }
};

}  // namespace bothways::tests
