#include "ui/screens/proposal_parts.hpp"

#include "domain/consent.hpp"
#include "domain/progress.hpp"
#include "ui/screens/pair_parts.hpp"

namespace bothways::ui {
namespace {

bool wants_other(const Pair& pair, Side side) { return static_cast<bool>(pair.*consent_fields(side).wants_other); }

// The same button for both, side by side.
void the_buttons(Desk& desk, const Pair& pair) {
  Columns sides(2, 300);
  for (const Side side : both_sides) {
    if (side == Side::b) sides.next();
    const auto apart = key(number_of(side));
    const std::string name = partner_name(desk.programme(), pair, side);
    auto box = card(name, tone_of(side));
    side_tag(desk, side);
    auto row = actions();
    command_button(desk, "pair.other_partner", {.id = pair.id, .number = number_of(side)}, Weight::secondary, spoken_for("pair.other_partner", name));
  }
}

void in_confidence(Desk& desk, const Pair& pair) {
  for (const Side side : both_sides) {
    if (!wants_other(pair, side)) continue;
    const auto apart = key(number_of(side));
    text(say("other_partner.confidence", {{"name", partner_name(desk.programme(), pair, side)}, {"date", in_words(pair.*consent_fields(side).wants_other)}}), Tone::muted);
    reason_field(desk, pair, side);
  }
}

}  // namespace

void reason_field(Desk& desk, const Pair& pair, Side side) {
  const Field& field = *field_named(type_of(Pair::kind), side == Side::b ? "reason_b" : "reason_a");
  const std::string label = say("proposal_page.reason", {{"name", partner_name(desk.programme(), pair, side)}});
  const auto line = measure();
  if (auto typed = text_area(label, pair.*consent_fields(side).reason, {say("proposal_page.reason.hint"), {}}, 3)) {
    desk.ask("field.set", {.kind = Pair::kind, .id = pair.id, .field = &field, .value = {std::move(*typed), 0}});
  }
}

void other_partner_parts(Desk& desk, const Pair& pair) {
  const bool ended = pair.state == PairState::ended_early;
  if (!ended && !is_under_way(pair)) return;
  auto part = section(say("other_partner.title"));
  text(say(ended ? "other_partner.ended" : "other_partner.lead"));
  if (!ended) return the_buttons(desk, pair);
  in_confidence(desk, pair);
  const auto row = actions();
  link(say("proposal_page.to_matching"), desk.to("matching", pair.cohort.id));
}

}  // namespace bothways::ui
