#!/usr/bin/env bash
# Installs the packages of packages.txt, or of the list that is named, that are not there yet: prepare.sh [LIST]. Says what it does;
# does nothing when nothing is missing. Used by ./run, ./test and installer/windows/build.sh.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

mapfile -t wanted < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "${1:-$here/packages.txt}")

if ! command -v dpkg-query >/dev/null; then
    echo "This is not a Debian system: please install the counterparts of these yourself: ${wanted[*]}" >&2
    exit 0
fi

missing=()
for package in "${wanted[@]}"; do
    state=$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null || true)
    [[ $state == ii* ]] || missing+=("$package")
done
if ((${#missing[@]} == 0)); then
    echo "== packages: all ${#wanted[@]} are installed"
    exit 0
fi

echo "== packages: installing ${missing[*]}"
as_root=()
if ((EUID != 0)); then
    command -v sudo >/dev/null || {
        echo "Not root and no sudo here. Please run as root: apt-get install ${missing[*]}" >&2
        exit 4
    }
    as_root=(sudo)
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
if ! { "${as_root[@]}" apt-get update && "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}"; } \
    >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "apt-get could not install them (its last lines are above)." >&2
    exit 4
fi
