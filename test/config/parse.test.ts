import assert from "node:assert/strict";
import { test } from "node:test";
import { configFor, levelsFor, problemsIn } from "./files.ts";

const faultsOf = async (text: string): Promise<readonly string[]> =>
  problemsIn(await configFor("/d.yml", { "/mlwarden.json": text }));

for (const [what, text, faults] of [
  ["an empty object", "{}", []],
  ["comments", '{ // why\n "profile": "strict" }', []],
  ["an address of its schema", '{ "$schema": "https://example.com/mlwarden.schema.json" }', []],
  [
    "a misspelt setting",
    '{ "profil": "strict" }',
    ["\"profil\": There is no setting 'profil'. Did you mean 'profile'?"],
  ],
  ["an unknown setting", '{ "colour": 1 }', ["\"colour\": There is no setting 'colour'."]],
  [
    "a misspelt rule",
    '{ "rules": { "storage-weak-tsl": "off" } }',
    ["\"storage-weak-tsl\": There is no rule 'storage-weak-tsl'. Did you mean 'storage-weak-tls'?"],
  ],
  [
    "an unknown rule",
    '{ "rules": { "zzz": "off" } }',
    ["\"zzz\": There is no rule 'zzz'. 'mlwarden rules' lists the rules."],
  ],
  [
    "a level that is none",
    '{ "rules": { "storage-weak-tls": "warn" } }',
    ["\"warn\": One of these belongs here: 'off', 'hint', 'information', 'warning', 'error'."],
  ],
  ["a list for an object", '{ "rules": [] }', ["[]: An object belongs here."]],
  ["a text for a list", '{ "overrides": "x" }', ['"x": A list belongs here.']],
  ["a number for a text", '{ "extends": [1] }', ["1: A text belongs here."]],
  ["a word for a truth", '{ "suppressions": { "requireReason": "no" } }', ['"no": True or false belongs here.']],
  ["an override for nothing", '{ "overrides": [{}] }', ["{}: An override needs 'files', the globs that it is for."]],
  ["something else", "[1]", ["[1]: An object belongs here."]],
  ["nothing", "", [": An object belongs here."]],
] as const)
  test(`${what} in a configuration`, async () => assert.deepEqual(await faultsOf(text), faults));

test("a text that is not whole is told, and what can be read of it counts", async () => {
  const text = '{ "rules": { "storage-weak-tls": "off" }, "profile": ';
  assert.notDeepEqual(await faultsOf(text), []);
  assert.deepEqual(await levelsFor("/d.yml", { "/mlwarden.json": text }), { "storage-weak-tls": "off" });
});
