// Writes the file of a new rule, with a case in every format that spells its setting, and adds it to the index.
// usage: npm run new-rule -- <subject> <rule-id> [setting-id]
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { rulesFolder } from "./generate/rule-files.mjs";
import { generate } from "./generate/rule-index.mjs";
import { unwritten } from "./new-rule/cases.mjs";
import { findSetting } from "./new-rule/find-setting.mjs";
import { skeleton } from "./new-rule/skeleton.mjs";
import { inRepository } from "./repository.mjs";
import { Failure, main } from "./run.mjs";

const usage = "usage: npm run new-rule -- <subject> <rule-id> [setting-id]";
const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

await main(async () => {
  const [subject, id, settingId] = process.argv.slice(2);
  if (!kebabCase.test(subject ?? "") || !kebabCase.test(id ?? "")) throw new Failure(usage);
  const path = `${rulesFolder}/${subject}/${id}.ts`;
  const found = await findSetting(subject, settingId);
  await create(path, skeleton(id, found));
  for (const [index, text] of await generate()) await writeFile(inRepository(index), text);
  console.log(
    `Written: ${path}\n${lacking(found.setting)}Fill in what is marked TODO, then run \`npm run unit\`, and at the end \`npm run generate\`.`,
  );
});

function lacking(setting) {
  const dialects = unwritten(setting);
  return dialects.length > 0 ? `Write the cases for ${dialects.join(", ")} yourself: it holds none.\n` : "";
}

async function create(path, text) {
  await mkdir(dirname(inRepository(path)), { recursive: true });
  await writeFile(inRepository(path), text, { flag: "wx" }).catch((error) => {
    throw error.code === "EEXIST" ? new Failure(`${path} is there already.`) : error;
  });
}
