# Toolchain file: the host programs for Windows, cross-built on Debian with mingw-w64. MICA_WINDOWS_SDK names the folder where Qt
# (qt6-mingw) and libarchive for Windows lie unpacked; docs/design/windows.md. Used by the preset `windows`.
set(MICA_WINDOWS_SDK "$ENV{MICA_WINDOWS_SDK}" CACHE PATH "Qt and libarchive for Windows, unpacked")
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES MICA_WINDOWS_SDK)
if(NOT EXISTS "${MICA_WINDOWS_SDK}/qt6-mingw")
    message(FATAL_ERROR "There is no Qt for Windows in MICA_WINDOWS_SDK (\"${MICA_WINDOWS_SDK}/qt6-mingw\"). "
        "Give the folder with -DMICA_WINDOWS_SDK=DIR, or set the environment variable of that name.")
endif()

# As for what Qt itself is built with: the compilers, where CMake looks, and moc of this system.
set(MICA_QT "${MICA_WINDOWS_SDK}/qt6-mingw")
include(${CMAKE_CURRENT_LIST_DIR}/../installer/windows/sources/qt6/mingw64-qt.cmake)
file(GLOB libarchive LIST_DIRECTORIES true "${MICA_WINDOWS_SDK}/libarchive-*")
list(APPEND CMAKE_FIND_ROOT_PATH ${libarchive})

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
