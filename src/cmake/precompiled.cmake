# Headers of the standard library (and doctest's for tests) are parsed once for a build, not once a file. Only what
# others wrote stands here, so that an edit of ours makes no header new. Every file still includes what it names:
# builds with a launcher such as ccache, which keeps objects of files rather than headers, go without.

set(bothways_std_headers <algorithm> <array> <charconv> <cmath> <cstdint> <functional> <map> <optional> <set> <span>
  <string> <string_view> <tuple> <unordered_map> <utility> <variant> <vector>)
if(CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()

# bothways_precompiled(<name> [<header>...]) makes the library that bothways_reuses names.
function(bothways_precompiled name)
  set(source ${PROJECT_BINARY_DIR}/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "namespace bothways {}\n")
  add_library(${name} OBJECT ${source})
  target_precompile_headers(${name} PRIVATE ${bothways_std_headers} ${ARGN})
  target_link_libraries(${name} PRIVATE bothways_flags)
endfunction()

function(bothways_reuses name precompiled)
  target_precompile_headers(${name} REUSE_FROM ${precompiled})
endfunction()

bothways_precompiled(precompiled_std)
