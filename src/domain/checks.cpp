#include "domain/checks.hpp"

#include <algorithm>
#include <array>

#include "base/words.hpp"
#include "domain/bank_holiday.hpp"
#include "domain/consent.hpp"
#include "domain/form.hpp"
#include "domain/progress.hpp"
#include "domain/selection.hpp"

namespace bothways {
namespace {

constexpr int short_notice_days = 14;

struct Wanted {
  std::string_view field;
  Weight weight;
};

// Adds one for each of the scheme's fields that is empty, as `missing.scheme.<field>`.
template <std::size_t N>
void want(std::vector<Missing>& missing, const Programme& programme,
          const std::array<std::pair<Wanted, std::string_view>, N>& fields) {
  const Scheme& scheme = programme.scheme();
  for (const auto& [wanted, key] : fields) {
    const Field* field = field_named(type_of(RecordKind::scheme), wanted.field);
    if (field == nullptr || is_empty(scheme, *field)) {
      missing.push_back({wanted.weight, key, RecordKind::scheme, scheme.id, wanted.field, {}, {}});
    }
  }
}

bool has_statement(const Programme& programme, StatementKind kind) {
  const auto all = programme.all<Statement>();
  return std::any_of(all.begin(), all.end(), [&](const Statement* s) { return s->of_kind == kind && !s->text.empty(); });
}

}  // namespace

std::vector<Missing> missing_for_call(const Programme& programme, Date today) {
  static constexpr auto fields = std::to_array<std::pair<Wanted, std::string_view>>({
      {{"name", Weight::lack}, "name"},
      {{"host", Weight::lack}, "host"},
      {{"place", Weight::lack}, "place"},
      {{"purpose", Weight::lack}, "purpose"},
      {{"side_a_one", Weight::lack}, "side_a_one"},
      {{"side_a_many", Weight::lack}, "side_a_many"},
      {{"side_b_one", Weight::lack}, "side_b_one"},
      {{"side_b_many", Weight::lack}, "side_b_many"},
      {{"side_a_who", Weight::lack}, "side_a_who"},
      {{"closes", Weight::lack}, "closes"},
      {{"target_people", Weight::caution}, "target_people"},
      {{"months", Weight::caution}, "months"},
      {{"contact_name", Weight::lack}, "contact_name"},
  });
  const Scheme& scheme = programme.scheme();
  std::vector<Missing> missing;
  want(missing, programme, fields);
  const auto add = [&](Weight weight, std::string_view key, std::string_view field, Date date = {},
                       std::string_view holiday = {}) {
    missing.push_back({weight, key, RecordKind::scheme, scheme.id, field, date, holiday});
  };
  if (scheme.contact_email.empty() && scheme.contact_phone.empty()) add(Weight::lack, "contact", "contact_email");
  if (!has_statement(programme, StatementKind::aim)) {
    missing.push_back({Weight::caution, "aims", RecordKind::statement, {}, {}, {}, {}});
  }
  if (scheme.criteria.empty() && programme.all<Criterion>().empty()) add(Weight::caution, "criteria", "criteria");
  else if (scheme.competitive == YesNo::yes && programme.all<Criterion>().empty()) add(Weight::caution, "scored_criteria", "criteria");
  if (!scheme.closes) return missing;
  if (scheme.opens && scheme.closes <= scheme.opens) add(Weight::lack, "closes_before_opens", "closes", scheme.opens);
  if (const auto holiday = bank_holiday(scheme.closes); !holiday.empty()) {
    add(Weight::caution, "closes_on_holiday", "closes", scheme.closes, holiday);
  } else if (is_weekend(scheme.closes)) {
    add(Weight::caution, "closes_on_weekend", "closes", scheme.closes);
  }
  if (!today) return missing;
  if (scheme.closes < today) add(Weight::caution, "closes_past", "closes", scheme.closes);
  else if (days_between(std::max(today, scheme.opens), scheme.closes) < short_notice_days) {
    add(Weight::caution, "short_notice", "closes", scheme.closes);
  }
  return missing;
}

std::vector<Missing> missing_for_information(const Programme& programme) {
  static constexpr auto fields = std::to_array<std::pair<Wanted, std::string_view>>({
      {{"time_a", Weight::lack}, "time_a"},
      {{"time_b", Weight::lack}, "time_b"},
      {{"payment", Weight::lack}, "payment"},
      {{"confidentiality", Weight::lack}, "confidentiality"},
      {{"wellbeing", Weight::lack}, "wellbeing"},
      {{"host", Weight::lack}, "host"},
      {{"contact_name", Weight::lack}, "contact_name"},
      {{"learning_formats", Weight::caution}, "learning_formats"},
  });
  std::vector<Missing> missing;
  want(missing, programme, fields);
  return missing;
}

std::vector<Missing> missing_for_introduction(const Programme& programme, const Pair& pair) {
  std::vector<Missing> missing;
  const auto add = [&](Weight weight, std::string_view key, RecordKind kind, Id id, std::string_view field) {
    missing.push_back({weight, key, kind, id, field, {}, {}});
  };
  for (const Side side : {Side::a, Side::b}) {
    const Person* person = partner(programme, pair, side);
    if (person == nullptr) {
      add(Weight::lack, side == Side::a ? "pair_a" : "pair_b", RecordKind::pair, pair.id, side == Side::a ? "a" : "b");
      continue;
    }
    if (person->email.empty() && person->phone.empty()) {
      add(Weight::lack, "person_contact", RecordKind::person, person->id, "email");
    }
    if (pair.state == PairState::proposed && said(pair, side) != Consent::yes) {
      add(may_introduce(pair) ? Weight::caution : Weight::lack, may_introduce(pair) ? "without_yes" : "answer", RecordKind::person, person->id, "");
    }
    if (person->about.empty()) add(Weight::caution, "person_about", RecordKind::person, person->id, "about");
    if (side == Side::a) continue;
    for (const Member* member : programme.all<Member>()) {
      if (member->person.id == person->id && member->briefed != YesNo::yes) {
        add(Weight::caution, "not_briefed", RecordKind::member, member->id, "briefed");
        break;
      }
    }
  }
  if (pair.first_contact == Side::unsaid) add(Weight::lack, "first_contact", RecordKind::pair, pair.id, "first_contact");
  return missing;
}

std::vector<Missing> missing_for_decision(const Programme& programme, const Application& application) {
  std::vector<Missing> missing;
  const auto add = [&](Weight weight, std::string_view key, std::string_view field) {
    missing.push_back({weight, key, RecordKind::application, application.id, field, {}, {}});
  };
  if (!application.received) add(Weight::lack, "not_received", "received");
  if (is_late(programme, application) && application.late_reason.empty()) add(Weight::caution, "late_reason", "late_reason");
  if (!application.information_given) add(Weight::caution, "information_given", "information_given");
  else if (!application.information_read) add(Weight::caution, "information_read", "information_read");
  if (application.eligible != YesNo::unsaid && application.consent != YesNo::yes) add(Weight::lack, "consent", "consent");
  if (application.eligible != YesNo::yes) add(Weight::caution, "eligible", "eligible");
  const bool asked = asks_for(programme, "application.benefit_self") || asks_for(programme, "application.benefit_organisation");
  if (asked && application.benefit_self.empty() && application.benefit_organisation.empty()) {
    add(Weight::caution, "benefits", "benefit_self");
  }
  return missing;
}

bool is_late(const Programme& programme, const Application& application) {
  const Date closes = programme.scheme().closes;
  return closes && application.received && application.received > closes;
}

bool has_lack(const std::vector<Missing>& missing) {
  return std::any_of(missing.begin(), missing.end(), [](const Missing& m) { return m.weight == Weight::lack; });
}

std::string in_words(const Programme& programme, const Missing& missing) {
  const Scheme& scheme = programme.scheme();
  std::string name;
  if (const auto record = programme.table(missing.kind).find(missing.id)) {
    name = title_of(programme, *record, missing.kind);
  }
  return say("missing." + std::string(missing.key),
             {{"a", role_words(scheme).a}, {"a_many", role_words(scheme).a_many}, {"b", role_words(scheme).b},
              {"b_many", role_words(scheme).b_many}, {"body", role_words(scheme).body}, {"name", name},
              {"date", in_words_with_weekday(missing.date)},
              {"holiday", missing.holiday.empty() ? "" : say(missing.holiday)}});
}

}  // namespace bothways
