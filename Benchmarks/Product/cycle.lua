-- Asks for the addresses of a file in turn, each thread for its own part, and stops after so many answers.
-- usage: wrk -s cycle.lua URL -- FILE MOST THREADS
local threads = 0
function setup(thread)
  thread:set("place", threads)
  threads = threads + 1
end

function init(args)
  paths, turn, answered = {}, 0, 0
  most = math.ceil(tonumber(args[2]) / tonumber(args[3]))
  local number = 0
  for line in io.lines(args[1]) do
    if number % tonumber(args[3]) == place then paths[#paths + 1] = wrk.format("GET", line) end
    number = number + 1
  end
end

function request()
  turn = turn + 1
  return paths[(turn - 1) % #paths + 1]
end

function response()
  answered = answered + 1
  if answered >= most then wrk.thread:stop() end
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    '\nSUMMARY {"requests": %d, "microseconds": %d, "bytes": %d, "failed": %d, "p50": %.3f, "p99": %.3f}\n',
    summary.requests, summary.duration, summary.bytes,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
