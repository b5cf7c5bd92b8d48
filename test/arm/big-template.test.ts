import assert from "node:assert/strict";
import { test } from "node:test";
import { parseTree } from "jsonc-parser";
import { bigTemplate } from "../../scripts/bench/big-template.mts";
import { fastest } from "../../scripts/bench/fastest.mts";
import { inspect } from "../../server/src/index.ts";

// As large as the largest module that Microsoft publishes.
const text = bigTemplate(1_660_000);

test("a template of 1.66 MB is checked in less than ten times what it takes to be parsed", (t) => {
  assert.ok(Math.abs(text.length - 1_660_000) < 100_000, `${text.length}`);
  const { findings, resources } = inspect("main.json", text);
  assert.ok(resources.length > 500 && findings.length > 0);
  const parsed = fastest(() => parseTree(text));
  const checked = fastest(() => inspect("main.json", text), 5 * parsed);
  t.diagnostic(`${(checked / parsed).toFixed(1)} times: ${checked.toFixed(0)} ms to ${parsed.toFixed(0)} ms`);
  assert.ok(checked < 10 * parsed, `${checked.toFixed(0)} ms to ${parsed.toFixed(0)} ms`);
});
