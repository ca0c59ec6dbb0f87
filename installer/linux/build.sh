#!/usr/bin/env bash
# Configures and builds one CMake preset: build.sh PRESET [TARGET…]. Used by ./run and ./test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
preset=$1
shift
launcher=()
if command -v ccache >/dev/null; then
    # Without this ccache leaves alone what uses a precompiled header.
    launcher=("-DCMAKE_CXX_COMPILER_LAUNCHER=env;CCACHE_SLOPPINESS=pch_defines,time_macros;ccache")
fi
folder=build
[[ $preset == default ]] || folder=build-$preset
if [[ ! -f $folder/build.ninja ]]; then
    echo "== configuring ($preset)"
    cmake --preset "$preset" "${launcher[@]}" >"$folder.log" 2>&1 || { cat "$folder.log" >&2; rm -f "$folder.log"; exit 3; }
    rm -f "$folder.log"
fi
echo "== building ($preset)"
if (($# > 0)); then
    cmake --build --preset "$preset" --target "$@"
else
    cmake --build --preset "$preset"
fi
