# SPDX-License-Identifier: GPL-3.0-or-later
# Stage `sdk`: the third-party trees for Windows, unpacked from the archives that --sdk names; their hashes are pinned in sdk.sha256.
# Read by installer/windows/build.sh.

unpack_sdk() {
    local key archive
    key=$(<"$here/sdk.sha256")
    if done_before sdk "$key"; then
        echo "unpacked already"
        return
    fi
    (cd "$sdk" && sha256sum --check --strict "$here/sdk.sha256")
    rm -rf "$out/sdk" "$out"/stamps/tree-*
    mkdir -p "$out/sdk"
    while read -r _ archive; do
        tar -xf "$sdk/$archive" -C "$out/sdk"
    done <"$here/sdk.sha256"
    note_done sdk "$key"
}
