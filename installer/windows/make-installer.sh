#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Packs a tree into an installer: make-installer.sh VERSION EDITION TREE FILE [lzma|zlib]. Used by stages/packages.sh and the test of upgrades.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
version=$1 edition=$2 tree=$(cd "$3" && pwd) file=$(realpath -m "$4") compress=${5:-lzma}
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT

# What the uninstaller removes, as lines for NSIS: files, then folders from the deepest up.
(cd "$tree" && find . -type f -printf '%P\n') | LC_ALL=C sort | sed -e 's|/|\\|g' -e 's|\$|$$|g' \
    -e 's|.*|Delete "$INSTDIR\\&"|' >"$lists/remove-files.nsh"
(cd "$tree" && find . -mindepth 1 -type d -printf '%P\n') | LC_ALL=C sort -r | sed -e 's|/|\\|g' -e 's|\$|$$|g' \
    -e 's|.*|RMDir "$INSTDIR\\&"|' >"$lists/remove-folders.nsh"

makensis -V2 "-DVERSION=$version" "-DEDITION=$edition" "-DTREE=$tree" "-DLISTS=$lists" "-DICON=$root/studio/windows/mica.ico" \
    "-DSIZE_KB=$(du -sk --apparent-size "$tree" | cut -f1)" "-DCOMPRESS=$compress" "-DOUTFILE=$file" "$here/mica.nsi"
