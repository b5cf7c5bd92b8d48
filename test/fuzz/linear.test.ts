import assert from "node:assert/strict";
import { test } from "node:test";
import { fastest } from "../../scripts/bench/fastest.mts";
import { inspect } from "../../server/src/index.ts";
import { growing } from "./growing.ts";

const n = 2000;
/** Four times the text would take sixteen times as long where the time grew with its square. */
const most = 8;
/** In milliseconds; below it, what counts is not the text. */
const quick = 300;

for (const [what, make] of Object.entries(growing))
  test(`time grows in proportion to the text: ${what}`, () => {
    const [small, large] = [make(n), make(4 * n)];
    const limit = Math.max(quick, most * fastest(() => inspect(small.name, small.text), 0, 3));
    const took = fastest(() => inspect(large.name, large.text), limit, 4);
    assert.ok(took <= limit, `${took.toFixed(0)} ms for ${large.text.length} characters, ${limit.toFixed(0)} at most`);
  });
