#!/usr/bin/env bash
# screenshot.sh OUT.png [-g COLUMNSxROWS] [-k 'keys…'] [-b dark|light] [-x 'xterm options'] COMMAND…
#
# What a person sees in a real xterm with a Latin and a CJK font, after typing the keys (xdotool's names, blanks between).
# The README's picture:
#   Tests/Terminal/screenshot.sh Resources/screenshots/page.png -g 80x24 -k 'bracketright' .build/release/kanbao
# Needs xvfb xterm xdotool imagemagick fonts-dejavu-core fonts-noto-cjk.
set -euo pipefail
out=$1
shift
size=80x24 keys='' extra='' colours='-bg #1d1f21 -fg #d8d8d8'
while getopts g:k:b:x: option; do
  case $option in
    g) size=$OPTARG ;;
    k) keys=$OPTARG ;;
    b) [ "$OPTARG" = light ] && colours='-bg white -fg black' ;;
    x) extra=$OPTARG ;;
    *) exit 64 ;;
  esac
done
shift $((OPTIND - 1))
number=90
while [ -e "/tmp/.X11-unix/X$number" ]; do number=$((number + 1)); done
export DISPLAY=:$number LC_ALL=C.UTF-8
Xvfb "$DISPLAY" -screen 0 2400x1600x24 >/dev/null 2>&1 &
server=$!
terminal=
trap 'kill $terminal $server 2>/dev/null || true; wait 2>/dev/null || true' EXIT
for _ in $(seq 100); do xdotool getdisplaygeometry >/dev/null 2>&1 && break || sleep 0.1; done
# shellcheck disable=SC2086
xterm -tn xterm-256color $colours -fa 'DejaVu Sans Mono' -fd 'Noto Sans Mono CJK SC' -fs 13 +sb -geometry "$size+0+0" \
  $extra -e "$@" &
terminal=$!
xdotool search --sync --onlyvisible --class xterm >/dev/null
# Without a window manager the window under the pointer has the keyboard. It rests on blank paper.
xdotool mousemove 4 4
sleep 1.5
for key in $keys; do
  xdotool key --clearmodifiers "$key"
  sleep 0.3
done
sleep 0.7
import -window root "$out"
mogrify -trim +repage -strip -colors 96 "$out"
