// What is measured, row by row, and the tests that have to notice.
import { readdirSync } from "node:fs";

const rules = "server/src/rules";
const families = readdirSync(rules, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const testsOfRules = [
  "test/{rules,rule-additions,rule-messages,rule-related,profiles}.test.ts",
  "test/roles/*.test.ts",
  "test/secrets/{as-secretlint,leak,masked}.test.ts",
  "test/arm/{authored-templates,graph,parameter-file-fixes}.test.ts",
];

export const rows = [
  {
    folder: "server/src/engine",
    files: ["server/src/engine/*.ts"],
    tests: [
      "test/engine/*.test.ts",
      "test/arm/{deployed-templates,graph,linked-templates,parameter-file-fixes,parameter-files,structure}.test.ts",
      "test/features/posture.test.ts",
    ],
  },
  {
    folder: "server/src/expressions",
    files: ["server/src/expressions/**/*.ts"],
    tests: [
      "test/expressions/{evaluator,filled,functions,output-reference,parser}.test.ts",
      "test/arm/{functions,graph,linked-templates,parameter-files,structure}.test.ts",
    ],
  },
  { folder: rules, files: [`${rules}/*.ts`, `!${rules}/{case,case-*,index}.ts`], tests: testsOfRules },
  ...families.map(({ name }) => ({
    folder: `${rules}/${name}`,
    files: [`${rules}/${name}/*.ts`],
    tests: testsOfRules,
  })),
];
