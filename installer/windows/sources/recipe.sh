# SPDX-License-Identifier: GPL-3.0-or-later
# What every recipe of this folder uses: where it finds its sources and leaves its tree, and steps that are done once. Read by the
# recipes, which stages/sources.sh runs as `bash RECIPE`.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
downloads=${MICA_DOWNLOADS:?the folder of the files that pins.txt lists}
trees=${MICA_TREES:?the folder in which the finished tree is put}
work=${MICA_WORK:?a folder of this recipe alone}
jobs=${MICA_JOBS:-2}
windows=x86_64-w64-mingw32
mkdir -p "$work/done" "$trees"
cd "$work"

# Nothing of what is built may hold the day or this machine's folder.
export SOURCE_DATE_EPOCH=1704067200
maps=-ffile-prefix-map=$work=.

# step NAME COMMAND…: runs it unless it was finished before, so that a recipe that was stopped goes on where it was.
step() {
    local name=$1
    shift
    if [[ -e $work/done/$name ]]; then return; fi
    echo "-- $name"
    # Not in a condition: `set -e` must hold inside the command.
    (set -e; "$@")
    touch "$work/done/$name"
}

# unpack FOLDER FILE: into $work/FOLDER, without the archive's own first folder.
unpack() {
    rm -rf "${work:?}/$1"
    mkdir -p "$work/$1"
    tar -xf "$downloads/$2" -C "$work/$1" --strip-components=1
}

# publish FOLDER: the finished $work/tree takes the place of the tree of that name.
publish() {
    rm -rf "${trees:?}/$1"
    mv "$work/tree" "$trees/$1"
}
