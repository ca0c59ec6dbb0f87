#!/usr/bin/env bash
# tidy.sh TREE BUILD [FOLDER…]: clang-tidy over the host's own sources, with the compile commands of this build. Findings are
# errors. tidy.py says how the files are read.
set -euo pipefail
cd "$1"
build=$2
shift 2
source tests/style/sources.sh
mapfile -t files < <(sources "${@:-studio}" | grep -E '\.cpp$' | grep -v '_windows\.cpp$')
((${#files[@]} > 0)) || { echo "no source files found" >&2; exit 1; }
printf '%s\n' "${files[@]}" | python3 -B tests/style/tidy.py "$build"
