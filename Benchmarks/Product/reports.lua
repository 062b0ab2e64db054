-- Hands reports in, one target a request, each time a larger figure on top of the version before.
-- usage: wrk -s reports.lua URL -- FILE MOST THREADS KIND PERIOD
-- FILE has a line for each target: target version value token session csrf; KIND is api or form.
require("summary")

function init(args)
  lines, turn, answered = {}, 0, 0
  most = math.ceil(tonumber(args[2]) / tonumber(args[3]))
  kind, period = args[4], args[5]
  local number = 0
  for line in io.lines(args[1]) do
    if number % tonumber(args[3]) == place then
      local target, version, value, token, session, csrf = line:match("(%S+) (%S+) (%S+) (%S+) (%S+) (%S+)")
      lines[#lines + 1] = { target = target, version = tonumber(version), value = tonumber(value), token = token,
        session = session, csrf = csrf }
    end
    number = number + 1
  end
end

local story = "本季度按计划推进，项目已开工，下一步抓好要素保障。"
local function encoded(text)
  return (text:gsub("[^%w]", function(byte) return string.format("%%%02X", byte:byte()) end))
end
local storyEncoded = encoded(story)

function request()
  -- wrk has the first thread make one request that it never sends, to see how many it holds.
  if place == 0 and not rehearsed then
    rehearsed = true
    return wrk.format("GET", "/healthz")
  end
  began = began or microseconds()
  turn = turn + 1
  local line = lines[(turn - 1) % #lines + 1]
  line.value = line.value + 0.01
  local value = string.format("%.2f", line.value)
  local version = line.version
  line.version = version + 1
  if kind == "api" then
    local body = string.format('{"target_id":%s,"period":"%s","value":%s,"narrative":"%s","explanation":"%s","version":%d}',
      line.target, period, value, story, story, version)
    return wrk.format("POST", "/api/v1/reports",
      { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. line.token }, body)
  end
  local body = string.format("csrf=%s&action=submit&seen-%s=%d&value-%s=%s&narrative-%s=%s&explanation-%s=%s",
    line.csrf, line.target, version, line.target, value, line.target, storyEncoded, line.target, storyEncoded)
  return wrk.format("POST", "/reporting?period=" .. period,
    { ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = "liance=" .. line.session }, body)
end

function response()
  answered = answered + 1
  ended = microseconds()
  if answered >= most then wrk.thread:stop() end
end
