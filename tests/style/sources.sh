# Sourced by the style checks: sources FOLDER… lists the C++ and assembly files that belong to the project below the
# folders: those git knows or would take. In an unpacked archive without git: every file.
sources() {
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git ls-files --cached --others --exclude-standard -- "$@"
    else
        find "$@" -type f
    fi | grep -E '\.(cpp|h|S)$' | while read -r file; do
        [[ -f $file ]] && printf '%s\n' "$file"
    done
}
