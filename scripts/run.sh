#!/bin/sh
# From an empty machine to a running server: database, the first five plans, an administrator, the server.
# usage: scripts/run.sh PATH/OF/liance
set -eu

liance=$1
export LIANCE_DATABASE="${LIANCE_DATABASE:-data/liance.sqlite}"
mkdir -p "$(dirname "$LIANCE_DATABASE")"
"$liance" migrate
"$liance" ingest --publish --quiet-if-known seeds/*.txt
"$liance" user add admin --role admin --if-none
exec "$liance" serve --host "${HOST:-127.0.0.1}" --port "${PORT:-8080}"
