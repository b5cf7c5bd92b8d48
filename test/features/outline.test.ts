import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentSymbol } from "vscode-languageserver";
import { codeLenses } from "../../server/src/features/code-lenses.ts";
import { documentSymbols } from "../../server/src/features/symbols.ts";
import { rules } from "../../server/src/rules/index.ts";
import { open, template } from "./open.ts";

/** An outline as indented lines: name, what it is, and the text that is selected. */
function outline(text: string, languageId?: string): readonly string[] {
  const { document } = open(text, languageId);
  const show = (symbol: DocumentSymbol, indent: string): string[] => {
    const { start, end } = symbol.range;
    const { selectionRange: chosen } = symbol;
    assert.ok(document.offsetAt(start) <= document.offsetAt(chosen.start), "the selection is inside");
    assert.ok(document.offsetAt(chosen.end) <= document.offsetAt(end), "the selection is inside");
    const detail = symbol.detail ? ` (${symbol.detail})` : "";
    const line = `${indent}${symbol.name}${detail} @${document.getText(chosen)}`;
    return [line, ...(symbol.children ?? []).flatMap((child) => show(child, `${indent}  `))];
  };
  return documentSymbols(document, rules).flatMap((symbol) => show(symbol, ""));
}

const tables: readonly (readonly [name: string, text: string, lines: readonly string[], languageId?: string])[] = [
  [
    "a workspace with its rules",
    `name: w
hbi_workspace: true
public_network_access: enabled
managed_network:
  isolation_mode: allow_only_approved_outbound
  outbound_rules:
    - name: first
      destination: "*.example.com"
`,
    [
      "w (workspace) @w",
      "  hbi_workspace (true) @hbi_workspace",
      "  public_network_access (enabled) @public_network_access",
      "  managed_network.isolation_mode (allow_only_approved_outbound) @isolation_mode",
      "  managed_network.outbound_rules @outbound_rules",
      "  first (outbound rule, fqdn) @first",
      "    destination @destination",
    ],
  ],
  [
    "a file without a name",
    "$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json\ntype: amlcompute\ntier: dedicated\n",
    ["compute cluster (compute cluster, amlcompute) @$schema", "  tier (dedicated) @tier"],
  ],
  [
    "the steps of a pipeline",
    "type: pipeline\njobs:\n  a:\n    type: command\n    command: x\n  b:\n    type: command\n    identity:\n      type: managed\n",
    [
      "job (job, pipeline) @type",
      "  job (job, command) @type",
      "    command @command",
      "  job (job, command) @type",
      "    identity.type (managed) @type",
    ],
  ],
  [
    "resources of a template, nested",
    template(
      `{ "type": "Microsoft.MachineLearningServices/workspaces", "apiVersion": "2024-04-01", "name": "w", "properties": { "hbiWorkspace": true },
    "resources": [{ "type": "computes", "apiVersion": "2024-04-01", "name": "c", "properties": { "computeType": "AmlCompute", "properties": { "enableNodePublicIp": "[parameters('ip')]" } } }] }`,
    ),
    [
      'w (workspace) @"w"',
      '  hbiWorkspace (true) @"hbiWorkspace"',
      '  w/c (compute cluster, amlCompute) @"c"',
      "    properties.enableNodePublicIp ([parameters('ip')]) @\"enableNodePublicIp\"",
    ],
    "json",
  ],
  [
    "no secret is shown",
    "type: custom\nname: c\ntarget: x\ncredentials:\n  type: api_key\n  key: hunter2hunter2\n",
    [
      "c (connection, custom) @c",
      "  target @target",
      "  credentials @credentials",
      "  credentials.type (api_key) @type",
      "  credentials.key @key",
    ],
  ],
  ["another file", "trigger: [main]\nsteps: []\n", []],
  ["an empty file", "", []],
];
for (const [name, text, lines, languageId] of tables) {
  test(`outline of ${name}`, () => assert.deepEqual(outline(text, languageId), lines));
}

const role = `{
  "Name": "Trainer",
  "IsCustom": true,
  "Actions": ["Microsoft.MachineLearningServices/workspaces/*/read"],
  "NotActions": [],
  "AssignableScopes": ["/subscriptions/00000000-0000-0000-0000-000000000000"]
}
`;

test("a custom role says what it is enough for", () => {
  const { document } = open(role, "json");
  const [lens, ...others] = codeLenses(document, rules, false);
  assert.deepEqual(others, []);
  assert.match(lens?.command?.title ?? "", /^can: .+ · cannot: .+/);
  assert.doesNotMatch(lens?.command?.title ?? "", /[\r\n]/);
});

test("no lens above what is no role", () => {
  assert.deepEqual(codeLenses(open("name: w\nhbi_workspace: true\n").document, rules, false), []);
});
