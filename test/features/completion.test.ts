import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionItem, TextEdit } from "vscode-languageserver";
import { completion } from "../../server/src/features/completion/completion.ts";
import { rules } from "../../server/src/rules/index.ts";
import { apply, open, template } from "./open.ts";

/** What each offer makes of the text, by label, in the order of the list. */
function offers(text: string, languageId?: string): Map<string, string> {
  const { document, position } = open(text, languageId);
  const items = completion(document, position, rules).sort((a, b) =>
    (a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1,
  );
  for (const item of items) {
    const { start, end } = (item.textEdit as TextEdit).range;
    assert.ok(start.line === position.line && end.line === position.line, "an edit stays on the line");
    assert.ok(start.character <= position.character && position.character <= end.character, "an edit holds the cursor");
  }
  return new Map(items.map((item: CompletionItem) => [item.label, apply(document, item.textEdit as TextEdit)]));
}

const endpoint = (line: string): string => `name: e\ntraffic: {}\n${line}\ndescription: x\n`;
const yaml: readonly (readonly [typed: string, after: string])[] = [
  ["auth_mode: |", "auth_mode: aad_token"],
  ["auth_mode:|", "auth_mode: aad_token"],
  ["auth_mode:   |", "auth_mode:   aad_token"],
  ["auth_mode: a|", "auth_mode: aad_token"],
  ["auth_mode: |key", "auth_mode: aad_token"],
  ["auth_mode: key|", "auth_mode: aad_token"],
  ["auth_mode: 'k|ey'", "auth_mode: 'aad_token'"],
  ['auth_mode: "|"', 'auth_mode: "aad_token"'],
  ["auth_mode: ke|y # why", "auth_mode: aad_token # why"],
  ["auth_mode: | # why", "auth_mode: aad_token # why"],
];
for (const eol of ["\n", "\r\n"]) {
  for (const [typed, after] of yaml) {
    test(`${JSON.stringify(typed)} with ${JSON.stringify(eol)}`, () => {
      const found = offers(endpoint(typed).replaceAll("\n", eol));
      assert.deepEqual([...found.keys()], ["aad_token", "aml_token", "key"]);
      assert.equal(found.get("aad_token"), endpoint(after).replaceAll("\n", eol));
    });
  }
}

test("what a file says by saying nothing is no word for it", () => {
  const found = offers("name: c\ntype: amlcompute\nssh_public_access_enabled: |\n");
  assert.deepEqual([...found.keys()], ["false", "true"]);
});

test("at the end of the file", () => {
  assert.equal(
    offers("name: e\ntraffic: {}\nauth_mode: |").get("aad_token"),
    "name: e\ntraffic: {}\nauth_mode: aad_token",
  );
  assert.equal(offers("name: e\ntraffic: {}\nauth_mode: |\n").get("key"), "name: e\ntraffic: {}\nauth_mode: key\n");
});

test("in a block inside", () => {
  const found = offers("name: w\nhbi_workspace: true\nmanaged_network:\n  isolation_mode: |\ntags: {}\n");
  const text =
    "name: w\nhbi_workspace: true\nmanaged_network:\n  isolation_mode: allow_only_approved_outbound\ntags: {}\n";
  assert.equal([...found.values()][0], text);
});

test("a flag", () => {
  const found = offers("name: w\nkey_vault: k\nstorage_account: s\nhbi_workspace: |\n");
  assert.deepEqual([...found.keys()].sort(), ["false", "true"]);
});

const workspace = (member: string): string =>
  template(`{ "type": "Microsoft.MachineLearningServices/workspaces", "name": "w", "properties": { ${member} } }`);
const jsonCases: readonly (readonly [typed: string, after: string])[] = [
  ['"publicNetworkAccess": "|"', '"publicNetworkAccess": "Disabled"'],
  ['"publicNetworkAccess": "Dis|"', '"publicNetworkAccess": "Disabled"'],
  ['"publicNetworkAccess": "Ena|bled"', '"publicNetworkAccess": "Disabled"'],
  ['"publicNetworkAccess": |', '"publicNetworkAccess": "Disabled"'],
  ['"publicNetworkAccess":|', '"publicNetworkAccess": "Disabled"'],
  ['"publicNetworkAccess": |, "description": "🙂"', '"publicNetworkAccess": "Disabled", "description": "🙂"'],
  ['"description": "🙂", "publicNetworkAccess": "|"', '"description": "🙂", "publicNetworkAccess": "Disabled"'],
];
for (const [typed, after] of jsonCases) {
  test(typed, () => {
    const found = offers(workspace(typed), "json");
    assert.deepEqual([...found.keys()], ["Disabled", "Enabled"]);
    assert.equal(found.get("Disabled"), workspace(after));
  });
}

for (const [typed, after] of [
  ['"publicNetworkAccess": "Dis|', '"publicNetworkAccess": "Disabled"'],
  ['"publicNetworkAccess": Dis|', '"publicNetworkAccess": "Disabled"'],
] as const) {
  test(`before the line is whole: ${typed}`, () => {
    const text = (member: string): string => workspace(`\n${member}\n`);
    assert.equal(offers(text(typed), "json").get("Disabled"), text(after));
  });
}

test("the safer word is chosen beforehand, and every word says what it means", () => {
  const { document, position } = open(endpoint("auth_mode: |"));
  const items = completion(document, position, rules);
  assert.deepEqual(
    items.filter((item) => item.preselect).map((item) => item.label),
    ["aad_token"],
  );
  for (const item of items) assert.ok(item.detail && item.documentation);
});

test("a whole word that is there does not hide the others", () => {
  const { document, position } = open(endpoint("auth_mode: key|"));
  assert.ok(completion(document, position, rules).every((item) => item.filterText === "key"));
});

test("keys that are not there yet", () => {
  const found = offers("name: e\ntraffic: {}\nauth_mode: key\n|\n");
  assert.equal(found.get("public_network_access"), "name: e\ntraffic: {}\nauth_mode: key\npublic_network_access: \n");
  assert.ok(!found.has("auth_mode"));
  const typed = offers("name: e\nauth_mode: key\npubl|\ntraffic: {}\n");
  assert.equal(typed.get("public_network_access"), "name: e\nauth_mode: key\npublic_network_access: \ntraffic: {}\n");
});

for (const text of [
  "name: |\ntraffic: {}\nauth_mode: key\n",
  "a: |",
  "|",
  "name: e\ntraffic: {}\nauth_mode: key\ntags:\n  |\n",
]) {
  test(`nothing at ${JSON.stringify(text)}`, () => assert.deepEqual([...offers(text)], []));
}
