import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { authMode } from "../../server/src/catalog/endpoint.ts";
import { publicNetworkAccess } from "../../server/src/catalog/workspace-network.ts";
import { type Abilities, plainEditor } from "../../server/src/features/actions/action.ts";
import { codeActions } from "../../server/src/features/actions/code-actions.ts";
import { fixAllKind } from "../../server/src/features/actions/fix-actions.ts";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import type { Settings } from "../../server/src/features/validated-elsewhere.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { settingRule } from "../../server/src/rules/setting-rule.ts";
import { editBetween } from "../../server/src/text/edit-between.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import { applyAll, open, template } from "./open.ts";

const about = { control: "identity", severity: "warning", why: "", fixNote: "", source: "", sources: {} } as const;
const keyAuth = settingRule({
  ...about,
  id: "key-auth",
  title: "Keys.",
  setting: authMode,
  bad: ["key"],
  want: "aadToken",
});
const isPublic = settingRule({
  ...about,
  id: "is-public",
  title: "Public.",
  setting: publicNetworkAccess,
  bad: ["enabled"],
  want: "disabled",
  safe: true,
});
const rules: readonly Rule[] = [keyAuth, isPublic];
const securityOnly: Settings = { schemaValidation: "off", validators: [] };

function actionsAt(
  text: string,
  languageId?: string,
  only?: string[],
  editor: Abilities = { ...plainEditor, pages: true },
): { document: TextDocument; actions: CodeAction[] } {
  const { document, position } = open(text, languageId);
  const range = { start: position, end: position };
  const actions = codeActions(document, range, only ? { only } : {}, rules, securityOnly, editor);
  return { document, actions };
}

function after(text: string, title: RegExp, languageId?: string): string {
  const { document, actions } = actionsAt(text, languageId);
  return applyAll(document, actions.find((action) => title.test(action.title))?.edit);
}

const endpoint = "name: 🙂 e\ntraffic: {}\nauth_mode: k|ey # 🙂 why\n";
const plain = (text: string): string => text.replace("|", "");

for (const eol of ["\n", "\r\n"]) {
  test(`a fix changes the value and nothing else, with ${JSON.stringify(eol)}`, () => {
    const text = endpoint.replaceAll("\n", eol);
    assert.equal(after(text, /^Set 'auth_mode' to 'aad_token' \(key-auth\)$/), plain(text).replace("key", "aad_token"));
  });
  test(`a suppression is a comment above that works, with ${JSON.stringify(eol)}`, () => {
    const text = "name: w\nhbi_workspace: true\nmanaged_network: {}\npublic_network_access: ena|bled\n".replaceAll(
      "\n",
      eol,
    );
    const fresh = after(text, /^Suppress is-public on this line$/);
    const line = `# mlwarden-disable-next-line is-public${eol}public_network_access`;
    assert.equal(fresh, plain(text).replace("public_network_access", line));
    assert.deepEqual(diagnostics(open(fresh).document, rules, securityOnly), []);
  });
}

test("each action names its rule and carries the diagnostic it is about", () => {
  const { document, actions } = actionsAt(endpoint);
  assert.deepEqual(
    actions.map((action) => action.title),
    [
      "Set 'auth_mode' to 'aad_token' (key-auth)",
      "Explain key-auth",
      "Suppress key-auth on this line",
      "Suppress key-auth in this file",
    ],
  );
  const [shown] = diagnostics(document, rules, securityOnly);
  assert.deepEqual(
    actions.map(({ kind }) => kind),
    ["quickfix", "quickfix.mlwarden.explain", "quickfix.mlwarden.suppress", "quickfix.mlwarden.suppress"],
  );
  for (const action of actions) {
    assert.deepEqual(action.diagnostics, [shown]);
    assert.equal(action.data, undefined);
  }
  assert.deepEqual(actions[1]?.command?.arguments, ["rules/key-auth"]);
});

test("only a single safe fix is preferred", () => {
  assert.equal(actionsAt(endpoint).actions[0]?.isPreferred, undefined);
  assert.equal(
    actionsAt("name: w\nhbi_workspace: true\npublic_network_access: ena|bled\n").actions[0]?.isPreferred,
    true,
  );
});

