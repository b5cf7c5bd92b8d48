// Types for hours: edits one document, and opens and closes many, and fails where memory grows.
// usage: node --expose-gc scripts/soak.mjs [--edits N]
import { parseArgs } from "node:util";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions, defaultSettings, diagnostics, hover } from "../server/src/index.ts";
import { known } from "../test/fuzz/texts.ts";

const { values } = parseArgs({ options: { edits: { type: "string", default: "100000" } } });
const edits = Number(values.edits);
const megabyte = 1024 * 1024;
/** What may differ from one look to the next without anything being kept. */
const slack = 8 * megabyte;

function ask(document) {
  const start = document.positionAt(document.getText().length >> 1);
  const found = diagnostics(document, defaultSettings);
  hover(document, start);
  codeActions(document, { start, end: start }, { diagnostics: found.slice(0, 1) }, defaultSettings);
}

const endpoint = `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: demo
auth_mode: key
`;
const one = TextDocument.create("file:///one.yml", "yaml", 1, endpoint);

const kinds = {
  "edits of one document": (n) => {
    const end = one.positionAt(one.getText().length);
    const start = one.positionAt(endpoint.length);
    const change =
      n % 50 === 0 ? { range: { start, end }, text: "" } : { range: { start: end, end }, text: `k${n}: ${n}\n` };
    TextDocument.update(one, [change], n + 2);
    ask(one);
  },
  "documents opened and closed": (n) => {
    const { name, text } = known[n % known.length];
    ask(TextDocument.create(`file:///${n}/${name}`, "", 1, text.replace("demo", `demo${n}`)));
  },
};

for (const [what, step] of Object.entries(kinds)) {
  const heaps = [];
  for (let n = 0; n < edits / 2; n++) {
    step(n);
    if ((n + 1) % Math.floor(edits / 20) !== 0) continue;
    globalThis.gc();
    heaps.push(process.memoryUsage().heapUsed);
  }
  const settled = Math.max(...heaps.slice(0, Math.ceil(heaps.length * 0.4)));
  const grown = heaps.at(-1) - settled;
  console.log(`${what}: ${heaps.map((heap) => Math.round(heap / megabyte)).join(" ")} MB`);
  if (grown > slack) console.log(`not ok: ${(grown / megabyte).toFixed(1)} MB more at the end`);
  if (grown > slack) process.exitCode = 1;
}
