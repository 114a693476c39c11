#!/usr/bin/env bash
# The whole set-up on this machine, until Enter or Ctrl+C: PostgreSQL with a streaming replica, three servers, nginx.
# Needs the .NET SDK, and Debian's packages postgresql and nginx-light. Everything listens on 127.0.0.1 and lives in one
# new folder, which is removed at the end.
#   deploy/try.sh [PORT [PROGRAM]]    PORT: of the balancer, and the next six ports; 8080 by default
#                                     PROGRAM: a published rightsgraph; published anew by default
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
port=${1:-8080}
program=${2:-}
servers=($((port + 1)) $((port + 2)) $((port + 3)))
primary=$((port + 4))
replica=$((port + 5))

need() {
    echo "$1" >&2
    exit 2
}

postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$postgres" ] || need "PostgreSQL is missing: apt-get install postgresql"
nginx=$(PATH="$PATH:/usr/sbin" command -v nginx) || need "nginx is missing: apt-get install nginx-light"

folder=$(mktemp -d)
processes=()
finish() {
    trap - EXIT INT TERM
    # The last started first: the balancer, the servers, the databases.
    for ((i = ${#processes[@]} - 1; i >= 0; i--)); do
        kill -TERM "${processes[i]}" 2>/dev/null || true
        wait "${processes[i]}" 2>/dev/null || true
    done
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 0' INT TERM

if [ -z "$program" ]; then
    echo "Publishing the program …"
    dotnet publish "$here/../src/RightsGraph.Server" -c Release -r linux-x64 --self-contained \
        -o "$folder/program" -v quiet --nologo
    program=$folder/program/rightsgraph
fi

# PostgreSQL refuses to run as root.
database=()
mkdir "$folder/postgres"
if [ "$(id -u)" = 0 ]; then
    chmod 711 "$folder"
    chown postgres "$folder/postgres"
    database=(runuser -u postgres --)
fi

start_database() {
    (cd "$folder/postgres" && exec "${database[@]}" "$postgres/postgres" -D "$1" -p "$2" -k "$folder/postgres" \
        -c listen_addresses=127.0.0.1 -c hot_standby_feedback=on) >>"$folder/$1.log" 2>&1 &
    processes+=($!)
    for _ in $(seq 300); do
        if "$postgres/pg_isready" -q -h 127.0.0.1 -p "$2"; then return; fi
        sleep 0.1
    done
    cat "$folder/$1.log" >&2
    need "PostgreSQL does not start on port $2."
}

echo "Starting PostgreSQL on port $primary and its replica on port $replica …"
cd "$folder/postgres"
"${database[@]}" "$postgres/initdb" -D primary -U rightsgraph --auth=trust --encoding=UTF8 --locale=C >/dev/null
start_database primary "$primary"
"$postgres/psql" -q -h 127.0.0.1 -p "$primary" -U rightsgraph postgres -c "CREATE DATABASE rightsgraph"
"${database[@]}" "$postgres/pg_basebackup" -h 127.0.0.1 -p "$primary" -U rightsgraph -D replica -R -c fast
start_database replica "$replica"
cd - >/dev/null

connection="Host=127.0.0.1;Username=rightsgraph;Database=rightsgraph;Timeout=5"
export Archive__Store="postgres:$connection;Port=$primary"
export Archive__Replica="$connection;Port=$replica"
export Hosting__DrainSeconds=1
echo "Starting three servers on the ports ${servers[*]} …"
for server in "${servers[@]}"; do
    "$program" serve --urls "http://127.0.0.1:$server" 2>"$folder/server-$server.log" &
    processes+=($!)
done

mkdir "$folder/nginx"
[ "$(id -u)" != 0 ] || chmod 755 "$folder/nginx"
cp "$here/nginx/nginx.conf" "$folder/nginx"
sed -e "s/127\.0\.0\.1:8080/127.0.0.1:$port/" -e "s/127\.0\.0\.1:5001/127.0.0.1:${servers[0]}/" \
    -e "s/127\.0\.0\.1:5002/127.0.0.1:${servers[1]}/" -e "s/127\.0\.0\.1:5003/127.0.0.1:${servers[2]}/" \
    "$here/nginx/rightsgraph.conf" >"$folder/nginx/rightsgraph.conf"
"$nginx" -p "$folder/nginx" -c nginx.conf &
processes+=($!)

for server in "${servers[@]}"; do
    "$here/wait-ready.sh" "http://127.0.0.1:$server" || { cat "$folder/server-$server.log" >&2; exit 1; }
done

master=$(head -n 1 "$folder/postgres/primary/postmaster.pid")
cat <<END

The archive is at http://127.0.0.1:$port/graphql/ (logs: $folder/*.log). In another terminal:
  import       $program import FILE… --store "$Archive__Store"
  kill one     kill -KILL ${processes[2]}    (its requests go on to the others)
  fail over    kill -INT $master    (PostgreSQL; what is loaded is served, the replica is read)
Enter ends it all.
END
read -r _ || true
