#!/bin/bash
# HTTP/1.1 conformance of http-echo, as a table: our cases, rules of the RFCs, gunicorn's request files, nginx in front, slow clients.
# usage: scripts/conformance.sh      SLOW=no leaves slow clients out; SLOW_CONNECTIONS=1000 and SLOW_SECONDS=20 set them
set -eu -o pipefail
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/sbin

ulimit -n "$(ulimit -Hn)"
scripts/build-release.sh http-echo liance
programs=$PWD/.build/release
# Two judges from PyPI, in a folder of their own.
tools=.build/conformance
[ -x "$tools/bin/sslyze" ] || { python3 -m venv "$tools" && "$tools/bin/pip" install --quiet sslyze httplint; }
log=$(mktemp)
"$programs/http-echo" --host 127.0.0.1 --port 0 >"$log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; rm -f "$log"' EXIT
port=""
for _ in $(seq 100); do
  port=$(grep -oE '127\.0\.0\.1:[0-9]+' "$log" | head -n 1 | cut -d: -f2 || true)
  [ -z "$port" ] || break
  kill -0 "$server" || { cat "$log" >&2; exit 1; }
  sleep 0.1
done
[ -n "$port" ] || { echo "http-echo 没有说出它监听的端口：" >&2; cat "$log" >&2; exit 1; }
echo "http-echo on port $port"
PYTHONDONTWRITEBYTECODE=1 python3 scripts/conformance/run.py "$port" "$programs/liance" "$tools/bin"
