# One measurement per file of bench/, built only by name: `cmake --build build/release --target bench_<file>`.
# Each makes its data from a seed, checks the answer, then times; `bench` builds them all.
file(GLOB questions CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/bench/*.cpp)
add_custom_target(bench)
foreach(source IN LISTS questions)
  get_filename_component(question ${source} NAME_WE)
  add_executable(bench_${question} EXCLUDE_FROM_ALL ${source})
  foreach(row IN LISTS ENSEJAM_FLOORS)
    string(REGEX REPLACE "\\|.*" "" name "${row}")
    if(TARGET ensejam_${name} AND NOT name STREQUAL "cli")
      target_link_libraries(bench_${question} PRIVATE ensejam_${name})
    endif()
  endforeach()
  target_link_libraries(bench_${question} PRIVATE ensejam_warnings)
  target_include_directories(bench_${question} PRIVATE ${CMAKE_SOURCE_DIR}/bench)
  target_compile_definitions(bench_${question} PRIVATE
    ENSEJAM_SOURCE_DIR="${CMAKE_SOURCE_DIR}" ENSEJAM_SHARED_DIR="${CMAKE_SOURCE_DIR}/../shared")
  add_dependencies(bench bench_${question})
endforeach()
