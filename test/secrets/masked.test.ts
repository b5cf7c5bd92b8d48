import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { rules, settings } from "../../server/src/index.ts";
import { masked } from "../../server/src/rules/masked.ts";
import { kinds } from "../fuzz/credentials.ts";

for (const [name, arbitrary] of Object.entries(kinds))
  test(`of ${name}, a sentence shows no more than how it begins, and is as long`, () => {
    for (const { text, core } of fc.sample(arbitrary, { seed: 7, numRuns: 10 })) {
      const sentence = `'auth' can only be 'key' or 'token', not '${text}'.`;
      const shown = masked(sentence);
      assert.equal(shown.length, sentence.length);
      assert.ok(!shown.includes(core.slice(4, 16)), shown);
      assert.ok(shown.startsWith("'auth' can only be 'key' or 'token', not '"));
      assert.ok(shown.endsWith("'."));
    }
  });

test("a key is masked as a parameter of an address, too", () => {
  const key = `${"m4d3Up7F0r".repeat(8)}Th1sT3==`;
  const shown = masked(`see https://contoso.com/?api=2&token=${key}`);
  assert.ok(!shown.includes("m4d3Up7F0r"), shown);
});

test("what holds no credential is left as it is", () => {
  const plain = [
    "https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link?view=azureml-api-2#sig",
    "https://user:${{ secrets.TOKEN }}@contoso.com/simple",
    "azureml://registries/azureml/models/gpt2/versions/1",
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg",
    ...rules.flatMap(({ title, source }) => [title, source]),
    ...settings.flatMap(({ id, source }) => [id, source]),
  ];
  for (const text of plain) assert.equal(masked(text), text);
});
