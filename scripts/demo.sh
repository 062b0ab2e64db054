#!/bin/sh
# A year of invented reports on the five plans, in a database of its own, and the server on it.
# usage: scripts/demo.sh PATH/OF/liance
set -eu

liance=$1
export LIANCE_DATABASE="${DEMO_DATABASE:-data/demo.sqlite}"
"$liance" demo --if-none --seed "${SEED:-1}"
exec "$liance" serve --host "${HOST:-127.0.0.1}" --port "${PORT:-8080}"
