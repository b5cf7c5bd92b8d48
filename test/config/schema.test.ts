import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv } from "ajv";
import { parse } from "../../server/src/config/parse.ts";
import { checks } from "../../server/src/index.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/mlwarden.schema.json", import.meta.url), "utf8"));
const fits = new Ajv({ strict: false }).compile(schema);
const ids = checks.map(({ id }) => id);
const level = { "storage-weak-tls": "off" };

for (const [isRight, config] of [
  [true, {}],
  [true, { extends: "./a.json", profile: "strict", rules: level }],
  [true, { extends: ["./a.json", "b"], overrides: [{ files: ["a/**"], profile: "mcsb", rules: level }] }],
  [true, { environments: { "main.json": { prod: "prod.json" } }, allow: { imageHosts: ["mcr.microsoft.com"] } }],
  [true, { associatedResources: "all", suppressions: { requireReason: true } }],
  [false, { extends: 1 }],
  [false, { extends: "" }],
  [false, { profile: "lax" }],
  [false, { rules: { "storage-weak-tls": "warn" } }],
  [false, { rules: [] }],
  [false, { overrides: [{ rules: level }] }],
  [false, { overrides: [{ files: "a", severity: "off" }] }],
  [false, { overrides: {} }],
  [false, { environments: { "main.json": "prod.json" } }],
  [false, { allow: { hosts: [] } }],
  [false, { allow: { imageHosts: "mcr.microsoft.com" } }],
  [false, { suppressions: { requireReason: "yes" } }],
  [false, { associatedResources: "some" }],
  [false, []],
] as const)
  test(`the schema and the reader agree that ${JSON.stringify(config)} is ${isRight ? "right" : "wrong"}`, () => {
    const { problems } = parse(JSON.stringify(config), ids);
    assert.equal(fits(config), isRight);
    assert.deepEqual(
      problems.map(({ bySchema }) => bySchema),
      isRight ? [] : [true],
    );
  });

test("rules that there are not are for the reader alone to tell", () => {
  const config = { rules: { "no-such-rule": "off" } };
  assert.ok(fits(config));
  assert.deepEqual(
    parse(JSON.stringify(config), ids).problems.map(({ bySchema }) => bySchema),
    [undefined],
  );
});
