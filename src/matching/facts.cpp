#include "matching/facts.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/progress.hpp"

namespace bothways::matching {
namespace {

bool is_now(const Pair& pair) { return pair.state == PairState::proposed || is_under_way(pair); }

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return c != 0xa0 && (c < 0x2000 || c > 0x206f) && c != 0x3001 && c != 0x3002;  // spaces and punctuation
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_letter(c)) append_utf8(words.back(), c);
    else if (!words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

Text all_of(std::initializer_list<const Text*> texts) {
  Text all;
  for (const Text* text : texts) all.insert(all.end(), text->begin(), text->end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

std::string stem_of(std::string_view word) {
  constexpr auto endings = std::to_array<std::string_view>({"ments", "ment", "ings", "ing", "ies", "ers", "er", "ed", "es", "s", "y", "e"});
  std::string stem = folded(word);
  if (stem.size() < 3) return "";
  for (int times = 0; times < 2; ++times) {  // "management", "manage"
    for (const std::string_view ending : endings) {
      if (stem.size() < ending.size() + 4 || !std::string_view(stem).ends_with(ending)) continue;
      stem.resize(stem.size() - ending.size());
      break;
    }
  }
  return stem;
}

Facts::Facts(const Programme& programme) : programme_(&programme) {
  for (const std::string& word : words_of(say("matching.common_words"))) common_.insert(folded(word));
  gather_people();
  for (const Pair* pair : programme.all<Pair>()) {
    pairs_[{pair->a.id, pair->b.id}].push_back(pair);
    if (pair->state != PairState::ended_early && pair->state != PairState::declined) ++in_cohort_[pair->cohort.id];
    if (!is_now(*pair)) continue;
    for (const Id id : {pair->a.id, pair->b.id}) {
      if (const auto it = people_.find(id); it != people_.end()) ++it->second.pairs_now;
    }
  }
  for (const Relation* relation : programme.all<Relation>()) {
    if (relation->whole == YesNo::yes) whole_.push_back(relation);
    else relations_[{relation->a.id, relation->b.id}].push_back(relation);
  }
  gather_words();
}

void Facts::gather_people() {
  for (const Person* person : programme_->all<Person>()) {
    Someone& one = people_[person->id];
    one.person = person;
    one.organisation = programme_->find<Organisation>(person->organisation.id);
    one.free = times_in(person->available);
    for (const std::string_view line : lines_of(person->learning_formats)) {
      if (std::string way = folded(line); !way.empty()) one.formats.insert(std::move(way));
    }
    if (one.organisation == nullptr) continue;
    one.organisation_name = folded(one.organisation->name);
    one.place = folded(one.organisation->place);
  }
  for (const Application* form : programme_->all<Application>()) {
    const auto it = people_.find(form->person.id);
    if (it != people_.end() && it->second.form == nullptr) it->second.form = form;
  }
  std::set<Id> said;
  for (const Member* member : programme_->all<Member>()) {
    const auto it = people_.find(member->person.id);
    if (it == people_.end()) continue;
    Someone& one = it->second;
    one.on_roster = true;
    one.briefed = one.briefed && member->briefed == YesNo::yes;
    if (!member->capacity) continue;
    const int seats = std::clamp(member->capacity.value, 0, 1000);
    one.capacity = said.insert(member->person.id).second ? seats : std::max(one.capacity, seats);
  }
}

void Facts::gather_words() {
  for (auto& [id, one] : people_) {
    static const Application none;
    const Application& form = one.form != nullptr ? *one.form : none;
    one.support = text_of({form.want_support, one.person->wants});
    one.feedback = text_of({form.want_feedback});
    one.information = text_of({form.want_information});
    one.topics = text_of({form.hope_to_learn, one.person->wants});
    one.offers = text_of({form.can_offer, one.person->offers});
    one.strengths = text_of({one.person->about, one.person->role});
    one.talks = text_of({one.person->communicate});
    one.needs = text_of({one.person->access_needs});
    one.wants = all_of({&one.support, &one.feedback, &one.information, &one.topics});
    one.can = all_of({&one.offers, &one.talks});
  }
}

Text Facts::text_of(std::initializer_list<std::string_view> parts) {
  Text text;
  for (const std::string_view part : parts) {
    for (std::string& word : words_of(part)) {
      std::string stem = stem_of(word);
      if (stem.empty() || common_.count(folded(word)) > 0) continue;
      const auto [it, is_new] = numbers_.emplace(std::move(stem), static_cast<int>(written_.size()));
      if (is_new) written_.push_back(std::move(word));
      text.push_back(it->second);
    }
  }
  std::sort(text.begin(), text.end());
  text.erase(std::unique(text.begin(), text.end()), text.end());
  return text;
}

const Someone* Facts::find(Id person) const {
  const auto it = people_.find(person);
  return it == people_.end() ? nullptr : &it->second;
}

const std::vector<const Pair*>& Facts::pairs_of(Id a, Id b) const {
  static const std::vector<const Pair*> none;
  const auto it = pairs_.find({a, b});
  return it == pairs_.end() ? none : it->second;
}

std::vector<const Relation*> Facts::relations(const Someone& a, const Someone& b) const {
  std::vector<const Relation*> found;
  if (const auto it = relations_.find({a.person->id, b.person->id}); it != relations_.end()) found = it->second;
  const auto one_of = [&](const Someone& one, Id other) {
    if (one.person->id == other) return true;
    const Someone* named = find(other);
    return named != nullptr && !one.organisation_name.empty() && named->organisation_name == one.organisation_name;
  };
  for (const Relation* relation : whole_) {
    if (one_of(a, relation->a.id) && one_of(b, relation->b.id)) found.push_back(relation);
  }
  return found;
}

int Facts::pairs_in(Id cohort) const {
  const auto it = in_cohort_.find(cohort);
  return it == in_cohort_.end() ? 0 : it->second;
}

std::vector<std::string> Facts::shared(const Text& one, const Text& two) const {
  Text both;
  std::set_intersection(one.begin(), one.end(), two.begin(), two.end(), std::back_inserter(both));
  std::vector<std::string> words;
  for (const int number : both) words.push_back(written_[static_cast<std::size_t>(number)]);
  return words;
}

}  // namespace bothways::matching
