#!/bin/sh
# Every fuzz target in turn, FUZZ_SECONDS (default 600) each.
set -eu
cd "$(dirname "$0")/.."
scripts/fuzz-http.sh
scripts/fuzz-ingest.sh
