// Specimens of what is said: type, tones, tags, banners, facts and steps.
#include <array>

#include "base/words.hpp"
#include "ui/screens/design_parts.hpp"

namespace bothways::ui {
namespace {

constexpr std::array tones{Tone::late, Tone::watch, Tone::good, Tone::accent, Tone::side_a, Tone::side_b, Tone::muted};
constexpr std::array<std::string_view, tones.size()> tone_names{"late", "watch", "good", "accent", "side_a", "side_b", "muted"};

std::string words_of(std::size_t tone) { return say("design.tone." + std::string(tone_names[tone])); }

}  // namespace

void show_type(Desk&) {
  const auto box = specimen("type");
  heading(3, say("design.type.heading"));
  strong(say("design.type.strong"));
  text(say("design.type.body"));
  small(say("design.type.small"));
  quote(say("design.type.quote"), say("design.type.quote.who"));
}

void show_tones(Desk&) {
  const auto box = specimen("tones");
  for (std::size_t i = 0; i < tones.size(); ++i) text(words_of(i), tones[i]);
}

void show_tags(Desk&) {
  const auto box = specimen("tags");
  const auto row = actions();
  for (std::size_t i = 0; i < tones.size(); ++i) tag(words_of(i), tones[i]);
}

void show_banners(Desk&) {
  const auto box = specimen("banners");
  for (const std::size_t i : {0u, 1u, 2u, 3u}) banner(say("design.banner." + std::string(tone_names[i])), tones[i]);
}

void show_progress(Desk&) {
  const auto box = specimen("progress");
  progress(say("design.progress.attended"), 2, 3, Tone::side_a);
  progress(say("design.progress.prepared"), 1, 3, Tone::side_b);
  progress(say("design.progress.received"), 17, 40, Tone::accent);
}

void show_tasks(Desk& desk) {
  const auto box = specimen("tasks");
  const std::string here = desk.state.shown() ? desk.to("design") : "#/design";
  const auto step = [&](std::string_view name, std::string_view state, Tone tone) {
    const std::string words = "design.task." + std::string(name);
    return TaskLine{say(words), here, say(words + ".hint"), say("task_state." + std::string(state)), tone};
  };
  task_list(say("design.tasks"), {step("describe", "completed", Tone::plain), step("gather", "in_progress", Tone::accent),
                                  step("brief", "not_started", Tone::watch), step("report", "cannot_start_yet", Tone::muted)});
}

void show_summary(Desk& desk) {
  static int changes = 0;
  const auto box = specimen("summary");
  const std::string label = say("scheme.closes");
  if (summary(label, in_words(desk.state.today), {say("form.change"), say("form.change.spoken", {{"what", label}}), ""})) ++changes;
  summary(say("scheme.contact_name"), say("design.summary.contact"));
  small(say_count("design.pressed", changes));
}

void show_empty(Desk&) {
  static int added = 0;
  const auto box = specimen("empty");
  const auto nothing = empty_state(say("design.empty.sentence"));
  const auto row = actions();
  if (button(say("design.empty.first"))) ++added;
  if (added > 0) tag(say_count("design.pressed", added), Tone::accent);
}

}  // namespace bothways::ui
