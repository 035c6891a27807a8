# Runs one chromedriver, and ends it and its browsers when standard input ends.
#
# The process that started this script holds the other end of that input. The kernel closes it when that process ends,
# even by kill -9.
#
# $1: a part of the name of the temporary folder
# Writes the output of chromedriver, which contains its port, to standard output.
set -u
folder=
driver=

clean_up() {
    trap '' TERM
    [ -z "$driver" ] || { kill -TERM "$driver"; wait "$driver"; } 2>/dev/null
    # The browsers are in this shell's process group. A closing browser still writes to its profile, and would create
    # the folder again.
    kill -TERM 0
    while cat /proc/[0-9]*/stat 2>/dev/null | grep -q "^[0-9]* (chrom.*) [^Z] [0-9]* $$ "; do sleep 0.05; done
    [ -z "$folder" ] || rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 1' TERM
# Standard output may already be closed, and Ctrl-C is meant for the tests.
trap '' PIPE INT HUP

folder=$(mktemp -d "/tmp/guestlist-browser.$1.XXXXXX") || exit 1
# The folder contains the profiles and the files that browsers write to the home folder.
export TMPDIR="$folder" HOME="$folder" XDG_CONFIG_HOME="$folder" XDG_CACHE_HOME="$folder"
chromedriver --port=0 --log-level=SEVERE </dev/null 2>/dev/null &
driver=$!

while read -r _; do :; done
