// One pair: how far both are with each other's leadership meetings, what they asked of each other, and the
// way to everything else about them.
#include <vector>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/consent.hpp"
#include "domain/progress.hpp"
#include "ui/screens/pack_parts.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/proposal_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

constexpr AskKind ask_kinds[] = {AskKind::support, AskKind::feedback, AskKind::information};

// "Introduced on 3 June 2026 · first meeting on 14 June 2026 · review on 4 September 2026"
std::string facts_line(const Pair& pair) {
  std::vector<std::string> parts;
  if (pair.introduced) parts.push_back(say("pair_page.introduced", {{"date", in_words(pair.introduced)}}));
  if (pair.met) parts.push_back(say("pair_page.met", {{"date", in_words(pair.met)}}));
  if (pair.review) parts.push_back(say("pair_page.review", {{"date", in_words(pair.review)}}));
  if (is_declined(pair)) return say("proposal_page.declined");
  return parts.empty() ? say("pair_page.not_introduced") : capitalised(joined(parts, " · "));
}

// What a look at the numbers comes to: a tag where somebody should act, and one sentence.
void reach_in_words(Desk& desk, const Pair& pair, Side side, const MeetingProgress& done) {
  const std::string name = partner_short_name(desk.programme(), pair, side);
  const Filling who{"name", name}, target{"target", std::to_string(done.target)};
  if (done.reach == Reach::out_of_reach) {
    tag(say("pair_page.reach.out_of_reach"), Tone::late);
    text(say_count("pair_page.out_of_reach", done.chances, {who, target}));
  } else if (done.only_observing()) {
    tag(say("pair_page.watch"), Tone::watch);
    text(say_count("pair_page.only_observing", done.observed, {who}));
  } else if (done.reach == Reach::tight) {
    tag(say("pair_page.watch"), Tone::watch);
    text(say_count("pair_page.tight", done.chances, {who, target}));
  } else if (done.reach == Reach::reached) {
    tag(say("pair_page.reached"), Tone::good);
  }
  if (done.next) {
    small(say("pair_page.next", {{"date", in_words(done.next)}}));
  } else if (done.reach != Reach::reached) {
    small(say("pair_page.no_next"));
  }
}

// "Joseph at the executive group", or at the partner's organisation.
std::string visits_title(Desk& desk, const Pair& pair, Side side) {
  const Programme& programme = desk.programme();
  const Filling who{"name", partner_short_name(programme, pair, side)};
  if (side == Side::a) {
    const std::string& body = desk.scheme().body_name;
    return body.empty() ? say("pair_page.visits", {who}) : say("pair_page.at_the", {who, {"body", body}});
  }
  const Person* host = partner(programme, pair, Side::a);
  const std::string at = host != nullptr ? organisation_name(programme, *host) : "";
  return at.empty() ? say("pair_page.visits", {who}) : say("pair_page.at", {who, {"body", at}});
}

void meetings_card(Desk& desk, const Pair& pair, Side side) {
  const MeetingProgress done = meeting_progress(desk.programme(), pair, side, desk.state.today);
  auto apart = key(number_of(side));
  auto box = card(visits_title(desk, pair, side), tone_of(side));
  side_tag(desk, side);
  progress(say("pair_page.attended"), done.attended, done.target, tone_of(side), done.booked);
  progress(say("pair_page.prepared"), done.prepared, done.target, tone_of(side));
  progress(say("pair_page.contributed"), done.contributed, done.target, tone_of(side));
  if (was_introduced(pair)) reach_in_words(desk, pair, side, done);
}

std::vector<const Ask*> asks_in(const Programme& programme, const Pair& pair, Side from, AskKind of_kind) {
  std::vector<const Ask*> asks = asks_of(programme, pair, from);
  std::erase_if(asks, [&](const Ask* ask) { return ask->of_kind != of_kind; });
  return asks;
}

std::string asked(Desk& desk, const Pair& pair, Side from) {
  return say("pair_page.asked", {{"name", partner_short_name(desk.programme(), pair, from)},
                                 {"partner", partner_short_name(desk.programme(), pair, other(from))}});
}

// The grid of the first meeting: three kinds, both directions.
void asks_table(Desk& desk, const Pair& pair) {
  Table table(say("pair_page.asks"), {{say("pair_page.kind"), 0.2f},
                                      {asked(desk, pair, Side::a), 0.4f, Tone::side_a},
                                      {asked(desk, pair, Side::b), 0.4f, Tone::side_b}});
  for (const AskKind of_kind : ask_kinds) {
    table.row(static_cast<std::uint64_t>(of_kind));
    table.cell();
    strong(choice_words(of_kind));
    for (const Side side : both_sides) {
      table.cell();
      const auto asks = asks_in(desk.programme(), pair, side, of_kind);
      if (asks.empty()) text(say("pair_page.nothing_asked"), Tone::muted);
      for (const Ask* ask : asks) {
        text(ask->text.empty() ? say("pair_page.no_words") : ask->text,
             ask->text.empty() ? Tone::muted : Tone::plain);
        tag(choice_words(ask->outcome), tone_of(ask->outcome));
      }
    }
  }
}

