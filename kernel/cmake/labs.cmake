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
