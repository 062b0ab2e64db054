#!/bin/bash
# Runs http-echo, built with the thread and then the address sanitizer, under mixed load; fails on any report.
# usage: scripts/sanitize.sh [thread|address …]    SANITIZE_SECONDS=20 sets how long each load lasts; loopback only
set -eu -o pipefail
cd "$(dirname "$0")/.."

for tool in wrk openssl python3; do
  command -v "$tool" >/dev/null || { echo "缺少 $tool：请先执行 make sanitize，它会安装所需软件包。" >&2; exit 1; }
done
ulimit -n "$(ulimit -Hn)"
export SWIFT_BACKTRACE=enable=no
failed=0
for kind in "${@:-thread address}"; do
  for sanitizer in $kind; do
    scratch=.build-${sanitizer:0:1}san
    echo "== $sanitizer sanitizer"
    # The linker warns of every symbol of the address sanitizer that it keeps to itself.
    swift build --product http-echo --sanitize="$sanitizer" --scratch-path "$scratch" --quiet 2>&1 |
      { grep -v 'Cannot export local symbol' || true; }
    folder=$(mktemp -d)
    export TSAN_OPTIONS="log_path=$folder/report halt_on_error=0 suppressions=scripts/sanitize/thread.txt"
    export ASAN_OPTIONS="log_path=$folder/report detect_leaks=1 halt_on_error=1"
    program=$(swift build --product http-echo --sanitize="$sanitizer" --scratch-path "$scratch" --show-bin-path)/http-echo
    python3 scripts/sanitize/load.py "$program" "$folder" || { echo "$sanitizer: the load did not go through"; failed=1; }
    if compgen -G "$folder/report*" >/dev/null; then
      head -n 60 "$folder"/report*
      echo "$sanitizer: $(grep -hcE '^(WARNING|==[0-9]+==ERROR)' "$folder"/report* | paste -sd+ | bc) reports"
      failed=1
    else
      echo "$sanitizer: no report"
    fi
    rm -rf "$folder"
  done
done
exit "$failed"
