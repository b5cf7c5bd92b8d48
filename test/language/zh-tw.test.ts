import assert from "node:assert/strict";
import { test } from "node:test";
// @ts-expect-error: a script without types
import { pagesAsJson } from "../../scripts/build/pages.mjs";
// @ts-expect-error: a script without types
import { translationsInto } from "../../scripts/build/translations.mjs";
import { localise } from "../../server/src/language/localise.ts";
import { translator } from "../../server/src/language/translator.ts";
import { saidOfFaults } from "./faulty.ts";
import { allCases, saidAlways, saidOf } from "./shown.ts";

const translations: Record<string, string> = await translationsInto("zh-tw");

test("all that is shown is there in Traditional Chinese; `node scripts/translations.mjs zh-tw` lists what lacks", async () => {
  const missing = new Set<string>();
  const translate = translator(translations, (text) => missing.add(text));
  for (const said of saidAlways(JSON.parse(await pagesAsJson()))) localise(said, translate);
  for (const each of allCases) for (const said of saidOf(each)) localise(said, translate);
  for await (const said of saidOfFaults()) localise(said, translate);
  assert.deepEqual([...missing], []);
});

test("code, links and what varies are in the translation as they are in the English text", () => {
  const marks = (text: string) => (text.match(/`[^`]+`|https?:[^\s)]+/g) ?? []).sort();
  const holes = (text: string) =>
    [...new Set(text.match(/\{=?\d\}/g)?.map((hole) => hole.replace("=", "")) ?? [])].sort();
  for (const [english, other] of Object.entries(translations)) {
    assert.deepEqual([...new Set(marks(other))], [...new Set(marks(english))], english);
    assert.deepEqual(holes(other), holes(english), english);
  }
});

test("no Simplified characters", () => {
  const simplified = /[设复应开门类为这运个读写络误书员图权线级组织]/u;
  for (const text of Object.values(translations)) assert.doesNotMatch(text, simplified);
});
