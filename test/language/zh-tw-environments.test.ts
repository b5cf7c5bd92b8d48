import assert from "node:assert/strict";
import { test } from "node:test";
// @ts-expect-error: a script without types
import { translationsInto } from "../../scripts/build/translations.mjs";
import { inspect } from "../../server/src/index.ts";
import { translator } from "../../server/src/language/translator.ts";
import { template, workspace } from "../arm/template.ts";

const say = translator(await translationsInto("zh-tw"), (text) => assert.fail(text));

/** How the finding about a workspace that is open in some environments ends. */
function told(defaultValue: string | undefined, given: Readonly<Record<string, string>>): string {
  const access = { type: "string", ...(defaultValue && { defaultValue }) };
  const text = template([workspace({ publicNetworkAccess: "[parameters('access')]" })], { parameters: { access } });
  const files = Object.entries(given).map(([name, value]) => ({
    name: `main.parameters${name}.json`,
    text: JSON.stringify({
      $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
      parameters: { access: { value } },
    }),
  }));
  const { findings } = inspect("main.json", text, files);
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
    open,
    { ".dev": closed, ".prod": closed, ".test": closed },
    "，除非部署時覆寫參數 'access' 的預設值（不適用：於 dev、prod 或 test）。",
  ],
] as const)
  test(`where a finding holds is told in Traditional Chinese: ${end}`, () => assert.equal(told(byDefault, given), end));
