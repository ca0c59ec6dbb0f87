#!/usr/bin/env bash
# Every source starts with its licence: BSD-2-Clause in kernel/, labs/ and solutions/, GPL-3.0-or-later elsewhere; and no file or
# folder has a name that says nothing.
set -euo pipefail
cd "$1"
source tests/style/sources.sh
bad=0
while read -r file; do
    case $file in
    kernel/* | labs/* | solutions/*) licence=BSD-2-Clause ;;
    tests/data/*) continue ;;
    *) licence=GPL-3.0-or-later ;;
    esac
    if ! head -n 1 "$file" | grep -q "SPDX-License-Identifier: $licence"; then
        echo "$file:1: the first line must be: // SPDX-License-Identifier: $licence"
        bad=1
    fi
    if [[ $file =~ (^|/)(utils?|common|misc|helpers?|manager)(\.|/|_) ]]; then
        echo "$file: name it for what it does"
        bad=1
    fi
done < <(sources kernel labs solutions studio tests)
exit $bad
