# The house rules as CMake: a wrong arrow cannot be configured.
#
#   guidepost_path(base statistics …)             the order of core's folders; each may use those before it
#   guidepost_module(NAME USES … SOURCES … LINK …) declares one of them; refuses a USES that comes later,
#                                                  and an #include of a core folder that USES does not name
#   guidepost_test_support(name MODULES … SOURCES …) what several test programs share, compiled once; a MODULE of theirs
#   guidepost_test(tst_Name MODULES … [SOURCES …] [LINK …] [TIMEOUT …])

function(guidepost_path)
  set_property(GLOBAL PROPERTY GUIDEPOST_PATH ${ARGN})
endfunction()

# Refuses an include of core/<folder>/ that is not in the list of allowed folders.
function(guidepost_check_includes owner folder allowed)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*.h ${folder}/*.cpp)
  foreach(file IN LISTS files)
    file(STRINGS ${file} includes REGEX "^ *#include *\"(core|ui|app)/")
    foreach(line IN LISTS includes)
      if(line MATCHES "\"(ui|app)/")
        message(FATAL_ERROR "${file} includes ${line}: core knows neither ui nor app.")
      endif()
      string(REGEX REPLACE ".*\"core/([a-z]+)/.*" "\\1" used "${line}")
      if(NOT used IN_LIST allowed)
        message(FATAL_ERROR "${file} includes core/${used}/, which ${owner} does not list in USES.")
      endif()
    endforeach()
  endforeach()
endfunction()

function(guidepost_module name)
  cmake_parse_arguments(M "" "" "USES;SOURCES;LINK;LINK_PUBLIC" ${ARGN})
  get_property(path GLOBAL PROPERTY GUIDEPOST_PATH)
  list(FIND path ${name} here)
  if(here EQUAL -1)
    message(FATAL_ERROR "core/${name} is not on the path in core/CMakeLists.txt.")
  endif()
  foreach(used IN LISTS M_USES)
    list(FIND path ${used} there)
    if(there EQUAL -1 OR NOT there LESS here)
      message(FATAL_ERROR "core/${name} may not use core/${used}: only folders above it on the path.")
    endif()
  endforeach()
  guidepost_check_includes(${name} ${CMAKE_CURRENT_SOURCE_DIR} "${name};${M_USES}")

  list(TRANSFORM M_USES PREPEND guidepost_)
  if(NOT M_SOURCES)
    add_library(guidepost_${name} INTERFACE)
    target_include_directories(guidepost_${name} INTERFACE ${CMAKE_SOURCE_DIR})
    target_link_libraries(guidepost_${name} INTERFACE ${M_USES} ${M_LINK_PUBLIC})
    return()
  endif()
  add_library(guidepost_${name} STATIC ${M_SOURCES})
  target_include_directories(guidepost_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  target_link_libraries(guidepost_${name} PUBLIC ${M_USES} ${M_LINK_PUBLIC} PRIVATE ${M_LINK} guidepost_warnings)
endfunction()

# The precompiled header that fits a target of tests/.
function(guidepost_precompiled_for_tests target)
  set(precompiled guidepost_core_tests)
  if(CMAKE_CURRENT_LIST_DIR MATCHES "/tests/ui")
    set(precompiled guidepost_ui_tests)
  endif()
  guidepost_optimise(${target} -O0)
  target_precompile_headers(${target} REUSE_FROM ${precompiled})
  set_target_properties(${target} PROPERTIES AUTOMOC OFF UNITY_BUILD OFF)
endfunction()

function(guidepost_test_support name)
  cmake_parse_arguments(T "" "" "MODULES;SOURCES" ${ARGN})
  list(TRANSFORM T_SOURCES PREPEND ${CMAKE_CURRENT_LIST_DIR}/)
  list(TRANSFORM T_MODULES PREPEND guidepost_)
  if(CMAKE_CURRENT_LIST_DIR MATCHES "/tests/ui")
    list(APPEND T_MODULES Qt6::Widgets)
  endif()
  add_library(guidepost_${name} STATIC ${T_SOURCES})
  guidepost_precompiled_for_tests(guidepost_${name})
  target_include_directories(guidepost_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  target_link_libraries(guidepost_${name} PUBLIC ${T_MODULES} Qt6::Test PRIVATE guidepost_warnings)
endfunction()

function(guidepost_test name)
  cmake_parse_arguments(T "" "TIMEOUT" "MODULES;SOURCES;LINK" ${ARGN})
  if(NOT T_SOURCES)
    set(T_SOURCES ${name}.cpp)
  endif()
  # The folder's own file is included by tests/CMakeLists.txt: its sources are named from there.
  list(TRANSFORM T_SOURCES PREPEND ${CMAKE_CURRENT_LIST_DIR}/ REGEX "^[^/]")
  if(CMAKE_CURRENT_LIST_DIR MATCHES "/tests/ui")
    list(APPEND T_LINK Qt6::Widgets)
  endif()
  list(TRANSFORM T_MODULES PREPEND guidepost_)
  add_executable(${name} ${T_SOURCES})
  guidepost_precompiled_for_tests(${name})
  # One call of moc for the one class of a test; AUTOMOC would start CMake again for each of the test programs.
  qt6_generate_moc(${CMAKE_CURRENT_LIST_DIR}/${name}.cpp ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
  target_sources(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR})
  target_link_libraries(${name} PRIVATE ${T_MODULES} ${T_LINK} Qt6::Test guidepost_warnings)
  add_test(NAME ${name} COMMAND ${name})
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 300) # the slowest under the sanitizers, on a busy machine
  endif()
  set(environment
      "GUIDEPOST_RESOURCES=${CMAKE_SOURCE_DIR}/resources"
      "GUIDEPOST_SAMPLEDATA=${CMAKE_SOURCE_DIR}/sampledata"
      "GUIDEPOST_PROGRAM=${CMAKE_BINARY_DIR}/guidepost"
      "GUIDEPOST_SOURCE=${CMAKE_SOURCE_DIR}"
      "XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/tests/${name}.home"
      "XDG_STATE_HOME=${CMAKE_BINARY_DIR}/tests/${name}.home"
      "QT_QPA_PLATFORM=offscreen")
  set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}" TIMEOUT ${T_TIMEOUT})
endfunction()
