# SPDX-License-Identifier: GPL-3.0-or-later
# Stage `packages`: the installer and the portable zip of both editions, and their hashes, in $out/packages. Read by
# installer/windows/build.sh.

# make_zip EDITION FILE: one folder without spaces in its name; portable.ini beside the programs says that nothing is written elsewhere.
make_zip() {
    local folder=$out/zip/$1
    rm -rf "$folder" "$2"
    mkdir -p "$folder"
    cp -r "$out/tree/$1" "$folder/Mica"
    cp "$here/portable.ini" "$folder/Mica/bin/portable.ini"
    (cd "$folder" && find Mica | LC_ALL=C sort | zip -q -X -9 -@ "$2")
    rm -rf "$folder"
}

make_packages() {
    local edition suffix key
    mkdir -p "$out/packages"
    for edition in student instructor; do
        key="$version $compress $(hash_of_tree "$out/tree/$edition") $(hash_of_tree "$here")"
        if done_before "packages-$edition" "$key"; then
            echo "$edition: nothing has changed"
            continue
        fi
        suffix=''
        if [[ $edition == instructor ]]; then suffix=-instructor; fi
        "$here/make-installer.sh" "$version" "$edition" "$out/tree/$edition" "$out/packages/MicaSetup-$version$suffix.exe" "$compress"
        make_zip "$edition" "$out/packages/Mica-$version-portable$suffix.zip"
        note_done "packages-$edition" "$key"
    done
    (cd "$out/packages" && rm -f SHA256SUMS && sha256sum -- *.exe *.zip >SHA256SUMS)
    ls -l "$out/packages"
}
