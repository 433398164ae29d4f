#!/bin/sh
# debian.sh [--binary FILE] [OUT.deb]: builds a Debian package of kanbao with its manual and completions.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
binary=
[ "${1:-}" = --binary ] && { binary=$2; shift 2; }
[ -n "$binary" ] || { (cd "$here/../.." && swift build -c release -Xswiftc -static-executable); binary=$here/../../.build/release/kanbao; }
version=$("$binary" --version | awk '{print $2}')
architecture=$(dpkg --print-architecture)
out=${1:-kanbao_${version}_$architecture.deb}
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"
DESTDIR=$root sh "$here/install.sh" --prefix /usr --binary "$binary" >/dev/null
gzip -9n "$root/usr/share/man/man1/kanbao.1" "$root/usr/share/man/zh_CN/man1/kanbao.1"
# Debian's zsh looks here.
mkdir -p "$root/usr/share/zsh/vendor-completions" "$root/usr/share/doc/kanbao"
mv "$root/usr/share/zsh/site-functions/_kanbao" "$root/usr/share/zsh/vendor-completions/"
rmdir "$root/usr/share/zsh/site-functions"
cp "$here/../notices/README.md" "$root/usr/share/doc/kanbao/copyright"
chmod 644 "$root/usr/share/doc/kanbao/copyright"
mkdir "$root/DEBIAN"
cat >"$root/DEBIAN/control" <<CONTROL
Package: kanbao
Version: $version
Architecture: $architecture
Maintainer: kanbao <kanbao@localhost>
Section: text
Priority: optional
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Recommends: wl-clipboard | xclip
Description: reader of Chinese newspaper articles for the terminal
 Typesets articles on the terminal's grid, goes from remark to remark of the
 people who speak in them, and lights the policy terms that recur.
CONTROL
# What dpkg --verify compares with.
(cd "$root" && find usr -type f -exec md5sum {} +) >"$root/DEBIAN/md5sums"
dpkg-deb --root-owner-group --build "$root" "$out" >/dev/null
echo "$out"
