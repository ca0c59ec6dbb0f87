# SPDX-License-Identifier: GPL-3.0-or-later
# What every stage of the Windows build uses: it is named and timed, and one that depends on nothing but known inputs is done once.
# Read by installer/windows/build.sh.

stage_times=()

# stage NAME COMMAND…: runs it, keeps its output in $out/logs, and shows that output only when it fails.
stage() {
    local name=$1 began=$SECONDS log=$out/logs/$1.log
    shift
    mkdir -p "$out/logs"
    printf '== %-10s ' "$name"
    # Not in a condition: `set -e` must hold inside the command.
    (set -e; "$@") >"$log" 2>&1 </dev/null &
    local status=0
    wait $! || status=$?
    if ((status != 0)); then
        echo "failed after $((SECONDS - began)) s; the end of $log:"
        tail -n 40 "$log" >&2
        exit 3
    fi
    echo "$((SECONDS - began)) s"
    stage_times+=("$name $((SECONDS - began))")
}

# done_before STAMP KEY: was this stage finished with the same inputs? The key is any text.
done_before() { [[ -f $out/stamps/$1 && $(<"$out/stamps/$1") == "$2" ]]; }

# note_done STAMP KEY
note_done() {
    mkdir -p "$out/stamps"
    printf '%s\n' "$2" >"$out/stamps/$1"
}

# One hash over the names and contents of all files below a folder.
hash_of_tree() { (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1); }
