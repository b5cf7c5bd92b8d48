import assert from "node:assert/strict";
import { test } from "node:test";
import { parseTree } from "jsonc-parser";
import { bigTemplate } from "../../scripts/bench/big-template.mts";
import { inspect } from "../../server/src/index.ts";
import { timesAsLong } from "../pace.ts";

const most = 10;

// As large as the largest module that Microsoft publishes.
const text = bigTemplate(1_660_000);

test(`a template of 1.66 MB is checked within ${most} times what it takes to be parsed`, (t) => {
  assert.ok(Math.abs(text.length - 1_660_000) < 100_000, `${text.length}`);
  const { findings, resources } = inspect("main.json", text);
  assert.ok(resources.length > 500 && findings.length > 0);
  const times = timesAsLong(
    () => inspect("main.json", text),
    () => parseTree(text),
    most,
  );
  t.diagnostic(`${times.toFixed(1)} times`);
  assert.ok(times <= most);
});
