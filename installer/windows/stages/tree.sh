# SPDX-License-Identifier: GPL-3.0-or-later
# Stage `tree`: what is installed, once an edition, in $out/tree/<edition>. The programs find the rest by its place beside bin/:
# ../kit, ../bochs, ../toolchain/bin. Read by installer/windows/build.sh.

strip=x86_64-w64-mingw32-strip
objdump=x86_64-w64-mingw32-objdump

# The folders in which a DLL that is not part of Windows may lie.
dll_folders() {
    local compiler=x86_64-w64-mingw32-g++-posix
    printf '%s\n' "$out/sdk/qt6-mingw/bin" "$out"/sdk/libarchive-*/bin /usr/x86_64-w64-mingw32/lib \
        "$(dirname "$("$compiler" -print-libgcc-file-name)")"
}

# copy_dlls DIR: puts every DLL that the programs and DLLs below DIR ask for into DIR, until nothing is missing.
copy_dlls() {
    local target=$1 folders file name folder
    local -a wanted
    mapfile -t folders < <(dll_folders)
    mapfile -t wanted < <(find "$target" -name '*.exe' -o -name '*.dll')
    while ((${#wanted[@]} > 0)); do
        file=${wanted[0]}
        wanted=("${wanted[@]:1}")
        while read -r name; do
            [[ -e $target/$name ]] && continue
            for folder in "${folders[@]}"; do
                [[ -e $folder/$name ]] || continue
                cp "$folder/$name" "$target/$name"
                wanted+=("$target/$name")
                break
            done
        done < <("$objdump" -p "$file" | sed -n 's/^\s*DLL Name: //p')
    done
}

assemble_programs() {
    local bin=$1/bin plugin
    mkdir -p "$bin/plugins"
    cp "$out"/bin/{mica,mica-studio,mica-interrupt}.exe "$out"/sdk/ninja-*/ninja.exe "$bin"
    for plugin in platforms styles imageformats; do
        cp -r "$out/sdk/qt6-mingw/plugins/$plugin" "$bin/plugins/$plugin"
    done
    # No window that nobody sees is opened by what is installed.
    rm -f "$bin"/plugins/platforms/{qminimal,qoffscreen}.dll
    printf '[Paths]\nPrefix=.\nPlugins=plugins\n' >"$bin/qt.conf"
    copy_dlls "$bin"
    find "$bin" -name '*.exe' -o -name '*.dll' | xargs "$strip" --strip-unneeded
}

# The compiler as far as a build here asks for it: g++, as, ld and addr2line, without manuals, link-time optimisation and second copies.
assemble_toolchain() {
    local target=$1/toolchain program
    cp -r "$out/sdk/i686-elf-win" "$target"
    rm -rf "$target"/share "$target"/include "$target"/bin "$target"/i686-elf/bin
    mkdir "$target/bin" "$target/i686-elf/bin"
    for program in g++ ld addr2line objdump; do
        cp "$out/sdk/i686-elf-win/bin/i686-elf-$program.exe" "$target/bin"
    done
    cp "$out"/sdk/i686-elf-win/i686-elf/bin/{as,ld}.exe "$target/i686-elf/bin"
    find "$target" \( -name 'lto1.exe' -o -name 'lto-wrapper.exe' -o -name 'liblto_plugin*' \) -delete
}

assemble_edition() {
    local edition=$1 tree=$out/tree/$1
    rm -rf "$tree"
    mkdir -p "$tree"
    assemble_programs "$tree"
    assemble_toolchain "$tree"
    mkdir "$tree/bochs"
    cp "$out"/sdk/bochs-*/{bochs.exe,BIOS-bochs-latest,VGABIOS-lgpl-latest} "$tree/bochs"
    cp -r "$out/kit-$edition" "$tree/kit"
    mkdir "$tree/docs"
    cp -r "$root"/docs/{student,admin} "$tree/docs"
    if [[ $edition == instructor ]]; then cp -r "$root"/docs/{instructor,author} "$tree/docs"; fi
    "$here/licences.sh" "$out/sdk" "$tree/licences"
    # What a check, an import or an upgrade must not find twice with another case.
    if find "$tree" | tr '[:upper:]' '[:lower:]' | sort | uniq -d | grep .; then
        echo "These names differ in their case only, and Windows knows one of them." >&2
        return 1
    fi
}

assemble_trees() {
    local edition size
    for edition in student instructor; do
        assemble_edition "$edition"
        size=$(du -sm --apparent-size "$out/tree/$edition" | cut -f1)
        echo "$edition: $size MB installed"
        if [[ $edition == student ]] && ((size > 150)); then
            echo "That is more than the 150 MB that a student's computer is asked for." >&2
            return 1
        fi
    done
}
