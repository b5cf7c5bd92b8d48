import assert from "node:assert/strict";
import { test } from "node:test";
import { readMarks } from "./marks.ts";
import { loaded, run } from "./rule-cases.ts";

/** Which lines another file is to end with, by the case that asks for them. */
const additions: readonly (readonly [name: string, title: string, to: string, ...lines: readonly string[]])[] = [
  ["cli-v2: a job with a .env in its folder", "Leave '.env' out in 'src/.amlignore'", "src/.amlignore", ".env"],
  [
    "cli-v2: a private key further down, and an .amlignore that is about something else",
    "Leave these files out in '../src/.amlignore'",
    "../src/.amlignore",
    "certs/private-key.pem",
    "certs/id_rsa",
  ],
  [
    "cli-v2: deployments",
    "Leave '.azure/msal_token_cache.json' out in 'score/.amlignore'",
    "score/.amlignore",
    ".azure/msal_token_cache.json",
  ],
];

for (const [name, ...wanted] of additions)
  test(`code-folder-holds-secrets adds for "${name}" to what leaves files out`, () => {
    const { rule, cases } = loaded.find((l) => l.rule.id === "code-folder-holds-secrets") ?? {};
    const shown = cases?.find((c) => c.name === name);
    assert.ok(rule && shown);
    const { addition } = run(shown, readMarks(shown.text).clean, [rule])[0] ?? {};
    assert.deepEqual(addition && [addition.title, addition.to, ...addition.lines], wanted);
  });
