#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The Windows kit built and tested, from a fresh clone: ci.sh [SDK], the folder of the archives, by default ../shared/windows-sdk. Prints how
# long each stage took. Also builds mica for Linux, with which the results are compared.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."
sdk=${1:-../shared/windows-sdk}
SECONDS=0
installer/linux/prepare.sh
installer/linux/prepare.sh "$here/packages.txt"
installer/windows/build.sh --sdk "$sdk" --compress zlib # the smallest installer is for releases: it takes a minute and a half for each edition
installer/linux/build.sh default mica kit
echo "== built after $SECONDS s"
status=0
ctest --preset windows || status=$?
echo "== built and tested in $SECONDS s"
exit $status
