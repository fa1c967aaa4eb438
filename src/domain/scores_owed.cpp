#include "domain/scores_owed.hpp"

#include <set>
#include <tuple>

#include "domain/people.hpp"
#include "domain/selection.hpp"

namespace bothways {

ScoresOwed scores_owed(const Programme& programme) {
  ScoresOwed owed;
  if (programme.scheme().competitive != YesNo::yes) return owed;
  std::set<std::pair<Id, Id>> conflicts;
  for (const DeclaredConflict* one : programme.all<DeclaredConflict>()) conflicts.insert({one->panel_member.id, one->application.id});
  std::set<std::tuple<Id, Id, Id>> given;
  for (const Assessment* one : programme.all<Assessment>()) {
    if (one->score) given.insert({one->panel_member.id, one->application.id, one->criterion.id});
  }
  const auto criteria = programme.all<Criterion>();
  for (const PanelMember* member : programme.all<PanelMember>()) {
    int missing = 0;
    for (const Application* form : programme.all<Application>()) {
      if (!form->received || form->decision != Decision::undecided || conflicts.contains({member->id, form->id})) continue;
      for (const Criterion* criterion : criteria) missing += given.contains({member->id, form->id, criterion->id}) ? 0 : 1;
    }
    owed.scores += missing;
    owed.members += missing > 0 ? 1 : 0;
  }
  return owed;
}

}  // namespace bothways
