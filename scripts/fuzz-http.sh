#!/bin/bash
# Fuzzes the server's parsers with libFuzzer and the address sanitizer; what is found lies in .build-fuzz/found.
# usage: scripts/fuzz-http.sh [request|chunked|multipart|urlencoded|cookie|lists …]    FUZZ_SECONDS=600 each
set -eu -o pipefail
cd "$(dirname "$0")/.."

export SWIFT_BACKTRACE=enable=no
seconds=${FUZZ_SECONDS:-600}
scratch=.build-fuzz
found=$scratch/found
mkdir -p "$found"

# The package's other modules as they are; HTTP itself is compiled anew with the fuzzer watching its branches.
swift build --product http-echo --scratch-path "$scratch" --quiet
built=$(swift build --product http-echo --scratch-path "$scratch" --show-bin-path)
maps=()
for module in CLinux COpenSSL CZlib; do
  maps+=(-Xcc "-fmodule-map-file=$built/$module.build/module.modulemap" -Xcc "-ISources/$module/include")
done
mapfile -t sources < <(find Sources/HTTP Fuzz/HTTP -name '*.swift')
mapfile -t objects < <(find "$built"/{Logging,CLinux,COpenSSL,CZlib}.build -name '*.o')
# shellcheck disable=SC2054  # the comma belongs to the option
swiftc -module-name HTTP -swift-version 6 -O -parse-as-library -sanitize=fuzzer,address -suppress-warnings \
  "${maps[@]}" -I "$built/Modules" "${sources[@]}" Tests/HTTP/Conformance/Transcript.swift "${objects[@]}" \
  -lssl -lcrypto -lz -o "$scratch/fuzz-http" 2>&1 | { grep -v 'Cannot export local symbol' || true; }

failed=0
[ $# -gt 0 ] || set -- request chunked multipart urlencoded cookie lists
for target in "$@"; do
  grown=$scratch/corpus/$target
  mkdir -p "$grown"
  log=$scratch/$target.log
  echo "== $target, $seconds s"
  FUZZ_TARGET=$target "$scratch/fuzz-http" "$grown" "Fuzz/corpus/$target" -max_total_time="$seconds" -timeout=5 \
    -rss_limit_mb=1024 -max_len=4096 -artifact_prefix="$found/$target-" -print_final_stats=1 >"$log" 2>&1 ||
    { failed=1; tail -n 30 "$log"; }
  grep -E 'stat::(number_of_executed_units|average_exec_per_sec|peak_rss_mb)' "$log" | sed 's/stat:://' | tr -s ' \n' ' '
  grep -oE 'cov: [0-9]+ ft: [0-9]+ corp: [0-9]+' "$log" | tail -n 1
done
exit "$failed"
