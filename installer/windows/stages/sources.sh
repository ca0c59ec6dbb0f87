# SPDX-License-Identifier: GPL-3.0-or-later
# Stage `fetch`, and one for each recipe of sources/: the third-party trees for Windows, built from the sources that sources/pins.txt names.
# They lie where --sdk would have unpacked them. Read by installer/windows/build.sh.

fetch_sources() { "$here/sources/fetch.sh" "$out/downloads" "$out/apt" "$mirror"; }

# inputs_of RECIPE: a hash over everything its tree is made of.
inputs_of() {
    local recipe=$here/sources/$1.sh hash file rest
    {
        cat "$here/sources/recipe.sh" "$recipe"
        if [[ -d $here/sources/$1 ]]; then hash_of_tree "$here/sources/$1"; fi
        while read -r hash file rest; do
            if [[ $hash != '#' ]] && grep -qF -- "$file" "$recipe"; then echo "$hash $file"; fi
        done <"$here/sources/pins.txt"
        # QScintilla is put into the tree of Qt, so it comes after every new one.
        if [[ $1 == qscintilla ]]; then cat "$out/stamps/tree-qt6"; fi
    } | sha256sum | cut -d' ' -f1
}

# make_tree RECIPE: done once for the same sources and recipes. What it needs is kept in work/RECIPE until it is finished, so that a build
# that was stopped goes on; with other inputs it begins again. How long it took goes into logs/durations.txt.
make_tree() {
    local recipe=$1 began=$SECONDS work=$out/work/$1 key
    key=$(inputs_of "$recipe")
    if done_before "tree-$recipe" "$key"; then
        echo "made already"
        return
    fi
    if [[ ! -f $work/key || $(<"$work/key") != "$key" ]]; then
        rm -rf "$work"
        mkdir -p "$work"
        printf '%s\n' "$key" >"$work/key"
    fi
    rm -f "$out/stamps/sdk" # what was unpacked there is not what lies there any more
    MICA_DOWNLOADS=$out/downloads MICA_TREES=$out/sdk MICA_WORK=$work MICA_JOBS=$jobs bash "$here/sources/$recipe.sh"
    note_done "tree-$recipe" "$key"
    printf '%-12s %6d s\n' "$recipe" "$((SECONDS - began))" >>"$out/logs/durations.txt"
    rm -rf "$work"
}
