// bothways schema: the JSON Schema of the scheme file, as in assets/schema.
#include <ostream>

#include "cli/arguments.hpp"
#include "document/document.hpp"

namespace bothways::cli {

int schema(Arguments arguments, Streams streams) {
  if (!parse(arguments, 0, {}, streams)) return not_understood;
  streams.out << document::schema();
  return done;
}

}  // namespace bothways::cli
