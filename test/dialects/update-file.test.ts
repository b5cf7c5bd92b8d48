import assert from "node:assert/strict";
import { test } from "node:test";
import { settingsOf } from "../../server/src/catalog/index.ts";
import { recognise } from "../../server/src/dialects/index.ts";
import { analyse } from "../../server/src/engine/analyse.ts";
import { parse } from "./read.ts";

const readings = (text: string): ReadonlySet<string> => {
  const [workspace] = analyse("yaml", text).resources;
  return new Set(settingsOf("workspace", "cli-v2").map((setting) => workspace?.read(setting).is ?? "none"));
};

test("what a file for an update leaves out is not known", () => {
  assert.deepEqual(readings("hbi_workspace: true\n"), new Set(["known", "unknown"]));
  assert.ok(readings("name: w\nhbi_workspace: true\n").has("absent"));
  const schema = "$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json\n";
  assert.ok(readings(`${schema}hbi_workspace: true\n`).has("absent"));
});

test("a file for an update says that it is one", () => {
  const { recognition } = recognise(parse("managed_network:\n  isolation_mode: disabled\n")) ?? {};
  assert.equal(recognition?.isUpdate, true);
  assert.equal(recognition.reason, "It has no '$schema', and its keys are those of a workspace that is to be updated.");
});
