# Finds the toolchain file of whichever Emscripten has its em++ on the PATH (Debian's or an emsdk's).
execute_process(COMMAND em-config EMSCRIPTEN_ROOT OUTPUT_VARIABLE emscripten_root
                OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE emscripten_failed)
if(NOT emscripten_failed EQUAL 0)
  message(FATAL_ERROR "em-config was not found: install Emscripten, or put an emsdk's on the PATH.")
endif()
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
