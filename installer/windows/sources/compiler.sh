#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Recipe of i686-elf-win: GCC (C, C++) and binutils for i686-elf, hosted on Windows. GCC is built twice: for this system, to make libgcc and
# the headers of libstdc++, and for Windows. Used by stages/sources.sh.
source "$(dirname "${BASH_SOURCE[0]}")/recipe.sh"

name=i686-elf-win
target=i686-elf
version=12.2.0
host_libs=$work/host-libs # GMP, MPFR and MPC for Windows, static
first=$work/first         # the compiler for this system
tree=$work/tree
prefix=/mica # stands for nothing: programs of Windows find their files by where they lie themselves

# For Windows; static, so that the compiler needs no DLL of ours.
for_windows=("CC=$windows-gcc-posix" "CXX=$windows-g++-posix" "CFLAGS=-O2 -g0" "CXXFLAGS=-O2 -g0" "LDFLAGS=-static -s")
gcc_options=("--target=$target" --enable-languages=c,c++ --without-headers --with-newlib --disable-hosted-libstdcxx --disable-nls
    --disable-shared --disable-threads --disable-lto --disable-plugin --disable-bootstrap --disable-gcov --disable-libssp
    --disable-libquadmath --disable-libgomp --disable-libvtv --disable-libsanitizer --disable-libcc1 --disable-multilib
    --enable-checking=release --without-isl --without-zstd
    "CFLAGS_FOR_TARGET=-O2 -g0" "CXXFLAGS_FOR_TARGET=-O2 -g0" MAKEINFO=true)

unpack_sources() {
    unpack binutils binutils_2.40.orig.tar.xz
    unpack gmp gmp_6.2.1+dfsg1.orig.tar.xz
    # Debian's archive of GMP is without its manual, which the Makefiles ask for.
    mkdir gmp/doc
    printf 'all install:\n' >gmp/doc/Makefile.in
    unpack mpfr mpfr4_4.2.0.orig.tar.xz
    unpack mpc mpclib3_1.3.1.orig.tar.gz
    unpack gcc-outer gcc-12_12.2.0.orig.tar.gz
    mkdir -p gcc
    tar -xf "gcc-outer/gcc-$version-dfsg.tar.xz" -C gcc --strip-components=1
    rm -r gcc-outer
}

# The types of GNU/Linux in place of newlib's: see compiler/linux-types.h.
choose_types() {
    cp "$here/compiler/linux-types.h" gcc/gcc/config/i386/mica-types.h
    sed -i '/^i\[34567\]86-\*-elf\*)/,/;;/s|newlib-stdint.h i386/i386elf.h|glibc-stdint.h i386/i386elf.h i386/mica-types.h|' \
        gcc/gcc/config.gcc
    grep -q 'i386/i386elf.h i386/mica-types.h' gcc/gcc/config.gcc
}

# host_library FOLDER OPTION…
host_library() {
    local folder=$1
    shift
    rm -rf "build-$folder"
    mkdir "build-$folder"
    cd "build-$folder"
    "../$folder/configure" --build=x86_64-linux-gnu --host=$windows "--prefix=$host_libs" --disable-shared --enable-static "$@" \
        CC=$windows-gcc-posix CC_FOR_BUILD=gcc CFLAGS='-O2 -g0'
    make -j"$jobs" MAKEINFO=true
    make install MAKEINFO=true
}

build_binutils() {
    rm -rf build-binutils
    mkdir build-binutils
    cd build-binutils
    ../binutils/configure --build=x86_64-linux-gnu --host=$windows --target=$target --prefix=$prefix --disable-nls --disable-shared \
        --disable-gdb --disable-gprofng --disable-plugins --disable-werror --enable-deterministic-archives --without-zstd \
        "${for_windows[@]}" MAKEINFO=true
    make -j"$jobs" MAKEINFO=true
    rm -rf "$work/installed"
    make install MAKEINFO=true DESTDIR="$work/installed"
}

