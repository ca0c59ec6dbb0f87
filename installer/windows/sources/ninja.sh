#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Recipe of ninja-1.11.1-win64: ninja.exe, static. Used by stages/sources.sh.
source "$(dirname "${BASH_SOURCE[0]}")/recipe.sh"

build() {
    rm -rf tree
    cmake -S ninja -B build -G Ninja -DCMAKE_SYSTEM_NAME=Windows -DCMAKE_C_COMPILER=$windows-gcc-posix \
        -DCMAKE_CXX_COMPILER=$windows-g++-posix -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF "-DCMAKE_CXX_FLAGS=$maps" \
        '-DCMAKE_EXE_LINKER_FLAGS=-static -s'
    cmake --build build --parallel "$jobs" --target ninja
    mkdir tree
    cp build/ninja.exe tree
}

step unpack unpack ninja ninja-build_1.11.1.orig.tar.gz
build
publish ninja-1.11.1-win64
