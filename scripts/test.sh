#!/bin/bash
# Everything that is tested, ending with one line of counts.
# usage: scripts/test.sh [swift test options, e.g. --filter StoreTests]
set -u -o pipefail
cd "$(dirname "$0")/.."

report=$(mktemp)
trap 'rm -f "$report"' EXIT
failed=0

if [ $# -eq 0 ]; then
  echo "== format"
  swift format lint --strict --recursive Package.swift Sources Tests Benchmarks Fuzz || failed=1
fi

echo "== build"
swift build --build-tests --quiet || { echo "结果：构建失败"; exit 1; }

echo "== tests"
swift test --skip-build "$@" 2>&1 | tee "$report" | grep -E '^(✘|✔ Test run|↳ )|error:|Fatal'
# Nothing may stand between the pipe and this line, or the status is that of something else.
status=${PIPESTATUS[0]}
[ "$status" -eq 0 ] || failed=1

total=$(grep -cE '^(✔|✘) Test [^r].* (passed|failed) after' "$report")
bad=$(grep -cE '^✘ Test [^r].* failed after' "$report")
skipped=$(grep -cE '^➜ Test .*skipped' "$report")
suites=$(grep -cE '^(✔|✘) Suite .* (passed|failed) after' "$report")
browser=$(grep -cE '^✔ Test .*浏览器.* passed after' "$report")
word=通过
[ "$failed" -eq 0 ] || word=失败
echo "结果：$word；测试 $total 项（$suites 组），失败 $bad，跳过 $skipped；其中真实浏览器 $browser 项"
exit "$failed"
