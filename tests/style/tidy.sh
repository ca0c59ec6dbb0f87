#!/usr/bin/env bash
# tidy.sh TREE BUILD [FOLDER…]: clang-tidy over the host's own sources, with the compile commands of this build. Findings are
# errors. The files of a folder are read in one go, because their headers cost most of the time; where two of them use a name
# twice, and for commands, one by one.
set -euo pipefail
cd "$1"
build=$2
shift 2
source tests/style/sources.sh
mapfile -t files < <(sources "${@:-studio}" | grep -E '\.cpp$' | grep -v '_windows\.cpp$')
((${#files[@]} > 0)) || { echo "no source files found" >&2; exit 1; }
work=$(mktemp -d "$build/tidy-XXXXXX")
trap 'rm -rf "$work"' EXIT

# The flags of FILE in this build, for clang and for a file in another place; without the precompiled header, which is GCC's.
flags_of() {
    grep -F "\"command\"" "$build/compile_commands.json" | grep -F -- "-c $PWD/$1\"" | head -n 1 |
        sed -e 's/^.*"command": "[^ ]*c++ //' -e 's/^.*"command": "[^ ]*ccache [^ ]*c++ //' -e 's/ -o [^ ]* -c .*$//' \
            -e 's/-Winvalid-pch//' -e 's/-include [^ ]*cmake_pch\.hxx//' -e 's/-fpch-preprocess//' -e 's/\\\\\\"/"/g' -e 's/\\"//g'
}

# tidy NAME FILE…: one unit of work, FILEs included one after the other
tidy() {
    local unit=$work/$1.cpp flags
    shift
    printf '#include "%s"\n' "${@/#/$PWD/}" >"$unit"
    read -r -a flags <<<"$(flags_of "$1")"
    ((${#flags[@]} > 0)) || { echo "$1: no compile command in $build"; return 1; }
    flags+=(-Wno-unknown-warning-option -w)
    if (($# > 1)) && ! clang++-19 "${flags[@]}" -fsyntax-only "$unit" >/dev/null 2>&1; then
        local file status=0
        for file; do tidy "$(tr / _ <<<"${file%.cpp}")" "$file" || status=1; done
        return $status
    fi
    clang-tidy --quiet --config-file="$work/.clang-tidy" "$unit" -- "${flags[@]}" 2>"$unit.err" || { cat "$unit.err"; return 1; }
}

# An included source is what this is about.
sed -e 's/^    bugprone-\*,/    bugprone-*, -bugprone-suspicious-include,/' .clang-tidy >"$work/.clang-tidy"
export -f flags_of tidy
export build work
{
    { printf '%s\n' "${files[@]}" | grep '_command\.cpp$' || true; } | while read -r file; do
        echo "$(tr / _ <<<"${file%.cpp}") $file"
    done
    { printf '%s\n' "${files[@]}" | grep -v '_command\.cpp$' || true; } | sed 's:/[^/]*$::' | sort -u | while read -r folder; do
        echo "$(tr / _ <<<"$folder") $(printf '%s\n' "${files[@]}" | grep -E "^$folder/[^/]*$" | grep -v '_command\.cpp$' | paste -sd ' ')"
    done
} >"$work/units"
status=0
xargs -P 2 -L 1 bash -c 'tidy "$@"' tidy <"$work/units" >"$work/log" 2>&1 || status=$?
grep -vE '^[0-9]+ warnings? (generated|treated)|^Suppressed|^Use -header-filter' "$work/log" || true
((status == 0)) && echo "clang-tidy found nothing in ${#files[@]} files"
exit "$status"
