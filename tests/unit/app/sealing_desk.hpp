// People at machines that can seal.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "domain/form.hpp"
#include "domain/today.hpp"
#include "machine.hpp"
#include "share/form_packet.hpp"
#include "unit/toy_sealer.hpp"

namespace bothways::test {

inline constexpr std::string_view passphrase = "Zwiebelkuchen und sieben Tassen";

// A machine that can seal: what a session asks is answered as a browser does, later.
struct SealingDesk : Machine {
  ToySealer sealer;
  std::vector<SealJob> jobs;

  void answer_all() {
    for (std::size_t done = 0; done < 50; ++done) {
      for (auto it = others.begin(); it != others.end();) {
        if (it->kind == Effect::Kind::seal) jobs.push_back(it->job), it = others.erase(it);
        else ++it;
      }
      if (jobs.empty()) return;
      const SealJob job = jobs.front();
      jobs.erase(jobs.begin());
      session.sealed(sealer(job));
      std::string lines;
      for (const auto& [key, secret] : sealer.held) lines += key + "\n";
      session.keys(lines);
      settle();
    }
    FAIL("no end");
  }
  void work(std::string_view command, const Arguments& arguments = {}) {
    ask(command, arguments);
    answer_all();
  }
  void take(std::string_view name, std::string_view bytes) {
    session.file(name, bytes, false);
    settle();
    answer_all();
  }
  void paste(std::string_view text) {
    session.pasted(text);
    settle();
    answer_all();
  }
  void go(std::string_view fragment) {
    session.route(fragment);
    settle();
    answer_all();
  }
  const State& state() const { return session.state(); }
  const Effect* last(Effect::Kind kind) const {
    for (auto it = others.rbegin(); it != others.rend(); ++it) {
      if (it->kind == kind) return &*it;
    }
    return nullptr;
  }
  std::string saved_as(std::string_view command, std::string_view with) {
    ask("passphrase.set", {.text = std::string(with)});
    work(command);
    const Effect* saved = last(Effect::Kind::download);
    REQUIRE(saved != nullptr);
    return saved->text;
  }
};

struct SealingCoordinator : SealingDesk {
  SealingCoordinator() { ask("scheme.start", {.text = "partners"}); answer_all(); }
  const std::string& key() const { return programme().scheme().seal_key; }
  std::string form() const { return share::write_form(programme()); }
};

// Somebody fills the form in and is on the page that sends.
struct SealingApplicant : SealingDesk {
  explicit SealingApplicant(const std::string& form) {
    take("form.json", form);
    REQUIRE(state().applying.has_value());
    for (const Question* question : questions_asked(state().applying->form)) {
      const bool consent = question->of_kind == QuestionKind::consent;
      const auto options = options_of(state().applying->form, *question);
      std::string text = consent ? "yes" : !options.empty() ? options.front() : "MARKED answer";
      if (question->of_kind == QuestionKind::date) text = "2026-01-01";
      if (question->fills == "person.name") text = "Nadia MARKED Rahman";
      ask("apply.answer", {.id = question->id, .text = text});
    }
    go("#/apply/" + state().applying->code + "/send");
  }
};

inline bool mentions(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }
inline bool on_today(const Programme& programme, Date today, std::string_view key) {
  for (const TodayItem& item : today_items(programme, today)) {
    if (item.key == key) return true;
  }
  return false;
}

}  // namespace bothways::test
