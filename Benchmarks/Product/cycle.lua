-- Asks for the addresses of a file in turn, each thread for its own part, and stops after so many answers.
-- usage: wrk -s cycle.lua URL -- FILE MOST THREADS
require("summary")

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
  began = began or microseconds()
  turn = turn + 1
  return paths[(turn - 1) % #paths + 1]
end

function response()
  answered = answered + 1
  ended = microseconds()
  if answered >= most then wrk.thread:stop() end
end
