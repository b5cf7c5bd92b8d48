import assert from "node:assert/strict";
import { test } from "node:test";
import { references } from "../../server/src/dialects/cli-v2/references.ts";
import { parse } from "./read.ts";

const found = (text: string): string[] => {
  const list = references(parse(text));
  for (const { span, path } of list) assert.ok(text.slice(span.start, span.end).includes(path));
  return list.map(({ path, kind }) => `${path} ${kind ?? "?"}`);
};

test("'file:' names another file wherever it stands", () => {
  const text = `
environment: file:./env.yml
jobs:
  a:
    component: "file:../parts/a.yaml"
  b:
    inputs: [file:./data.csv]
    code: file:./src
`;
  assert.deepEqual(found(text), ["./env.yml environment", "../parts/a.yaml ?", "./src ?"]);
});

test("some keys take a plain path", () => {
  const text = `
environment: ./env.yml
conda_file: ../environment/conda.yaml
component: train.yml
trial: ./trial.yml
create_job: ./job.yml
import_data: import.YML
`;
  assert.deepEqual(found(text), [
    "./env.yml environment",
    "../environment/conda.yaml condaEnvironment",
    "train.yml ?",
    "./trial.yml ?",
    "./job.yml ?",
    "import.YML dataImport",
  ]);
});

test("references to assets, URLs, placeholders and blocks are no files", () => {
  const text = `
environment: azureml:env.yml
component: azureml://registries/r/components/c.yml
trial: https://example.com/trial.yml
job: <your-job>.yml
create_job: file:\${{x}}
conda_file:
  dependencies: []
path: ./data.yml
toString: x.yml
`;
  assert.deepEqual(found(text), []);
});

test("an alias is followed once, a second document not at all", () => {
  assert.deepEqual(found("a: &a\n  component: ./c.yml\nb: *a\nc:\n  <<: *a\n---\ncomponent: ./d.yml\n"), ["./c.yml ?"]);
});
