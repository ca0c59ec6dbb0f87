#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Windows kit on Debian 12: build.sh [--sdk DIR | --mirror DIR|URL] [--out DIR] [--jobs N] [--until STAGE] [--compress lzma|zlib].
# --sdk: a folder with the archives that sdk.sha256 lists. Without it the third-party trees are built from sources, too; --mirror: where the
# files of sources/pins.txt lie, if not in Debian's archive. Can be run again at any time: what has not changed is not made again, and what
# was stopped goes on. Used by people and installer/windows/ci.sh. docs/design/windows.md
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
usage="usage: installer/windows/build.sh [--sdk DIR | --mirror DIR|URL] [--out DIR] [--jobs N] [--until STAGE] [--compress lzma|zlib]
stages: sdk, or fetch ninja libarchive bochs qt6 qscintilla compiler; then programs kit tree packages"

sdk='' mirror='' out=$root/build-windows jobs=2 until=packages compress=lzma
while (($# > 0)); do
    case $1 in
    --sdk) sdk=${2:?$usage} ;;
    --mirror) mirror=${2:?$usage} ;;
    --out) out=${2:?$usage} ;;
    --jobs) jobs=${2:?$usage} ;;
    --until) until=${2:?$usage} ;;
    --compress) compress=${2:?$usage} ;;
    *)
        echo "$usage" >&2
        exit 2
        ;;
    esac
    shift 2
done
stages=(sdk)
if [[ -z $sdk ]]; then
    stages=(fetch ninja libarchive bochs qt6 qscintilla compiler)
elif [[ ! -d $sdk ]]; then
    echo "There is no folder \"$sdk\" with the trees for Windows; sdk.sha256 lists the archives it must hold. Without --sdk they are built." >&2
    exit 2
else
    sdk=$(cd "$sdk" && pwd)
fi
stages+=(programs kit tree packages)
if [[ " ${stages[*]} " != *" $until "* ]]; then
    echo "There is no stage \"$until\" here. The stages are: ${stages[*]}" >&2
    exit 2
fi
if [[ -d $mirror ]]; then mirror=$(cd "$mirror" && pwd); fi
mkdir -p "$out"
out=$(cd "$out" && pwd)
version=$(sed -n 's/^project(mica VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")

for part in stage sdk sources programs kit tree packages; do
    # shellcheck source=/dev/null
    source "$here/stages/$part.sh"
done

"$root/installer/linux/prepare.sh"
"$root/installer/linux/prepare.sh" "$here/packages.txt"
if [[ -z $sdk ]]; then "$root/installer/linux/prepare.sh" "$here/sources/packages.txt"; fi
cd "$root"
for name in "${stages[@]}"; do
    case $name in
    sdk) stage "$name" unpack_sdk ;;
    fetch) stage "$name" fetch_sources ;;
    programs) stage "$name" build_programs ;;
    kit) stage "$name" build_kit ;;
    tree) stage "$name" assemble_trees ;;
    packages) stage "$name" make_packages ;;
    *) stage "$name" make_tree "$name" ;;
    esac
    if [[ $name == "$until" ]]; then break; fi
done
echo "== stages, in seconds: $(IFS=,; echo "${stage_times[*]}")"