test("two suppressions for one line share a comment", () => {
  const text =
    "name: w\nhbi_workspace: true\n# mlwarden-disable-next-line other -- because\npublic_network_access: ena|bled\n";
  const fresh = after(text, /^Suppress/);
  assert.match(fresh, /^# mlwarden-disable-next-line other, is-public -- because$/m);
  assert.ok(diagnostics(open(fresh).document, rules, securityOnly).every(({ code }) => code !== "is-public"));
});

const json = template(
  `{ "type": "Microsoft.MachineLearningServices/workspaces", "name": "w",
      "properties": { "publicNetworkAccess": "Ena|bled" } }`,
);
test("strict JSON has no room for comments, so a suppression is written into the resource's metadata, and works", () => {
  const fresh = after(json, /^Suppress is-public for this resource$/, "json");
  const { ignore } = JSON.parse(fresh).resources[0].metadata.mlwarden;
  assert.deepEqual(ignore, [{ rule: "is-public" }]);
  assert.deepEqual(diagnostics(open(fresh, "json").document, rules, securityOnly), []);
  const more = fresh.replace("is-public", "other").replace('"Ena', '"Ena|');
  assert.deepEqual(
    JSON.parse(after(more, /^Suppress/, "json")).resources[0].metadata.mlwarden.ignore.map(
      ({ rule }: { rule: string }) => rule,
    ),
    ["other", "is-public"],
  );
});
for (const [languageId, text] of [
  ["jsonc", json],
  ["arm-template", json],
  ["json", `// a comment\n${json}`],
] as const) {
  test(`a suppression in ${languageId}${text === json ? "" : " with comments"}`, () => {
    const fresh = after(text, /^Suppress/, languageId);
    assert.match(fresh, /\n {6}\/\/ mlwarden-disable-next-line is-public\n {6}"properties"/);
    assert.deepEqual(diagnostics(open(fresh, languageId).document, rules, securityOnly), []);
  });
}

test("`only` is respected", () => {
  assert.deepEqual(actionsAt(endpoint, "yaml", ["refactor"]).actions, []);
  assert.equal(actionsAt(endpoint, "yaml", ["quickfix"]).actions.length, 4);
  assert.deepEqual(actionsAt(endpoint, "yaml", ["source.fixAll"]).actions, [], "no safe fix, nothing to fix all of");
});

test("nothing where there is no finding", () => {
  assert.deepEqual(actionsAt("na|me: e\ntraffic: {}\nauth_mode: key\n").actions, []);
});

for (const eol of ["\n", "\r\n"]) {
  test(`all safe fixes at once, with ${JSON.stringify(eol)}`, () => {
    const one = (name: string, access: string): string => `{
      "type": "Microsoft.MachineLearningServices/workspaces",
      "name": "${name}",
      "apiVersion": "2024-04-01",
      "properties": { "description": "🙂"${access} }
    }`;
    const written = `, "publicNetworkAccess": "Enabled"`;
    const mended = `, "publicNetworkAccess": "Disabled"`;
    const text = template(`${one("a", written)},\n    ${one("b", "")}`).replaceAll("\n", eol);
    const { document, actions } = actionsAt(text, "json", ["source.fixAll"]);
    assert.deepEqual(
      actions.map((action) => action.kind),
      [fixAllKind],
    );
    const fresh = applyAll(document, actions[0]?.edit);
    assert.ok(fresh.includes(mended) && !fresh.includes(written));
    assert.deepEqual(diagnostics(open(fresh, "json").document, rules, securityOnly), []);
    assert.equal(/(?<!\r)\n/.test(fresh), eol === "\n");
  });
}

for (const [before, fresh] of [
  ["a\r\nb", "a\r\nx\r\nb"],
  ["a\r\nb", "a\nb"],
  ["a\nb", "a\r\nb"],
  ["🙂", "🙃"],
  ["aaa", "aa"],
  ["", "x"],
  ["x\r\n", ""],
] as const) {
  test(`the edit between ${JSON.stringify(before)} and ${JSON.stringify(fresh)}`, () => {
    const edit = editBetween(before, fresh);
    assert.equal(applyEdits(before, edit ? [edit] : []), fresh);
    const document = TextDocument.create("", "", 0, before);
    assert.ok(edit && document.offsetAt(document.positionAt(edit.span.start)) === edit.span.start);
    assert.equal(document.offsetAt(document.positionAt(edit.span.end)), edit.span.end);
  });
}

for (const eol of ["\n", "\r\n"])
  test(`a suppression for the whole file stands on top and works, with ${JSON.stringify(eol)}`, () => {
    const text = `# mine\n${endpoint}`.replaceAll("\n", eol);
    const fresh = after(text, /^Suppress key-auth in this file$/);
    assert.equal(fresh, `# mlwarden-disable-file key-auth${eol}${plain(text)}`);
    assert.deepEqual(diagnostics(open(fresh).document, rules, securityOnly), []);
  });

test("all findings of one rule are mended in one step, and no others", () => {
  const endpointNamed = (name: string, caret: string): string =>
    `{ "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints", "name": "${name}", "apiVersion": "2024-04-01",
      "properties": { "authMode": "K${caret}ey" } }`;
  const workspace = `{ "type": "Microsoft.MachineLearningServices/workspaces", "name": "w", "apiVersion": "2024-04-01",
      "properties": { "publicNetworkAccess": "Enabled" } }`;
  const text = template([endpointNamed("w/a", "|"), workspace, endpointNamed("w/b", "")].join(",\n    "));
  const fresh = after(text, /^Fix all key-auth in this file$/, "json");
  assert.equal(fresh, plain(text).replaceAll('"Key"', '"AADToken"'));
  assert.ok(!actionsAt(endpoint).actions.some(({ title }) => /^Fix all/.test(title)), "not for a single one");
});
