import assert from "node:assert/strict";
import { test } from "node:test";
import { type Schema as LibrarySchema, Validator } from "@cfworker/json-schema";
import { fits } from "../../server/src/structure/fits.ts";
import { Timestamp } from "../../server/src/structure/instance.ts";
import { kindsWithSchema, type Schema, schemaOf } from "../../server/src/structure/schema.ts";

const keyword = {
  judging: new Set(
    "type enum const pattern minLength maxLength minimum maximum exclusiveMinimum properties propertyNames required dependencies additionalProperties items minItems maxItems anyOf allOf not if then".split(
      " ",
    ),
  ),
  telling: new Set("$schema $comment title description readOnly examples errorMessage".split(" ")),
};

test("schemas use no keyword that would not be looked at", () => {
  const seen = new Set<unknown>();
  const visit = (schema: unknown): void => {
    if (typeof schema !== "object" || schema === null || seen.has(schema)) return;
    seen.add(schema);
    for (const [word, value] of Object.entries(schema)) {
      assert.ok(keyword.judging.has(word) || keyword.telling.has(word), word);
      if (word === "properties") for (const each of Object.values(value)) visit(each);
      else if (["anyOf", "allOf"].includes(word)) for (const each of value) visit(each);
      else if (["items", "additionalProperties", "propertyNames", "not", "if", "then"].includes(word)) visit(value);
    }
  };
  for (const kind of kindsWithSchema) visit(schemaOf(kind));
  assert.ok(seen.size > 1000);
});

const values: readonly unknown[] = [
  null,
  true,
  0,
  1,
  1.5,
  -3,
  "",
  "a",
  "ab",
  "abc",
  "\u{1F600}\u{1F600}",
  [],
  ["a"],
  ["a", 1],
  {},
  { a: "a" },
  { a: 1 },
  { a: "a", b: 2 },
  { b: "a", c: {} },
  { toString: 1 },
];

const schemas: readonly Schema[] = [
  { type: "integer" },
  { type: ["string", "null"] },
  { type: "array", items: { type: "string" } },
  { type: "object", properties: { a: { type: "string" } } },
  { enum: ["a", 1, null] },
  { const: true },
  { pattern: "^a" },
  { minLength: 2, maxLength: 2 },
  { minimum: 0, maximum: 1 },
  { exclusiveMinimum: 0 },
  { minItems: 1, maxItems: 1 },
  { required: ["a"] },
  { required: ["toString"] },
  { dependencies: { a: ["b"] } },
  { propertyNames: { pattern: "^[ab]$" } },
  { properties: { a: {} }, additionalProperties: false },
  { properties: { a: {} }, additionalProperties: { type: "number" } },
  { not: { type: "null" } },
  { not: { required: ["a", "b"] } },
  { anyOf: [{ type: "string" }, { required: ["a"], type: "object" }] },
  { allOf: [{ required: ["a"] }, { properties: { a: { type: "number" } } }] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  { if: { required: ["a"], type: "object" }, then: { required: ["b"] } },
];

for (const schema of schemas)
  test(`a value fits where it is valid by draft 7: ${JSON.stringify(schema)}`, () => {
    const validator = new Validator(schema as LibrarySchema, "7");
    const expected = values.map((value) => validator.validate(value).valid);
    assert.deepEqual(
      values.map((value) => fits(schema, value)),
      expected,
    );
    assert.ok(expected.includes(true) && expected.includes(false));
  });

test("a date is no text", () => {
  assert.equal(fits({ type: "string" }, new Timestamp("2026-01-01")), false);
});
