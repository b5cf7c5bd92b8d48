import { test } from "node:test";
import fc from "fast-check";
import { propertiesOf } from "./properties.ts";
import { known } from "./texts.ts";

/** The same every time; `npm run fuzz` looks further. */
const seed = 7;
const numRuns = 150;
const interruptAfterTimeLimit = 3000;

for (const [name, property] of propertiesOf(known))
  test(name, () => fc.assert(property, { seed, numRuns, interruptAfterTimeLimit }));
