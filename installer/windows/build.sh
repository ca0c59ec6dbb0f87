#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Windows kit on Debian 12: build.sh --sdk DIR [--out DIR] [--jobs N] [--until STAGE] [--compress lzma|zlib]. Used by people, installer/windows/ci.sh.
# DIR holds the archives that sdk.sha256 lists. Can be run again at any time: what has not changed is not made again. docs/design/windows.md
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
usage="usage: installer/windows/build.sh --sdk DIR [--out DIR] [--jobs N] [--until sdk|programs|kit|tree|packages] [--compress lzma|zlib]"

sdk='' out=$root/build-windows jobs=2 until=packages compress=lzma
while (($# > 0)); do
    case $1 in
    --sdk) sdk=${2:?$usage} ;;
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
if [[ ! -d $sdk ]]; then
    echo "There is no folder \"$sdk\" with the trees for Windows. Name it with --sdk; sdk.sha256 lists the archives it must hold." >&2
    exit 2
fi
sdk=$(cd "$sdk" && pwd)
mkdir -p "$out"
out=$(cd "$out" && pwd)
version=$(sed -n 's/^project(mica VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")

for part in stage sdk programs kit tree packages; do
    # shellcheck source=/dev/null
    source "$here/stages/$part.sh"
done

"$root/installer/linux/prepare.sh"
"$root/installer/linux/prepare.sh" "$here/packages.txt"
cd "$root"
while read -r name command; do
    stage "$name" "$command"
    [[ $name == "$until" ]] && break
done <<'STAGES'
sdk unpack_sdk
programs build_programs
kit build_kit
tree assemble_trees
packages make_packages
STAGES
echo "== stages, in seconds: $(IFS=,; echo "${stage_times[*]}")"
