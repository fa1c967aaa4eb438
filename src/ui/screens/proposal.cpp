// The proposal of a pair: a letter for each side about the other, and what each answers. Both sides go
// through the same lines.
#include "base/words.hpp"
#include "domain/consent.hpp"
#include "domain/progress.hpp"
#include "share/proposal_letter.hpp"
#include "share/proposal_packet.hpp"
#include "ui/passages.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/proposal_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

Tone tone_of_answer(Consent consent) {
  switch (consent) {
    case Consent::yes: return Tone::good;
    case Consent::asked: case Consent::more_time: return Tone::watch;
    case Consent::unsaid: case Consent::no: break;
  }
  return Tone::muted;
}

void dates(Desk& desk, const Pair& pair, Side side) {
  const ConsentFields& fields = consent_fields(side);
  const Filling by{"by", in_words(pair.*fields.reply_by)};
  if (pair.*fields.answered) small(say("proposal_page.answered", {{"date", in_words(pair.*fields.answered)}}));
  else if (said(pair, side) == Consent::more_time) small(say("proposal_page.more_time", {by}));
  else if (pair.*fields.asked) small(say("proposal_page.asked", {{"date", in_words(pair.*fields.asked)}, by}));
  if (const int late = days_overdue(pair, side, desk.state.today); late > 0) tag(say_count("proposal_page.late", late), Tone::late);
}

void answer_buttons(Desk& desk, const Pair& pair, Side side, const std::string& name) {
  struct Way {
    std::string_view words;
    Consent consent;
  };
  constexpr Way ways[] = {{"proposal_page.yes", Consent::yes}, {"proposal_page.no", Consent::no}, {"proposal_page.time", Consent::more_time}};
  auto row = actions();
  for (const Way& way : ways) {
    if (way.consent == said(pair, side)) continue;
    if (!change_button(say(way.words), say("pair_page.about", {{"act", say(way.words)}, {"whom", name}}))) continue;
    desk.ask("pair.answer", {.id = pair.id, .value = {{}, static_cast<std::int64_t>(way.consent)}, .number = number_of(side)});
  }
}

void side_card(Desk& desk, const Pair& pair, Side side) {
  const auto apart = key(number_of(side));
  const std::string name = partner_name(desk.programme(), pair, side);
  auto box = card(name, tone_of(side));
  side_tag(desk, side);
  tag(choice_words(said(pair, side)), tone_of_answer(said(pair, side)));
  dates(desk, pair, side);
  if (pair.state == PairState::proposed) answer_buttons(desk, pair, side, name);
  if (said(pair, side) == Consent::no || !(pair.*consent_fields(side).reason).empty()) reason_field(desk, pair, side);
}

void where_it_stands(Desk& desk, const Pair& pair) {
  if (is_declined(pair)) {
    banner(say("proposal_page.declined"), Tone::accent);
    auto row = actions();
    button_link(say("proposal_page.to_matching"), desk.to("matching", pair.cohort.id), Weight::primary);
    return command_button(desk, "pair.propose_again", {.id = pair.id});
  }
  if (pair.state != PairState::proposed) return banner(say("proposal_page.done"), Tone::good);
  if (both_said_yes(pair)) {
    banner(say("proposal_page.introduce"), Tone::good);
    auto row = actions();
    return button_link(say("pair_page.to_introduction"), desk.to("introduction", pair.id), Weight::primary);
  }
  banner(proposal_in_words(desk.programme(), pair, desk.state.today), Tone::accent);
  if (pair.consent_a != Consent::unsaid || pair.consent_b != Consent::unsaid) return;
  auto row = actions();
  const std::string both = say("proposal_page.ask_both");
  if (change_button(both, both, Weight::primary)) desk.ask("pair.ask", {.id = pair.id});
}

// The whole proposal in the address: it opens a page to answer on. None where this page is a file.
std::string link_for_answer(const Desk& desk, const Pair& pair, Side side) {
  if (desk.state.page.starts_with("file:")) return "";
  return desk.state.page + "#/reply/" + share::to_code(share::write_proposal(desk.programme(), pair, side, desk.state.today), share::CodeFor::web);
}

void letter(Desk& desk, const Pair& pair, Side side) {
  const auto apart = key(number_of(side) + 2);
  const std::string name = partner_name(desk.programme(), pair, side), title = say("proposal_page.letter_to", {{"name", name}});
  const std::string link = link_for_answer(desk, pair, side);
  const share::Message message = share::proposal(desk.programme(), pair, side, desk.state.today, link);
  auto part = section(title);
  {
    auto box = card("", tone_of(side));
    side_tag(desk, side);
    if (message.to.empty()) banner(say("introduction.no_address", {{"name", name}}), Tone::watch);
    else small(say("introduction.to", {{"address", message.to}}));
    strong(message.subject);
    draw_passages(desk, message.body, Top::section);
  }
  message_buttons(desk, message, title);
  auto row = actions();
  const Filling whom{"name", name};
  if (!link.empty() && button_for(say("proposal_page.copy_link"), say("proposal_page.copy_link.spoken", {whom}))) desk.ask("text.copy", {.text = link});
  command_button(desk, "proposal.save", {.id = pair.id, .number = number_of(side)}, Weight::quiet, spoken_for("proposal.save", name));
  other_ways(desk, "proposal.save", {.id = pair.id, .number = number_of(side)}, AsText::no, name);
  if (said(pair, side) != Consent::unsaid) return;
  command_button(desk, "pair.ask", {.id = pair.id, .number = number_of(side)}, Weight::secondary, spoken_for("pair.ask", name));
}

}  // namespace

void draw_proposal(Desk& desk) {
  const auto* pair = record_here<Pair>(desk, "pairs");
  if (pair == nullptr) return;
  const std::string names = named(desk.programme(), *pair);
  link(say("pair_page.back", {{"pair", names}}), desk.to("pair", pair->id));
  page_title(say("proposal_page.title", {{"pair", names}}), say("proposal_page.lead"));
  where_it_stands(desk, *pair);
  {
    auto part = section(say("proposal_page.answers"));
    Columns sides(2, 300);
    side_card(desk, *pair, Side::a);
    sides.next();
    side_card(desk, *pair, Side::b);
  }
  if (pair->state != PairState::proposed) return;
  for (const Side side : both_sides) {
    if (said(*pair, side) != Consent::yes) letter(desk, *pair, side);
  }
  if (both_said_yes(*pair)) return;
  auto part = section(say("proposal_page.without_yes"));
  auto line = measure();
  form(desk, *pair, {"without_yes"});
}

}  // namespace bothways::ui
