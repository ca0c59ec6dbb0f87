# Half of a compilation of host code is reading the same headers. mica_precompile(target HEADER…) lets a target read them once and
# mica_precompiled_by(target donor) lets another use them. Off for a build that is to find missing includes.
option(MICA_PRECOMPILE "Precompile the headers that most host sources include" ON)

function(mica_precompile target)
    if(MICA_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE ${ARGN})
        mica_precompiled_flags(${target})
    endif()
endfunction()

function(mica_precompiled_by target donor)
    if(MICA_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM ${donor})
        mica_precompiled_flags(${target})
    endif()
endfunction()

function(mica_precompiled_flags target)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # What ccache needs to know a precompiled header's contents.
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    endif()
endfunction()
