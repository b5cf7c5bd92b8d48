// Checks a generated tree of many files with the command line as it ships, in bounded memory; tells how long it took and how much it held.
// usage: node scripts/large-tree.mjs [--files N]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { inRepository } from "./repository.mjs";

const { values } = parseArgs({ options: { files: { type: "string", default: "100000" } } });
const files = Number(values.files);
const perFolder = 100;
/** In megabytes; Node is not given more. */
const heap = 256;

const template = (n) =>
  JSON.stringify({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    resources: [{ type: "Microsoft.Storage/storageAccounts", apiVersion: "2023-01-01", name: `s${n}` }],
  });
const endpoint = (n) =>
  `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json\nname: e${n}\nauth_mode: key\n`;
/** One file in ten is ours and has findings, one in ten is a template of others. */
const texts = [endpoint, template, (n) => `name: build ${n}\non: push\njobs: {}\n`];
const fileOf = (n) =>
  n % 10 === 0 ? ["yml", endpoint(n)] : n % 10 === 1 ? ["json", template(n)] : ["yml", texts[2](n)];

const root = mkdtempSync(join(tmpdir(), "mlwarden-"));
try {
  for (let n = 0; n < files; n++) {
    const folder = join(root, `${Math.floor(n / perFolder)}`);
    if (n % perFolder === 0) mkdirSync(folder);
    const [ending, text] = fileOf(n);
    writeFileSync(join(folder, `${n}.${ending}`), text);
  }
  writeFileSync(join(root, "huge.json"), " ".repeat(6 * 1024 * 1024));
  writeFileSync(join(root, "binary.yml"), Buffer.alloc(1000));
  symlinkSync(root, join(root, "loop"));
  const told = "process.on('exit', () => console.error('held ' + process.resourceUsage().maxRSS))";
  writeFileSync(join(root, "tell.cjs"), told);
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${heap}`,
      "--require",
      join(root, "tell.cjs"),
      inRepository("dist/cli.js"),
      "check",
      ".",
      "--format",
      "json",
    ],
    { cwd: root, encoding: "utf8", maxBuffer: 2 ** 30 },
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const held = Math.round(Number(/held (\d+)/.exec(stderr)?.[1]) / 1024);
  const notes = stderr.split("\n").filter((line) => line.startsWith("mlwarden:"));
  console.log(notes.join("\n"));
  if (status !== 1) throw new Error(`exit code ${status}: ${stderr.slice(-500)}`);
  const { summary } = JSON.parse(stdout);
  console.log(`${files} files, ${summary.files} of them ours: ${seconds} s, ${held} MB at most`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
