# SPDX-License-Identifier: GPL-3.0-or-later
# Stage `programs`: mica.exe, mica-studio.exe and mica-interrupt.exe, cross-built with mingw-w64. Read by installer/windows/build.sh.

build_programs() {
    local launcher=()
    if command -v ccache >/dev/null; then
        launcher=("-DCMAKE_CXX_COMPILER_LAUNCHER=env;CCACHE_SLOPPINESS=pch_defines,time_macros;ccache")
    fi
    cmake --preset windows -B "$out" "-DMICA_WINDOWS_SDK=$out/sdk" "-DMICA_WINDOWS_TESTS=ON" "${launcher[@]}"
    cmake --build "$out" --parallel "$jobs" --target windows-programs
}
