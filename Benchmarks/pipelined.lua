-- Sends sixteen requests at a time without waiting for answers.
local depth = 16
function init(args)
  local one = wrk.format("GET", wrk.path)
  local all = {}
  for i = 1, depth do all[i] = one end
  batch = table.concat(all)
end
function request() return batch end
