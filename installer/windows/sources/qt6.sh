#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Recipe of qt6-mingw: Qt base for Windows as DLLs, with what Studio asks for and its bundled zlib, png, jpeg, freetype, harfbuzz and pcre2.
# Used by stages/sources.sh; qscintilla.sh adds to its tree.
source "$(dirname "${BASH_SOURCE[0]}")/recipe.sh"

# Debian's archive lacks wintab's headers, so no tablets. direct2d stays on, only its 1.1 is off: without it PrintSupport does not link.
configure() {
    local off=() part
    for part in opengl opengl_dynamic vulkan sql dbus xml icu zstd glib openssl tabletevent direct2d1_1 \
        system_zlib system_png system_jpeg system_freetype system_harfbuzz system_pcre2 system_doubleconversion system_libb2; do
        off+=("-DFEATURE_$part=OFF")
    done
    rm -rf build
    cmake -S qtbase -B build -G Ninja "-DCMAKE_TOOLCHAIN_FILE=$here/qt6/mingw64-qt.cmake" -DCMAKE_BUILD_TYPE=Release \
        -DBUILD_SHARED_LIBS=ON -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DINPUT_opengl=no -DQT_QMAKE_TARGET_MKSPEC=win32-g++ \
        "-DCMAKE_CXX_FLAGS=$maps" "-DCMAKE_C_FLAGS=$maps" "-DCMAKE_INSTALL_PREFIX=$work/installed" "${off[@]}"
}

install_tree() {
    rm -rf installed tree
    cmake --install build --strip
    mv installed tree
}

step unpack unpack qtbase qt6-base_6.4.2+dfsg.orig.tar.xz
step configure configure
step build cmake --build build --parallel "$jobs"
install_tree
publish qt6-mingw
