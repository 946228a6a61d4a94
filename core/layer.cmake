# How every target of ours is compiled, in one place.
add_library(cuadra_flags INTERFACE)
target_compile_features(cuadra_flags INTERFACE cxx_std_20)
target_include_directories(cuadra_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(cuadra_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT
    CUADRA_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(cuadra_flags INTERFACE /W4 /WX /permissive- /utf-8)
else()
    target_compile_options(cuadra_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
endif()
if(CUADRA_SANITIZE)
    target_compile_options(cuadra_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                  -fno-omit-frame-pointer)
    target_link_options(cuadra_flags INTERFACE -fsanitize=address,undefined)
endif()

function(cuadra_tune target)
    if(CUADRA_LEAN)
        target_precompile_headers(${target} PRIVATE <QtCore> <optional> <memory> <vector>)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12
                                                   UNITY_BUILD_UNIQUE_ID CUADRA_UNITY_ID)
    endif()
endfunction()

# For targets whose designated initialisers say what matters and leave the rest at its defaults.
function(cuadra_sparse_initialisers target)
    if(NOT MSVC)
        target_compile_options(${target} PRIVATE -Wno-missing-field-initializers)
    endif()
endfunction()

# One static library per layer; the link line is the architecture.
function(cuadra_add_layer name)
    cmake_parse_arguments(LAYER "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${LAYER_SOURCES})
    target_link_libraries(${name} PUBLIC cuadra_flags ${LAYER_LINKS})
    cuadra_tune(${name})
endfunction()

# The sanitisers need the unit tests alone, and so no window.
add_custom_target(unit_tests)

# A Qt Test program. LABELS: unit (fast, no outside parts), peer (PostgreSQL, Tryton, keyring), window (under Xvfb).
function(cuadra_add_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;LINKS;LABELS;RUNNER;ARGUMENTS" ${ARGN})
    if(NOT TEST_LABELS)
        set(TEST_LABELS unit)
    endif()
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE cuadra_flags Qt6::Test cuadra_test_support ${TEST_LINKS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    if("unit" IN_LIST TEST_LABELS)
        add_dependencies(unit_tests ${name})
    endif()
    add_test(NAME ${name} COMMAND ${TEST_RUNNER} $<TARGET_FILE:${name}> ${TEST_ARGUMENTS})
    set_tests_properties(${name} PROPERTIES LABELS "${TEST_LABELS}" TIMEOUT ${TEST_TIMEOUT}
                                            ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()

# A Qt Test program in a real window on a display of its own.
function(cuadra_add_window_test name)
    cuadra_add_test(${name} ${ARGN} LABELS window RUNNER xvfb-run -a -s "-screen 0 1600x1000x24")
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=xcb")
endfunction()
