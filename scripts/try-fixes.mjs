import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "../server/src/index.ts";
import { judgeFix } from "../test/fuzz/judge-fix.ts";

/**
 * Tries every fix of every finding in a folder on a copy in memory, with both line ends: it must print, parse, cure its
 * finding, keep every comment and line end, and change no other value. Usage: node scripts/try-fixes.mjs FOLDER
 */
const [folder = "samples"] = process.argv.slice(2);
const counts = { files: 0, findings: 0, fixes: 0, unprintable: 0, failed: 0 };

for (const file of walk(folder)) {
  const original = readFileSync(file, "utf8");
  for (const eol of ["\n", "\r\n"]) tryAll(file, original.replace(/\r?\n/g, eol));
  counts.files++;
}
console.log(counts);
process.exitCode = counts.failed > 0 ? 1 : 0;

function* walk(path) {
  if (statSync(path).isFile()) yield path;
  else
    for (const name of readdirSync(path).sort())
      if (name !== ".git" && name !== "node_modules") yield* walk(join(path, name));
}

function tryAll(file, text) {
  const before = inspect(file, text);
  counts.findings += before.findings.length;
  for (const finding of before.findings) {
    for (const fix of finding.fixes) {
      counts.fixes++;
      const faults = judgeFix(file, before, finding, fix);
      if (!faults) counts.unprintable++;
      else if (faults.length > 0) counts.failed++;
      for (const fault of faults ?? ["it cannot be printed"])
        console.log(`${file} ${finding.rule} "${fix.title}": ${fault}`);
    }
  }
}
