// Who can see what: each detail that a scheme holds, whom it is meant for, who says what it is and how
// private it is. Read from the field tables, so that it is never out of date.
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/programme.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

// "Coordinators and the partner"; everyone is one word.
std::string in_words(Audience all, const RoleWords& roles) {
  constexpr std::pair<Audience, std::string_view> each[] = {
      {Audience::coordinator, "audience.coordinator"}, {Audience::panel, "audience.panel"}, {Audience::partner, "audience.partner"},
      {Audience::applicant, "audience.applicant"}, {Audience::sponsor, "audience.sponsor"},
  };
  if (all == Audience::everyone) return say("audience.everyone");
  std::vector<std::string> names;
  for (const auto& [one, words] : each) {
    if (includes(all, one)) names.push_back(say(words, {{"a_many", roles.a_many}, {"b_many", roles.b_many}}));
  }
  if (names.empty()) return say("audience.nobody");
  std::string text = names.front();
  for (std::size_t i = 1; i < names.size(); ++i) {
    text = i + 1 == names.size() ? say("list.and", {{"first", text}, {"last", names[i]}}) : text + ", " + names[i];
  }
  return capitalised(text);
}

void sensitivity_tag(Sensitivity how) {
  switch (how) {
    case Sensitivity::plain: text(say("sensitivity.plain"), Tone::muted); break;
    case Sensitivity::personal: tag(say("sensitivity.personal"), Tone::accent); break;
    case Sensitivity::confidential: tag(say("sensitivity.confidential"), Tone::watch); break;
    case Sensitivity::special_category: tag(say("sensitivity.special"), Tone::late); break;
  }
}

void details_of(const Programme& programme, const RecordType& type) {
  const auto apart = key(type.name);
  const std::string title = say("record." + std::string(type.name));
  auto part = section(title);
  Table table(say("access.table", {{"what", title}}), {{say("access.detail"), 0.34f}, {say("access.see"), 0.26f}, {say("access.change"), 0.24f}, {say("access.how"), 0.16f}});
  const RoleWords roles = role_words(programme.scheme());
  std::uint64_t number = 0;
  for (const Field& field : type.fields) {
    table.row(++number);
    table.cell();
    text(label_of(programme, type.kind, field));
    table.cell();
    text(in_words(field.access.see, roles));
    table.cell();
    text(in_words(field.access.change, roles));
    table.cell();
    sensitivity_tag(field.access.sensitivity);
  }
}

}  // namespace

void draw_access(Desk& desk) {
  page_title(say("screen.access"), say("access.lead"));
  {
    auto part = section(say("access.file"));
    auto line = measure();
    text(say("access.file.about"));
    text(say("access.letters"));
    text(say("access.answers"));
    text(say("access.browser"));
    link(say("access.equality"), desk.to("equality"));
  }
  {
    auto part = section(say("access.words"));
    for (const std::string_view name : {"personal", "confidential", "special"}) {
      const std::string words = "sensitivity." + std::string(name);
      summary(say(words), say(words + ".about"));
    }
  }
  for (const RecordType& type : record_types()) details_of(desk.programme(), type);
}

}  // namespace bothways::ui
