# Headers of the standard library (and doctest's for tests) are parsed once for a build, not once a file. Only what
# others wrote stands here, so that an edit of ours makes no header new. Every file still includes what it names:
# builds with a launcher such as ccache, which keeps objects of files rather than headers, go without.

set(bothways_std_headers <algorithm> <array> <charconv> <cmath> <cstdint> <functional> <map> <optional> <set> <span>
  <string> <string_view> <tuple> <unordered_map> <utility> <variant> <vector>)
if(CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()

# The layers and tests that go through thousands of files and histories: with sanitizers and unoptimised, these
# would take longer than all the rest.
function(bothways_optimised name)
  if(BOTHWAYS_SANITIZE)
    target_compile_options(${name} PRIVATE -O1)
  endif()
endfunction()

# bothways_precompiled(<name> [<header>...]) makes <name> and <name>_optimised, which bothways_reuses names.
function(bothways_precompiled name)
  set(source ${PROJECT_BINARY_DIR}/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "namespace bothways {}\n")
  foreach(each ${name} ${name}_optimised)
    add_library(${each} OBJECT ${source})
    target_precompile_headers(${each} PRIVATE ${bothways_std_headers} ${ARGN})
    target_link_libraries(${each} PRIVATE bothways_flags)
  endforeach()
  bothways_optimised(${name}_optimised)
endfunction()

# bothways_reuses(<target> <precompiled> [<whether it is optimised>])
function(bothways_reuses name precompiled)
  if(ARGN)
    bothways_optimised(${name})
    string(APPEND precompiled _optimised)
  endif()
  target_precompile_headers(${name} REUSE_FROM ${precompiled})
endfunction()

bothways_precompiled(precompiled_std)
