#!/bin/bash
# shear.sh [KANBAO] [FOLDER]
#
# Shows in xterm, in xterm -cjk_width and in tmux that rows do not shear: a page with “ ” ‘ ’ —— …… · ①, rare hanzi,
# combining marks and emoji, a 7 in every row, and a search for 7, so that the overview column draws a mark behind each
# row. The pictures go to FOLDER. Needs ../shared/check/screenshot.sh, python3, ImageMagick; says so and exits with 77 without them.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
kanbao=${1:-$root/.build/debug/kanbao}
folder=${2:-$(mktemp -d)}
shot=$root/../shared/check/screenshot.sh
for needed in "$shot" "$kanbao" "$(command -v python3 || echo python3)" "$(command -v tmux || echo tmux)"; do
  [ -x "$needed" ] || { printf '\n*** SKIPPED: nothing was tested, %s is missing ***\n\n' "$needed" >&2; exit 77; }
done
columns=120 rows=40 failed=0 # covers the pointer, so that keys reach the window
page=$folder/page.txt
mkdir -p "$folder" && python3 "$here/shear-page.py" > "$page"
export XDG_CONFIG_HOME=$folder XDG_STATE_HOME=$folder

check() { # NAME XTERM-OPTIONS COMMAND…
  local name=$1 options=$2; shift 2
  bash "$shot" "$folder/$name.png" -g ${columns}x$rows -k 'slash 7 Return' -x "$options" "$@"
  echo "$name:"
  python3 "$here/shear-column.py" "$folder/$name.png" $columns $rows || failed=1
}

check xterm +cjk_width "$kanbao" "$page"
check xterm-cjk-width -cjk_width "$kanbao" "$page"
check tmux +cjk_width tmux -f /dev/null -L "shear-$$" new-session -s shear "tmux set -g status off; '$kanbao' '$page'"
tmux -L "shear-$$" kill-server 2>/dev/null
echo "pictures in $folder"
exit $failed
