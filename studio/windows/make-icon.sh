#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes mica.ico of icon.svg, in the sizes that Windows shows. Needs rsvg-convert and ImageMagick's convert. Run by hand when the drawing changes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
pictures=()
for size in 16 24 32 48 64 256; do
    rsvg-convert -w "$size" -h "$size" icon.svg -o "$folder/$size.png"
    pictures+=("$folder/$size.png")
done
convert "${pictures[@]}" mica.ico
