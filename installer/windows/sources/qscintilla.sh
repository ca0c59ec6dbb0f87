#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Recipe of QScintilla for Windows, put into the tree qt6-mingw that qt6.sh has made. Used by stages/sources.sh.
source "$(dirname "${BASH_SOURCE[0]}")/recipe.sh"

qt=${MICA_QT:-$trees/qt6-mingw} # in which it is also installed

build() {
    cmake -S "$here/qscintilla" -B build -G Ninja "-DCMAKE_TOOLCHAIN_FILE=$here/qt6/mingw64-qt.cmake" "-DMICA_QT=$qt" \
        "-DQSCINTILLA_SOURCES=$work/qscintilla" -DCMAKE_BUILD_TYPE=Release "-DCMAKE_CXX_FLAGS=$maps"
    cmake --build build --parallel "$jobs"
    cmake --install build --prefix "$qt" --strip
}

step unpack unpack qscintilla qscintilla2_2.13.3+dfsg.orig.tar.gz
build
