#!/bin/sh
# Reads the seeds repeated to BENCH_MEGABYTES (default 50), beside a plain pass and Python's re for scale.
set -eu
cd "$(dirname "$0")/.."
scripts/build-release.sh bench-ingest
megabytes=${BENCH_MEGABYTES:-50}
.build/release/bench-ingest seeds "$megabytes"
python3 - "$megabytes" <<'PYTHON'
import glob, re, sys, time
unit = "\n".join(open(name, encoding="utf-8").read() for name in sorted(glob.glob("seeds/*.txt"))) + "\n"
size = int(sys.argv[1]) * 1_000_000
text = unit * (size // len(unit.encode()) + 1)
# What read() takes for a figure: digits, full-width digits or Chinese numerals, a range, then a unit of its own table.
table = open("Sources/Ingest/Sentences/Units.swift", encoding="utf-8").read()
kinds = r'static let (?:count|money|physical|rate|time|years|times) = (?:"""(.*?)"""|"(.*?)")'
words = {word for pair in re.findall(kinds, table, re.S) for word in "".join(pair).split()}
units = "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
number = "(?:[0-9０-９]+(?:[.,．，][0-9０-９]+)*|[〇零一二两三四五六七八九十百千万亿]+)"
numbers = re.compile(rf"{number}(?:[-–—~～至]{{1,2}}{number})?\s*[十百千万亿]*[余多]?(?:{units})级?")
begin, worked = time.perf_counter(), time.process_time()
count = sum(1 for _ in numbers.finditer(text))
elapsed, worked = time.perf_counter() - begin, time.process_time() - worked
size = len(text.encode()) / 1e6
print(f"Python re, numbers with one of {len(words)} units alone: {size / elapsed:.1f} MB/s, "
      f"{size / worked:.1f} MB/CPU s ({count} found)")
PYTHON
