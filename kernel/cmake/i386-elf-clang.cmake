# Toolchain file of the guest with clang in place of GNU g++; assembler, linker and the C++ headers stay GNU's. Older ones than
# clang 19 lack what the headers of <expected> ask for. Used by tests/cross.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR i386)

find_program(MICA_GUEST_CLANG NAMES clang++-19 clang++-20 clang++-21 HINTS $ENV{MICA_TOOLCHAIN})
if(NOT MICA_GUEST_CLANG)
    message(FATAL_ERROR "clang 19 or later was not found. On Debian: apt-get install clang-19.")
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES MICA_GUEST_CLANG)

set(CMAKE_CXX_COMPILER ${MICA_GUEST_CLANG})
set(CMAKE_ASM_COMPILER ${MICA_GUEST_CLANG})
set(CMAKE_CXX_COMPILER_TARGET i686-linux-gnu)
set(CMAKE_ASM_COMPILER_TARGET i686-linux-gnu)
find_program(MICA_GUEST_LD NAMES i686-linux-gnu-ld REQUIRED)
find_program(MICA_GUEST_OBJCOPY NAMES i686-linux-gnu-objcopy REQUIRED)

set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
