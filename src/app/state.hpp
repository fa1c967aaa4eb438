// Everything the screens read. Views see it as const and ask for commands; only the session changes it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/applying.hpp"
#include "app/folder.hpp"
#include "app/history.hpp"
#include "app/incoming.hpp"
#include "app/journal.hpp"
#include "app/marks.hpp"
#include "app/preferences.hpp"
#include "app/replying.hpp"
#include "app/route.hpp"
#include "app/safety.hpp"
#include "app/sealing.hpp"
#include "app/table_view.hpp"
#include "base/moment.hpp"
#include "base/result.hpp"
#include "document/equality_text.hpp"
#include "document/merge.hpp"
#include "domain/programme.hpp"
#include "share/answers_plan.hpp"

namespace bothways {

enum class Saving : std::uint8_t { saved, saving, failed };
// What lies over the page: the search over everything, the list of shortcuts, the guide of the screen.
enum class Over : std::uint8_t { nothing, palette, shortcuts, guide };

// Answers to the form that came in and wait for a yes.
struct AnswersIn {
  share::Answers answers;
  share::As as = share::As::found;
};

// A sentence that stays until the next thing is done. `undo` offers to take the last step back.
struct Notice {
  std::string sentence;
  std::string next;  // what to do about it; for problems
  bool problem = false;
  bool undo = false;
};

struct State {
  Moment now;
  Date today;
  Route route;

  // This browser
  std::string page;        // the page's own address, without a fragment
  bool can_share = false;  // the device has a sheet for sharing
  bool can_share_files = false;
  std::vector<Shelved> shelf;
  Replica replica = 0;
  std::string your_name;  // who edits here, for the history
  Preferences preferences;
  bool question_key = true;         // "?" opens the list of shortcuts; somebody who dictates may not want it
  std::vector<std::string> recent;  // what was last looked at or done: addresses and commands, newest first

  // The open scheme
  std::string scheme;  // its id; empty where none is open
  bool opening = false;
  bool following = false;  // what another tab wrote is being read; until then what is here stays in sight
  std::string unread;    // while it opens: why the stores have not given it yet, "full", "blocked", "silent"
  bool missing = false;  // the address names a scheme that this browser does not hold
  Programme programme;
  std::uint64_t revision = 0;  // another one after each change of the programme
  bool pen = true;     // this tab may write
  bool mended = false; // one of two kept copies was damaged and the other served
  History history;

  // Keeping
  Saving saving = Saving::saved;
  std::string saving_problem;     // "full", "blocked", "elsewhere"
  std::int64_t saved_utc_ms = 0;  // 0: nothing was saved yet in this visit
  std::int64_t copied_utc_ms = 0; // when a file was last downloaded here; 0: never
  std::vector<CopyMark> marks;        // copies that were sent or taken in here, newest first

  Journal journal;            // of the reader of the open pair pack; in this browser only
  bool journal_lost = false;  // this browser refuses to keep it beyond this visit

  Safety safety;
  std::optional<Incoming> incoming;
  document::WaitingSlips waiting_slips;  // equality slips that are not in the scheme yet: domain/equality.hpp
  std::string pasted;             // rows that wait on the paste screen
  std::vector<AnswersIn> answers_in;
  std::optional<Applying> applying;
  std::vector<share::ProposalReply> replies_in;  // answers to proposals that came in and wait for a yes
  std::optional<Replying> replying;
  Sealing sealing;
  Folder folder;
  bool pasted_guessed = false;    // how their file writes letters with accents was a guess
  std::optional<Notice> notice;
  Over over = Over::nothing;
  std::map<std::string, TableView> views;  // of the long lists, by name

  // There is a scheme to show, whether it may be changed or not.
  bool shown() const { return !scheme.empty() && (!opening || following) && !missing; }
  bool writable() const { return !scheme.empty() && !opening && pen; }
};

}  // namespace bothways
