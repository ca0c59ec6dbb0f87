#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# headers_notices.sh TREE: headers.sh lets pass what it should, and names each inclusion that it should not let pass.
set -euo pipefail
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree"/{tests/style,kernel/nucleus/console,labs/01-boot/src,solutions}
cp "$1"/tests/style/{headers,sources}.sh "$tree/tests/style"
printf '%s\n' '#include <array>' >"$tree/kernel/nucleus/console/format.h"
printf '%s\n' '#include <nucleus/console/format.h>' '# include <expected> // of C++23' >"$tree/labs/01-boot/src/log.cpp"

said=$("$tree/tests/style/headers.sh" "$tree") || { echo "refused what is fine: $said"; exit 1; }
[[ $said == "3 inclusions,"* ]] || { echo "did not find the three inclusions: $said"; exit 1; }

# refuses HEADER: as the second line of a file of a lab
refuses() {
    printf '%s\n' '// A text that names <memory>.' "#include <$1>" >"$tree/labs/01-boot/src/seeded.cpp"
    local status=0
    said=$("$tree/tests/style/headers.sh" "$tree") || status=$?
    if ((status != 1)) || [[ $said != "labs/01-boot/src/seeded.cpp:2: <$1> is not there"* || $said == *$'\n'* ]]; then
        echo "status $status for <$1>: $said"
        exit 1
    fi
}
for header in memory ranges iterator charconv cstring string bitset string.h nucleus/console/none.h; do refuses "$header"; done
echo "headers.sh notices what it is for"
