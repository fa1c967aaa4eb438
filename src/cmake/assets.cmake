# The files that travel inside the program: words, presets, samples, guides. A generated source holds
# them and implements bothways::asset (src/base/assets.hpp). It is written anew when one of them
# changes, appears or goes.

find_program(NODE_PROGRAM NAMES node nodejs REQUIRED)

function(bothways_assets)
  set(folder ${PROJECT_SOURCE_DIR}/assets)
  set(output ${PROJECT_BINARY_DIR}/assets.cpp)
  set(list ${PROJECT_BINARY_DIR}/assets.list)
  file(GLOB_RECURSE files RELATIVE ${folder} CONFIGURE_DEPENDS ${folder}/words/*.txt ${folder}/presets/*.json
    ${folder}/samples/*.json ${folder}/guides/* ${folder}/packets/*)
  list(SORT files)
  list(JOIN files "\n" lines)
  file(CONFIGURE OUTPUT ${list} CONTENT "${lines}\n" @ONLY) # only touched when it differs
  list(TRANSFORM files PREPEND ${folder}/)
  add_custom_command(OUTPUT ${output}
    COMMAND ${NODE_PROGRAM} ${PROJECT_SOURCE_DIR}/src/cmake/assets.mjs ${folder} ${list} ${output}
    DEPENDS ${files} ${list} ${PROJECT_SOURCE_DIR}/src/cmake/assets.mjs VERBATIM)
  add_library(bothways_assets STATIC ${output})
  target_include_directories(bothways_assets PRIVATE ${PROJECT_SOURCE_DIR}/src)
  # Long literals are beyond what the standard promises and within what our three compilers take.
  target_compile_options(bothways_assets PRIVATE -w)
endfunction()
bothways_assets()
