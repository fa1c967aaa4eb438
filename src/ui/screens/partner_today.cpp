// A partner's own day, from their pair pack: what they have to do, and what they have not sent back yet.
#include "app/packs.hpp"
#include "base/words.hpp"
#include "domain/partner_tasks.hpp"
#include "domain/tasks.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

std::string_view screen_for(PartnerDue due) {
  return due == PartnerDue::get_ready || due == PartnerDue::note_meeting ? "meetings" : "your_pair";
}

TaskLine line_of(Desk& desk, const PartnerTask& task, Id own) {
  const Tone tone = task.late ? Tone::late : task.due == PartnerDue::get_ready ? Tone::accent : Tone::watch;
  const std::string state = task.late ? say("partner_today.late") : task.due == PartnerDue::get_ready ? say("partner_today.coming") : say("partner_today.to_do");
  return {title_in_words(desk.programme(), task, own), desk.to(screen_for(task.due), task.pair), hint_in_words(desk.programme(), task, own), state, tone};
}

TaskLine send_line(Desk& desk) {
  const auto unsent = static_cast<long>(unsent_changes(desk.state));
  const std::string state = unsent > 0 ? say_count("partner_today.unsent", unsent) : say("partner_today.all_sent");
  return {say("partner_today.send"), desk.to("send_back"), say("partner_today.send.hint"), state, unsent > 0 ? Tone::watch : Tone::plain};
}

}  // namespace

void draw_partner_today(Desk& desk) {
  const Programme& programme = desk.programme();
  const Id own = programme.pack->whose;
  const auto tasks = partner_tasks(programme, own, desk.state.today);
  page_title(say("screen.today"), tasks.empty() ? say("partner_today.nothing") : say_count("partner_today.lead", static_cast<long>(tasks.size())));
  std::vector<TaskLine> lines;
  for (const PartnerTask& task : tasks) lines.push_back(line_of(desk, task, own));
  lines.push_back(send_line(desk));
  task_list(say("partner_today.tasks"), lines);
  small(capitalised(say("partner_today.about", {{"host", programme.scheme().host.empty() ? say("pack.whoever") : programme.scheme().host}})));
}

}  // namespace bothways::ui
