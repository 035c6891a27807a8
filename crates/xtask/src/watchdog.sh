# Owns one throwaway PostgreSQL: makes it, says so, and unmakes it when standard input ends.
#
# Whoever started this holds the other end of that input. When they leave, in whatever way (kill -9 too, and at any
# moment, while initdb still runs as well), the kernel closes it. Hence the directory is made here and not by them:
# there is no moment at which something exists that nobody would remove.
#
# $1: the folder of the server's programs   $2: a tag for the directory's name
# Says on standard output: "directory <path>", then "ready", or else why not.
set -u
programs=$1
directory=
server=

unmake() {
    trap '' TERM
    # An immediate shutdown: there is nothing to keep.
    [ -z "$server" ] || { kill -QUIT "$server"; wait "$server"; } 2>/dev/null
    [ -z "$directory" ] || rm -rf "$directory"
}
trap unmake EXIT
trap 'exit 1' TERM
# Nobody may be left to read what is said here, and Ctrl-C is meant for the tests.
trap '' PIPE INT HUP

# Not TMPDIR: a socket's path has room for about 100 characters, and the server may run as another user.
directory=$(mktemp -d "/tmp/guestlist-postgres.$2.XXXXXX") || exit 1
echo "directory $directory"

"$programs/initdb" -D "$directory/data" -U postgres -A trust -E UTF8 --locale=C --no-sync --no-instructions \
    </dev/null >"$directory/log" 2>&1 || { cat "$directory/log"; exit 1; }

# Reachable through the socket in the private directory and in no other way; nothing in it must outlive a power cut.
cat >>"$directory/data/postgresql.conf" <<EOF
listen_addresses = ''
unix_socket_directories = '$directory'
max_connections = 300
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
EOF

# As this shell's own child, so that it can be waited for and is nobody's orphan.
"$programs/postgres" -D "$directory/data" </dev/null >>"$directory/log" 2>&1 &
server=$!
until "$programs/pg_isready" -q -h "$directory" </dev/null >/dev/null 2>&1; do
    kill -0 "$server" 2>/dev/null || { cat "$directory/log"; exit 1; }
    sleep 0.05
done
echo ready

while read -r _; do :; done
