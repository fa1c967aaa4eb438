# A layer is one static library, linked to nothing else than what it may see. Includes start at src/,
# which the linker cannot police: tests/unit/include_arrows reads them and holds the same table.

# bothways_layer(<name> [SEES <layer>...] [IMGUI] [JSON] [OPTIMISED] [SOURCES <file>...])
# IMGUI and JSON are asked for by the few layers that may name Dear ImGui or nlohmann/json.
# OPTIMISED is what takes long in the tests with sanitizers. A layer that has no sources yet is an empty library.
function(bothways_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 layer "IMGUI;JSON;OPTIMISED" "" "SEES;SOURCES")
  if(layer_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "bothways_layer(${name}) does not know: ${layer_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT layer_SOURCES)
    set(layer_SOURCES ${PROJECT_BINARY_DIR}/empty.cpp)
    file(CONFIGURE OUTPUT ${layer_SOURCES} CONTENT "namespace bothways {}\n")
  endif()
  add_library(bothways_${name} STATIC ${layer_SOURCES})
  target_include_directories(bothways_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(bothways_${name} PRIVATE bothways_flags)
  bothways_reuses(bothways_${name} precompiled_std ${layer_OPTIMISED})
  list(TRANSFORM layer_SEES PREPEND bothways_)
  target_link_libraries(bothways_${name} PUBLIC ${layer_SEES})
  if(layer_IMGUI)
    target_link_libraries(bothways_${name} PUBLIC imgui)
  endif()
  if(layer_JSON)
    target_link_libraries(bothways_${name} PRIVATE json_headers)
  endif()
endfunction()
