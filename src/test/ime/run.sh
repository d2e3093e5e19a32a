#!/usr/bin/env bash
# Types Chinese with ibus-libpinyin into the real program in a window of its own, and asks the command line what the
# cells hold then. Exit code 0: every scenario holds; 1: one does not; 2: something is missing.
# Pictures: target/pictures/ime-*.png. Arguments: names of scenarios; none for all.
set -euo pipefail
cd "$(dirname "$0")/../../.."

scenarios=(cell bar form escape escape-editing keys away away-composing)

# Where things are in a window of 1366 x 768 pixels, which is what the program opens with.
page=20,400
enter_button=848,495
bar="800 215"
# Away from where the input method shows its words.
other_cell="900 550"

row=0
column=1
filler=刘帅
# Letters, digits, and a space as the input method takes it: a password must come through with pinyin switched on.
password="mima zhudonggongkai 2018"

say() { printf '%s\n' "$*"; }
die() {
  say "FAILED: $*" >&2
  if [ -n "${DISPLAY:-}" ] && [ -n "${now:-}" ]; then shot "$now-failed" || true; fi
  if [ -s "${work:-}/program.log" ]; then tail -n 20 "$work/program.log" >&2; fi
  exit 1
}

# ---- what has to be there

missing=()
need() { if ! command -v "$1" > /dev/null; then missing+=("$2"); fi; }
need Xvfb xvfb
need openbox openbox
need dbus-daemon dbus
need ibus-daemon ibus
need gsettings libglib2.0-bin
need xdotool xdotool
need convert imagemagick
need jq jq
[ -e /usr/share/ibus/component/libpinyin.xml ] || missing+=(ibus-libpinyin)
compgen -G '/usr/lib/*/gtk-3.0/*/immodules/im-ibus.so' > /dev/null || missing+=(ibus-gtk3)
compgen -G '/usr/lib/*/libgtk-3.so.0' > /dev/null || missing+=(libgtk-3-0)
if [ ${#missing[@]} -gt 0 ]; then
  say "Missing. On Debian: apt-get install ${missing[*]}" >&2
  exit 2
fi
for name in "$@"; do
  [[ " ${scenarios[*]} " == *" $name "* ]] || { say "No scenario $name; there are: ${scenarios[*]}" >&2; exit 2; }
done
if [ $# -gt 0 ]; then scenarios=("$@"); fi

say "Building the program ..."
./mvnw -q -DskipTests package
jar="$PWD/target/mulu.jar"
sample="$PWD/src/main/resources/mulu/sample/nx-2018.txt"
pictures="$PWD/target/pictures"
mkdir -p "$pictures"
rm -f "$pictures"/ime-*.png

# ---- a session of its own: home, display, window manager, bus, input method

work="$(mktemp -d)"
started=()
cleanup() {
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do
    kill "${started[i]}" 2> /dev/null || true
    wait "${started[i]}" 2> /dev/null || true
  done
  # Children of the daemons may still be writing their last lines.
  rm -rf "$work" 2> /dev/null || { sleep 2; rm -rf "$work"; }
}
trap cleanup EXIT
trap 'exit 1' INT TERM HUP

# until_true SECONDS WHAT COMMAND...
until_true() {
  local end=$((SECONDS + $1)) what="$2"
  shift 2
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || die "$what"
    sleep 0.1
  done
}

export HOME="$work/home" XDG_RUNTIME_DIR="$work/run"
export XDG_CONFIG_HOME="$HOME/.config" XDG_CACHE_HOME="$HOME/.cache" XDG_DATA_HOME="$HOME/.local/share"
mkdir -p "$HOME/.mulu"
mkdir -m 700 "$XDG_RUNTIME_DIR"
export LC_ALL=C.UTF-8 GTK_IM_MODULE=ibus XMODIFIERS=@im=ibus JDK_JAVA_OPTIONS="-Duser.home=$HOME"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS

session() {
  # No key repeats itself, however late its release comes on a busy computer.
  Xvfb -r -displayfd 4 -screen 0 1366x768x24 -fbdir "$work" -nolisten tcp 4> "$work/display" 2> /dev/null &
  started+=($!)
  until_true 60 "Xvfb does not start" test -s "$work/display"
  DISPLAY=":$(cat "$work/display")"
  dbus-daemon --session --nofork --print-address=4 4> "$work/bus" > /dev/null 2>&1 &
  started+=($!)
  until_true 60 "dbus-daemon does not start" test -s "$work/bus"
  DBUS_SESSION_BUS_ADDRESS="$(cat "$work/bus")"
  export DISPLAY DBUS_SESSION_BUS_ADDRESS
  openbox > /dev/null 2>&1 &
  started+=($!)
  gsettings set org.freedesktop.ibus.general preload-engines "['libpinyin']"
  ibus-daemon > /dev/null 2>&1 &
  started+=($!)
  until_true 60 "ibus does not offer libpinyin" pinyin
}

# Switches pinyin on, which a daemon that is still starting may refuse.
pinyin() {
  # Its exit code is 1 even where it has switched.
  ibus engine libpinyin > /dev/null 2>&1 || true
  [ "$(ibus engine 2> /dev/null)" = libpinyin ]
}

# ---- the program

mulu() { java -jar "$jar" --library "$@" 2>> "$work/program.log"; }

library() {
  printf '%s\n' "$password" > "$work/password"
  mulu "$work/base" people add "$filler" --role 填表人 --password-file "$work/password"
  mulu "$work/base" people add 管理 --role 管理员 --password-file "$work/password"
  mulu "$work/base" import "$sample" --as "$filler" --password-file "$work/password"
  mulu "$work/base" show 1 --json > "$work/before.json"
}

# The screen is read from the file that Xvfb keeps it in: asking the server fails while a window comes or goes.
shot() { convert "xwd:$work/Xvfb_screen0" "$pictures/ime-$1.png"; }
look() { cksum < "$work/Xvfb_screen0"; }
dark() { [ "$(convert "xwd:$work/Xvfb_screen0" -format "%[fx:p{$1}.intensity < 0.5]" info: 2> /dev/null)" = 1 ]; }
titled() { [[ "$(xdotool getactivewindow getwindowname 2> /dev/null)" == *"$1"* ]]; }
gone() { ! kill -0 "$1" 2> /dev/null; }

# Waits until two looks at the screen are the same. A caret may blink, so a third of a second is enough.
still() {
  local before after end=$((SECONDS + 5))
  after="$(look)"
  while [ "$SECONDS" -lt "$end" ]; do
    before="$after"
    sleep 0.3
    after="$(look)"
    if [ "$before" = "$after" ]; then return; fi
  done
}

differs() { [ "$(look)" != "$1" ]; }

# Does something that must be seen, and waits until the screen has changed and is still again.
act() {
  local before
  before="$(look)"
  "$@"
  until_true 60 "nothing changes on the screen after: $*" differs "$before"
  still
}

key() { xdotool key --delay 40 "$@"; }
letters() { xdotool type --delay 40 "$1"; }
click() { xdotool mousemove "$1" "$2" click 1; }

# The dark button beside the password on the light page is there as soon as a name is chosen, and the first name has the
# keyboard. A window that is not painted yet is dark all over.
asked() { ! dark "$page" && dark "$enter_button"; }
chosen() {
  asked && return
  key space
  sleep 1
  asked
}

# The first Enter that comes after signing in opens the first catalog; those before it do nothing.
opened() {
  titled 金凤区综合执法局 && return
  key Return
  sleep 1
  titled 金凤区综合执法局
}

# Opens the program on the library of a scenario, signs in, opens the catalog and selects the cell.
open_cell() {
  printf 'library=%s\n' "$work/$now" > "$HOME/.mulu/desk.properties"
  java -jar "$jar" >> "$work/program.log" 2>&1 &
  program=$!
  started+=("$program")
  until_true 120 "the window does not open" titled 政务公开基本目录
  until_true 60 "pinyin is not on" pinyin
  until_true 60 "the page to sign in does not come" chosen
  key ctrl+a BackSpace
  act letters "$password"
  shot "$now-password"
  key Return
  until_true 60 "the catalog does not open" opened
  still
  act key ctrl+End
  act key ctrl+Home Right
}

quit_program() {
  key ctrl+q
  until_true 60 "the program does not end" gone "$program"
  wait "$program" || die "the program ends with an error"
  unset 'started[-1]'
}

# ---- what is done in a cell that holds 机构信息; and what it must hold then

declare -A want

# The picture of a scenario while it composes; the window of the input method may come late.
composing() {
  sleep 1
  shot "$now-composing"
}

want[cell]=主动公开
do_cell() {
  act letters zhudonggongkai
  composing
  act key space
  act key Return
}

want[bar]=主动公开
do_bar() {
  # shellcheck disable=SC2086 # two numbers
  act click $bar
  # Home and End are the bar's own; outside of it they would leave the cell.
  act key Home shift+End
  act letters zhudonggongkai
  composing
  act key space
  act key Return
}

# The row as a form: its field is an ordinary one, whose old text is selected by hand.
want[form]=主动公开
do_form() {
  act key F4
  sleep 1
  act key ctrl+a
  act letters zhudonggongkai
  composing
  act key space
  act key F4
}

# Esc gives up the composition: the cell is as it was.
want[escape]=机构信息
do_escape() {
  act letters zhudonggongkai
  composing
  act key Escape
}

# Esc gives up the composition and nothing else: the editor stays open with its old text.
want[escape-editing]=机构信息主动公开
do_escape_editing() {
  act key F2
  act letters zhudong
  composing
  act key Escape
  act letters zhudonggongkai
  act key space
  act key Return
}

# Arrows walk through the words of the input method, Enter takes the letters: neither is the grid's.
want[keys]=zhudong主动公开
do_keys() {
  act letters zhudong
  act key Return
  act letters zhudonggongkai
  act key Down
  composing
  act key Up
  act key space
  act key Return
}

# A click on another cell keeps the word.
want[away]=主动公开
do_away() {
  act letters zhudonggongkai
  composing
  act key space
  sleep 1
  # shellcheck disable=SC2086 # two numbers
  act click $other_cell
}

# A click on another cell gives up a word that the input method has not finished: the cell is as it was.
want[away-composing]=机构信息
do_away_composing() {
  act letters zhudonggongkai
  composing
  # shellcheck disable=SC2086 # two numbers
  act click $other_cell
}

# ---- all of them

failures=0
scenario() {
  now="$1"
  cp -r "$work/base" "$work/$now"
  open_cell
  "do_${now//-/_}"
  shot "$now-end"
  quit_program
  mulu "$work/$now" show 1 --json > "$work/after.json"
  # Every cell of every row: only the one may differ.
  if jq -e --slurpfile before "$work/before.json" --arg text "${want[$now]}" \
    ".rows == (\$before[0].rows | .[$row][$column] = \$text)" "$work/after.json" > /dev/null; then
    say "holds: $now: ${want[$now]}"
  else
    failures=$((failures + 1))
    say "FAILED: $now: the cell must hold ${want[$now]}, but the rows are:" >&2
    jq -c '.rows[]' "$work/after.json" >&2
  fi
}

session
library > "$work/library.log"
say "$(ibus version), $(dpkg-query -W -f '${Package} ${Version}' ibus-libpinyin 2> /dev/null || true), $(ibus engine)"
for name in "${scenarios[@]}"; do scenario "$name"; done
if [ "$failures" -gt 0 ]; then exit 1; fi
say "All ${#scenarios[@]} scenarios hold ($SECONDS s)."
