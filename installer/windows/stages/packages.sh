# SPDX-License-Identifier: GPL-3.0-or-later
# Stage `packages`: the installer and the portable zip of both editions, and their hashes, in $out/packages. Read by
# installer/windows/build.sh.

# make_zip EDITION FILE: one folder without spaces in its name; portable.ini beside the programs says that nothing is written elsewhere.
make_zip() {
    local folder=$out/zip/$1 effort=9
    if [[ $compress == zlib ]]; then effort=1; fi
    rm -rf "$folder" "$2"
    mkdir -p "$folder"
    cp -r "$out/tree/$1" "$folder/Mica"
    cp "$here/portable.ini" "$folder/Mica/bin/portable.ini"
    (cd "$folder" && find Mica | LC_ALL=C sort | zip -q -X "-$effort" -@ "$2")
    rm -rf "$folder"
}

# make_edition EDITION SUFFIX: both packages, unless nothing of what they are made of has changed.
make_edition() {
    local edition=$1 suffix=$2 key
    key="$version $compress $(hash_of_tree "$out/tree/$edition") $(hash_of_tree "$here")"
    if done_before "packages-$edition" "$key"; then
        echo "$edition: nothing has changed"
        return
    fi
    "$here/make-installer.sh" "$version" "$edition" "$out/tree/$edition" "$out/packages/MicaSetup-$version$suffix.exe" "$compress"
    make_zip "$edition" "$out/packages/Mica-$version-portable$suffix.zip"
    note_done "packages-$edition" "$key"
}

make_packages() {
    mkdir -p "$out/packages"
    # Side by side, because neither uses more than one processor. A function in a condition would go on after an error.
    make_edition student '' &
    local students=$!
    make_edition instructor -instructor
    wait "$students"
    (cd "$out/packages" && rm -f SHA256SUMS && sha256sum -- *.exe *.zip >SHA256SUMS)
    ls -l "$out/packages"
}
