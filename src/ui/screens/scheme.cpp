// The scheme's settings, from which call, information sheet, letters and report are made: a task list of its
// parts, each on a page of its own.
#include "base/words.hpp"
#include "domain/form.hpp"
#include "domain/scheme_parts.hpp"
#include "ui/passages.hpp"
#include "ui/screens/scheme_part.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

// What is wrong with it, else what it holds.
std::string hint_for(const Programme& programme, const SchemePart& part, const std::vector<Missing>& missing) {
  const std::vector<Missing> here = missing_in(part, missing);
  return here.empty() ? part_in_words(programme, part) : in_words(programme, here.front());
}

TaskLine line_for(Desk& desk, const SchemePart& part, const std::vector<Missing>& missing) {
  const PartState state = state_of(desk.programme(), part, missing);
  TaskLine line{part_title(part), desk.to_part("scheme", part.name), hint_for(desk.programme(), part, missing), {}, Tone::plain};
  if (state.lacks) {
    line.state = in_words(state.filled ? TaskState::in_progress : TaskState::not_started);
    line.tone = state.filled ? Tone::accent : Tone::watch;
  } else {
    line.state = state.filled ? in_words(TaskState::completed) : say("scheme_page.optional");
  }
  return line;
}

TaskLine form_line(Desk& desk) {
  const auto missing = missing_for_form(desk.programme());
  const auto questions = static_cast<long>(questions_asked(desk.programme()).size());
  TaskLine line{say("screen.form"), desk.to("form"), missing.empty() ? say_count("record.question", questions) : in_words(desk.programme(), missing.front()), in_words(TaskState::completed), Tone::plain};
  if (!has_lack(missing)) return line;
  line.state = in_words(questions > 0 ? TaskState::in_progress : TaskState::not_started);
  line.tone = questions > 0 ? Tone::accent : Tone::watch;
  return line;
}

}  // namespace

std::string scheme_part_title(std::string_view item) {
  const SchemePart* part = scheme_part_named(item);
  return part == nullptr ? std::string() : part_title(*part);
}

void draw_scheme(Desk& desk) {
  if (const SchemePart* part = scheme_part_named(desk.state.route.item)) return draw_scheme_part(desk, *part);
  page_title(say("screen.scheme"), say("scheme_page.lead"));
  const std::vector<Missing> missing = missing_for_scheme(desk.programme(), desk.state.today);
  {
    auto row = title_actions();
    button_link(say("scheme_page.see_information"), desk.to("information"));
    button_link(say("scheme_page.see_call"), desk.to("call"), has_lack(missing) ? Weight::secondary : Weight::primary);
  }
  if (!has_lack(missing)) banner(say("scheme_page.nothing_missing"), Tone::good);
  std::vector<TaskLine> lines;
  for (const SchemePart& part : scheme_parts()) lines.push_back(line_for(desk, part, missing));
  lines.push_back(form_line(desk));
  task_list(say("scheme_page.parts"), lines);
  auto part = section(say("scheme_page.again"));
  small(say("scheme_page.again.about"));
  auto row = actions();
  command_button(desk, "scheme.again");
}

}  // namespace bothways::ui
