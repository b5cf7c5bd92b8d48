// Measures ML Warden beside its peers and beside the floor, and writes docs/performance.md.
// usage: npm run bench [-- --peers FOLDER] [--corpus FOLDER]   (peers are installed into FOLDER once)
import { mkdtemp, stat, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { wholeProcess } from "./bench/commands.mjs";
import { throughput } from "./bench/corpus.mjs";
import { keystrokes, memory, parsing } from "./bench/keystrokes.mjs";
import { installPeers } from "./bench/peers.mjs";
import { texts } from "./bench/texts.mjs";
import { table } from "./generate/markdown.mjs";
import { packageVsix } from "./package-vsix.mjs";
import { inRepository } from "./repository.mjs";
import { main, node } from "./run.mjs";

const { values: options } = parseArgs({ options: { peers: { type: "string" }, corpus: { type: "string" } } });
const ms = (time) => (time === undefined ? "–" : `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`);
const times = (time, floor) => (time === undefined || !floor ? "–" : `${(time / floor).toFixed(1)} ×`);

async function servers(peer) {
  const ours = [node, "--max-semi-space-size=8", inRepository("dist/server.js"), "--stdio"]; // as the extension starts it
  const others = {
    json: { name: "vscode-json-language-server", command: [node, peer("vscode-json-language-server"), "--stdio"] },
    yaml: { name: "yaml-language-server", command: [node, peer("yaml-language-server"), "--stdio"] },
  };
  const rows = [];
  for (const text of texts) {
    const floor = parsing(text);
    const other = others[text.languageId];
    for (const { name, command } of [{ name: "**ML Warden**", command: ours }, other]) {
      const { start, p50, p95 } = await keystrokes(command, text);
      rows.push([text.name, name, ms(start), ms(p50), ms(p95), times(p50, floor)]);
    }
    rows.push([text.name, "parsing alone", "", ms(floor), "", ""]);
  }
  const [, medium] = texts;
  const used = [
    ["**ML Warden**", await memory(ours, medium)],
    [others.json.name, await memory(others.json.command, medium)],
  ];
  return [
    "## Editing",
    "From the start of the process to the first diagnostics, and from a keystroke to the diagnostics of the new text: median, and what 19 of 20 keystrokes stay below. The last column is the median against parsing the same text alone.",
    table(["Text", "Server", "Start", "Keystroke, p50", "p95", "Of parsing"], rows),
    "Resident memory after 1,000 edits of the 50 kB text:",
    table(
      ["Server", "MB"],
      used.map(([name, megabytes]) => [name, megabytes === undefined ? "–" : String(Math.round(megabytes))]),
    ),
  ];
}

async function commands(peer) {
  const folder = await mkdtemp(join(tmpdir(), "mlwarden-bench-"));
  const [{ text }] = texts;
  await writeFile(join(folder, "deployment.yml"), text);
  await writeFile(
    join(folder, ".secretlintrc.json"),
    '{"rules":[{"id":"@secretlint/secretlint-rule-preset-recommend"}]}',
  );
  await writeFile(join(folder, ".spectral.json"), '{"rules":{}}');
  const floor = wholeProcess([node, "-e", "0"], folder);
  const rows = [
    ["**mlwarden check**", [node, inRepository("dist/cli.js"), "check", "deployment.yml"]],
    ["secretlint", [node, peer("secretlint"), "deployment.yml"]],
    ["spectral lint", [node, peer("spectral"), "lint", "-r", ".spectral.json", "deployment.yml"]],
  ].map(([name, command]) => [name, wholeProcess(command, folder)]);
  return [
    "## Command line, one file",
    "The whole process, median of nine runs, cold but for the file cache.",
    table(
      ["Command", "Time", "Of `node -e 0`"],
      [["`node -e 0`", floor], ...rows].map(([name, time]) => [name, ms(time), times(time, floor)]),
    ),
  ];
}

async function folders() {
  if (!options.corpus) return [];
  const { files, checked, parsed } = await throughput(options.corpus);
  return [
    "## Command line, many files",
    `${files} files written in JSON and YAML, in one process.`,
    table(
      ["", "Time", "Of reading and parsing"],
      [
        ["**mlwarden check**", ms(checked), times(checked, parsed)],
        ["reading and parsing alone", ms(parsed), ""],
      ],
    ),
  ];
}

async function sizes() {
  const programs = ["core", "server-main", "worker", "cli-main", "client", "language-client", "client-browser"];
  const size = async (path) => `${Math.round((await stat(path)).size / 1000)} kB`;
  const rows = await Promise.all(
    programs.map(async (name) => [`\`dist/${name}.js\``, await size(inRepository("dist", `${name}.js`))]),
  );
  const folder = await mkdtemp(join(tmpdir(), "mlwarden-bench-"));
  rows.push(["the extension, packaged", await size(await packageVsix(folder))]);
  return [
    "## Sizes",
    "`dist/core.js` is what the server in Node, the server in a browser and the command line have in common. VS Code loads `dist/client.js` as it activates the extension, and `dist/language-client.js` with the first file of ours.",
    table(["File", "Size"], rows),
  ];
}

const reading = [
  "## How to read it",
  "vscode-json-language-server parses a template and, without a schema at hand, has little more to say of it; ML Warden works it out: parameters, nested templates, who serves whom, some two hundred rules, and a search for secrets in every text. A keystroke in a JSON file reads anew what stands between the nearest quotes or brackets, moves the rest of the tree along, and works out again only what has read that string, map or list: most of the analysis, where it is one that many rules read. The first one there, and any while the text is not well-formed, costs a whole analysis: parsing, symbols, rules and the search for secrets, with no single place to blame. YAML is parsed whole each time.",
  "**Memory.** After a thousand edits, what is still in use (a heap snapshot after a collection) is about 21 MB, of which 17 are there before the first file is opened; nothing is kept of earlier texts. The rest of the resident memory is garbage that Node has not collected yet, compiled code, and Node itself, which takes 42 MB for an empty program. The extension starts the server with `--max-semi-space-size=8`, as is measured here: that halves the memory, and costs two or three per cent of processor time. Collecting still earlier (`--heap-growing-percent=40`) would take another quarter off, and cost 15 % more time for each keystroke.",
  "**One file.** Beyond the start of Node, the time of `mlwarden check` goes in about equal parts into loading the program, compiling what it runs, and checking. Node keeps for the next start what it compiles as a file is loaded (`module.enableCompileCache`), not the functions that are compiled when they are first called, a thousand for one file: if it kept those too, the whole would be a quarter faster. A store of our own for them, of code that is then run unseen, is not worth that to a security tool. Schemas and the other texts in the program cost 5 ms. Of checking, a fifth goes into printing the fixes and reading the outcome back, so that none is counted that would not hold.",
  "**A folder.** In the profile of a folder, parsing is a sixth, the rules a third, the structure a sixteenth. Templates that are worked out once more for each of their parameter files make up a fifth of it all. Threads were tried: on two cores they cost more than they gave.",
  "The aims that the project set itself and does not reach yet: a keystroke in a template of 50 kB, and in a key of one of 1.6 MB, no slower than in vscode-json-language-server (it is slower by up to a millisecond or so in the one, and some 8 in the other), the first answer about a template of 1.6 MB as soon as its, one file on the command line within 3 times `node -e 0`, a folder within 1.6 times reading and parsing.",
];

await main(async () => {
  const peer = await installPeers(options.peers ?? join(tmpdir(), "mlwarden-peers"));
  const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  const page = [
    "<!-- Written by `npm run bench`; do not edit. -->",
    "# Performance",
    `Measured on ${machine}. Peers come from npm and are measured in the same run; run \`npm run bench\` to have the figures of your machine.`,
    ...(await servers(peer)),
    ...(await commands(peer)),
    ...(await folders()),
    ...(await sizes()),
    ...reading,
  ];
  await writeFile(inRepository("docs/performance.md"), `${page.join("\n\n")}\n`);
  console.log("Written: docs/performance.md");
});
