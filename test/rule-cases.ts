import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { unconfigured } from "../server/src/config/policy.ts";
import { placed } from "../server/src/dialects/beside/placed.ts";
import { analyse } from "../server/src/engine/analyse.ts";
import { check } from "../server/src/engine/check.ts";
import { checkParameterFile } from "../server/src/engine/check-parameter-file.ts";
import type { Analysis, Finding } from "../server/src/engine/finding.ts";
import { type Case, type Example, exampleOf } from "../server/src/rules/case.ts";
import { type AllowLists, undecided } from "../server/src/rules/project.ts";
import type { Rule } from "../server/src/rules/rule.ts";
import { syntaxes } from "../server/src/syntax/index.ts";
import { applyEdits } from "../server/src/text/span.ts";

const folder = new URL("../server/src/rules", import.meta.url).pathname;
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
  (entry) => entry.isFile() && entry.parentPath !== folder && entry.name.endsWith(".ts"),
);

/** Reads a case, or what became of its text: a parameter file by way of its template. */
export function read({ syntax, template, beside = [] }: Example, text: string): Analysis {
  const file = { name: "main.parameters.json", text };
  const given =
    template === undefined
      ? undefined
      : checkParameterFile(file, { name: "main.json", text: template }, [], [], unconfigured, "2026-01-01");
  const analysis = given?.analysis ?? analyse(syntax, text);
  return { ...analysis, resources: placed(analysis.resources, beside) };
}

export const run = (c: Example, text: string, chosen: readonly Rule[], allow: AllowLists = {}): readonly Finding[] =>
  check(read(c, text), chosen, { ...unconfigured, project: { ...undecided, allow } });

/** Fixes everything a rule says about a text, one finding after the other, as a person would. */
export function fixAll(c: Example, text: string, rule: Rule): string {
  let current = text;
  for (let round = 0; round < 20; round++) {
    const analysis = read(c, current);
    const fix = check(analysis, [rule]).flatMap((f) => f.fixes.slice(0, 1))[0];
    if (!fix) return current;
    const edits = syntaxes[c.syntax].print(analysis.tree, fix.ops);
    assert.ok(edits, `the fix "${fix.title}" can be printed`);
    current = applyEdits(current, edits);
  }
  assert.fail("the fixes come to an end");
}

/** Every rule with its cases. */
export const loaded = await Promise.all(
  files.map(async (file) => {
    const module = (await import(pathToFileURL(`${file.parentPath}/${file.name}`).href)) as {
      default: Rule;
      cases: readonly Case[];
    };
    return { file: file.name, rule: module.default, cases: module.cases.map(exampleOf) };
  }),
);
