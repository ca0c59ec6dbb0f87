# Toolchain file of the guest: GNU g++ for i386 ELF, as Debian (i686-linux-gnu-) or everyone else (i686-elf-) names it.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR i386)

find_program(MICA_GUEST_CXX NAMES i686-linux-gnu-g++ i686-elf-g++ HINTS $ENV{MICA_TOOLCHAIN})
if(NOT MICA_GUEST_CXX)
    message(FATAL_ERROR "No g++ for i386 ELF was found (i686-linux-gnu-g++ or i686-elf-g++). "
        "On Debian: apt-get install g++-i686-linux-gnu. Elsewhere: set MICA_TOOLCHAIN to the folder that holds it.")
endif()
string(REGEX REPLACE "g\\+\\+(\\.exe)?$" "" MICA_GUEST_PREFIX ${MICA_GUEST_CXX})
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES MICA_GUEST_CXX)

set(CMAKE_CXX_COMPILER ${MICA_GUEST_CXX})
set(CMAKE_ASM_COMPILER ${MICA_GUEST_CXX})
find_program(MICA_GUEST_LD NAMES ${MICA_GUEST_PREFIX}ld REQUIRED)
find_program(MICA_GUEST_OBJCOPY NAMES ${MICA_GUEST_PREFIX}objcopy REQUIRED)

# There is no operating system to link a test program for.
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
