// The proposal of a pair as one of the two has it, on whatever device: who the other one would be, yes, no or
// more time, and the answer to send. Both sides get the same page.
#include "base/text.hpp"
#include "base/words.hpp"
#include "ui/landmarks.hpp"
#include "ui/screens/apply_pages.hpp"
#include "ui/screens/pair_parts.hpp"
#include "ui/screens/screens.hpp"

namespace bothways::ui {
namespace {

void the_other(const share::Proposal& proposal) {
  const Person& partner = *proposal.partner();
  const Side side = other(proposal.to);
  auto box = card(partner.name, tone_of(side));
  tag(capitalised(proposal.role_of_partner()), tone_of(side));
  std::vector<std::string> facts;
  for (const std::string& fact : {partner.role, proposal.organisation()}) {
    if (!fact.empty()) facts.push_back(fact);
  }
  if (!facts.empty()) strong(joined(facts, ", "));
  if (!partner.about.empty()) text(partner.about);
}

void what_happens(const share::Proposal& proposal) {
  auto part = section(say("letter.next"));
  auto line = measure();
  auto all = list(say("letter.next"));
  const Filling partner{"partner", proposal.partner()->name};
  for (const char* words : {"letter.proposal.both", "letter.proposal.no", "reply_page.not_sent"}) {
    auto one = item();
    text(say(words, {partner}));
  }
}

void your_answer(Desk& desk, const Replying& replying) {
  constexpr Consent answers[] = {Consent::yes, Consent::no, Consent::more_time};
  auto part = section(say("reply_page.answer"));
  auto line = measure();
  std::vector<std::string> options;
  std::size_t chosen = std::size(answers);
  for (std::size_t i = 0; i < std::size(answers); ++i) {
    options.push_back(say("reply_page." + std::string(ChoiceNames<Consent>::names[static_cast<std::size_t>(answers[i])])));
    if (answers[i] == replying.said) chosen = i;
  }
  const std::string partner = replying.proposal.partner()->name;
  if (const auto picked = radios(say("reply_page.question", {{"partner", partner}}), options, chosen)) {
    desk.ask("reply.say", {.number = static_cast<std::size_t>(answers[*picked])});
  }
  const std::string hint = say("reply_page.reason.hint", {{"partner", partner}});
  if (auto typed = text_area(say("reply_page.reason"), replying.reason, {hint, {}}, 3)) desk.ask("reply.reason", {.text = std::move(*typed)});
}

void send(Desk& desk, const Replying& replying) {
  const Scheme& scheme = replying.proposal.records.scheme();
  const Programme& records = replying.proposal.records;
  const bool said = replying.said != Consent::unsaid;
  const auto way = [&](std::string_view command, Weight weight) {
    const std::string why = say(said ? "sealed_page.not_yet" : "reply_page.choose_first");
    if (button(say("command." + std::string(command)), weight, said && is_ready(desk.state, records), why)) desk.ask(command);
  };
  auto part = section(say("reply_page.send"));
  text(say("reply_page.send.lead", {{"host", scheme.host}, {"address", scheme.contact_email}}));
  if (is_sealed(records)) draw_sealed_for(desk, scheme.host, said);
  {
    auto row = actions();
    way("reply.copy", Weight::primary);
    way("reply.mail", Weight::secondary);
    if (desk.state.can_share) way("reply.share", Weight::secondary);
    way("reply.file", Weight::quiet);
  }
  small(say("apply.contact", {{"name", scheme.contact_name}, {"ways", scheme.contact_phone.empty() ? scheme.contact_email : scheme.contact_email + ", " + scheme.contact_phone}}));
}

}  // namespace

void draw_reply(Desk& desk) {
  const auto& replying = desk.state.replying;
  if (!replying || replying->problem) {
    rail_brand(say("brand"), "#/");
    page_title(say("reply_page.nothing"), say("reply_page.nothing.lead"));
    {
      auto row = actions();
      command_button(desk, "file.ask", {}, Weight::primary);
    }
    return draw_form_help(desk);
  }
  const share::Proposal& proposal = replying->proposal;
  const Scheme& scheme = proposal.records.scheme();
  rail_brand(scheme.name, address_of(Route{{}, "reply", replying->code, {}}));
  page_title(say("reply_page.title", {{"name", proposal.reader()->name}}), say("reply_page.lead", {{"scheme", scheme.name}, {"host", scheme.host}}));
  if (proposal.reply_by) banner(say("reply_page.by", {{"date", in_words_with_weekday(proposal.reply_by)}}), Tone::accent);
  the_other(proposal);
  what_happens(proposal);
  your_answer(desk, *replying);
  send(desk, *replying);
  draw_form_help(desk);
}

}  // namespace bothways::ui
