#!/usr/bin/env bash
# clang-tidy over the host's own sources, with the compile commands of this build. Findings are errors.
set -euo pipefail
cd "$1"
source tests/style/sources.sh
mapfile -t files < <(sources studio | grep -E '\.cpp$' | grep -v '_windows\.cpp$')
((${#files[@]} > 0)) || { echo "no source files found in $1" >&2; exit 1; }
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
printf '%s\n' "${files[@]}" | xargs -P 2 -n 4 clang-tidy --quiet --extra-arg=-Wno-unknown-warning-option -p "$2" >"$log" 2>&1 || status=$?
grep -vE '^[0-9]+ warnings? (generated|treated)|^Suppressed|^Use -header-filter' "$log" || true
((status == 0)) && echo "clang-tidy found nothing in ${#files[@]} files"
exit "$status"
