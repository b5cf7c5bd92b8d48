import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { checkJson, folderWith } from "../cli/run.ts";
import { Editor, modern } from "./editor.ts";

const rule = "package-source-not-approved";
const conda = "channels:\n  - somebody\ndependencies:\n  - python=3.12\n";
const config = '{ "allow": { "packageSources": ["conda-forge"] } }';
const deployment = `name: blue
endpoint_name: churn
environment:
  image: mcr.microsoft.com/azureml/minimal:1
  conda_file: ../env/conda.yml
instance_type: Standard_DS3_v2
`;

test("editor and command line follow a deployment to its conda file", async () => {
  const editor = new Editor();
  let asked = 0;
  editor.reply("mlwarden/siblings", () => []);
  editor.reply("mlwarden/firstFile", ({ uris }: { uris: readonly string[] }) => {
    const index = uris.indexOf("file:///ml/mlwarden.json");
    return index < 0 ? null : { index, text: config };
  });
  editor.reply("mlwarden/linked", ({ path }: { path: string }) => {
    asked++;
    return path === "../env/conda.yml" ? { text: conda } : null;
  });
  await editor.start(modern, { siblings: true, files: true });
  const document = await editor.open(deployment, "yaml", "ml/deploy/blue");
  const [finding] = (await editor.diagnostics(document)).filter(({ code }) => code === rule);
  assert.deepEqual(finding?.range, { start: { line: 4, character: 14 }, end: { line: 4, character: 30 } });
  assert.deepEqual(finding?.relatedInformation?.[0]?.location, {
    uri: "file:///ml/env/conda.yml",
    range: { start: { line: 1, character: 4 }, end: { line: 1, character: 12 } },
  });
  await editor.replace(document, "name: blue", "name: green");
  assert.equal((await editor.diagnostics(document)).filter(({ code }) => code === rule).length, 1);
  assert.equal(asked, 1);
  assert.equal(await editor.end(), 0);

  const cwd = folderWith({ "deploy/blue.yml": deployment, "env/conda.yml": conda, "mlwarden.json": config });
  const { files } = checkJson([join(cwd, "deploy")], { cwd });
  const told = files.flatMap(({ findings }) => findings.filter((found) => found.rule === rule));
  assert.deepEqual(
    told.map(({ message }) => message),
    [finding?.message],
  );
});
