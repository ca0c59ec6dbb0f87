#!/usr/bin/env bash
# Every C++ file is laid out as .clang-format says. Red: the files that are not. To mend: clang-format -i FILE.
set -euo pipefail
cd "$1"
source tests/style/sources.sh
mapfile -t files < <(sources kernel labs solutions studio tests | grep -E '\.(cpp|h)$' | grep -v '^tests/data/')
((${#files[@]} > 0)) || { echo "no source files found in $1" >&2; exit 1; }
clang-format --dry-run -Werror "${files[@]}"
echo "${#files[@]} files are laid out as .clang-format says"
