#!/usr/bin/env bash
# Runs http-echo against the open suites that can be had, and prints one table.
#
# Suites that a clone cannot fetch (no network, no git) are left out of the table with a word saying so;
# our own table of cases (Tests/HTTP/Cases) covers the same ground and needs nothing.
set -uo pipefail
cd "$(dirname "$0")/.."
port=${CONFORMANCE_PORT:-18099}
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

swift build --product http-echo || exit 1
.build/debug/http-echo --port "$port" >"$work/log" 2>&1 &
server=$!
until grep -q "listening on" "$work/log"; do sleep 0.1; done

failed=0
row() {
  printf '%-44s %s\n' "$1" "$2"
}
row "suite" "result"
row "-----" "------"

if git clone -q --depth 1 https://github.com/dropseed/h1spec "$work/h1spec" 2>/dev/null; then
  result=$(cd "$work/h1spec" && python3 -c "import sys
from h1spec import main
sys.argv = ['h1spec', '--strict', '127.0.0.1:$port']
sys.exit(main())" 2>&1 | grep -oE '[0-9]+/[0-9]+ passed' | tail -1)
  row "dropseed/h1spec --strict" "${result:-failed}"
  [[ $result == "33/33 passed" ]] || failed=1
else
  row "dropseed/h1spec --strict" "not to be had here"
fi

if git clone -q --depth 1 https://github.com/uNetworking/h1spec "$work/unetworking" 2>/dev/null; then
  result=$(python3 scripts/conformance/unetworking.py "$work/unetworking/http_test.ts" "$port" | tail -1)
  row "uNetworking/h1spec (its cases, our runner)" "$result"
  [[ $result == "33 of 33" ]] || failed=1
else
  row "uNetworking/h1spec" "not to be had here"
fi

if python3 -m pip download -q --no-deps --no-binary :all: --no-build-isolation gunicorn==23.0.0 -d "$work/gunicorn" \
  >/dev/null 2>&1 && tar xzf "$work"/gunicorn/*.tar.gz -C "$work/gunicorn" && ls "$work"/gunicorn/*/tests/requests >/dev/null 2>&1; then
  result=$(python3 scripts/conformance/gunicorn.py "$work"/gunicorn/*/tests/requests "$port" | tee "$work/gunicorn.txt" | tail -1)
  grep -v "^right" "$work/gunicorn.txt" | sed '$d'
  row "benoitc/gunicorn request files" "$result"
  [[ $result == *" 0 wrong" ]] || failed=1
elif git clone -q --depth 1 https://github.com/benoitc/gunicorn "$work/gunicorn-git" 2>/dev/null; then
  result=$(python3 scripts/conformance/gunicorn.py "$work/gunicorn-git/tests/requests" "$port" | tee "$work/gunicorn.txt" | tail -1)
  grep -v "^right" "$work/gunicorn.txt" | sed '$d'
  row "benoitc/gunicorn request files" "$result"
  [[ $result == *" 0 wrong" ]] || failed=1
else
  row "benoitc/gunicorn request files" "not to be had here"
fi

result=$(python3 scripts/conformance/differential.py "$port" | tail -1)
row "behind nginx: both count the same requests" "$result"
[[ $result == *disagree* ]] && failed=1

if command -v slowhttptest >/dev/null; then
  for mode in H B R X; do
    url=http://127.0.0.1:$port/
    slowhttptest "-$mode" -c 1000 -r 200 -i 5 -l 15 -p 3 -t POST -u "$url" >"$work/slow" 2>&1 &
    slow=$!
    sleep 5
    code=$(curl -s -o /dev/null -m 2 -w '%{http_code} %{time_total}' "$url")
    row "slowhttptest -$mode, another client meanwhile" "$code"
    [[ $code == 200* ]] || failed=1
    kill "$slow" 2>/dev/null
    wait "$slow" 2>/dev/null
  done
else
  row "slowhttptest" "not installed (apt-get install slowhttptest)"
fi

result=$(swift test --filter 'HTTPTests.CaseTests|HTTPTests.SplitTests' 2>&1 | grep -oE 'Test run with .*' | tail -1)
row "our own table, in memory, over sockets, split" "$result"
[[ $result == *passed* ]] || failed=1
exit $failed
