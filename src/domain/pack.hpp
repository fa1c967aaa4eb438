// A pack: the part of a scheme that one person gets – a panel member, somebody in a pair – with the records
// and fields that they may see. It is a programme like any other, and says in itself whose it is; it is never
// taken for a full copy.
#pragma once

#include "base/id.hpp"
#include "domain/field.hpp"

namespace bothways {

struct PackFor {
  Audience audience = Audience::nobody;  // panel or partner
  Id whose;                              // the panel member, or the person of a pair
  bool operator==(const PackFor&) const = default;
};

}  // namespace bothways
