# Fuzz targets, built on demand with clang: `cmake --preset fuzz`, then `cmake --build build/fuzz --target fuzz_csv`.
# Each grows its own folder of inputs; what is found and mended is kept small in tests/fuzz/<kind> and replayed by
# the quick suite (tests/intake/fuzz_replay_test.cpp; tests/comments/fuzz_replay_test.cpp for `comments`, which asks a
# batch of questions about comments). tests/fuzz/run.sh builds and runs them all.
set(ENSEJAM_FUZZ_KINDS csv xlsx ods xml json geojson hxl comments)
option(ENSEJAM_FUZZ "Build the fuzz targets (clang only)" OFF)
if(ENSEJAM_FUZZ)
  foreach(kind IN LISTS ENSEJAM_FUZZ_KINDS)
    if(kind STREQUAL "comments")
      add_executable(fuzz_comments EXCLUDE_FROM_ALL tests/fuzz/comments_target.cpp tests/fuzz/comments_feed.cpp)
    else()
      add_executable(fuzz_${kind} EXCLUDE_FROM_ALL tests/fuzz/target.cpp tests/fuzz/feed.cpp)
      target_compile_definitions(fuzz_${kind} PRIVATE ENSEJAM_FUZZ_KIND="${kind}")
    endif()
    target_include_directories(fuzz_${kind} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_link_libraries(fuzz_${kind} PRIVATE ensejam_intake ensejam_publish)
    target_link_options(fuzz_${kind} PRIVATE -fsanitize=fuzzer)
  endforeach()
endif()
