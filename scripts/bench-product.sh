#!/bin/bash
# Measures the product's pages, reports, exports and growth; loopback only, every load bounded, every server stopped.
# usage: scripts/bench-product.sh pages|reports|export|grow [section …]
# BENCH_SMOKE=1 takes seconds with a tiny store; BENCH_FILES=1000 BENCH_REPORTS=1000000 ROUNDS=3 BENCH_SECONDS=3 set sizes.
# BENCH_PEERS=no measures ourselves alone, for building the peers takes minutes.
# Stores are kept in .build-bench, for filling the large one takes long; `make clean` removes them.
set -eu -o pipefail
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/sbin
name=$1
shift

for tool in wrk nginx sqlite3 python3; do
  command -v "$tool" >/dev/null || { echo "缺少 $tool：请先执行 make bench-$name，它会安装所需软件包。" >&2; exit 1; }
done
ulimit -n "$(ulimit -Hn)"
if [ -z "${BENCH_PROGRAMS:-}" ]; then
  scripts/build-release.sh liance bench-fill
fi
case "$name${BENCH_PEERS:-}" in
pages | reports)
  # A package of its own, so that nothing of it is built with the product.
  swift build -c release --static-swift-stdlib --package-path Benchmarks/Comparison --scratch-path .build-comparison --quiet
  ;;
esac
export PYTHONDONTWRITEBYTECODE=1
exec python3 "Benchmarks/Product/bench_$name.py" "$@"
