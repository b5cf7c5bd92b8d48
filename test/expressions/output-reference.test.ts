import assert from "node:assert/strict";
import { test } from "node:test";
import { outputAskedBy } from "../../server/src/expressions/arm/output-reference.ts";
import { parse } from "../../server/src/expressions/arm/parser.ts";

for (const [text, expected] of [
  ["reference('net').outputs.access.value", "access"],
  ["Reference('net').OUTPUTS['access'].Value", "access"],
  ["reference('net', '2022-09-01').outputs.access.value", "access"],
  ["reference('net').outputs.access.type", undefined],
  ["reference('net').outputs.access", undefined],
  ["reference('net').outputs", undefined],
  ["reference('net').properties.access.value", undefined],
  ["reference('net').outputs[concat('a', 'b')].value", undefined],
  ["reference('net').outputs.access[concat('value')]", undefined],
  ["reference('net')[concat('outputs')].access.value", undefined],
  ["reference('net').outputs.list[0]", undefined],
  ["reference().outputs.access.value", undefined],
  ["reference('net').value", undefined],
  ["'net'.outputs.access.value", undefined],
  ["contoso.reference('net').outputs.access.value", undefined],
  ["deployment('net').outputs.access.value", undefined],
] as const)
  test(`${text} asks for ${expected ?? "no"} output`, () => {
    const access = parse(`[${text}]`);
    assert.ok(access?.kind === "access");
    const asked = outputAskedBy(access);
    assert.equal(asked?.name, expected);
    if (asked) assert.deepEqual(asked.deployment.kind === "literal" && asked.deployment.value, "net");
  });
