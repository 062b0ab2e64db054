-- What both scripts tell at the end. wrk itself counts its whole time, also when all answers came early.
local ffi = require("ffi")
ffi.cdef("typedef struct { long seconds, nanoseconds; } bench_time; int clock_gettime(int, bench_time *);")

function microseconds()
  local now = ffi.new("bench_time")
  ffi.C.clock_gettime(1, now)
  return tonumber(now.seconds) * 1e6 + tonumber(now.nanoseconds) / 1e3
end

local threads = {}
function setup(thread)
  thread:set("place", #threads)
  threads[#threads + 1] = thread
end

function done(summary, latency, requests)
  local errors, first, last = summary.errors, math.huge, 0
  for _, thread in ipairs(threads) do
    first = math.min(first, thread:get("began") or math.huge)
    last = math.max(last, thread:get("ended") or 0)
  end
  io.write(string.format(
    '\nSUMMARY {"requests": %d, "microseconds": %d, "bytes": %d, "failed": %d, "p50": %.3f, "p99": %.3f}\n',
    summary.requests, last > first and last - first or summary.duration, summary.bytes,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
