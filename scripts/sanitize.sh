#!/usr/bin/env bash
# Builds http-bench with the thread and the address sanitizer, loads it, and fails on any report.
set -uo pipefail
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no
seconds=${SECONDS_EACH:-5}
failed=0
for kind in ${*:-thread address}; do
  swift build --sanitize=$kind --scratch-path .build-$kind --product http-bench || exit 1
  bench=$(swift build --sanitize=$kind --scratch-path .build-$kind --show-bin-path)/http-bench
  work=$(mktemp -d)
  mkdir "$work/www"
  head -c 100000 /dev/urandom >"$work/www/file.bin"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
    -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
  read -r plain secure < <(python3 -c "
import socket
s=[socket.socket() for _ in range(2)]
for x in s: x.bind(('127.0.0.1',0))
print(*[x.getsockname()[1] for x in s])")
  ASAN_OPTIONS=detect_leaks=1 TSAN_OPTIONS="halt_on_error=0 report_signal_unsafe=0" \
    "$bench" serve "$plain" "$work/www" "$secure" "$work/cert.pem" "$work/key.pem" >"$work/log" 2>&1 &
  server=$!
  for _ in $(seq 100); do curl -s -o /dev/null "http://127.0.0.1:$plain/2k" && break; sleep 0.2; done
  for url in "http://127.0.0.1:$plain/2k" "http://127.0.0.1:$plain/made/12k" "http://127.0.0.1:$plain/static/file.bin" \
    "http://127.0.0.1:$plain/streamed" "https://127.0.0.1:$secure/12k"; do
    wrk -t1 -c32 -d"${seconds}s" "$url" | grep -E "Requests/sec|Non-2xx|Socket errors" | sed "s|^|$kind ${url##*:} |"
  done
  head -c 3000000 /dev/urandom >"$work/body"
  for _ in 1 2 3 4; do
    curl -s --data-binary @"$work/body" "http://127.0.0.1:$plain/upload" -o /dev/null &
    curl -s -H "Transfer-Encoding: chunked" --data-binary @"$work/body" "http://127.0.0.1:$plain/count" -o /dev/null &
  done
  kill -HUP $server
  sleep 2
  kill -TERM $server
  wait $server
  code=$?
  reports=$(grep -cE "WARNING: ThreadSanitizer|ERROR: AddressSanitizer|ERROR: LeakSanitizer" "$work/log")
  echo "$kind sanitizer: $reports reports, the server ended with $code"
  [[ $reports == 0 && $code == 0 ]] || { failed=1; grep -m3 -A25 "Sanitizer" "$work/log"; }
  rm -rf "$work"
done
exit $failed
