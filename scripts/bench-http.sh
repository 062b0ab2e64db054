#!/usr/bin/env bash
# Measures our server against nginx and a bare epoll loop, on loopback, alternating, and prints ratios with spread.
#
# Every figure is the median of ROUNDS rounds of SECONDS each; the ratio's spread is that of the rounds' own ratios.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${ROUNDS:-5}
seconds=${SECONDS_EACH:-2}
for tool in wrk h2load nginx openssl; do
  if ! PATH=$PATH:/usr/sbin command -v $tool >/dev/null; then
    apt-get install -y -q wrk nghttp2-client nginx-light openssl >/dev/null
  fi
done
PATH=$PATH:/usr/sbin
swift build -c release --product http-bench >/dev/null
bench=.build/release/http-bench
work=$(mktemp -d)
chmod 755 "$work"
pids=()
trap 'kill "${pids[@]}" 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT

mkdir -p "$work/www/static"
$bench page 2 >"$work/www/2k"
$bench page 12 >"$work/www/12k"
$bench page 100 >"$work/www/static/100k.html"
gzip -k9 "$work/www/12k"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
  -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
read -r n ns o os b < <(python3 -c "
import socket
s=[socket.socket() for _ in range(5)]
for x in s: x.bind(('127.0.0.1',0))
print(*[x.getsockname()[1] for x in s])")
cat >"$work/nginx.conf" <<EOF
worker_processes 2; daemon off; pid $work/pid; error_log $work/error.log;
events { worker_connections 8192; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; default_type text/html;
  open_file_cache max=100; open_file_cache_valid 60s; gzip_static on;
  client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u;
  scgi_temp_path $work/s;
  ssl_certificate $work/cert.pem; ssl_certificate_key $work/key.pem; ssl_protocols TLSv1.2 TLSv1.3;
  ssl_session_cache off;
  server { listen 127.0.0.1:$n reuseport; listen 127.0.0.1:$ns ssl reuseport; root $work/www; }
}
EOF
nginx -c "$work/nginx.conf" 2>/dev/null & pids+=($!)
$bench serve "$o" "$work/www/static" "$os" "$work/cert.pem" "$work/key.pem" >/dev/null 2>&1 & ours=$!; pids+=($ours)
$bench bare "$b" >/dev/null 2>&1 & pids+=($!)
sleep 1
echo "idle memory of our server: $(awk '/VmRSS/ {print $2}' /proc/$ours/status) KiB"

cat >"$work/pipeline.lua" <<'EOF'
init = function() local r = {} for i = 1, 16 do r[i] = wrk.format("GET") end requests = table.concat(r) end
request = function() return requests end
EOF

once() { # name url options… -> requests/s and p99 in ms
  wrk -t1 -d"${seconds}s" --latency "${@:2}" "$1" | python3 -c "
import re, sys
text = sys.stdin.read()
rate = float(re.search(r'Requests/sec:\s+([\d.]+)', text).group(1))
n, unit = re.search(r'99%\s+([\d.]+)(us|ms|s)', text).groups()
print(rate, float(n) * {'us': .001, 'ms': 1, 's': 1000}[unit])"
}

compare() { # label ours theirs options…
  local label=$1 a=$2 t=$3; shift 3
  : >"$work/a"; : >"$work/t"
  for ((i = 0; i < rounds; i++)); do
    once "$a" "$@" >>"$work/a"
    once "$t" "$@" >>"$work/t"
  done
  python3 - "$label" "$work/a" "$work/t" <<'EOF'
import statistics, sys
ours, theirs = ([tuple(map(float, line.split())) for line in open(path)] for path in sys.argv[2:4])
middle = statistics.median
ratios = [a[0] / t[0] for a, t in zip(ours, theirs)]
print(f"{sys.argv[1]:<34} ours {middle(a[0] for a in ours):>9.0f}/s p99 {middle(a[1] for a in ours):>7.2f} ms   "
      f"other {middle(t[0] for t in theirs):>9.0f}/s p99 {middle(t[1] for t in theirs):>7.2f} ms   "
      f"ratio {middle(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})")
EOF
}

O=http://127.0.0.1:$o N=http://127.0.0.1:$n S=https://127.0.0.1:$os T=https://127.0.0.1:$ns
# The first request fills our cache; from then on both answer from memory.
for path in 2k 12k; do curl -s -o /dev/null "$O/$path"; done
tag=$(curl -sI "$O/12k" | tr -d '\r' | awk 'tolower($1)=="etag:" {print $2}')
ntag=$(curl -sI "$N/12k" | tr -d '\r' | awk 'tolower($1)=="etag:" {print $2}')
echo "against nginx $(nginx -v 2>&1 | cut -d/ -f2), $rounds rounds of ${seconds} s, 64 connections unless said"
compare "2 KB cached" "$O/2k" "$N/2k" -c64
compare "2 KB cached, 1,000 connections" "$O/2k" "$N/2k" -c1000
compare "2 KB cached, 16 deep" "$O/2k" "$N/2k" -c64 -s "$work/pipeline.lua"
compare "12 KB cached" "$O/12k" "$N/12k" -c64
compare "12 KB cached, gzip" "$O/12k" "$N/12k" -c64 -H "Accept-Encoding: gzip"
: >"$work/a"; : >"$work/t"
for ((i = 0; i < rounds; i++)); do
  once "$O/12k" -c64 -H "If-None-Match: $tag" >>"$work/a"
  once "$N/12k" -c64 -H "If-None-Match: $ntag" >>"$work/t"
done
python3 -c "
import statistics
a, t = ([float(l.split()[0]) for l in open(p)] for p in ('$work/a', '$work/t'))
r = [x / y for x, y in zip(a, t)]
print(f'{\"304\":<34} ours {statistics.median(a):>9.0f}/s   other {statistics.median(t):>9.0f}/s   '
      f'ratio {statistics.median(r):.2f} ({min(r):.2f}-{max(r):.2f})')"
compare "100 KB file" "$O/static/100k.html" "$N/static/100k.html" -c64
compare "12 KB over TLS 1.3" "$S/12k" "$T/12k" -c64
echo "TLS 1.3 handshakes, one request each:"
for ((i = 0; i < 3; i++)); do
  for url in "$S/2k" "$T/2k"; do
    wrk -t1 -c32 -d"${seconds}s" -H "Connection: close" "$url" | awk -v u="$url" '/Requests\/sec/ {print "  " u " " $2 "/s"}'
  done
done
compare "2 KB, against the bare loop" "$O/2k" "http://127.0.0.1:$b/" -c64
echo "memory of our server after the load: $(awk '/VmRSS/ {print $2}' /proc/$ours/status) KiB"
python3 scripts/bench/idle.py "$o" "$ours"
