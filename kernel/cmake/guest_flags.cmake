# How guest code is compiled and linked. One list for the kit's own objects and, written to lib/flags.toml of the kit, for the
# student's files. The reasons are in docs/design/kit-layout.md.
set(MICA_GUEST_CXX_FLAGS
    -std=c++23
    -ffreestanding
    -fno-exceptions
    -fno-rtti
    -fno-threadsafe-statics
    -fno-use-cxa-atexit
    -fno-asynchronous-unwind-tables
    -fno-stack-protector
    -fno-strict-aliasing
    -fno-omit-frame-pointer
    -fno-optimize-sibling-calls
    -fno-pic
    -fno-pie
    -fcf-protection=none
    -march=pentium
    -mgeneral-regs-only
    -mpreferred-stack-boundary=2
    -O2
    -g
    -Wall
    -Wextra)

# The kit is GNU g++'s; clang builds the guest as well (i386-elf-clang.cmake), to show that it is C++ and not one compiler's.
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    list(REMOVE_ITEM MICA_GUEST_CXX_FLAGS -mgeneral-regs-only -mpreferred-stack-boundary=2)
    list(APPEND MICA_GUEST_CXX_FLAGS -mno-mmx -mno-sse -mstack-alignment=4 -Wno-unknown-attributes)
endif()

set(MICA_GUEST_ASM_FLAGS -march=pentium -g -Wa,--fatal-warnings)
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    list(APPEND MICA_GUEST_ASM_FLAGS -fno-integrated-as)
endif()

set(MICA_GUEST_LINK_FLAGS -m elf_i386 -nostdlib -static --build-id=none -z noexecstack -z max-page-size=4096)

# The kit's own sources must be cleaner than a student's have to be, and their objects hold no path of the build machine.
set(MICA_KIT_CXX_FLAGS -Wpedantic -Wconversion -Wshadow -Werror)
cmake_path(GET CMAKE_CURRENT_SOURCE_DIR PARENT_PATH MICA_SOURCE_ROOT)
# The last one that fits wins (gcc manual, -ffile-prefix-map): the build folder lies inside the tree.
set(MICA_KIT_PREFIX_MAP -ffile-prefix-map=${MICA_SOURCE_ROOT}/= -ffile-prefix-map=${CMAKE_BINARY_DIR}=.)

# mica_guest_library(name SOURCE…): an archive of guest code.
function(mica_guest_library name)
    add_library(${name} STATIC ${ARGN})
    set_target_properties(${name} PROPERTIES PREFIX "lib")
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_compile_options(${name} PRIVATE ${MICA_KIT_PREFIX_MAP}
        $<$<COMPILE_LANGUAGE:CXX>:${MICA_GUEST_CXX_FLAGS}>
        $<$<COMPILE_LANGUAGE:CXX>:${MICA_KIT_CXX_FLAGS}>
        $<$<COMPILE_LANGUAGE:ASM>:${MICA_GUEST_ASM_FLAGS}>)
    set_source_files_properties(${MICA_BYTE_FUNCTIONS} PROPERTIES COMPILE_OPTIONS ${MICA_NO_BYTE_FUNCTIONS})
endfunction()

# 64-bit division, which the compiler calls on its own.
set(from_gcc "")
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    set(from_gcc --target=${CMAKE_CXX_COMPILER_TARGET} --rtlib=libgcc)
endif()
execute_process(COMMAND ${CMAKE_CXX_COMPILER} ${from_gcc} -print-libgcc-file-name OUTPUT_VARIABLE MICA_LIBGCC
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

# The byte functions that the compiler calls on its own: part of stage 2, of the nucleus and of every program. GCC would
# turn their loops into calls of themselves.
set(MICA_BYTE_FUNCTIONS ${CMAKE_CURRENT_SOURCE_DIR}/freestanding/bytes.cpp)
set(MICA_NO_BYTE_FUNCTIONS -fno-tree-loop-distribute-patterns)
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    set(MICA_NO_BYTE_FUNCTIONS -fno-builtin)
endif()

# mica_program(name SOURCE…): a program of user land, linked with the runtime: NAME in the boot bundle, NAME.elf with debug information beside it.
set(MICA_PROGRAMS "" CACHE INTERNAL "programs of the boot bundle")
function(mica_program name)
    set(script ${PROJECT_SOURCE_DIR}/rt/link/program.ld)
    mica_guest_library(program-${name} ${ARGN})
    add_custom_command(OUTPUT ${name}
        COMMAND ${MICA_GUEST_LD} ${MICA_GUEST_LINK_FLAGS} -T ${script} -o ${name}.elf
            --whole-archive $<TARGET_FILE:program-${name}> --no-whole-archive
            --start-group $<TARGET_FILE:rt> ${MICA_LIBGCC} --end-group
        COMMAND ${MICA_GUEST_OBJCOPY} --strip-all ${name}.elf ${name}
        BYPRODUCTS ${name}.elf
        DEPENDS program-${name} rt ${script}
        COMMENT "Linking ${name}" VERBATIM)
    add_custom_target(make-${name} ALL DEPENDS ${name})
    set(MICA_PROGRAMS ${MICA_PROGRAMS} ${CMAKE_CURRENT_BINARY_DIR}/${name} CACHE INTERNAL "")
endfunction()
