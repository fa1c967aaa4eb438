// What matching goes by, gathered from the programme once: everybody with their form, seat and pairs, and what
// they wrote as words that can be compared. Holds pointers into the programme: no longer than that.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/availability.hpp"
#include "domain/matching.hpp"
#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/programme.hpp"

namespace bothways::matching {

// The words of a text that mean something, as numbers, sorted, each once.
using Text = std::vector<int>;

struct Someone {
  const Person* person = nullptr;
  const Organisation* organisation = nullptr;
  const Application* form = nullptr;
  std::string organisation_name, place;  // folded
  bool on_roster = false, briefed = true;
  int capacity = 1, pairs_now = 0;
  Times free = 0;
  Text support, feedback, information, topics;  // what they want,
  Text wants;                                   // and all of that
  Text offers, strengths;                       // what they can give; what their profile tells
  Text talks, needs;                            // how they like to communicate; access needs
  Text can;                                     // what they offer and how they communicate
  std::set<std::string> formats;                // ways of learning, folded
};

class Facts {
 public:
  Facts() = default;
  explicit Facts(const Programme& programme);

  const Programme& programme() const { return *programme_; }
  const Someone* find(Id person) const;  // null where there is nobody
  // In the order of their ids.
  const std::map<Id, Someone>& everybody() const { return people_; }
  const std::vector<const Pair*>& pairs_of(Id a, Id b) const;
  // Those that speak about these two, whoever they were written for; oldest first.
  std::vector<const Relation*> relations(const Someone& a, const Someone& b) const;
  int pairs_in(Id cohort) const;  // that take a place in it

  // Words that both texts have, as they were first written.
  std::vector<std::string> shared(const Text& one, const Text& two) const;

 private:
  Text text_of(std::initializer_list<std::string_view> parts);
  void gather_people();
  void gather_words();

  const Programme* programme_ = nullptr;
  std::map<Id, Someone> people_;
  std::map<std::pair<Id, Id>, std::vector<const Pair*>> pairs_;
  std::map<std::pair<Id, Id>, std::vector<const Relation*>> relations_;
  std::vector<const Relation*> whole_;  // between organisations
  std::map<Id, int> in_cohort_;
  std::map<std::string, int, std::less<>> numbers_;  // of stems
  std::vector<std::string> written_;                 // of each number
  std::set<std::string, std::less<>> common_;
};

// What is compared of a word: folded, without the commonest English endings, so that "funding" and "funder"
// meet; "" for one that is shorter than 3 letters. Words of other languages are compared as they are written.
std::string stem_of(std::string_view word);

}  // namespace bothways::matching
