#!/usr/bin/env bash
# Fuzzes the parsers of HTTP with libFuzzer and the address sanitizer, FUZZ_SECONDS (600) for each target.
#
# The committed corpus is the table of cases in Tests/HTTP/Cases; it is written out as seeds first. A crash, a leak, a
# hang of 10 s or a broken promise ends with the input's path and status 1.
set -uo pipefail
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no
seconds=${FUZZ_SECONDS:-600}
targets=${*:-requests multipart urlencoded cookies ranges fields}
build=.build-fuzz
swift build --target HTTP --scratch-path $build -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=address || exit 1
bin=$(swift build --scratch-path $build --show-bin-path)
maps=()
for module in CLinux COpenSSL CZlib; do maps+=(-Xcc "-fmodule-map-file=$bin/$module.build/module.modulemap" -I "Sources/$module/include"); done
mapfile -t objects < <(find "$bin" -name '*.o' \( -path '*/HTTP.build/*' -o -path '*/Logging.build/*' -o -path '*/C*.build/*' \))
swiftc -swift-version 6 -parse-as-library -sanitize=fuzzer,address -Onone -g -I "$bin/Modules" "${maps[@]}" \
  Benchmarks/http-fuzz/*.swift Tests/HTTP/Recorder.swift Tests/HTTP/Cases/*.swift "${objects[@]}" \
  -lssl -lcrypto -lz -o $build/http-fuzz || exit 1
failed=0
for target in $targets; do
  corpus=$build/corpus-$target
  mkdir -p "$corpus" "$build/found"
  [[ $target == requests ]] && export FUZZ_SEEDS=$corpus || unset FUZZ_SEEDS
  FUZZ_TARGET=$target $build/http-fuzz -runs=0 "$corpus" >/dev/null 2>&1
  FUZZ_TARGET=$target $build/http-fuzz -max_total_time="$seconds" -timeout=10 -max_len=4096 -print_final_stats=1 \
    -artifact_prefix=$build/found/$target- "$corpus" >$build/$target.log 2>&1
  code=$?
  runs=$(grep -oE 'number_of_executed_units: [0-9]+' $build/$target.log | grep -oE '[0-9]+')
  printf '%-12s %s runs in %s s, status %s\n' "$target" "${runs:-?}" "$seconds" "$code"
  [[ $code == 0 ]] || { failed=1; grep -E "ERROR|Fatal|Test unit" $build/$target.log | head -5; }
done
exit $failed
