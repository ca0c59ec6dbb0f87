#!/usr/bin/env bash
# Small pieces: no source over 350 lines, no nucleus file over 300, the nucleus within its published budget
# (lines of C++ with the references, 300 of assembly; comments and blank lines not counted).
set -euo pipefail
cd "$1"
source tests/style/sources.sh
bad=0
code_lines() { # of the files on stdin, without comments and blank lines
    xargs -r cat | sed -e 's://.*$::' -e '/^[[:space:]]*$/d' | wc -l
}
while read -r file; do
    lines=$(wc -l <"$file")
    limit=350
    [[ $file == kernel/nucleus/* ]] && limit=300
    if ((lines > limit)); then
        echo "$file: $lines lines, the limit is $limit: split it by subject"
        bad=1
    fi
done < <(sources kernel labs solutions studio tests)

# Readers of files that boot or user land use, too, are in no count: kernel/formats. Labs 10 to 13 are about servers, and so is lab 05's pager: these references are no part of the nucleus. Nor are lab 02's keyboard
# queue, which only that lab's probes use (the system's driver is a server), and lab 03's walks, which the probe runtime puts in
# force. What was built says so, where it is there.
others='solutions/05-paging/src/pager.cpp|interrupts/keyboard.h|02-interrupts/src/keyboard.cpp|exceptions/stepping.h|03-exceptions/src/stepping.cpp'
product=$2/kit/boot/nucleus.elf
for left_out in mica8keyboard mica10exceptions7stepped; do
    if [[ -f $product ]] && grep -q "$left_out" "$product"; then
        echo "the product has $left_out in it, which the count leaves out"
        bad=1
    fi
done
nucleus='^kernel/nucleus/|^solutions/(0[1-9]|14)-[^/]*/src/'
cpp=$(sources kernel/nucleus solutions | grep -E "$nucleus" | grep -vE "$others" | grep -E '\.(cpp|h)$' | code_lines)
assembly=$(sources kernel/nucleus solutions | grep -E "$nucleus" | grep -E '\.S$' | code_lines)
bound=3500
echo "nucleus: $cpp of $bound lines of C++, $assembly of 300 lines of assembly"
((cpp > 0 && cpp <= bound && assembly <= 300)) || { echo "the nucleus is over its budget (or was not found)"; bad=1; }
exit $bad
