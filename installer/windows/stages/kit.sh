# SPDX-License-Identifier: GPL-3.0-or-later
# Stage `kit`: the guest, built once with the compiler that the kit for Windows brings, and installed twice, as the instructors' and the students'
# kit. The labs lie in the kit here, so that it can be carried anywhere. Read by installer/windows/build.sh.

# start_wine: a Windows of its own for the compiler, and a server that stays for the length of the stage. What Windows starts for itself is started
# here: it would hold the pipe of the first who reads what a program says.
start_wine() {
    export MICA_WINDOWS_SDK=$out/sdk WINEPREFIX=$out/compiler-prefix WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
    mkdir -p "$WINEPREFIX"
    stop_wine # one that a broken run left: a second cannot be started beside it
    /usr/lib/wine/wineserver64 -p
    /usr/lib/wine/wine64 wineboot -i >/dev/null 2>&1 </dev/null
}

stop_wine() {
    /usr/lib/wine/wineserver64 -k || true
    /usr/lib/wine/wineserver64 -w
}

# A folder with i686-elf-g++ and, under the names of its family, Debian's linker and binutils for the same format.
make_cross_folder() {
    local tool
    mkdir -p "$out/cross/bin"
    ln -sf "$here/i686-elf-g++" "$out/cross/bin/i686-elf-g++"
    for tool in ld objcopy ar ranlib; do
        ln -sf "/usr/bin/i686-linux-gnu-$tool" "$out/cross/bin/i686-elf-$tool"
    done
}

# configure_kit EDITION: of one build folder; the edition decides what is installed and what kit.toml says.
configure_kit() {
    local bin=$out/cross/bin launcher=()
    if command -v ccache >/dev/null; then
        # It asks for the headers by the list that the compiler writes, because to preprocess costs as much as to compile here; and it knows
        # the compiler by the hash of its archive.
        launcher=("-DCMAKE_CXX_COMPILER_LAUNCHER=env;CCACHE_BASEDIR=;CCACHE_DEPEND=1;CCACHE_COMPILERCHECK=string:$(compiler_hash);ccache")
    fi
    cmake -S "$root/kernel" -B "$out/guest" -G Ninja "-DCMAKE_TOOLCHAIN_FILE=$root/kernel/cmake/i386-elf.cmake" \
        "-DMICA_GUEST_CXX=$bin/i686-elf-g++" "-DMICA_GUEST_LD=$bin/i686-elf-ld" "-DMICA_GUEST_OBJCOPY=$bin/i686-elf-objcopy" \
        "-DCMAKE_AR=$bin/i686-elf-ar" "-DCMAKE_RANLIB=$bin/i686-elf-ranlib" "-DMICA_KIT_VERSION=$version" "-DMICA_EDITION=$1" \
        -DMICA_LABS_PATH=labs -DMICA_TOURS_PATH=tours -DMICA_SOLUTIONS_PATH=solutions -DMICA_KERNEL_PATH=kernel "${launcher[@]}"
}

# Of the compiler and of how it is called.
compiler_hash() { grep i686-elf "$here/sdk.sha256" | cat - "$here/i686-elf-g++" | sha256sum | cut -c1-32; }

install_kit() {
    local edition=$1 kit=$out/kit-$1
    rm -rf "$kit"
    cmake --install "$out/guest" --prefix "$kit"
    cp -r "$root/labs" "$root/tours" "$kit"
    find "$kit/labs" -name lab.cmake -delete
    if [[ $edition == instructor ]]; then
        cp -r "$root/solutions" "$kit/solutions"
        cp -r "$root/kernel" "$kit/kernel"
    fi
    if grep -rlF "$root" "$kit/lib" "$kit/boot" "$kit/programs"; then
        echo "These files hold the path of the machine they were built on." >&2
        return 1
    fi
}

build_kit() {
    local edition
    make_cross_folder
    start_wine
    trap stop_wine EXIT
    for edition in instructor student; do
        configure_kit "$edition"
        cmake --build "$out/guest" --parallel "$jobs"
        install_kit "$edition"
    done
}
