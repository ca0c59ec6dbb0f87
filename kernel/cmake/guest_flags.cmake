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
    -Wextra
    -Wno-unused-parameter)

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
set(MICA_KIT_CXX_FLAGS -Wunused-parameter -Wpedantic -Wconversion -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    # Windows' compiler (i686-elf) has `unsigned long` behind size_t and uint32_t. Of clang's targets with ELF this one has such a size_t.
    list(APPEND MICA_KIT_CXX_FLAGS "SHELL:-Xclang -triple -Xclang i386-unknown-haiku"
        "SHELL:-include ${CMAKE_CURRENT_SOURCE_DIR}/cmake/bare_elf_types.h")
endif()
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

# Links objects of user land with the runtime: OUT.elf, and OUT without debug information.
function(mica_link_program out)
    cmake_parse_arguments(arg "" "ADDRESS" "LIBRARIES" ${ARGN})
    set(script ${PROJECT_SOURCE_DIR}/rt/link/program.ld)
    list(TRANSFORM arg_LIBRARIES REPLACE "(.+)" "$<TARGET_FILE:\\1>" OUTPUT_VARIABLE archives)
    add_custom_command(OUTPUT ${out}
        COMMAND ${MICA_GUEST_LD} ${MICA_GUEST_LINK_FLAGS} --defsym=program_address=${arg_ADDRESS} -T ${script} -o ${out}.elf
            --whole-archive ${archives} --no-whole-archive --start-group $<TARGET_FILE:rt> ${MICA_LIBGCC} --end-group
        COMMAND ${MICA_GUEST_OBJCOPY} --strip-all ${out}.elf ${out}
        BYPRODUCTS ${out}.elf
        DEPENDS ${arg_LIBRARIES} rt ${script}
        COMMENT "Linking ${out}" COMMAND_EXPAND_LISTS VERBATIM)
    add_custom_target(make-${out} ALL DEPENDS ${out})
endfunction()

# mica_program(name SOURCE… [LAB 10-servers FILES file.cpp…]): a program of user land: NAME in the boot bundle, NAME.elf with debug
# information beside it. FILES are the references of a lab that it is made of. The two halves of such a program go into the kit apart:
#   program-NAME.a        the kit's objects, unless there are none        program-part-NAME.a   the references
set(MICA_PROGRAMS "" CACHE INTERNAL "programs of the boot bundle")
set(MICA_PROGRAM_ARCHIVES "" CACHE INTERNAL "archives of the programs that labs ask for parts of")
function(mica_program name)
    cmake_parse_arguments(arg "" "LAB" "FILES" ${ARGN})
    set(libraries "")
    if(arg_UNPARSED_ARGUMENTS)
        mica_guest_library(program-${name} ${arg_UNPARSED_ARGUMENTS})
        list(APPEND libraries program-${name})
    endif()
    if(arg_LAB)
        list(TRANSFORM arg_FILES PREPEND ${MICA_SOURCE_ROOT}/solutions/${arg_LAB}/src/)
        mica_guest_library(program-part-${name} ${arg_FILES})
        list(APPEND libraries program-part-${name})
        set_target_properties(${libraries} PROPERTIES PREFIX "")
        set(MICA_PROGRAM_ARCHIVES ${MICA_PROGRAM_ARCHIVES} ${libraries} CACHE INTERNAL "")
    endif()
    mica_link_program(${name} ADDRESS 0x00400000 LIBRARIES ${libraries})
    set(MICA_PROGRAMS ${MICA_PROGRAMS} ${CMAKE_CURRENT_BINARY_DIR}/${name} CACHE INTERNAL "")
endfunction()
