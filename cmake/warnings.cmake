# Warnings are errors in every build of ours.
add_library(ensejam_warnings INTERFACE)
# A fuzz build is not stopped by a warning that only a unity build of clang gives.
target_compile_options(ensejam_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  $<$<NOT:$<BOOL:${ENSEJAM_FUZZ}>>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports false alarms on string concatenation and on moved optionals.
  target_compile_options(ensejam_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers and ccache agree only when time macros are ignored; a second checkout finds the same objects.
  get_filename_component(above ${CMAKE_SOURCE_DIR} DIRECTORY)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime CCACHE_BASEDIR=${above} ${CCACHE})
endif()
