#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the files of pins.txt into a folder and compares their hashes: fetch.sh FOLDER APTDIR [MIRROR]. MIRROR, a folder or an address below
# which the files lie by their names, is asked first; else they are Debian's source packages. Used by stages/sources.sh.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$1
apt=$2
mirror=${3:-}
mkdir -p "$folder"

right() { [[ -f $folder/$1 ]] && sha256sum --check --status - <<<"$2  $folder/$1"; }

from_mirror() {
    case $mirror in
    '') return 1 ;;
    *://*) curl --fail --silent --show-error --location --output "$folder/$1" "${mirror%/}/$1" ;;
    *) [[ -f $mirror/$1 ]] && cp "$mirror/$1" "$folder/$1" ;;
    esac
}

apt_get() {
    apt-get -q -o "Dir::Etc::SourceList=$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null -o "Dir::State::Lists=$apt/lists" \
        -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=root "$@"
}

# The lists of source packages, from where this machine has its Debian 12 packages; its own lists are not touched. Debian 13 is asked
# for what 12 does not have.
prepare_apt() {
    if [[ -e $apt/ready ]]; then return; fi
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    # shellcheck disable=SC2016 # apt puts in the values
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
        awk '$2 == "bookworm" && $3 == "main" && !seen[$1]++ {
            signed = "[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]"
            print "deb-src", signed, $1, "bookworm main"
            print "deb-src", signed, $1, "trixie main"
        }' >"$apt/sources.list"
    if [[ ! -s $apt/sources.list ]]; then
        echo "This machine's APT knows no \"bookworm main\". Give the files of pins.txt with --mirror." >&2
        return 1
    fi
    apt_get update
    touch "$apt/ready"
}

from_debian() {
    prepare_apt
    (cd "$folder" && apt_get --download-only --only-source --tar-only source "$1/$2")
}

while read -r hash file package release; do
    if [[ -z $hash || $hash == '#' ]]; then continue; fi
    if right "$file" "$hash"; then
        echo "$file: here already"
        continue
    fi
    rm -f "$folder/$file"
    from_mirror "$file" || from_debian "$package" "$release"
    if ! right "$file" "$hash"; then
        echo "$file is missing or is not the file whose SHA-256 pins.txt holds ($hash). Give the right one with --mirror." >&2
        exit 1
    fi
    echo "$file: fetched"
done <"$here/pins.txt"
