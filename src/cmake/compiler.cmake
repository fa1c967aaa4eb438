# Flags for code of our own. That of others is built in src/cmake/dependencies.cmake, without warnings.

add_library(bothways_flags INTERFACE)
target_compile_options(bothways_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
  # GCC has no such warning within -Wconversion, Clang has: the same bar for both.
  -Wno-sign-conversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # With sanitizers, GCC 12 sees faults in its own std::string and std::optional.
  target_compile_options(bothways_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized
    -Wno-stringop-overflow -Wno-array-bounds)
endif()

# Everything, other people's code included, has to agree about these.
if(EMSCRIPTEN)
  add_compile_options(-fno-exceptions -fno-rtti)
  # Nothing jumps: without this, Emscripten would wrap every call that could.
  add_compile_options(-sSUPPORT_LONGJMP=0)
  add_link_options(-sSUPPORT_LONGJMP=0)
endif()
# The page is built for size, and -Os of Emscripten's Clang 14 inlines nothing at all, not even what the standard
# library is made of. The few files that every byte of a scheme goes through are built for speed; headers parsed for
# size are of no use to them.
function(bothways_for_speed)
  if(EMSCRIPTEN)
    set_source_files_properties(${ARGN} PROPERTIES SKIP_PRECOMPILE_HEADERS ON COMPILE_OPTIONS "-O2;-finline-functions")
  endif()
endfunction()
if(BOTHWAYS_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
  # Unoptimised, since compiling takes longer than the tests do; but fuzz targets have only seconds.
  set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
  if(BOTHWAYS_FUZZ)
    set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
  endif()
endif()
if(BOTHWAYS_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
