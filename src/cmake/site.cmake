# The page: em++ links the program straight into the site's folder; web/bundle.mjs puts the rest beside
# it. Touching a .cpp re-links, touching a file of web/ re-bundles, and neither does the other.

if(NOT BOTHWAYS_SITE)
  set(BOTHWAYS_SITE ${PROJECT_BINARY_DIR}/site)
endif()

set(runtime_methods UTF8ToString,stringToUTF8,lengthBytesUTF8)
if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 4.0)
  # Older ones put the views of the memory on the module by themselves, and warn when asked to.
  string(APPEND runtime_methods ,HEAPU8,HEAP32,HEAPF32)
endif()

add_library(web_link_flags INTERFACE)
target_link_options(web_link_flags INTERFACE
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  -sALLOW_MEMORY_GROWTH=1
  -sENVIRONMENT=web
  -sFILESYSTEM=0
  -sDYNAMIC_EXECUTION=0 # no eval: the page's policy forbids it
  -sMODULARIZE=1
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free
  -sEXPORTED_RUNTIME_METHODS=${runtime_methods}
  $<IF:$<CONFIG:Debug>,-sASSERTIONS=1,-sASSERTIONS=0>)
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  # -O1 and names: Emscripten's -O0 code is too slow to judge a page by.
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g2")
endif()

file(GLOB web_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/*.js ${PROJECT_SOURCE_DIR}/web/*.css
  ${PROJECT_SOURCE_DIR}/web/*.html ${PROJECT_SOURCE_DIR}/web/*.webmanifest ${PROJECT_SOURCE_DIR}/web/headers
  ${PROJECT_SOURCE_DIR}/assets/icons/* ${PROJECT_SOURCE_DIR}/assets/sealing/*)
add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/bundle.stamp
  COMMAND ${NODE_PROGRAM} ${PROJECT_SOURCE_DIR}/web/bundle.mjs ${BOTHWAYS_SITE} $<$<CONFIG:Debug>:--debug>
  COMMAND ${CMAKE_COMMAND} -E touch ${PROJECT_BINARY_DIR}/bundle.stamp
  DEPENDS ${web_sources} ${PROJECT_SOURCE_DIR}/web/bundle.mjs ${PROJECT_SOURCE_DIR}/web/package-lock.json
  COMMENT "Bundling web/" VERBATIM COMMAND_EXPAND_LISTS)
add_custom_target(bundle DEPENDS ${PROJECT_BINARY_DIR}/bundle.stamp)
add_custom_target(site ALL)
add_dependencies(site bundle)

file(GLOB web_main CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/main.cpp)
if(web_main)
  add_executable(bothways ${web_main})
  target_link_libraries(bothways PRIVATE bothways_ui bothways_platform_browser bothways_flags web_link_flags)
  target_link_options(bothways PRIVATE -sEXPORT_NAME=createBothways)
  set_target_properties(bothways PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${BOTHWAYS_SITE})
  add_dependencies(site bothways)
endif()
