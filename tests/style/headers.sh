#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# headers.sh TREE: the guest and the labs include only headers that every compiler of the guest has. Others compile on Linux, where
# Debian's compiler finds its hosted library, and not on Windows, whose i686-elf compiler has a freestanding one: the files of many
# others lie there, too, but need a C library, or parts of the configuration that only a hosted library has.
set -euo pipefail
cd "$1"
source tests/style/sources.sh

# Of GCC 12.2's headers those that the guest may need and that compile with nothing but what the archive of i686-elf (installer/windows/sdk.sha256)
# holds: g++ -nostdinc with its include folders, -std=c++23 -ffreestanding. memory, ranges, iterator, charconv, cstring, string and bitset do not.
standard=" algorithm array atomic bit climits compare concepts coroutine cstdarg cstddef cstdint expected functional initializer_list limits
new numbers numeric optional source_location span string_view tuple type_traits utility variant version "
standard=${standard//$'\n'/ }

bad=0 count=0
while IFS=: read -r file line name; do
    count=$((count + 1))
    case $name in
    */*) [[ -f kernel/$name ]] && continue ;;
    *) [[ $standard == *" $name "* ]] && continue ;;
    esac
    echo "$file:$line: <$name> is not there for every compiler of the guest; tests/style/headers.sh lists those that are"
    bad=1
done < <(sources kernel labs solutions | tr '\n' '\0' |
    xargs -0 -r grep -HnoE '^[[:space:]]*#[[:space:]]*include[[:space:]]*<[^>]+>' | sed -E 's/:[^:]*<([^>]+)>$/:\1/')
((count > 0)) || { echo "no #include was found in $1" >&2; exit 1; }
((bad == 0)) && echo "$count inclusions, all of headers that every compiler of the guest has"
exit $bad