# Debian's assembler and linker write the same format; the first compiler is their only user under these names.
link_binutils() {
    local tool
    mkdir -p "$first/bin" "$first/$target/bin"
    for tool in as ld ar ranlib nm objcopy objdump strip; do
        ln -sf "/usr/bin/i686-linux-gnu-$tool" "$first/bin/$target-$tool"
        ln -sf "/usr/bin/i686-linux-gnu-$tool" "$first/$target/bin/$tool"
    done
}

build_first_compiler() {
    link_binutils
    mkdir -p build-first
    cd build-first
    # It runs a few minutes only: quickly made is better than quick.
    [[ -e Makefile ]] || ../gcc/configure --build=x86_64-linux-gnu "--prefix=$first" "${gcc_options[@]}" CFLAGS='-O1 -g0' CXXFLAGS='-O1 -g0'
    make -j"$jobs" all-gcc
    touch gcc/s-tm-texi
    make install-gcc
}

build_target_libraries() {
    export PATH=$first/bin:$PATH
    make -C build-first -j"$jobs" all-target-libgcc all-target-libstdc++-v3
    make -C build-first install-target-libgcc install-target-libstdc++-v3
    # A freestanding libstdc++ installs few headers; the guest also uses some that are made of templates only.
    make -C "build-first/$target/libstdc++-v3/include" install-headers
}

# What those other headers expect of a hosted library's configuration.
complete_headers() {
    local headers=$first/$target/include/c++/$version
    local config=$headers/$target/bits/c++config.h
    sed -i '/^#if _GLIBCXX_HOSTED$/{N;s|^#if _GLIBCXX_HOSTED\n# include <ext/numeric_traits.h>|#if 1\n# include <ext/numeric_traits.h>|}' "$headers/bit"
    grep -q '^#if 1$' "$headers/bit"
    sed -i -e 's|^/\* #undef _GLIBCXX_HAVE_STDINT_H \*/|#define _GLIBCXX_HAVE_STDINT_H 1|' \
        -e 's|^/\* #undef _GLIBCXX_USE_C99_STDINT_TR1 \*/|#define _GLIBCXX_USE_C99_STDINT_TR1 1|' \
        -e 's|^/\* #undef _GLIBCXX_STDIO_EOF \*/|#define _GLIBCXX_STDIO_EOF (-1)|' "$config"
    (($(grep -cE '^#define _GLIBCXX_(HAVE_STDINT_H|USE_C99_STDINT_TR1|STDIO_EOF) ' "$config") == 3))
}

build_compiler() {
    export PATH=$first/bin:$PATH
    mkdir -p build-gcc
    cd build-gcc
    [[ -e Makefile ]] || ../gcc/configure --build=x86_64-linux-gnu --host=$windows --prefix=$prefix "${gcc_options[@]}" \
        "--with-gmp=$host_libs" "--with-mpfr=$host_libs" "--with-mpc=$host_libs" "${for_windows[@]}"
    make -j"$jobs" all-gcc
    touch gcc/s-tm-texi
    make install-gcc DESTDIR="$work/installed"
}

# Of the first compiler's: the libraries and headers of the target.
add_target_libraries() {
    local library=lib/gcc/$target/$version
    rm -rf "$tree"
    cp -r "$work/installed$prefix" "$tree"
    mkdir -p "$tree/$library" "$tree/$target/include" "$tree/$target/lib"
    cp "$first/$library"/{libgcc.a,crtbegin.o,crtend.o} "$tree/$library"
    cp -r "$first/$target/include/c++" "$tree/$target/include"
    cp "$first/$target/lib/libsupc++.a" "$tree/$target/lib"
    rm -rf "$tree"/share/{info,man}
}

step unpack unpack_sources
step types choose_types
step gmp host_library gmp
step mpfr host_library mpfr "--with-gmp=$host_libs"
step mpc host_library mpc "--with-gmp=$host_libs" "--with-mpfr=$host_libs"
step binutils build_binutils
step first-compiler build_first_compiler
step target-libraries build_target_libraries
step headers complete_headers
step compiler build_compiler
add_target_libraries
publish $name
