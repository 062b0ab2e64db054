#!/bin/bash
# Compares the server with nginx and a bare epoll loop in one run: ratios with spread, p99, memory. Loopback only.
# usage: scripts/bench-http.sh [name of a measurement …]    BENCH_SECONDS=2 ROUNDS=5 set how long; under 10 minutes as it is
set -eu -o pipefail
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/sbin

for tool in wrk h2load nginx openssl python3; do
  command -v "$tool" >/dev/null || { echo "缺少 $tool：请先执行 make bench-http，它会安装所需软件包。" >&2; exit 1; }
done
ulimit -n "$(ulimit -Hn)"
scripts/build-release.sh BenchServer BareLoop
exec python3 Benchmarks/bench_http.py .build/release "$@"
