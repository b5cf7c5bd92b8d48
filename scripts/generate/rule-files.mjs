import { readdir } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { exampleOf } from "../../server/src/rules/case.ts";
import { inRepository } from "../repository.mjs";

export const rulesFolder = "server/src/rules";

/** Every rule file, as `<subject>/<rule-id>.ts`, in alphabetical order. */
export async function ruleFiles() {
  const names = await readdir(inRepository(rulesFolder), { recursive: true });
  return names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.includes("/") && name.endsWith(".ts"))
    .sort();
}

/** Every rule with its cases, in the order of the index. */
export async function loadRules() {
  const files = await ruleFiles();
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(inRepository(rulesFolder, file)).href)));
  return modules.map(({ default: rule, cases }) => ({ rule, cases: cases.map(exampleOf) }));
}
