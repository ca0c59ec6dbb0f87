# mica_lab(02-interrupts FILES idt.cpp … PROBES timer_rate … [WORLD]), called by labs/<lab>/lab.cmake, makes of a lab
#   part-<lab>.a      its references, from solutions/<lab>/src
#   probes-<lab>.a    its probes, from labs/<lab>/probes; with WORLD, the scenarios in ring 3 of probe/world too
set(MICA_LABS "")
set(MICA_PARTS "")

# Code for ring 3 is copied to where it runs: it can have no tables and call no byte functions.
set(MICA_WORLD_SOURCES ${PROJECT_SOURCE_DIR}/probe/world/invariants.cpp ${PROJECT_SOURCE_DIR}/probe/world/world.cpp)
set(MICA_WORLD_OPTIONS -fno-jump-tables ${MICA_NO_BYTE_FUNCTIONS})

# mica_part(04-memory buddy.cpp …): the references of a lab that is not written yet, so without probes. They are part-<lab>.a all
# the same, and are linked into every nucleus: a build takes all part-*.a of the kit.
function(mica_part lab)
    list(TRANSFORM ARGN PREPEND ${MICA_SOURCE_ROOT}/solutions/${lab}/src/ OUTPUT_VARIABLE files)
    mica_guest_library(part-${lab} ${files})
    set_target_properties(part-${lab} PROPERTIES PREFIX "")
    list(APPEND MICA_PARTS ${lab})
    set(MICA_PARTS ${MICA_PARTS} PARENT_SCOPE)
endfunction()

function(mica_lab lab)
    cmake_parse_arguments(arg "WORLD" "" "FILES;PROBES" ${ARGN})
    list(TRANSFORM arg_FILES PREPEND ${MICA_SOURCE_ROOT}/solutions/${lab}/src/ OUTPUT_VARIABLE files)
    list(TRANSFORM arg_PROBES PREPEND ${MICA_SOURCE_ROOT}/labs/${lab}/probes/)
    list(TRANSFORM arg_PROBES APPEND .cpp OUTPUT_VARIABLE probes)
    mica_guest_library(part-${lab} ${files})
    mica_guest_library(probes-${lab} ${PROJECT_SOURCE_DIR}/probe/archive_mark.cpp ${probes})
    set_target_properties(part-${lab} probes-${lab} PROPERTIES PREFIX "")
    if(arg_WORLD)
        target_sources(probes-${lab} PRIVATE ${MICA_WORLD_SOURCES})
        target_compile_options(probes-${lab} PRIVATE ${MICA_WORLD_OPTIONS})
    endif()
    list(APPEND MICA_LABS ${lab})
    set(MICA_LABS ${MICA_LABS} PARENT_SCOPE)
endfunction()

# mica_server_lab(10-servers PROBES start_order …), called by labs/<lab>/lab.cmake: a lab whose files are parts of programs (mica_program
# says which). Its probes run in ring 3, in the examiner, a program that stands in the supervisor's place; of this lab the kit has
#   examiners/<lab>       the examiner, for the boot bundle
#   probes-<lab>.a        the nucleus' side of it: who may report, and the names of the probes
# MORE names further sources of the examiner in the lab's folder.
set(MICA_EXAMINERS "")
set(MICA_EXAMINER_ADDRESS 0x20000000) # above all programs (studio/core/build/build_steps.cpp)

function(mica_server_lab lab)
    cmake_parse_arguments(arg "" "" "PROBES;MORE" ${ARGN})
    set(declarations "")
    set(rows "")
    set(entries "")
    foreach(probe ${arg_PROBES})
        string(APPEND declarations "void ${probe}();\n")
        string(APPEND rows "    {\"${probe}\", ${probe}},\n")
        string(APPEND entries "void run_${probe}() { mica::probe::examine(\"${probe}\"); }\n"
            "[[gnu::section(\".probes\"), gnu::used]] const mica::probe::Entry entry_${probe}{\n"
            "    \"${probe}\", mica::probe::Stage::threads, run_${probe}};\n")
    endforeach()
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/generated/${lab})
    configure_file(${PROJECT_SOURCE_DIR}/probe/examiner/probe_table.cpp.in ${folder}/probe_table.cpp @ONLY)
    configure_file(${PROJECT_SOURCE_DIR}/probe/examiner/entries.cpp.in ${folder}/entries.cpp @ONLY)
    list(TRANSFORM arg_PROBES APPEND .cpp)
    list(TRANSFORM arg_PROBES PREPEND ${MICA_SOURCE_ROOT}/labs/${lab}/probes/)
    list(TRANSFORM arg_MORE PREPEND ${MICA_SOURCE_ROOT}/labs/${lab}/)
    mica_guest_library(probes-${lab} ${PROJECT_SOURCE_DIR}/probe/examiner/gate.cpp ${folder}/entries.cpp)
    set_target_properties(probes-${lab} PROPERTIES PREFIX "")
    mica_guest_library(examiner-objects-${lab} ${folder}/probe_table.cpp ${arg_PROBES} ${arg_MORE}
        ${PROJECT_SOURCE_DIR}/probe/examiner/household.cpp
        ${PROJECT_SOURCE_DIR}/probe/examiner/report.cpp
        ${PROJECT_SOURCE_DIR}/probe/examiner/worker.cpp
        ${PROJECT_SOURCE_DIR}/servers/supervisor/services_conf.cpp
        ${PROJECT_SOURCE_DIR}/servers/supervisor/start_service.cpp)
    mica_link_program(examiner-${lab} ADDRESS ${MICA_EXAMINER_ADDRESS} LIBRARIES examiner-objects-${lab})
    list(APPEND MICA_EXAMINERS ${lab})
    set(MICA_EXAMINERS ${MICA_EXAMINERS} PARENT_SCOPE)
endfunction()
