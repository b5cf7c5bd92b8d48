import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { documentLinks } from "../../server/src/features/links.ts";
import { rules } from "../../server/src/rules/index.ts";

function links(
  text: string,
  uri = "file:///project/jobs/job.yml",
  home?: string,
): readonly (readonly [on: string, target: string])[] {
  const document = TextDocument.create(uri, "yaml", 1, text);
  return documentLinks(document, rules, home).map(({ range, target }) => [document.getText(range), target ?? ""]);
}

const deployment = "endpoint_name: e\ninstance_type: x\n";
const job = "$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\n";
const cases: readonly (readonly [text: string, on: string, target: string])[] = [
  [`${deployment}environment: file:./env.yml\n`, "file:./env.yml", "file:///project/jobs/env.yml"],
  [`${deployment}environment: ./env.yml # why\n`, "./env.yml", "file:///project/jobs/env.yml"],
  [
    `${deployment}environment:\n  conda_file: ../env/conda.yaml\n`,
    "../env/conda.yaml",
    "file:///project/env/conda.yaml",
  ],
  [`${deployment}model:\n  path: "my model#1"\n`, "my model#1", "file:///project/jobs/my%20model%231"],
  [`${job}code: src\n`, "src", "file:///project/jobs/src"],
  [`${job}code: .\n`, ".", "file:///project/jobs/"],
  [`${job}code: ..\\src\n`, "..\\src", "file:///project/src"],
  [`${job}component: ./c.yml\n`, "./c.yml", "file:///project/jobs/c.yml"],
  [`${job}inputs:\n  a:\n    path: ../data/x.csv\n`, "../data/x.csv", "file:///project/data/x.csv"],
];
for (const [text, on, target] of cases) {
  test(`a link on ${on}`, () => assert.deepEqual(links(text), [[on, target]]));
}

test("a scoring script lies in the folder of the code", () => {
  const text = `${deployment}code_configuration:\n  code: ../src/\n  scoring_script: score.py\n`;
  assert.deepEqual(links(text), [
    ["../src/", "file:///project/src/"],
    ["score.py", "file:///project/src/score.py"],
  ]);
});

test("in a virtual file system, and in none", () => {
  const text = `${job}code: ../src\n`;
  assert.deepEqual(links(text, "vscode-vfs://github/o/r/jobs/job.yml"), [["../src", "vscode-vfs://github/o/r/src"]]);
  assert.deepEqual(links(text, "untitled:Untitled-1"), []);
});

for (const text of [
  `${deployment}environment: azureml:env:1\n`,
  `${deployment}environment: env.yml.bak\n`,
  `${job}code: azureml://registries/r/codes/c/versions/1\n`,
  `${job}code: https://example.com/x.git\n`,
  `${job}code: /absolute\n`,
  `${job}code: C:\\absolute\n`,
  `${job}code: <folder>\n`,
  `${job}code: "\${{ inputs.code }}"\n`,
  `${job}code:\n`,
  "steps:\n- code: src\n",
]) {
  test(`no link in ${JSON.stringify(text.split("\n").at(-2))}`, () => assert.deepEqual(links(text), []));
}

test("a link that leaves the folder that is open is none", () => {
  const text = `${job}code: ../../other\ncomponent: file:../c.yml\n`;
  const uri = "file:///my%20project/jobs/job.yml";
  const inside = ["file:../c.yml", "file:///my%20project/c.yml"];
  assert.deepEqual(links(text, uri, "file:///my project"), [inside]);
  assert.deepEqual(links(text, uri), [["../../other", "file:///other"], inside]);
});
