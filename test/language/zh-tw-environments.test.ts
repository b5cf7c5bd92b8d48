import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
// @ts-expect-error: a script without types
import { translationsInto } from "../../scripts/build/translations.mjs";
import { codeActions, codeLenses, defaultSettings, inspect, surround } from "../../server/src/index.ts";
import { localise } from "../../server/src/language/localise.ts";
import { translator } from "../../server/src/language/translator.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { template, workspace } from "../arm/template.ts";

const say = translator(await translationsInto("zh-tw"), (text) => assert.fail(text));

/** A template whose workspace is as open as its parameter says. */
const declaring = (access: Json): string =>
  template([workspace({ publicNetworkAccess: "[parameters('access')]" })], { parameters: { access } });
const templateWith = (defaultValue: string | undefined): string =>
  declaring({ type: "string", ...(defaultValue && { defaultValue }) });

const giving = (value: string): string =>
  JSON.stringify({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
    parameters: { access: { value } },
  });
const parameterFiles = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).map(([name, value]) => ({ name: `main.parameters${name}.json`, text: giving(value) }));

/** How the finding about a workspace that is open in some environments ends. */
function told(defaultValue: string | undefined, given: Readonly<Record<string, string>>): string {
  const { findings } = inspect("main.json", templateWith(defaultValue), parameterFiles(given));
  const found = findings.find(({ rule }) => rule === "workspace-public-network-access");
  return say(found?.message ?? "").replace(/^[^，（]*/, "");
}

const [open, closed] = ["Enabled", "Disabled"];

for (const [byDefault, given, end] of [
  [undefined, { ".dev": open }, "（於 dev）。"],
  [undefined, { ".dev": open, ".test": open }, "（於 dev 和 test）。"],
  [undefined, { "": open }, "（搭配 main.parameters.json）。"],
  [open, { ".dev": open, ".prod": closed }, "（依預設和於 dev；不適用：於 prod）。"],
  [closed, { ".dev": open, ".prod": closed }, "（於 dev；不適用：依預設或於 prod）。"],
  [
    undefined,
    { ".dev": open, ".prod": open, ".qa": open, ".test": open, ".uat": open },
    "（於 dev、prod、qa、test 和 uat）。",
  ],
  [
    closed,
    { ".dev": open, ".prod": closed, ".qa": closed, ".stage": closed, ".test": open, ".uat": open },
    "（於 dev、test 和 uat；不適用：依預設、於 prod、qa 或 stage）。",
  ],
  [
    open,
    { ".dev": closed, ".prod": closed, ".test": closed },
    "，除非部署時覆寫參數 'access' 的預設值（不適用：於 dev、prod 或 test）。",
  ],
] as const)
  test(`where a finding holds is told in Traditional Chinese: ${end}`, () => assert.equal(told(byDefault, given), end));

test("above a template, its environments are told in Traditional Chinese", () => {
  const document = TextDocument.create("file:///main.json", "json", 1, templateWith(closed));
  const lenses = (environment: string | undefined): readonly (string | undefined)[] => {
    surround(document, parameterFiles({ ".dev": open, ".prod": open, ".qa": open, ".test": open }), undefined, {
      environment,
    });
    return localise(codeLenses(document, true), say).map(({ command }) => command?.title);
  };
  assert.deepEqual(lenses(undefined), ["依下列環境評估：預設、dev、prod、qa、test"]);
  assert.deepEqual(lenses("prod"), ["依下列環境評估：預設、prod（不含 dev、qa、test）"]);
});

/** The first thing that is offered in a parameter file. */
function offered(declaration: Json) {
  const document = TextDocument.create("file:///main.parameters.dev%20env.json", "json", 1, giving(open));
  surround(document, [{ name: "main.json", text: declaring(declaration) }], undefined);
  const whole = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
  const editor = { stops: true, disabled: true, pages: true, levels: true, annotations: true, lists: true };
  const [first] = codeActions(document, whole, { diagnostics: [] }, defaultSettings, editor);
  return localise(first, say);
}

test("the fix in a parameter file is told in Traditional Chinese, and so is why there is none", () => {
  const rule = "workspace-public-network-access";
  assert.equal(offered({ type: "string" })?.title, `在 dev env 中將參數 'access' 設為 'Disabled'（${rule}）`);
  assert.equal(
    offered({ type: "string", allowedValues: [open] })?.disabled?.reason,
    "main.json 不允許參數 'access' 的值為 'Disabled'",
  );
  assert.equal(
    say("With 'true' for parameter 'on', main.json comes out no better"),
    "將參數 'on' 設為 'true' 時，main.json 的結果並未改善",
  );
});

test("the fix that a template offers of its parameter files is told in Traditional Chinese", () => {
  const offer = (...names: readonly string[]): string | undefined => {
    const document = TextDocument.create("file:///main.json", "json", 1, declaring({ type: "string" }));
    surround(document, parameterFiles(Object.fromEntries(names.map((name) => [name, open]))), undefined);
    const whole = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
    const editor = { stops: true, disabled: true, pages: true, levels: true, annotations: true, lists: true };
    const actions = localise(codeActions(document, whole, { diagnostics: [] }, defaultSettings, editor), say);
    return actions.find(({ title }) => title.includes("將參數"))?.title;
  };
  const end = "中將參數 'access' 設為 'Disabled'（workspace-public-network-access）";
  assert.equal(offer(".dev"), `在 main.parameters.dev.json ${end}`);
  assert.equal(offer(".dev", ".prod"), `在 main.parameters.dev.json 和 main.parameters.prod.json ${end}`);
  assert.equal(offer(".dev", ".prod", ".test"), `在 3 個參數檔案${end}`);
});

const by = "when deployed by ../main.json";
for (const [where, end] of [
  [by, "部署自 ../main.json"],
  [
    `${by} in dev and test; not ${by} in prod`,
    "部署自 ../main.json 於 dev 和 test；不適用：部署自 ../main.json 於 prod",
  ],
  [`${by} by default, in dev and test`, "部署自 ../main.json 依預設、於 dev 和 test"],
  [
    `${by} in dev; not ${by} by default or in prod`,
    "部署自 ../main.json 於 dev；不適用：部署自 ../main.json 依預設或於 prod",
  ],
  [`by default and ${by} in dev; not in prod`, "依預設和部署自 ../main.json 於 dev；不適用：於 prod"],
  [`${by} in dev and when deployed by b.json`, "部署自 ../main.json 於 dev 和部署自 b.json"],
] as const)
  test(`where a template above deploys it is told in Traditional Chinese: ${end}`, () =>
    assert.equal(
      say(`The workspace accepts traffic from the public internet, ${where}.`).replace(/^[^（]*/, ""),
      `（${end}）。`,
    ));
