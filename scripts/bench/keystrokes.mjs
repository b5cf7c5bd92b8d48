import { performance } from "node:perf_hooks";
import { parseTree } from "jsonc-parser";
import { parseDocument } from "yaml";
import { MeasuredServer } from "./server.mjs";

const starts = 5;
const edits = 60;
const manyEdits = 1000;

export const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * q)];

/** Milliseconds to parse a text alone, in a process that is warm. */
export function parsing({ languageId, text }) {
  const parse = languageId === "yaml" ? () => parseDocument(text) : () => parseTree(text);
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now();
    parse();
    return performance.now() - start;
  });
  return quantile(times.slice(10), 0.5);
}

/** Start to first diagnostics and keystroke to diagnostics, in milliseconds. */
export async function keystrokes(command, text, settings) {
  const first = [];
  for (let n = 1; n < starts; n++) {
    const server = new MeasuredServer(command, settings);
    first.push(await server.open(text.uri, text.languageId, text.text));
    server.end();
  }
  const server = new MeasuredServer(command, settings);
  first.push(await server.open(text.uri, text.languageId, text.text));
  const times = await type(server, text, edits);
  server.end();
  return { start: quantile(first, 0.5), p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** Resident memory in MB after a thousand edits. */
export async function memory(command, text, settings) {
  const server = new MeasuredServer(command, settings);
  await server.open(text.uri, text.languageId, text.text);
  await type(server, text, manyEdits);
  const megabytes = server.memory;
  server.end();
  return megabytes;
}

/** The first edits warm the server up and do not count. */
async function type(server, { at }, count) {
  const times = [];
  for (let n = 0; n < count; n++) times.push(await server.edit(at, n % 2 === 0 ? "x" : ""));
  return times.slice(Math.floor(count / 3));
}
