#include "base/plural.hpp"

#include <algorithm>
#include <array>

namespace bothways {
namespace {

using Rule = std::string_view (*)(long n);

bool within(long n, long first, long last) { return n >= first && n <= last; }

std::string_view like_english(long n) { return n == 1 ? "one" : "other"; }
std::string_view like_french(long n) { return n <= 1 ? "one" : "other"; }
std::string_view never(long) { return "other"; }

std::string_view welsh(long n) {
  switch (n) {
    case 0: return "zero";
    case 1: return "one";
    case 2: return "two";
    case 3: return "few";
    case 6: return "many";
    default: return "other";
  }
}

std::string_view irish(long n) {
  if (n == 1) return "one";
  if (n == 2) return "two";
  return within(n, 3, 6) ? "few" : within(n, 7, 10) ? "many" : "other";
}

std::string_view polish(long n) {
  if (n == 1) return "one";
  return within(n % 10, 2, 4) && !within(n % 100, 12, 14) ? "few" : "many";
}

std::string_view like_russian(long n) {
  if (n % 10 == 1 && n % 100 != 11) return "one";
  return within(n % 10, 2, 4) && !within(n % 100, 12, 14) ? "few" : "many";
}

std::string_view czech(long n) { return n == 1 ? "one" : within(n, 2, 4) ? "few" : "other"; }

std::string_view romanian(long n) {
  if (n == 1) return "one";
  return n == 0 || within(n % 100, 1, 19) ? "few" : "other";
}

std::string_view arabic(long n) {
  if (n == 0) return "zero";
  if (n == 1) return "one";
  if (n == 2) return "two";
  return within(n % 100, 3, 10) ? "few" : within(n % 100, 11, 99) ? "many" : "other";
}

struct Of {
  std::string_view language;
  Rule rule;
};
constexpr std::array<Of, 20> rules{{
    {"ar", arabic}, {"bn", like_french}, {"cs", czech}, {"cy", welsh}, {"fa", like_french}, {"fr", like_french}, {"ga", irish},
    {"gu", like_french}, {"hi", like_french}, {"ja", never}, {"ko", never}, {"pa", like_french}, {"pl", polish}, {"pt", like_french},
    {"ro", romanian}, {"ru", like_russian}, {"sk", czech}, {"uk", like_russian}, {"vi", never}, {"zh", never}}};

}  // namespace

std::string_view plural_form(std::string_view language, long n) {
  const std::string_view first = language.substr(0, language.find('-'));
  const auto* const found = std::find_if(rules.begin(), rules.end(), [&](const Of& one) { return one.language == first; });
  return (found == rules.end() ? like_english : found->rule)(n < 0 ? -n : n);
}

}  // namespace bothways
