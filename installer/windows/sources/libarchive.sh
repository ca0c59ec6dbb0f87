#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Recipe of libarchive-3.6.2-win64: DLL, static library, headers; zlib inside, for zip and tar. Used by stages/sources.sh.
source "$(dirname "${BASH_SOURCE[0]}")/recipe.sh"

build() {
    local without=() part
    for part in TAR CPIO CAT TEST ACL XATTR ICONV OPENSSL CNG NETTLE LIBB2 LZ4 LZO LZMA ZSTD BZip2 LIBXML2 EXPAT PCREPOSIX; do
        without+=("-DENABLE_$part=OFF")
    done
    rm -rf installed tree
    # Try-runs are not: without an emulator CMake 3.25 crashes in them.
    cmake -S libarchive -B build -G Ninja -DCMAKE_SYSTEM_NAME=Windows -DCMAKE_C_COMPILER=$windows-gcc-posix \
        -DCMAKE_RC_COMPILER=$windows-windres -DCMAKE_CROSSCOMPILING_EMULATOR=/usr/lib/wine/wine64 -DCMAKE_BUILD_TYPE=Release \
        "-DCMAKE_C_FLAGS=$maps" '-DCMAKE_SHARED_LINKER_FLAGS=-static-libgcc -s' -DENABLE_WERROR=OFF -DPOSIX_REGEX_LIB=NONE -DENABLE_ZLIB=ON \
        -DZLIB_INCLUDE_DIR=/usr/$windows/include -DZLIB_LIBRARY=/usr/$windows/lib/libz.a "${without[@]}"
    cmake --build build --parallel "$jobs"
    cmake --install build --prefix "$work/installed"
    mkdir tree
    cp -r installed/{bin,lib,include} tree
}

step unpack unpack libarchive libarchive_3.6.2.orig.tar.xz
# Wine's Windows for the try-runs is one of this recipe alone.
export WINEPREFIX=$work/prefix WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
build
/usr/lib/wine/wineserver64 -k || true
publish libarchive-3.6.2-win64
