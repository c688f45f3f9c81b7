# How our own code is compiled. Third-party headers are system headers and stay out of the warnings.
add_library(guidepost_warnings INTERFACE)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(guidepost_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
  if(GUIDEPOST_WERROR)
    target_compile_options(guidepost_warnings INTERFACE -Werror)
  endif()
endif()

# Floating point must not depend on the compiler's mood: no contraction, so that every build of one
# instruction set gives the same bytes.
add_compile_options(-ffp-contract=off)

if(GUIDEPOST_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=address,undefined)
endif()

# How hard a target is optimised in a release build, where that differs from the preset: the window, the command line and
# the tests are compiled far oftener than their own loops matter.
function(guidepost_optimise target level)
  if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:${level}>)
  endif()
endfunction()

# Eight files of a library (sixteen of the window) are compiled as one: most of the time goes into headers and templates that they share. Names in
# unnamed namespaces must therefore differ within a folder. The dev preset compiles file by file.
if(GUIDEPOST_UNITY)
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()

find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# GCC keeps a precompiled header apart in its preprocessed output, which is what lets ccache work with one.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-fpch-preprocess)
endif()
