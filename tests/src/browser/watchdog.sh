# Owns one chromedriver and the browsers that it starts: makes them, says so, and unmakes them when standard input ends.
#
# Whoever started this holds the other end of that input. When they leave, in whatever way (kill -9 too), the kernel
# closes it.
#
# $1: a tag for the folder's name
# Says on standard output what chromedriver says, its port among it.
set -u
folder=
driver=

unmake() {
    trap '' TERM
    [ -z "$driver" ] || { kill -TERM "$driver"; wait "$driver"; } 2>/dev/null
    # The browsers are of this shell's process group. One that is closing still writes to its profile, and would make the
    # folder again.
    kill -TERM 0
    while cat /proc/[0-9]*/stat 2>/dev/null | grep -q "^[0-9]* (chrom.*) [^Z] [0-9]* $$ "; do sleep 0.05; done
    [ -z "$folder" ] || rm -rf "$folder"
}
trap unmake EXIT
trap 'exit 1' TERM
# Nobody may be left to read what is said here, and Ctrl-C is meant for the tests.
trap '' PIPE INT HUP

folder=$(mktemp -d "/tmp/guestlist-browser.$1.XXXXXX") || exit 1
# The profiles lie there, and what browsers keep in the home folder beside them.
export TMPDIR="$folder" HOME="$folder" XDG_CONFIG_HOME="$folder" XDG_CACHE_HOME="$folder"
chromedriver --port=0 --log-level=SEVERE </dev/null 2>/dev/null &
driver=$!

while read -r _; do :; done
