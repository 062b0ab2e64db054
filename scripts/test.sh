#!/bin/bash
# Everything that is tested, ending with one line of counts.
# usage: scripts/test.sh [swift test options, e.g. --filter StoreTests]
set -u -o pipefail
cd "$(dirname "$0")/.."

# What tests leave behind when they are stopped goes with the run.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export TMPDIR=$scratch
report=$scratch/report
failed=0

if [ $# -eq 0 ]; then
  echo "== format"
  swift format lint --strict --recursive Package.swift Sources Tests Benchmarks Fuzz || failed=1
fi

echo "== build"
swift build --build-tests --quiet || { echo "结果：构建失败"; exit 1; }

echo "== tests"
# Nothing may stand between the pipe and its status, or that is something else's.
run() {
  swift test --skip-build "$@" 2>&1 | tee "$report" | grep -aE '^(✘|✔ Test run|↳ )|error:|Fatal'
  status=${PIPESTATUS[0]}
}
run "$@"
if grep -aq 'unexpected signal code' "$report"; then
  # A crash of the process that runs the tests is shown, with where it was.
  grep -aE -A 30 'Program crashed|crashed:$' "$report" | head -n 60
  echo "测试进程被信号中止（见上）"
fi
[ "$status" -eq 0 ] || failed=1

# The runner's own count: lines of tests can run into what their programs print. A text may hold any byte (-a).
ran=$(grep -aE '(✔|✘) Test run with [0-9]+ tests? in [0-9]+ suites?' "$report" | tail -n 1)
total=$(sed -E 's/.*run with ([0-9]+) tests?.*/\1/' <<<"${ran:-run with 0 tests}")
suites=$(sed -E 's/.* in ([0-9]+) suites?.*/\1/' <<<"${ran:- in 0 suites}")
bad=$(grep -caE '✘ Test [^r].* failed after' "$report")
skipped=$(grep -caE '➜ Test .*skipped' "$report")
browser=$(grep -caE '✔ Test .*浏览器.* passed after' "$report")
word=通过
[ "$failed" -eq 0 ] || word=失败
echo "结果：$word；测试 $total 项（$suites 组），失败 $bad，跳过 $skipped；其中真实浏览器 $browser 项"
exit "$failed"
