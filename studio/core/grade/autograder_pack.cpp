// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/autograder_pack.h"

#include "core/build/changed_file.h"
#include "core/grade/zip_writer.h"

#include <QDirIterator>

#include <algorithm>

namespace mica::grade {

namespace {

const char* const setupScript = R"script(#!/usr/bin/env bash
# Prepares the image once: the cross compiler, the emulator and the libraries of mica. Debian 12 or Ubuntu 24.04.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends g++-i686-linux-gnu ninja-build bochs bochsbios vgabios bubblewrap
apt-get install -y --no-install-recommends libqt6core6 libarchive13 ||
    apt-get install -y --no-install-recommends libqt6core6t64 libarchive13t64
"$(dirname "${BASH_SOURCE[0]}")/mica/bin/mica" doctor
)script";

/// @LAB@ is replaced. AUTOGRADER_ROOT is for trying it out elsewhere.
const char* const runScript = R"script(#!/usr/bin/env bash
# Grades one submission of lab @LAB@ and leaves results/results.json, whatever happens. What students' code prints is shown nowhere.
set -uo pipefail
root=${AUTOGRADER_ROOT:-/autograder}
mica=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)/mica
[[ -x $mica/bin/mica ]] || mica=$root/source/mica
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$root/results"
chmod o= "$root/source" "$root/results" 2>/dev/null || true

sandbox=auto # the container holds one submission; where it forbids a sandbox inside, it is the sandbox
bwrap --unshare-all --ro-bind / / true 2>/dev/null || sandbox=none

MICA_CACHE=$work/cache "$mica/bin/mica" --kit "$mica/kit" grade "$root/submission" --each --lab @LAB@ --out "$work/out" \
    --jobs 1 --sandbox "$sandbox"
"$mica/bin/mica" export gradescope "$work/out" -o "$work/results.json"
if [[ -s $work/results.json ]]; then
    mv "$work/results.json" "$root/results/results.json"
else
    echo '{"output": "The grader itself failed; this says nothing about the work. Tell the instructor.", "output_format": "text"}' \
        >"$root/results/results.json"
fi
)script";

void addFolder(ZipWriter& zip, const QString& from, const QString& to, const QStringList& leftOut) {
    QStringList files;
    QDirIterator walk(from, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) { files += walk.next(); }
    std::sort(files.begin(), files.end());
    for (const QString& file : std::as_const(files)) {
        const QString name = file.mid(from.size() + 1);
        if (!leftOut.contains(name)) { zip.add(to + u'/' + name, build::readWhole(file)); }
    }
}

QByteArray kitDescription(const course::Kit& kit) {
    return QStringLiteral("# The kit of an autograder: no solutions.\nschema = \"mica.kit/1\"\nversion = \"%1\"\n"
                          "edition = \"student\"\ntitle = \"Mica\"\nlabs = \"../labs\"\n")
        .arg(kit.version)
        .toUtf8();
}

} // namespace

QByteArray packGradescope(const course::Kit& kit, const course::Lab& lab, const QString& program) {
    ZipWriter zip(ZipMode::deflated);
    zip.add(QStringLiteral("setup.sh"), setupScript, true);
    zip.add(QStringLiteral("run_autograder"), QByteArray(runScript).replace("@LAB@", lab.id.toUtf8()), true);
    zip.add(QStringLiteral("mica/bin/mica"), build::readWhole(program), true);
    zip.add(QStringLiteral("mica/kit/kit.toml"), kitDescription(kit));
    addFolder(zip, kit.root, QStringLiteral("mica/kit"), {QStringLiteral("kit.toml")});
    addFolder(zip, kit.labsDir, QStringLiteral("mica/labs"), {});
    return zip.finish();
}

} // namespace mica::grade
