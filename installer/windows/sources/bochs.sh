#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Recipe of bochs-3.0-win64: the emulator with its debugger, without DLLs, and its BIOS. Used by stages/sources.sh.
source "$(dirname "${BASH_SOURCE[0]}")/recipe.sh"

# Host and target as Bochs' own example for this host has them (.conf.win64-cross-mingw32): its configure decides by the target.
build() {
    rm -rf build tree
    cp -r bochs build
    cd build
    CC=$windows-gcc-posix CXX=$windows-g++-posix WINDRES=$windows-windres DLLTOOL=$windows-dlltool CFLAGS="-O2 -mno-ms-bitfields $maps" \
        CXXFLAGS="-O2 -mno-ms-bitfields $maps" ./configure --host=x86_64-linux --target=x86_64-mingw32 --enable-static-link --with-win32 \
        --with-rfb --with-nogui --enable-debugger --disable-debugger-gui --disable-readline --enable-cpu-level=6 --enable-x86-64 \
        --enable-all-optimizations --enable-pci --enable-ne2000 --enable-e1000 --disable-docbook
    make -j"$jobs"
    cd ..
    mkdir tree
    cp build/{bochs,bximage,bxhub}.exe tree
    $windows-strip tree/*.exe
}

# A BIOS is compiled with tools of its own day; Debian's packages bochsbios and vgabios have these, made of their sources.
add_firmware() {
    cp /usr/share/bochs/BIOS-bochs-latest tree
    cp /usr/share/vgabios/vgabios.bin tree/VGABIOS-lgpl-latest
    (cd tree && sha256sum --check --strict) <<'HASHES'
920f0170ac61960e1fb8cbdbd7a8176b4238ea1b19619bf768bb076989a32614  BIOS-bochs-latest
76af53f14955df3edd6365daa64393e91fafe55241c2c00384ff05b740431da1  VGABIOS-lgpl-latest
HASHES
}

step unpack unpack bochs bochs_3.0+dfsg.orig.tar.xz
build
add_firmware
publish bochs-3.0-win64
