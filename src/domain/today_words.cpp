// What the items of Today say: one sentence, its facts, the act that helps, and the tag.
#include "base/words.hpp"
#include "domain/people.hpp"
#include "domain/scheme.hpp"
#include "domain/today.hpp"

namespace bothways {
namespace {

std::string name(const Programme& programme, Id id) {
  const Person* person = programme.find<Person>(id);
  return person != nullptr && !person->name.empty() ? person->name : say("title.no_name");
}

std::string item_words(const Programme& programme, const TodayItem& item, std::string_view ending) {
  const Scheme& scheme = programme.scheme();
  const bool names_letter = item.letter != LetterKind::unsaid && ending.empty();
  const std::string_view letter = ChoiceNames<LetterKind>::names[static_cast<std::size_t>(item.letter)];
  const std::string key = names_letter ? "today.letters." + std::string(letter) : "today." + std::string(item.key) + std::string(ending);
  const std::string person = name(programme, item.person), partner = name(programme, item.partner);
  const std::string date = in_words(item.date);
  const std::string n = std::to_string(item.n), of = std::to_string(item.of);
  const std::string days = std::to_string(item.days < 0 ? -item.days : item.days);
  const auto filling = {Filling{"person", person}, Filling{"partner", partner}, Filling{"date", date},
                        Filling{"n", n}, Filling{"of", of}, Filling{"days", days}, Filling{"a", role_words(scheme).a},
                        Filling{"a_many", role_words(scheme).a_many}, Filling{"b", role_words(scheme).b},
                        Filling{"b_many", role_words(scheme).b_many}, Filling{"body", role_words(scheme).body}};
  return has_words(key) ? say(key, filling) : say_count(key, item.n, filling);
}

}  // namespace

std::string title_in_words(const Programme& programme, const TodayItem& item) { return item_words(programme, item, ""); }
std::string detail_in_words(const Programme& programme, const TodayItem& item) {
  return item_words(programme, item, ".detail");
}
std::string action_in_words(const Programme& programme, const TodayItem& item) {
  return item_words(programme, item, ".action");
}

std::string_view name_of(Urgency urgency) {
  switch (urgency) {
    case Urgency::late: return "late";
    case Urgency::watch: return "watch";
    case Urgency::this_week: return "this_week";
  }
  return "";
}

std::string tag_in_words(const TodayItem& item) {
  if (item.urgency == Urgency::late && item.days > 0) return say_count("urgency.days_late", item.days);
  return say("urgency." + std::string(name_of(item.urgency)));
}

}  // namespace bothways
