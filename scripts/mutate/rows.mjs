// What is measured, row by row, and the tests that have to notice.
import { readdirSync } from "node:fs";

const rules = "server/src/rules";
const entries = readdirSync(rules, { withFileTypes: true });
const families = entries.filter((entry) => entry.isDirectory());
/** What rules share, but for the cases and what is generated. */
const shared = entries.filter(({ name }) => name.endsWith(".ts") && !/^(?:case|index)\b/.test(name));

const testsOfRules = [
  "test/{ignored-keys,rules,rule-additions,rule-messages,rule-related,profiles}.test.ts",
  "test/roles/*.test.ts",
  "test/secrets/{as-secretlint,leak,masked}.test.ts",
  "test/arm/{authored-templates,graph,parameter-file-fixes}.test.ts",
];

export const rows = [
  {
    place: "server/src/engine",
    files: ["server/src/engine/*.ts"],
    tests: [
      "test/engine/*.test.ts",
      "test/arm/{deployed-templates,graph,linked-templates,parameter-file-fixes,parameter-files,structure}.test.ts",
      "test/features/posture.test.ts",
    ],
  },
  {
    place: "server/src/expressions",
    files: ["server/src/expressions/**/*.ts"],
    tests: [
      "test/expressions/{evaluator,filled,functions,output-reference,parser}.test.ts",
      "test/arm/{functions,graph,linked-templates,parameter-files,structure}.test.ts",
    ],
  },
  ...families.map(({ name }) => ({
    place: `${rules}/${name}`,
    files: [`${rules}/${name}/*.ts`],
    tests: testsOfRules,
  })),
  ...shared.map(({ name }) => ({ place: `${rules}/${name}`, files: [`${rules}/${name}`], tests: testsOfRules })),
];
