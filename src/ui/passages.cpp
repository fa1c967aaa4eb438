#include "ui/passages.hpp"

#include "base/text.hpp"
#include "base/words.hpp"
#include "share/eml.hpp"
#include "share/passage_text.hpp"

namespace bothways::ui {
namespace {

void draw_table(const Passage& passage) {
  if (!passage.text.empty()) strong(passage.text);
  std::vector<Column> columns;
  for (const std::string& title : passage.columns) columns.push_back({title});
  Table table(passage.text.empty() ? say("passages.table") : passage.text, std::move(columns));
  std::uint64_t number = 0;
  for (const auto& row : passage.rows) {
    table.row(++number);
    for (const std::string& cell : row) {
      table.cell();
      text(cell);
    }
  }
}

// The words of a paragraph or an item: what is in bold first, on a line of its own.
void draw_words(const Desk& desk, const Passage& passage) {
  if (!passage.lead.empty()) strong(passage.lead);
  if (passage.text.empty()) return;
  const bool leads = !passage.goes.empty() && (!desk.state.scheme.empty() || needs_no_scheme(passage.goes));
  if (leads) link(passage.text, desk.to(passage.goes));
  else text(passage.text);
}

// Items that follow each other are one list; returns the first passage behind it.
std::size_t draw_list(const Desk& desk, const Passages& passages, std::size_t at, std::string_view name) {
  auto items = list(name.empty() ? say("passages.list") : name);
  for (; at < passages.size() && passages[at].kind == PassageKind::list_item; ++at) {
    auto one = item();
    draw_words(desk, passages[at]);
  }
  return at;
}

}  // namespace

void draw_passages(const Desk& desk, const Passages& passages, Top top) {
  auto line = measure();
  std::string_view last_heading;
  for (std::size_t at = 0; at < passages.size();) {
    const Passage& passage = passages[at];
    if (passage.kind == PassageKind::list_item) {
      at = draw_list(desk, passages, at, last_heading);
      continue;
    }
    switch (passage.kind) {
      case PassageKind::title:
        heading(top == Top::page ? 2 : 3, passage.text);
        last_heading = passage.text;
        break;
      case PassageKind::heading:
        heading(3, passage.text);
        last_heading = passage.text;
        break;
      case PassageKind::subheading: strong(passage.text); break;
      case PassageKind::paragraph: draw_words(desk, passage); break;
      case PassageKind::quote: quote(passage.text, passage.said_by); break;
      case PassageKind::table: draw_table(passage); break;
      case PassageKind::list_item: break;
    }
    ++at;
  }
}

std::optional<LetterWay> message_buttons(Desk& desk, const share::Message& message, std::string_view whom, Weight weight) {
  const Filling about{"whom", std::string(whom)};
  const bool fits = share::fits_in_a_link(message);
  const auto draft = share::eml(message);
  const Weight other_weight = weight == Weight::quiet ? Weight::quiet : Weight::secondary;
  std::optional<LetterWay> way;
  {
    auto row = actions();
    if (button_for(say("passages.copy"), say("passages.copy.spoken", {about}), weight)) {
      desk.ask("text.copy", {.text = share::plain_text(message)});
      way = LetterWay::copied;
    }
    if (button_for(say("passages.mail"), say("passages.mail.spoken", {about}), other_weight)) {
      desk.ask("link.open", {.text = fits ? share::mailto_link(message) : share::mailto_link(message.to, message.subject, "")});
      way = LetterWay::mail_program;
    }
    if (button_for(say("passages.draft"), say("passages.draft.spoken", {about}), other_weight, draft.has_value(), say("passages.no_draft"))) {
      desk.ask("text.download", {.text = *draft, .more = file_name_of(whom, say("passages.draft.file")) + ".eml"});
      way = LetterWay::file;
    }
    if (draft) other_ways(desk, "text.download", {.text = *draft, .more = file_name_of(whom, say("passages.draft.file")) + ".eml"}, AsText::no, whom);
  }
  if (!fits) small(say("passages.too_long_for_mail"));
  return way;
}

void page_buttons(Desk& desk, const std::string& title, const Passages& passages, const std::string& file) {
  auto row = actions();
  if (button(say("passages.print"))) desk.ask("screen.print");
  if (button(say("passages.as_text"))) desk.ask("text.download", {.text = share::plain_text(passages), .more = file + ".txt"});
  if (button(say("passages.as_page"))) desk.ask("text.download", {.text = share::html_page(title, passages), .more = file + ".html"});
}

void draw_missing(const Programme& programme, const std::vector<Missing>& missing, std::string_view title) {
  if (missing.empty()) return;
  Table table(title, {{say("missing_tag.kind"), 0.12f}, {say("missing_tag.what"), 0.88f}});
  std::uint64_t number = 0;
  for (const Missing& one : missing) {
    const bool lack = one.weight == bothways::Weight::lack;
    table.row(++number);
    table.cell();
    tag(say(lack ? "missing_tag.lack" : "missing_tag.caution"), lack ? Tone::late : Tone::watch);
    table.cell();
    text(in_words(programme, one));
  }
}

}  // namespace bothways::ui
