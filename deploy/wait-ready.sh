#!/usr/bin/env bash
# Waits until the server at ADDRESS is ready to answer; fails after SECONDS, 300 by default.
#   deploy/wait-ready.sh ADDRESS [SECONDS]
set -euo pipefail
address=$1
end=$((SECONDS + ${2:-300}))
until [ "$(curl -s -o /dev/null -w '%{http_code}' "$address/health/ready")" = 200 ]; do
    if ((SECONDS >= end)); then
        echo "$address is not ready." >&2
        exit 1
    fi
    sleep 0.2
done
