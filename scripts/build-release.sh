#!/bin/bash
# Builds the release of the products named, each in .build/release.
# usage: scripts/build-release.sh PRODUCT …
# Swift's own libraries are linked in where the toolchain has them to link: what is built runs without a toolchain,
# starts sooner and calls them directly. All that is measured is built in this way.
set -eu -o pipefail
cd "$(dirname "$0")/.."
static=""
resources=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
[ ! -d "${resources}_static" ] || static=--static-swift-stdlib
for product in "$@"; do
  # The linker warns of a function of Foundation that nothing here calls.
  swift build -c release $static --product "$product" --quiet 2>&1 | { grep -v "the use of .mktemp' is dangerous" || true; }
done
