// The one way in: commands that are asked for and answers from the machine change the state here and
// nowhere else; what should happen outside comes out as effects. No clock and no chance of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.hpp"
#include "app/effect.hpp"
#include "app/state.hpp"

namespace bothways {

// The setting that holds when a copy of the scheme was last saved from this browser, in milliseconds.
std::string copied_setting(std::string_view scheme);
// The setting that holds how many changes the scheme's copy in the shared folder has.
std::string folder_setting(std::string_view scheme);
// The setting that holds the equality slips that wait for others in this browser.
std::string slips_setting(std::string_view scheme);

class Session {
 public:
  Session(Moment now, std::uint64_t random);

  const State& state() const { return state_; }
  std::vector<Effect> take_effects();

  // What a person asks. Unavailable commands are refused in words.
  void ask(std::string_view command, const Arguments& arguments = {});
  // True where a command has that shortcut, and asks it.
  bool shortcut(std::string_view keys);
  // The next edit of the same field is a new step of undo.
  void end_of_typing();

  // Answers from the machine
  void clock(Moment now, std::uint64_t random);
  void shelf(std::vector<Shelved> schemes);
  void setting(std::string_view name, std::string_view value);
  void setting_kept(std::string_view name, bool kept);  // whether it will be there after this visit
  void route(std::string_view fragment);
  // What the stores hold of a scheme. `unread`: why there may be more than this, as for keep_failed or "silent".
  void opened(std::string_view scheme, const std::vector<std::string>& snapshots, const std::vector<std::string>& entries,
              std::string_view unread = {});
  void kept(std::string_view scheme, std::uint64_t sequence);
  void keep_failed(std::string_view scheme, std::string_view why);
  void pen(std::string_view scheme, bool held);
  void changed_elsewhere(std::string_view scheme);
  void file(std::string_view name, std::string_view bytes, bool too_large);
  void pasted(std::string_view text);
  void page(std::string_view address, bool can_share, bool can_share_files = false);
  void draft(std::string_view kept);  // what this device holds of the form that shows
  void copied(bool done);
  void shared(bool done, bool failed);  // neither: the sheet was closed
  // `fault`: why not; empty where it is known, or safe. `text`: empty where there is none of that number.
  void safety_list(std::string_view scheme, std::string_view lines, std::string_view fault);
  void safety_kept(std::string_view scheme, std::uint64_t asked, std::string_view fault);
  void safety_read(std::string_view scheme, std::uint64_t kept, std::string_view text);
  void sealed(const SealAnswer& answer);
  void keys(std::string_view lines);  // the public halves of those held in this browser
  // Of the shared folder. A file without bytes is not there any more.
  void folder(std::string_view scheme, FolderAccess access, std::string_view name);
  void folder_file(std::string_view scheme, std::string_view name, std::string_view bytes, std::int64_t changed_utc_ms);
  void folder_written(std::string_view scheme, bool done);
  bool wants_folder() const;  // the open scheme is not there as it is now
  void write_folder();
  // The page goes out of sight, or nothing was done for a while: what the snapshot lacks is written.
  void rest();
  bool wants_rest() const;

  // For commands
  State& mutable_state() { return state_; }
  void effect(Effect effect) { effects_.push_back(std::move(effect)); }
  void tell(Notice notice) { state_.notice = std::move(notice); }
  void tell(const Problem& problem);
  void go_to(const Route& route, bool replace = false);
  // An address or a command, for the list of what was used last.
  void remember(std::string_view what);
  void undo();
  void redo();
  // Makes this programme the open scheme, kept in this browser.
  void adopt(Programme programme, std::string_view screen);
  // Applies a merge (or anything made elsewhere) as one step that can be undone.
  void apply(std::string_view command, std::vector<Change> changes, VersionVector seen, std::string sentence);
  // A file with all steps so far leaves this copy.
  void mark_shared();
  // A full copy leaves, with what had been seen when it was made; or copies were taken in.
  void note_sent(const std::string& file, VersionVector seen);
  void note_taken(const std::string& files);
  void forget(std::string_view scheme);
  // What waits for its safety copy is done without one, or not at all.
  void go_on_without();
  void leave_what_waits();
  void begin_applying(std::string_view code);
  void begin_replying(std::string_view code);
  // Has it sealed or opened; `name` is that of the file, `scheme` whose it is.
  void ask_seal(SealFor what, SealJob job, std::string name = {});
  // What an applicant or a partner is about to send is sealed before they press anything: a browser lets a
  // page copy and share in answer to a press, and not a while later.
  void seal_ahead();
  void keep_draft();
  void drop_draft();
  // What waits, and what is in the scheme. Never a step, a stamp or a line of history: domain/equality.hpp.
  void keep_slips(document::WaitingSlips waiting, std::shared_ptr<const EqualityTally> tally);
  std::uint64_t random() { return random_ = random_ * 6364136223846793005ull + 1442695040888963407ull; }

 private:
  void keep_mark(CopyMark mark);
  void leave_by(std::size_t first_effect, Leave leave);
  void carry_out(const Command& command, const Arguments& arguments);
  bool needs_copy(const Command& command) const;
  void keep_safety(const Command& command, const Arguments& arguments);
  void look_at_safety();
  void visit_safety();
  void change(const Command& command, const Arguments& arguments);
  void programme_changed();
  void put(const std::vector<Change>& changes, bool forward, const VersionVector& seen);
  void take_back(std::vector<Step>& from, std::vector<Step>& to, bool forward);
  void close_scheme();
  bool is_far_ahead(const Programme& copy, bool of_this) const;  // of the open scheme, or of none that is open
  void pack(std::string_view name, std::string_view bytes, Programme came);
  bool answers(std::string_view name, std::string_view bytes);
  bool replies(std::string_view name, std::string_view bytes, std::string_view format);
  bool belongs_elsewhere(Id scheme, const std::string& scheme_name, std::string_view name, std::string_view bytes);
  bool opens_sealed(std::string_view name, std::string_view bytes);
  void opened_sealed(const SealAsked& asked, const SealAnswer& answer);
  void saved_sealed(const SealAsked& asked, const SealAnswer& answer);
  void tell(SealFault fault);
  void watch_folder();
  void opened_in_folder(const SealAsked& asked, const SealAnswer& answer);
  void sealed_for_folder(const SealAsked& asked, const SealAnswer& answer);
  void keep(const std::vector<Change>& changes);
  void snapshot();

  State state_;
  std::vector<Effect> effects_;
  std::uint64_t random_;
  std::uint64_t sequence_ = 0, snapshot_at_ = 0, kept_at_ = 0;
  std::uint64_t typing_ = 1;
  bool going_ = false;  // the next address is one that a command went to
  std::vector<SealAsked> asked_;
  Leave leaving_ = Leave::saved;     // how what is being made leaves
  std::optional<CopyMark> sheet_open_;   // a copy that counts as sent when the sheet says so
  std::uint64_t ticket_ = 0;
  struct WaitingFile {
    std::string name, bytes;
  };
  struct Waiting {
    const Command* command;
    Arguments arguments;
  };
  std::vector<Waiting> later_;  // the command that waits for its safety copy, and what was asked after it
  std::vector<WaitingFile> waiting_;  // copies of, or answers to, a scheme that is being opened first
};

}  // namespace bothways
