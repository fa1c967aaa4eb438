// Packs: what a panel member or a partner gets of a scheme, and what of it they may send back. Whose records
// go in is said here for each audience; which of their fields, by the field tables. Everything that comes back
// passes one door: what its sender may not change is left out and told, the rest is a copy of the scheme that
// is merged and reviewed like any other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/programme.hpp"

namespace bothways::share {

// Fails with no_such_record where there is nobody of that id to give it to.
Result<Programme> pack_for(const Programme& programme, const PackFor& whose);
// Those whom there is something to give to: everybody on the panel, everybody in a pair that was introduced.
std::vector<Id> whom_to_pack_for(const Programme& programme, Audience audience);

// Whether a pack of this audience holds that field; of Answer, those for the panel do.
bool pack_shows(Audience audience, RecordKind kind, const Field& field);

struct Returned {
  PackFor from;
  Programme copy;                     // what is taken, over the scheme's own settings: to be merged
  std::vector<std::string> left_out;  // in words
};
// What a pack that came back may change. Its values carry the sender's own mark (their id as the replica),
// whatever stamps the file claims; a time later than `now_utc_ms` by more than a day counts as now. Fails with
// other_scheme, no_such_record (whoever sent it is not there) or not_ours (a full copy).
Result<Returned> take_return(const Programme& mine, const Programme& returned, std::int64_t now_utc_ms);

// Whether the reader of this pack may make all these changes in it, by the same rules. `browser` marks their edits.
bool may_make(const Programme& pack, const std::vector<Change>& changes, Replica browser);

// A later pack for the same person, with what they have done so far in the older one.
Programme renewed(const Programme& later, const Programme& kept, std::int64_t now_utc_ms);

// "partners-in-progress-panel-2026-06-03-rosa-lane.json": out, and "…-scores-…" back.
enum class Way : std::uint8_t { out, back };
std::string pack_file_name(const Programme& programme, const PackFor& whose, Way way, Date today);

}  // namespace bothways::share
