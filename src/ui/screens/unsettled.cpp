// What two copies changed apart and was left for later: both values with who and when, and which one counts.
#include "app/per_change.hpp"
#include "base/words.hpp"
#include "domain/disagreement.hpp"
#include "ui/screens/screens.hpp"
#include "ui/who.hpp"

namespace bothways::ui {
namespace {

std::string words_of(const Programme& programme, const Subject& subject, const Value& value) {
  if (subject.field == nullptr) return say(value.number == 1 ? "review.remove" : "review.keep");
  const std::string words = value_in_words(programme, subject, value);
  return words.empty() ? say("review.empty") : words;
}

void side(Desk& desk, const Unsettled& one, std::string_view label, const Standing& standing) {
  summary(say(label), words_of(desk.programme(), one.subject, standing.value));
  small(by_in_words(desk.state, desk.programme(), standing.at));
}

void question(Desk& desk, const Unsettled& one) {
  const std::string what = title_of(desk.programme(), one.subject);
  const auto apart = key(one.id.value);
  auto box = card(what);
  side(desk, one, "unsettled.stands", one.stands);
  side(desk, one, "unsettled.other", one.other);
  auto row = actions();
  if (change_button(say("unsettled.keep"), say("unsettled.keep.spoken", {{"what", what}}))) desk.ask("disagreement.keep", {.id = one.id});
  if (change_button(say("unsettled.take"), say("unsettled.take.spoken", {{"what", what}}))) desk.ask("disagreement.take", {.id = one.id});
}

}  // namespace

void draw_unsettled(Desk& desk) {
  static PerChange<std::vector<Unsettled>> kept;
  const auto& open = kept.get(desk.state, [&] { return unsettled(desk.programme()); });
  if (open.empty()) {
    page_title(say("screen.unsettled"), say("unsettled.none"));
    auto row = actions();
    return link(say("history.back"), desk.to("share"));
  }
  page_title(say("screen.unsettled"), say_count("unsettled.lead", static_cast<long>(open.size())));
  auto part = section(say("unsettled.list"));
  for (const Unsettled& one : open) question(desk, one);
}

}  // namespace bothways::ui
