// The form: its questions in order, what it lacks, and the ways to give it out.
#include "app/per_change.hpp"
#include "base/words.hpp"
#include "domain/form.hpp"
#include "domain/plain_words.hpp"
#include "share/form_issue.hpp"
#include "share/form_packet.hpp"
#include "ui/passages.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

void order_buttons(Desk& desk, const Question& question, bool first, bool last) {
  const std::string title = named(desk.programme(), question);
  auto row = actions();
  const auto move = [&](std::string_view words, std::size_t down, bool available) {
    if (change_button(say(words), say(std::string(words) + ".spoken", {{"question", title}}), Weight::quiet, available)) desk.ask("question.move", {.id = question.id, .number = down});
  };
  move("form_page.up", 0, !first);
  move("form_page.down", 1, !last);
}

void table_of(Desk& desk, const std::vector<const Question*>& all) {
  Table table(say("form_page.questions"), {{say("question.text"), 0.4f}, {say("question.kind"), 0.2f}, {say("question.seen_by"), 0.2f}, {say("criteria.order"), 0.2f}});
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Question& question = *all[i];
    table.row(question.id.value);
    table.cell();
    link(say("form_page.numbered", {{"n", std::to_string(i + 1)}, {"question", named(desk.programme(), question)}}), desk.to("question", question.id));
    if (question.asked_of == AskedOf::competitive) small(say("form_page.competitive"));
    for (const std::string& advice : plain_advice(question.text + ".\n" + question.hint)) text(advice, Tone::watch);
    table.cell();
    text(choice_words(question.of_kind));
    small(say(question.required == YesNo::yes ? "form_page.required" : "form_page.optional"));
    table.cell();
    text(say("form_page.read_by." + std::string(reader_of(question))));
    table.cell();
    order_buttons(desk, question, i == 0, i + 1 == all.size());
  }
}

void questions(Desk& desk) {
  auto part = section(say("form_page.questions"));
  const auto all = questions_in_order(desk.programme());
  if (all.empty()) {
    auto nothing = empty_state(say("form_page.empty"));
    auto row = actions();
    command_button(desk, "questions.standard", {}, Weight::primary);
    return command_button(desk, "question.add");
  }
  table_of(desk, all);
  auto row = actions();
  command_button(desk, "question.add");
}

// ---- giving it out

// The whole form in the address; made anew when something changes.
const std::string& link_to_form(const State& state) {
  static PerChange<std::string> kept;
  return kept.get(state, [&] { return state.page + "#/apply/" + share::to_code(share::write_form(state.programme), share::CodeFor::web); });
}

void issued(Desk& desk, std::string_view way) { desk.ask("form.issue", {.text = std::string(way)}); }

void by_link(Desk& desk, bool ready) {
  auto part = section(say("form_issue.link.heading"));
  if (desk.state.page.starts_with("file:")) return text(say("form_issue.no_page"), Tone::watch);
  const std::string& link = link_to_form(desk.state);
  text(say("form_issue.link.lead"));
  small(say_count("form_issue.length", static_cast<long>(link.size())));
  if (!share::fits_in_a_link(link)) banner(say("form_issue.too_long"), Tone::watch);
  auto row = actions();
  if (change_button(say("form_issue.copy"), say("form_issue.copy"), Weight::primary, ready)) {
    desk.ask("text.copy", {.text = link});
    issued(desk, "link");
  }
}

void by_mail(Desk& desk, bool ready) {
  auto part = section(say("form_issue.mail.heading"));
  const bool on_web = !desk.state.page.starts_with("file:");
  const share::Message message = share::form_message(desk.programme(), on_web ? link_to_form(desk.state) : std::string());
  {
    auto box = card(message.subject);
    draw_passages(desk, message.body, Top::section);
  }
  if (!ready) return;
  const std::size_t asked = desk.asked.size();
  message_buttons(desk, message, say("form_issue.whom"));
  if (desk.asked.size() > asked) issued(desk, "mail");
}

void by_file(Desk& desk, bool ready) {
  auto part = section(say("form_issue.file.heading"));
  text(say("form_issue.file.lead"));
  auto row = actions();
  if (change_button(say("command.form.save"), say("command.form.save"), Weight::secondary, ready)) {
    desk.ask("form.save");
    issued(desk, "file");
  }
}

void issue_page(Desk& desk, const std::vector<Missing>& missing) {
  link(say("question_page.back"), desk.to("form"));
  page_title(say("form_issue.title"), say("form_issue.lead"));
  draw_missing(desk.programme(), missing, say("form_page.missing"));
  if (desk.scheme().form_issued) banner(say("form_issue.last", {{"date", in_words(desk.scheme().form_issued)}}), Tone::good);
  const bool ready = !has_lack(missing);
  by_link(desk, ready);
  by_mail(desk, ready);
  by_file(desk, ready);
  auto part = section(say("form_issue.paper.heading"));
  text(say("form_issue.paper.lead"));
  auto row = actions();
  button_link(say("form_issue.see_paper"), desk.to_part("form", "paper"));
}

void paper_page(Desk& desk, const std::vector<Missing>& missing) {
  link(say("form_issue.back"), desk.to_part("form", "issue"));
  page_title(say("form_issue.paper.heading"), say("form_issue.paper.lead"));
  draw_missing(desk.programme(), missing, say("form_page.missing"));
  {
    auto row = actions();
    if (change_button(say("command.screen.print"), say("command.screen.print"), Weight::primary, !has_lack(missing))) {
      desk.ask("screen.print");
      issued(desk, "paper");
    }
  }
  auto part = section(say("form_page.questions"));
  auto lines = list(say("form_page.questions"));
  std::size_t number = 0;
  for (const Question* question : questions_asked(desk.programme())) {
    auto line = item();
    strong(say("form_page.numbered", {{"n", std::to_string(++number)}, {"question", question->text}}));
    small(choice_words(question->of_kind));
    for (const std::string& option : options_of(desk.programme(), *question)) text("☐ " + option);
  }
}

}  // namespace

std::string form_part_title(std::string_view item) {
  if (item == "issue") return say("form_issue.title");
  return item == "paper" ? say("form_issue.paper.heading") : std::string();
}

void draw_form(Desk& desk) {
  const std::vector<Missing> missing = missing_for_form(desk.programme());
  if (desk.state.route.item == "issue") return issue_page(desk, missing);
  if (desk.state.route.item == "paper") return paper_page(desk, missing);
  page_title(say("screen.form"), say("form_page.lead"));
  {
    auto row = title_actions();
    button_link(say("form_page.preview"), desk.to("preview"));
    button_link(say("form_page.issue"), desk.to_part("form", "issue"), has_lack(missing) ? Weight::secondary : Weight::primary);
  }
  draw_missing(desk.programme(), missing, say("form_page.missing"));
  if (missing.empty()) banner(say("form_page.nothing_missing"), Tone::good);
  questions(desk);
}

}  // namespace bothways::ui
