# Toolchain file: the host programs for Windows, cross-built on Debian with mingw-w64. MICA_WINDOWS_SDK names the folder where Qt
# (qt6-mingw) and libarchive for Windows lie unpacked; docs/design/windows.md. Used by the preset `windows`.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

set(MICA_WINDOWS_SDK "$ENV{MICA_WINDOWS_SDK}" CACHE PATH "Qt and libarchive for Windows, unpacked")
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES MICA_WINDOWS_SDK)
if(NOT EXISTS "${MICA_WINDOWS_SDK}/qt6-mingw")
    message(FATAL_ERROR "There is no Qt for Windows in MICA_WINDOWS_SDK (\"${MICA_WINDOWS_SDK}/qt6-mingw\"). "
        "Give the folder with -DMICA_WINDOWS_SDK=DIR, or set the environment variable of that name.")
endif()

set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

file(GLOB libarchive LIST_DIRECTORIES true "${MICA_WINDOWS_SDK}/libarchive-*")
set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32 ${MICA_WINDOWS_SDK}/qt6-mingw ${libarchive})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# moc runs here, so it is Debian's.
set(QT_HOST_PATH /usr CACHE PATH "Qt of this system")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "Its CMake files")

# The libraries that are headers only are Debian's as well. /usr/include itself must not be searched: it has the headers of another libc.
set(header_only ${CMAKE_BINARY_DIR}/header-only)
file(MAKE_DIRECTORY ${header_only})
foreach(library toml++ CLI boost)
    if(EXISTS /usr/include/${library} AND NOT EXISTS ${header_only}/${library})
        file(CREATE_LINK /usr/include/${library} ${header_only}/${library} SYMBOLIC)
    endif()
endforeach()
set(CMAKE_CXX_STANDARD_INCLUDE_DIRECTORIES ${header_only})
set(MICA_TOMLPLUSPLUS_INCLUDE_DIR ${header_only} CACHE PATH "toml++")
