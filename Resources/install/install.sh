#!/bin/sh
# install.sh [--uninstall] [--prefix DIR] [--binary FILE]: installs kanbao with its manual and completions, or removes them.
#
# DIR is /usr/local for root and ~/.local for everybody else; DESTDIR stands before it, for packages. Without --binary the
# program is built first, as one static file.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
[ "$(id -u)" = 0 ] && prefix=/usr/local || prefix=$HOME/.local
binary= uninstall=
while [ $# -gt 0 ]; do
  case $1 in
    --uninstall) uninstall=yes ;;
    --prefix) prefix=$2; shift ;;
    --binary) binary=$2; shift ;;
    *) echo "usage: install.sh [--uninstall] [--prefix DIR] [--binary FILE]" >&2; exit 64 ;;
  esac
  shift
done
root=${DESTDIR:-}$prefix
program=$root/bin/kanbao
manual=$root/share/man/man1/kanbao.1
manual_zh=$root/share/man/zh_CN/man1/kanbao.1
bash=$root/share/bash-completion/completions/kanbao
zsh=$root/share/zsh/site-functions/_kanbao
fish=$root/share/fish/vendor_completions.d/kanbao.fish

if [ -n "$uninstall" ]; then
  rm -f "$program" "$manual" "$manual_zh" "$bash" "$zsh" "$fish"
  echo "removed kanbao from $root"
  exit 0
fi
if [ -z "$binary" ]; then
  (cd "$here" && swift build -c release -Xswiftc -static-executable)
  binary=$here/.build/release/kanbao
fi
for file in "$program" "$manual" "$manual_zh" "$bash" "$zsh" "$fish"; do mkdir -p "$(dirname "$file")"; done
# Beside it first: a kanbao that runs keeps the program it was started with.
cp "$binary" "$program.new" && chmod 755 "$program.new" && mv "$program.new" "$program"
cp "$here/Resources/manual/kanbao.1" "$manual"
cp "$here/Resources/manual/kanbao.zh.1" "$manual_zh"
"$program" --lang en --generate-completion-script bash >"$bash"
"$program" --lang en --generate-completion-script zsh >"$zsh"
"$program" --lang en --generate-completion-script fish >"$fish"
chmod 644 "$manual" "$manual_zh" "$bash" "$zsh" "$fish"
echo "installed $("$program" --version) in $root"
case :$PATH: in *:$prefix/bin:*) ;; *) echo "put $prefix/bin into your PATH" ;; esac
