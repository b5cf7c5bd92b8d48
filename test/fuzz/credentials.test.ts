import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { leakIn } from "../../server/src/rules/leak.ts";
import { kinds } from "./credentials.ts";

for (const [name, arbitrary] of Object.entries(kinds))
  test(`what is planted as ${name} is known for a credential`, () => {
    const samples = fc.sample(arbitrary, { seed: 7, numRuns: 20 });
    assert.deepEqual(
      samples.filter(({ text }) => leakIn(text) === undefined),
      [],
    );
  });
