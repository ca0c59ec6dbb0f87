#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Collects the licence texts of everything that the Windows kit bundles, and where its sources are: licences.sh SDK TARGET. The texts of
# other people's work are Debian's copyright files of the same sources. Used by stages/tree.sh.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
sdk=$1
target=$2
mkdir -p "$target"
cp "$root"/LICENSES/*.txt "$target"
cp "$here/sources.md" "$target/SOURCES.md"

# name in licences/, folder of the SDK whose presence it explains, Debian package whose copyright file tells it
while read -r name part package; do
    if [[ $part != - && ! -e $(echo "$sdk"/$part) ]]; then
        echo "The SDK has no $part any more: correct the list in $0." >&2
        exit 1
    fi
    cp "/usr/share/doc/$package/copyright" "$target/$name.txt"
done <<'LIST'
Qt qt6-mingw qt6-base-dev
QScintilla qt6-mingw libqscintilla2-qt6-dev
libarchive libarchive-* libarchive-dev
zlib libarchive-* zlib1g
ninja ninja-* ninja-build
Bochs bochs-* bochs
VGABIOS bochs-* vgabios
GCC i686-elf-win gcc-12-base
binutils i686-elf-win binutils
GMP i686-elf-win libgmp10
MPFR i686-elf-win libmpfr6
MPC i686-elf-win libmpc3
mingw-w64 - mingw-w64-common
tomlplusplus - libtomlplusplus-dev
CLI11 - libcli11-dev
LIST
for text in GPL-2 GPL-3 LGPL-2 LGPL-2.1 LGPL-3 GFDL-1.3 Apache-2.0; do
    cp "/usr/share/common-licenses/$text" "$target/$text.txt"
done
