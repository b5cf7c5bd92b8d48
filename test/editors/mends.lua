-- Opens a file, waits for its findings, applies the first fix of the first, and writes both to standard output as JSON.
local function finding()
  return vim.diagnostic.get(0)[1]
end

vim.wait(20000, function() return finding() ~= nil end, 50)
local found = vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))

vim.api.nvim_win_set_cursor(0, { finding().lnum + 1, finding().col })
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
local fixed = false
for _, answer in pairs(vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 20000)) do
  local action = not fixed and answer.result[1]
  if action then
    vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
    fixed = true
  end
end

local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
io.stdout:write(vim.fn.json_encode({ found = found, lines = lines }))
vim.cmd("qall!")
