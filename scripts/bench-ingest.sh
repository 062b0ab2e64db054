#!/bin/sh
# Reads the seeds repeated to BENCH_MEGABYTES (default 50), beside a plain pass and Python's re for scale.
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product bench-ingest --quiet
megabytes=${BENCH_MEGABYTES:-50}
.build/release/bench-ingest seeds "$megabytes"
python3 - "$megabytes" <<'PYTHON'
import glob, re, sys, time
unit = "\n".join(open(name, encoding="utf-8").read() for name in sorted(glob.glob("seeds/*.txt"))) + "\n"
size = int(sys.argv[1]) * 1_000_000
text = unit * (size // len(unit.encode()) + 1)
numbers = re.compile(r"[0-9][0-9.,]*\s*(?:[十百千万亿]+)?(?:个百分点|%|％|家|个|项|元|辆|吨|户|人|亿级|件|款|条|所|座)")
begin = time.perf_counter()
count = sum(1 for _ in numbers.finditer(text))
elapsed = time.perf_counter() - begin
print(f"Python re, numbers with units alone: {len(text.encode()) / 1e6 / elapsed:.1f} MB/s ({count} found)")
PYTHON
