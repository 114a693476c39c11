#!/usr/bin/env bash
# Restarts this machine's servers one after the other, each when the one before it is ready: with two or more behind a
# balancer no request fails. Run it on each machine in turn, after a new version was put in place or settings changed.
#   deploy/rolling-restart.sh PORT…
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
for port in "$@"; do
    # Returns when the server has drained, ended and started again.
    systemctl restart "rightsgraph@$port"
    "$here/wait-ready.sh" "http://127.0.0.1:$port"
    echo "rightsgraph@$port is ready."
done
