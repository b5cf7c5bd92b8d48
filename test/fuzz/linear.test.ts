import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "../../server/src/index.ts";
import { idleMilliseconds, timesAsLong } from "../pace.ts";
import { growing } from "./growing.ts";

const n = 2000;
/** Four times the text would take sixteen times as long where the time grew with its square. */
const most = 8;
/** Milliseconds, on an idle machine; below it, what counts is not the text. */
const quick = 300;

for (const [what, make] of Object.entries(growing))
  test(`time grows in proportion to the text: ${what}`, () => {
    const [small, large] = [make(n), make(4 * n)];
    const read = ({ name, text }: typeof small) => inspect(name, text);
    if (idleMilliseconds(() => read(large), quick, 1) <= quick) return;
    const times = timesAsLong(
      () => read(large),
      () => read(small),
      most,
    );
    assert.ok(times <= most, `${times.toFixed(1)} times for four times the text`);
  });
