# Owns one temporary PostgreSQL server: creates it, reports it, and removes it when standard input ends.
#
# The parent process holds the other end of that input. When it ends in any way (also by kill -9, and while initdb
# still runs), the kernel closes it. The directory is created here and not by the parent, so that it is removed
# in every case.
#
# $1: the folder of the server's programs   $2: the folder for its directory   $3: a tag for the directory's name
# Prints "directory <path>" on standard output, then "ready", or the error.
set -u
programs=$1
folder=$2
directory=
server=

cleanup() {
    trap '' TERM
    # An immediate shutdown: no data has to be kept.
    [ -z "$server" ] || { kill -QUIT "$server"; wait "$server"; } 2>/dev/null
    [ -z "$directory" ] || rm -rf "$directory"
}
trap cleanup EXIT
trap 'exit 1' TERM
# The reader of the output can have exited, and Ctrl-C is meant for the tests.
trap '' PIPE INT HUP

# Not TMPDIR: a socket's path has room for about 100 characters, and the server may run as another user.
directory=$(mktemp -d "$folder/guestlist-postgres.$3.XXXXXX") || exit 1
echo "directory $directory"

"$programs/initdb" -D "$directory/data" -U postgres -A trust -E UTF8 --locale=C --no-sync --no-instructions \
    </dev/null >"$directory/log" 2>&1 || { cat "$directory/log"; exit 1; }

# Reachable only through the socket in the private directory; its data need not survive a power failure.
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

# A child of this shell, so that the shell can wait for it.
"$programs/postgres" -D "$directory/data" </dev/null >>"$directory/log" 2>&1 &
server=$!
until "$programs/pg_isready" -q -h "$directory" </dev/null >/dev/null 2>&1; do
    kill -0 "$server" 2>/dev/null || { cat "$directory/log"; exit 1; }
    sleep 0.05
done
echo ready

while read -r _; do :; done
