// A partner's own page, from their pair pack: with whom they are, what both asked, the leadership meetings both
// ways and what to bring, and their own answers. Nothing of other pairs is in the pack.
#include <vector>

#include "app/packs.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/partner_tasks.hpp"
#include "domain/progress.hpp"
#include "ui/screens/pack_parts.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr AskKind ask_kinds[] = {AskKind::support, AskKind::feedback, AskKind::information};

void about_partner(Desk& desk, const Pair& pair, Side own) {
  const Person* person = partner(desk.programme(), pair, other(own));
  if (person == nullptr) return;
  auto part = section(say("your_pair.partner", {{"name", named(desk.programme(), *person)}}));
  side_tag(desk, other(own));
  auto line = measure();
  facts(desk, RecordKind::person, *person, {"role", "organisation", "communicate", "about", "wants", "offers"});
}

void first_contact_part(Desk& desk, const Pair& pair, Side own) {
  const FirstContact contact = first_contact(desk.programme(), pair, desk.state.today);
  const Date confirmed = own == Side::a ? pair.confirmed_a : pair.confirmed_b;
  auto part = section(say("pair_page.contact"));
  if (confirmed) return tag(say("pair_page.confirmed", {{"date", in_words(confirmed)}}), Tone::good);
  const Filling whom{"partner", partner_short_name(desk.programme(), pair, other(own))}, by{"date", in_words(contact.due)};
  if (pair.first_contact != Side::unsaid && contact.due) text(say(pair.first_contact == own ? "your_pair.you_first" : "your_pair.they_first", {whom, by}), contact.days_late > 0 ? Tone::late : Tone::plain);
  auto row = actions();
  const std::string label = say("your_pair.confirm", {whom});
  if (change_button(label, label, Weight::primary)) desk.ask("pair.confirm", {.id = pair.id, .number = number_of(own)});
}

void agreement(Desk& desk, const Pair& pair) {
  auto part = section(say("your_pair.agreement"));
  auto line = measure();
  text(say("your_pair.agreement.about"));
  link(say("your_pair.agreement.guide"), desk.to_part("guide", "agreement"));
  form(desk, pair, {"met", "review"});
}

// The numbers tell asks of one kind apart.
void asks_from(Desk& desk, const Pair& pair, Side from, Side own) {
  std::size_t number = 0;
  for (const Ask* ask : asks_of(desk.programme(), pair, from)) {
    auto apart = key(ask->id.value);
    const std::string label = say(from == own ? "your_pair.ask" : "your_pair.their_ask", {{"n", std::to_string(++number)}, {"kind", choice_words(ask->of_kind)}, {"partner", partner_short_name(desk.programme(), pair, other(own))}});
    if (from == own) {
      text_field(desk, Ask::kind, *ask, "text", label, 2);
    } else {
      strong(label);
      text_or_unsaid(ask->text);
    }
    choice_field(desk, Ask::kind, *ask, "outcome", say("pair_page.outcome_of", {{"label", label}}));
    if (from == own && may_take_back(desk.state, *ask)) remove_as(desk, Ask::kind, *ask, say("pair_page.remove_ask", {{"label", label}}));
  }
  if (number == 0) text(say(from == own ? "your_pair.no_asks" : "your_pair.no_asks_of_theirs"), Tone::muted);
  if (from != own) return;
  auto row = actions();
  for (const AskKind kind : ask_kinds) {
    const std::string label = say("your_pair.add_ask", {{"kind", choice_words(kind)}});
    if (change_button(label, label)) desk.ask("ask.add", {.id = pair.id, .value = {{}, static_cast<std::int64_t>(kind)}, .number = number_of(own)});
  }
}

void asks(Desk& desk, const Pair& pair, Side own) {
  const Filling whom{"partner", partner_short_name(desk.programme(), pair, other(own))};
  auto part = section(say("pair_page.asks"));
  Columns sides(2, 300);
  for (const Side from : {own, other(own)}) {
    if (from != own) sides.next();
    auto apart = key(number_of(from));
    auto box = card(say(from == own ? "your_pair.you_ask" : "your_pair.they_ask", {whom}), tone_of(from));
    asks_from(desk, pair, from, own);
  }
}

void meetings(Desk& desk, const Pair& pair, Side own) {
  const Filling whom{"partner", partner_short_name(desk.programme(), pair, other(own))};
  auto part = section(say("pair_page.meetings"));
  {
    Columns sides(2, 300);
    for (const Side side : {own, other(own)}) {
      if (side != own) sides.next();
      auto apart = key(number_of(side));
      auto box = card(say(side == own ? "your_pair.your_visits" : "your_pair.their_visits", {whom}), tone_of(side));
      const MeetingProgress done = meeting_progress(desk.programme(), pair, side, desk.state.today);
      progress(say("pair_page.attended"), done.attended, done.target, tone_of(side), done.booked);
      if (done.next) small(say("pair_page.next", {{"date", in_words(done.next)}}));
    }
  }
  {
    auto line = measure();
    strong(say("your_pair.bring"));
    auto items = list(say("your_pair.bring"));
    for (const std::string_view key : {"your_pair.bring.papers", "your_pair.bring.voice", "your_pair.bring.after"}) {
      auto one = item();
      text(say(key, {whom}));
    }
  }
  auto row = actions();
  button_link(say("your_pair.to_meetings"), desk.to("meetings", pair.id), Weight::primary);
  link(say("your_pair.meetings.guide"), desk.to_part("guide", "leadership_meetings"));
}

void answers(Desk& desk, const Pair& pair, Side own) {
  auto part = section(say("pair_page.end_questions"));
  text(say("your_pair.end.about"));
  auto row = actions();
  if (const Pulse* pulse = pulse_of(desk.programme(), pair, own, PulseMoment::end)) return button_link(say("your_pair.open_answers"), desk.to("pulse", pulse->id));
  command_button(desk, "pulse.add", {.id = pair.id, .number = number_of(own)});
}

void which_pair(Desk& desk, const std::vector<const Pair*>& all, const Pair& shown) {
  if (all.size() < 2) return;
  auto row = actions();
  for (const Pair* pair : all) {
    if (pair == &shown) continue;
    link(say("your_pair.with", {{"partner", partner_name(desk.programme(), *pair, other(own_side(desk, *pair)))}}), desk.to("your_pair", pair->id));
  }
}

}  // namespace

void draw_your_pair(Desk& desk) {
  if (!in_pair_pack(desk.state)) return draw_not_here(desk);
  const auto all = own_pairs(desk.programme(), desk.programme().pack->whose);
  if (all.empty()) return page_title(say("screen.your_pair"), say("your_pair.none"));
  const Pair* shown = all.front();
  for (const Pair* pair : all) {
    if (to_text(pair->id) == desk.state.route.item) shown = pair;
  }
  const Pair& pair = *shown;
  const Side own = own_side(desk, pair);
  const auto* cohort = desk.programme().find<Cohort>(pair.cohort.id);
  page_title(say("your_pair.with", {{"partner", partner_name(desk.programme(), pair, other(own))}}), say("your_pair.lead"));
  which_pair(desk, all, pair);
  if (cohort != nullptr) small(say("pair_page.path", {{"cohort", named(desk.programme(), *cohort)}}));
  pair_tag(pair);
  about_partner(desk, pair, own);
  first_contact_part(desk, pair, own);
  asks(desk, pair, own);
  meetings(desk, pair, own);
  agreement(desk, pair);
  answers(desk, pair, own);
}

}  // namespace bothways::ui
