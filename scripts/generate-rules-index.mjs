// Writes only the list of rules: enough while a rule is being written. usage: node scripts/generate-rules-index.mjs
import { writeFile } from "node:fs/promises";
import { generate } from "./generate/rule-index.mjs";
import { inRepository } from "./repository.mjs";

for (const [path, text] of await generate()) await writeFile(inRepository(path), text);
