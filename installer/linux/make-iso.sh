#!/usr/bin/env bash
# make-iso.sh KIT ISO: a CD image from which GRUB boots the whole system: the kit's nucleus, and as its module a boot bundle
# of all programs. Used by the target `iso`.
set -euo pipefail
kit=$1
iso=$2
for tool in grub-mkrescue xorriso mformat; do
    command -v "$tool" >/dev/null || {
        echo "$tool was not found. On Debian: apt-get install grub-pc-bin grub-common xorriso mtools" >&2
        exit 4
    }
done
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree/boot/grub"
cp "$kit/boot/nucleus.elf" "$tree/boot/nucleus.elf"
# What the nucleus reads is ustar; the times and owners of this machine stay out of it.
tar --create --file "$tree/boot/bundle.tar" --format=ustar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner \
    --directory "$kit/programs" $(ls "$kit/programs")
cat >"$tree/boot/grub/grub.cfg" <<'CONFIGURATION'
set timeout=0
menuentry "Mica" {
    multiboot /boot/nucleus.elf
    module /boot/bundle.tar bundle
}
CONFIGURATION
grub-mkrescue --output="$iso" "$tree"
