// Answers to proposals that came in, before anything of them is taken.
#include "base/words.hpp"
#include "domain/consent.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

// The pair that is still asked; null where it is gone or was settled meanwhile.
const Pair* open_pair(const Desk& desk, const share::ProposalReply& reply) {
  const Pair* pair = desk.programme().find<Pair>(reply.pair);
  return pair != nullptr && pair->state == PairState::proposed ? pair : nullptr;
}

void draw_one(Desk& desk, const share::ProposalReply& reply, std::size_t number) {
  const auto apart = key(number);
  const Pair* known = desk.programme().find<Pair>(reply.pair);
  auto box = card(known != nullptr ? partner_name(desk.programme(), *known, reply.from) : say("title.no_name"), tone_of(reply.from));
  side_tag(desk, reply.from);
  tag(choice_words(reply.said), reply.said == Consent::yes ? Tone::good : reply.said == Consent::no ? Tone::muted : Tone::watch);
  if (known != nullptr) link(named(desk.programme(), *known), desk.to("proposal", known->id));
  small(say("answers_page.written", {{"date", in_words(date_of(reply.written, desk.state.now.offset_minutes))}}));
  if (open_pair(desk, reply) == nullptr) text(say("replies_page.closed"), Tone::watch);
  if (reply.reason.empty()) return;
  strong(say("replies_page.reason"));
  text(reply.reason);
}

}  // namespace

void draw_replies(Desk& desk) {
  const auto& waiting = desk.state.replies_in;
  if (waiting.empty()) {
    page_title(say("screen.replies"), say("replies_page.none"));
    auto row = actions();
    command_button(desk, "file.ask", {}, Weight::primary);
    return button_link(say("replies_page.to_pairs"), desk.to("pairs"));
  }
  long taking = 0;
  for (const share::ProposalReply& one : waiting) taking += open_pair(desk, one) != nullptr ? 1 : 0;
  page_title(say("screen.replies"), taking > 0 ? say("replies_page.lead") : say("answers_page.nothing"));
  {
    auto row = actions();
    const std::string take = say_count("replies_page.take", taking);
    if (taking > 0 && change_button(take, take, Weight::primary)) {
      desk.ask("replies.take");
      desk.ask("replies.leave");
    }
    if (button(say(taking > 0 ? "command.replies.leave" : "review.close"), taking > 0 ? Weight::quiet : Weight::primary)) desk.ask("replies.leave");
  }
  for (std::size_t i = 0; i < waiting.size(); ++i) draw_one(desk, waiting[i], i);
}

}  // namespace bothways::ui
