import { configOf } from "../../server/src/config/load.ts";
import { rules } from "../../server/src/rules/index.ts";
import { syntaxes } from "../../server/src/syntax/index.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { inFiles } from "../config/files.ts";

const configs: readonly Json[] = [
  {
    colour: 1,
    profil: "strict",
    extends: ["./gone.json", "gone", "../outside.json", "./again.json", 1],
    profile: "lax",
    rules: { zzz: "off", "storage-weak-tsl": "off", "storage-weak-tls": "warn" },
    overrides: [{}],
    allow: { imageHosts: "mcr.microsoft.com" },
    suppressions: { requireReason: "no" },
  },
  [],
];

const deep = "[".repeat(2000);
const broken = {
  json: [
    ...['{ "a": b }', '{ "a": 1. }', "{ a: 1 }", '{ "a": }', '{ "a" 1 }', '{ "a": 1 "b": 2 }', '{ "a": 1', '["a"'],
    ...["{} {}", "{} /* why", '{ "a": "b', '["\\u12"]', '["\\x"]', '["a\tb"]', deep],
  ],
  yaml: [
    ...["a:\n  b: 1\n c: 2", "a:\n\tb: 1", "a: b: c", "a: @b", 'a: "\\q"', "a\nb: 1", '"a"\nb', "a: [b] c"],
    ...['a: "b', "a: 'b", "a: [b", "a: 1\nb", "a: *b", deep],
    // What the library words itself.
    ...["a: &b 1\nc: !t *b", "a: *", "a: &", "&a &b c", "!a !b c", "&a ? b", "&a - b", "&a[b]", "--- a: 1", "a: - b"],
    ...[
      "%TAG\n---\na",
      "%YAML\n---\na",
      "%YAML 3\n---\na",
      "%TAG ! a\nb",
      "a: |\n    \n  b",
      "a: |x\n  b",
      "a: |x y\n  b",
    ],
    ...[
      "[a]#b",
      "{",
      "[",
      "[- a]",
      "{- a: b c}",
      "{,}",
      "[a,,b]",
      "}",
      "]",
      "- }",
      "? ]",
      "[!t - a",
      "a: [b: {c\n]",
      ">? \u0001[",
    ],
  ],
};

/** What is said of configurations with faults, in an editor and on the command line, and of files that are not whole. */
export async function* saidOfFaults(): AsyncGenerator<unknown> {
  const ids = rules.map(({ id }) => id);
  for (const config of configs) {
    const contents = { "/w/mlwarden.json": JSON.stringify(config), "/w/again.json": { extends: "./mlwarden.json" } };
    const found = await configOf("/w/main.json", { ...inFiles(contents), homeOf: () => "/w" }, ids);
    for (const { message } of found?.files.flatMap(({ problems }) => problems) ?? [])
      yield [{ message }, { message: `mlwarden.json:1:2: ${message}` }];
  }
  for (const syntax of ["json", "yaml"] as const)
    for (const text of broken[syntax]) yield syntaxes[syntax].parse(text).problems;
}