void edit_cell(Desk& desk, const Pair& pair, Side side, AskKind of_kind) {
  const Filling what{"kind", choice_words(of_kind)};
  const Filling who{"name", partner_short_name(desk.programme(), pair, side)};
  const Filling whom{"partner", partner_short_name(desk.programme(), pair, other(side))};
  const auto asks = asks_in(desk.programme(), pair, side, of_kind);
  if (asks.empty()) strong(choice_words(of_kind));  // else the labels say it
  for (std::size_t i = 0; i < asks.size(); ++i) {
    auto apart = key(asks[i]->id.value);
    std::string label = say("pair_page.ask_label", {what, who, whom});
    if (asks.size() > 1) label = say("pair_page.numbered", {{"label", label}, {"n", std::to_string(i + 1)}});
    text_field(desk, Ask::kind, *asks[i], "text", label, 2);
    choice_field(desk, Ask::kind, *asks[i], "outcome", say("pair_page.outcome_of", {{"label", label}}));
    remove_as(desk, Ask::kind, *asks[i], say("pair_page.remove_ask", {{"label", label}}));
  }
  auto row = actions();
  command_button(
      desk, "ask.add",
      {.id = pair.id, .value = {{}, static_cast<std::int64_t>(of_kind)}, .number = number_of(side)},
      asks.empty() ? Weight::secondary : Weight::quiet,
      spoken_for("ask.add", say("pair_page.ask_label", {what, who, whom})));
}

void asks(Desk& desk, const Pair& pair) {
  static Id edited;  // the pair whose grid is open for writing
  auto part = section(say("pair_page.asks"));
  if (edited != pair.id) {
    asks_table(desk, pair);
    auto row = actions();
    if (button(say("pair_page.edit_asks"))) edited = pair.id;
    return;
  }
  {
    Columns sides(2, 300);
    for (const Side side : both_sides) {
      if (side == Side::b) sides.next();
      auto apart = key(number_of(side));
      auto box = card(asked(desk, pair, side), tone_of(side));
      for (const AskKind of_kind : ask_kinds) edit_cell(desk, pair, side, of_kind);
    }
  }
  auto row = actions();
  if (button(say("pair_page.asks_done"))) edited = {};
}

// One step stands out: what both say to the proposal, then the introduction, the meetings afterwards.
void next_steps(Desk& desk, const Pair& pair) {
  struct Step {
    std::string_view words, screen;
  };
  const Step introduction{"pair_page.to_introduction", "introduction"}, meetings{"pair_page.to_meetings", "meetings"}, proposal{"pair_page.to_proposal", "proposal"};
  std::vector<Step> steps{introduction, meetings};  // the last one stands out
  if (pair.state == PairState::proposed) steps = may_introduce(pair) ? std::vector{proposal, introduction} : std::vector{introduction, proposal};
  if (is_declined(pair)) steps = {proposal};
  auto row = title_actions();
  pair_tag(pair);
  for (const Step& step : steps) button_link(say(step.words), desk.to(step.screen, pair.id), &step == &steps.back() ? Weight::primary : Weight::secondary);
}

}  // namespace

void draw_pair(Desk& desk) {
  const auto* pair = record_here<Pair>(desk, "pairs");
  if (pair == nullptr) return;
  const Programme& programme = desk.programme();
  const auto* cohort = programme.find<Cohort>(pair->cohort.id);
  small(cohort != nullptr ? say("pair_page.path", {{"cohort", named(programme, *cohort)}})
                          : say("screen.pairs"));
  page_title(named(programme, *pair), facts_line(*pair));
  next_steps(desk, *pair);
  if (pair->state == PairState::proposed) text(proposal_in_words(programme, *pair, desk.state.today));
  {
    auto part = section(say("pair_page.meetings"));
    Columns sides(2, 300);
    meetings_card(desk, *pair, Side::a);
    sides.next();
    meetings_card(desk, *pair, Side::b);
  }
  asks(desk, *pair);
  if (pair->introduced) {
    auto part = section(say("pair_page.contact"));
    first_contact_parts(desk, *pair);
  }
  if (was_introduced(*pair)) {
    auto part = section(say("pair_page.end_questions"));
    end_question_parts(desk, *pair);
  }
  partner_packs(desk, *pair);
  other_partner_parts(desk, *pair);
  auto part = section(say("pair_page.about_pair"));
  auto line = measure();
  // What both say decides about the state until they are introduced.
  if (pair->state == PairState::proposed || is_declined(*pair)) form(desk, *pair, {"why"});
  else form(desk, *pair, {"state", "met", "review", "why"});
  auto row = actions();
  remove_as(desk, Pair::kind, *pair, say("form.remove", {{"what", named(programme, *pair)}}), "pairs");
}

}  // namespace bothways::ui
