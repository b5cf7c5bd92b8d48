// Puts every CLI file that can be scaffolded, filled in, to the real client. Prints what it refuses, then a count.
// usage: node test/oracle/scaffolds.mjs ORACLE_ROOT
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scaffold, scaffolds } from "../../server/src/features/scaffold/index.ts";
import { everyAnswer } from "../features/every-answer.ts";
import { fillIn } from "./fill-in.mjs";
import { askWithFiles } from "./loader.mjs";
import { kindOf } from "./ours.mjs";

const [oracle] = process.argv.slice(2);
if (!oracle) throw new Error("usage: node test/oracle/scaffolds.mjs ORACLE_ROOT");

const texts = scaffolds
  .flatMap((each) => everyAnswer(each).flatMap((answers) => scaffold(each.id, answers) ?? []))
  .filter(({ text }) => text.startsWith("$schema: https://azuremlschemas"))
  .map(({ text }) => fillIn(text));
const work = await mkdtemp(join(tmpdir(), "scaffolds-"));
try {
  const files = [...new Set(texts)].map((text, i) => ({ text, kind: kindOf(text), path: join(work, `${i}.yml`) }));
  await Promise.all(files.map(({ path, text }) => writeFile(path, text)));
  const answers = await askWithFiles(oracle, files);
  const refused = files.flatMap(({ kind, text }, i) =>
    answers[i].ok ? [] : [`${kind}: ${JSON.stringify(answers[i].errors)}\n${text}`],
  );
  console.log([...refused, `${files.length} files, ${refused.length} refused`].join("\n"));
  process.exitCode = refused.length > 0 ? 1 : 0;
} finally {
  await rm(work, { recursive: true, force: true });
}
