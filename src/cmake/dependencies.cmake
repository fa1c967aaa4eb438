# Other people's code: Dear ImGui, nlohmann/json and doctest. web/setup puts all three into build/deps;
# where Debian's sources are out of reach, Dear ImGui comes from its upstream release.

set(bothways_deps ${PROJECT_SOURCE_DIR}/build/deps)

function(bothways_headers target header)
  if(NOT EXISTS ${bothways_deps}/include/${header})
    message(FATAL_ERROR "${header} is not in build/deps/include: run web/setup first.")
  endif()
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE ${bothways_deps}/include)
endfunction()
bothways_headers(json_headers nlohmann/json.hpp)
bothways_headers(doctest_headers doctest/doctest.h)

if(NOT FETCHCONTENT_SOURCE_DIR_IMGUI)
  if(DEFINED ENV{FETCHCONTENT_SOURCE_DIR_IMGUI})
    set(FETCHCONTENT_SOURCE_DIR_IMGUI $ENV{FETCHCONTENT_SOURCE_DIR_IMGUI})
  elseif(EXISTS ${bothways_deps}/imgui/imgui.h)
    set(FETCHCONTENT_SOURCE_DIR_IMGUI ${bothways_deps}/imgui)
  endif()
endif()
include(FetchContent)
FetchContent_Declare(imgui
  URL https://github.com/ocornut/imgui/archive/refs/tags/v1.92.9b.tar.gz
  URL_HASH SHA256=21d8a0a565e85dce943e375db00812c2f3f0ab21f3f0f7964e364a63422d7f99
  DOWNLOAD_EXTRACT_TIMESTAMP FALSE)
FetchContent_MakeAvailable(imgui) # there is no CMakeLists.txt in it: this only fetches

file(STRINGS ${imgui_SOURCE_DIR}/imgui.h imgui_version REGEX "define IMGUI_VERSION ")
if(NOT imgui_version MATCHES "\"1\\.92")
  message(FATAL_ERROR "Dear ImGui 1.92 is needed; ${imgui_SOURCE_DIR} says: ${imgui_version}")
endif()

# Dear ImGui calls hooks of ours for each item (IMGUI_ENABLE_TEST_ENGINE), so the linker has to look at
# the layers that hold them again after it: hence the circle, which CMake allows among static libraries.
add_library(imgui STATIC
  ${imgui_SOURCE_DIR}/imgui.cpp
  ${imgui_SOURCE_DIR}/imgui_draw.cpp
  ${imgui_SOURCE_DIR}/imgui_tables.cpp
  ${imgui_SOURCE_DIR}/imgui_widgets.cpp
  src/platform/imgui_font_loader.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR} PUBLIC ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="platform/imgui_config.h")
target_compile_options(imgui PRIVATE -w)
target_link_libraries(imgui PRIVATE bothways_platform bothways_ui)
