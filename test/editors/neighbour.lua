-- Opens a file, waits for its findings, has another program change the one beside it, saves, waits until a finding is gone, and writes what there was before and after to standard output as JSON.
local function found()
  return vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))
end

vim.wait(20000, function() return #found() > 0 end, 50)
local before = found()
vim.fn.writefile({ "name: demo", "managed_network:", "  isolation_mode: disabled" }, "workspace.yml")
vim.cmd("write")
vim.wait(20000, function() return #found() < #before end, 50)

io.stdout:write(vim.fn.json_encode({ before = before, after = found() }))
vim.cmd("qall!")
