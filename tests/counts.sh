#!/usr/bin/env bash
# What the last run of CTest in a build folder has tested, in numbers: taken from what the test programs said. Used by ./test.
set -euo pipefail
log=$1/Testing/Temporary/LastTest.log
[[ -f $log ]] || { echo "no tests were run in $1"; exit 0; }

# sum PATTERN: of the numbers that stand before or after the words, over all lines.
sum() { grep -oE "$1" "$log" | grep -oE '[0-9]+' | awk '{ s += $1 } END { print s + 0 }'; }
cases_of() { # test cases of the programs whose name begins so
    awk -v kind="$1" '$2 == "Testing:" { ours = index($3, kind "_") == 1 }
        ours && /^Running [0-9]+ test case/ { s += $2 } END { print s + 0 }' "$log"
}
echo "$(cases_of unit) unit tests, $(cases_of machine) tests of the machine, $(cases_of course) of the course;" \
    "kernel: $(sum '[0-9]+ claims hold') claims;" \
    "$(sum '[0-9]+ mutants are caught') mutants caught, $(sum '[0-9]+ spoofs gain nothing') spoofs held"
