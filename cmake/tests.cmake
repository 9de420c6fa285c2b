# One test binary per module, and the rule tests that read the tree.
find_package(doctest REQUIRED)

add_library(ensejam_test_main OBJECT ${CMAKE_SOURCE_DIR}/tests/main.cpp)
target_link_libraries(ensejam_test_main PRIVATE doctest::doctest)

foreach(row IN LISTS ENSEJAM_FLOORS)
  string(REGEX REPLACE "\\|.*" "" name "${row}")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${name}/*_test.cpp)
  if(name STREQUAL "intake")
    list(APPEND sources ${CMAKE_SOURCE_DIR}/tests/fuzz/feed.cpp)
  endif()
  if(name STREQUAL "comments")
    list(APPEND sources ${CMAKE_SOURCE_DIR}/tests/fuzz/comments_feed.cpp)
  endif()
  if(sources AND TARGET ensejam_${name})
    add_executable(test_${name} ${sources})
    target_link_libraries(test_${name} PRIVATE ensejam_${name} ensejam_test_main doctest::doctest ensejam_warnings)
    target_include_directories(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    # Tests name their helpers as they like: each file is compiled by itself, and quickly. Under sanitizers the code
    # of the tests keeps those of addresses and arithmetic; what they test keeps all.
    set_target_properties(test_${name} PROPERTIES UNITY_BUILD OFF)
    target_compile_options(test_${name} PRIVATE -Og ${ENSEJAM_TEST_FLAGS})
    target_precompile_headers(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/heavy.h <doctest/doctest.h>)
    target_compile_definitions(test_${name} PRIVATE
      ENSEJAM_SOURCE_DIR="${CMAKE_SOURCE_DIR}" ENSEJAM_SHARED_DIR="${CMAKE_SOURCE_DIR}/../shared")
    if(name STREQUAL "plan" AND TARGET ensejam_intake)
      target_link_libraries(test_plan PRIVATE ensejam_intake)  # plans of tests/data are files
      file(GLOB published CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/bench/published/*.cpp)
      target_sources(test_plan PRIVATE ${CMAKE_SOURCE_DIR}/bench/plan_generate.cpp ${published})
      target_include_directories(test_plan PRIVATE ${CMAKE_SOURCE_DIR}/bench)
    endif()
    if(name STREQUAL "comments")
      target_link_libraries(test_comments PRIVATE ensejam_intake ensejam_publish)  # questions come and go as JSON
    endif()
    if(name STREQUAL "cli" AND TARGET ensejam)
      # Tests of the command line run the program itself too.
      target_compile_definitions(test_cli PRIVATE ENSEJAM_PROGRAM="$<TARGET_FILE:ensejam>")
      add_dependencies(test_cli ensejam)
    endif()
    add_test(NAME ${name} COMMAND test_${name})
    set_tests_properties(${name} PROPERTIES LABELS unit)
    if(name MATCHES "^(plan|intake)$")
      set_tests_properties(${name} PROPERTIES COST 100)  # the longest begin first
    endif()
  endif()
endforeach()

# One row from the sheet to the printed page; it needs every module.
if(EXISTS ${CMAKE_SOURCE_DIR}/tests/walk_test.cpp AND TARGET ensejam_publish AND TARGET ensejam_desk)
  add_executable(test_walk ${CMAKE_SOURCE_DIR}/tests/walk_test.cpp)
  target_link_libraries(test_walk PRIVATE ensejam_desk ensejam_test_main doctest::doctest ensejam_warnings)
  target_include_directories(test_walk PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(test_walk PRIVATE
    ENSEJAM_SOURCE_DIR="${CMAKE_SOURCE_DIR}" ENSEJAM_SHARED_DIR="${CMAKE_SOURCE_DIR}/../shared")
  add_test(NAME walk COMMAND test_walk)
  set_tests_properties(walk PROPERTIES LABELS unit)
endif()

foreach(rule floors words docs)
  if(EXISTS ${CMAKE_SOURCE_DIR}/tests/${rule}.cmake)
    add_test(NAME ${rule} COMMAND ${CMAKE_COMMAND}
      -DROOT=${CMAKE_SOURCE_DIR} -DPROGRAM=${CMAKE_BINARY_DIR}/ensejam -P ${CMAKE_SOURCE_DIR}/tests/${rule}.cmake)
  endif()
endforeach()

find_package(Python3 COMPONENTS Interpreter)
if(Python3_FOUND AND TARGET ensejam)
  # A library that plays a full disk to a program it is loaded into.
  add_library(ensejam_full_disk MODULE ${CMAKE_SOURCE_DIR}/tests/full_disk.cpp)
  target_link_libraries(ensejam_full_disk PRIVATE ensejam_warnings ${CMAKE_DL_LIBS})
  add_test(NAME cases COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/cases.py ${CMAKE_SOURCE_DIR} $<TARGET_FILE:ensejam>)
  set_tests_properties(cases PROPERTIES ENVIRONMENT "ENSEJAM_FULL_DISK=$<TARGET_FILE:ensejam_full_disk>" TIMEOUT 300)
endif()

if(Python3_FOUND AND TARGET ensejam)
  # Killed in the middle of an intake: ten times on every change, a hundred times by ./check --long.
  foreach(hold "kill|10|hold" "kill_long|100|long")
    string(REPLACE "|" ";" hold "${hold}")
    list(GET hold 0 name)
    list(GET hold 1 kills)
    list(GET hold 2 label)
    add_test(NAME ${name} COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/hold/kill.py ${CMAKE_SOURCE_DIR} $<TARGET_FILE:ensejam> ${kills})
    set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT 1500)
  endforeach()
  # What a person at a terminal is asked and told.
  add_test(NAME terminal COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/hold/terminal.py ${CMAKE_SOURCE_DIR} $<TARGET_FILE:ensejam>)
  set_tests_properties(terminal PROPERTIES LABELS hold TIMEOUT 600)
  # A sheet of 32 MiB in 256 MB: of CSV and XLSX, the most rows, on every change; of all formats by ./check --long.
  add_test(NAME upload COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/hold/upload.py ${CMAKE_SOURCE_DIR} $<TARGET_FILE:ensejam> csv xlsx)
  set_tests_properties(upload PROPERTIES LABELS hold TIMEOUT 600)
  add_test(NAME upload_long COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/hold/upload.py ${CMAKE_SOURCE_DIR} $<TARGET_FILE:ensejam> csv xlsx ods json geojson xml)
  set_tests_properties(upload_long PROPERTIES LABELS long TIMEOUT 1500)
endif()
