// Specimens of fields: typed in, chosen, read only, and checked on continuing.
#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/screens/design_parts.hpp"

namespace bothways::ui {
namespace {

std::vector<std::string> formats() {
  return {say("design.formats.visits"), say("design.formats.talks"), say("design.formats.writing")};
}

void typed_into(std::string& value, std::optional<std::string> typed) {
  if (typed) value = std::move(*typed);
}

}  // namespace

void show_text_boxes(Desk&) {
  static std::string name, email, wrong = say("design.text.wrong.value");
  const auto box = specimen("text");
  typed_into(name, text_box(say("design.text.name"), name, {say("design.text.name.hint"), {}}));
  {
    const auto seen = seen_as(Seen::focused);
    typed_into(email, text_box(say("design.text.focused"), email, {}, InputKind::email));
  }
  typed_into(wrong, text_box(say("design.text.wrong"), wrong, {{}, say("design.text.wrong.error")}, InputKind::number, 120));
}

void show_text_area(Desk&) {
  static std::string words;
  const auto box = specimen("area");
  typed_into(words, text_area(say("design.area.label"), words, {say("design.area.hint"), {}}, 3));
}

void show_choice(Desk&) {
  static std::size_t chosen = 0;
  const auto box = specimen("list");
  if (const auto picked = choose(say("design.list.label"), formats(), chosen, {say("design.list.hint"), {}})) chosen = *picked;
  choose(say("design.list.wrong"), formats(), formats().size(), {{}, say("design.list.wrong.error")});
}

void show_date(Desk& desk) {
  static std::string iso = to_iso(desk.state.today);
  const auto box = specimen("date");
  if (auto date = date_boxes(say("design.date.label"), iso, {say("design.date.hint"), {}})) iso = std::move(*date);
  const auto date = date_from_iso(iso);
  small(date ? say("design.date.is", {{"date", in_words_with_weekday(*date)}}) : say("design.date.none"));
}

void show_radios(Desk&) {
  static std::size_t side = 2, format = 0;
  const auto box = specimen("radios");
  const std::vector<std::string> two{say("choice.yes_no.yes"), say("choice.yes_no.no")};
  if (const auto picked = radios(say("design.radios.two"), two, side)) side = *picked;
  if (const auto picked = radios(say("design.radios.more"), formats(), format)) format = *picked;
  radios(say("design.radios.wrong"), two, 2, {{}, say("design.radios.wrong.error")});
}

void show_checks(Desk&) {
  static bool quoted = true;
  static std::vector<bool> wanted{true, false, false};
  const auto box = specimen("checks");
  if (const auto on = check(say("design.checks.one"), quoted, {say("design.checks.one.hint"), {}})) quoted = *on;
  if (const auto pressed = checks(say("design.checks.several"), formats(), wanted, {say("design.checks.several.hint"), {}})) {
    wanted[*pressed] = !wanted[*pressed];
  }
}

void show_read_only_text(Desk& desk) {
  const auto box = specimen("fixed");
  const auto reading = read_only(say("banner.no_pen"));
  text_box(say("design.fixed.name"), say("design.summary.contact"));
  text_area(say("design.fixed.area"), say("design.fixed.area.value"), {}, 2);
  date_boxes(say("design.fixed.date"), to_iso(desk.state.today));
}

void show_read_only_choice(Desk&) {
  const auto box = specimen("fixed_choice");
  const auto reading = read_only(say("banner.no_pen"));
  choose(say("design.fixed.list"), formats(), 1);
  radios(say("design.fixed.radios"), formats(), 0);
  checks(say("design.fixed.checks"), formats(), {true, false, true});
  const auto row = actions();
  change_button(say("design.fixed.add"), say("design.fixed.add"));
}

// Nothing is said while somebody types; on continuing, all that is missing at once, and nothing is lost.
void show_form(Desk&) {
  static std::string name, iso;
  static bool tried = false, went_on = false;
  const auto part = section(say("design.form"));
  const auto line = measure();
  text(say("design.form.when"), Tone::muted);
  const std::string label = say("design.form.date"), fault = date_fault(label);
  std::vector<std::string> wrong;
  std::string name_error, date_error;
  if (trimmed(name).empty()) wrong.push_back(name_error = say("design.form.name.error"));
  if (iso.empty() || !fault.empty()) wrong.push_back(date_error = fault.empty() ? say("design.form.date.error") : fault);
  if (tried && !wrong.empty()) {
    std::vector<std::string> lines{say("design.form.problem")};
    lines.insert(lines.end(), wrong.begin(), wrong.end());
    error_summary(lines);
  }
  typed_into(name, text_box(say("design.form.name"), name, {{}, tried ? name_error : ""}));
  if (auto date = date_boxes(label, iso, {say("design.date.hint"), tried ? date_error : ""})) iso = std::move(*date);
  went_on = went_on && wrong.empty();
  if (went_on) banner(say("design.form.done"), Tone::good);
  const auto row = actions();
  if (!button(say("design.form.continue"), Weight::primary)) return;
  tried = !wrong.empty();
  went_on = wrong.empty();
}

}  // namespace bothways::ui
