// What is missing, in words, before a text can go out or a step be taken. A lack stops the step; a
// caution is said and the step goes on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/pair.hpp"
#include "domain/people.hpp"
#include "domain/programme.hpp"

namespace bothways {

enum class Weight : std::uint8_t { lack, caution };

struct Missing {
  Weight weight = Weight::lack;
  std::string_view key;             // words: `missing.<key>`
  RecordKind kind = RecordKind::scheme;
  Id id;                            // the record to open
  std::string_view field;           // the field to go to; "" for the record as a whole
  Date date;                        // {date} in the sentence
  std::string_view holiday;         // words key of the bank holiday, {holiday} in the sentence
};

// Before the call can be published. Cautions about the closing date: weekend, bank holiday, less than
// 14 days' notice, already past.
std::vector<Missing> missing_for_call(const Programme& programme, Date today);
// Before the information sheet can be given.
std::vector<Missing> missing_for_information(const Programme& programme);
// Before the two can be introduced: both said yes, or why that is not waited for.
std::vector<Missing> missing_for_introduction(const Programme& programme, const Pair& pair);
// What an expression of interest lacks before it can be decided.
std::vector<Missing> missing_for_decision(const Programme& programme, const Application& application);
// Whether it came after the closing date.
bool is_late(const Programme& programme, const Application& application);

bool has_lack(const std::vector<Missing>& missing);
std::string in_words(const Programme& programme, const Missing& missing);

}  // namespace bothways
