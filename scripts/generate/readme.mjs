import { readFile } from "node:fs/promises";
import { inRepository } from "../repository.mjs";
import { Failure } from "../run.mjs";
import { loadRules } from "./rule-files.mjs";
import { ruleTables } from "./rule-table.mjs";

const marks = /(?<=<!-- rules -->\n).*(?=<!-- \/rules -->)/s;

/** The README with the table of rules between its marks. */
export async function generate() {
  const readme = await readFile(inRepository("README.md"), "utf8");
  if (!marks.test(readme)) throw new Failure("README.md has lost its marks <!-- rules --> and <!-- /rules -->.");
  const rules = (await loadRules()).map(({ rule }) => rule);
  const tables = ruleTables(rules, "docs/rules/", 3).join("\n\n");
  return [["README.md", readme.replace(marks, () => `\n${tables}\n\n`)]];
}
