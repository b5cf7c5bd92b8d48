import { readFileSync } from "node:fs";
import { inRepository } from "../repository.mjs";
import { bigTemplate } from "./big-template.mts";

const deployment = readFileSync(inRepository("samples/deployment.yml"), "utf8");

/** Where the large templates are typed in: most of what changes in a file is the inside of a text. */
const inText = '"description": "';
const inKey = '"descr';

/** The texts that servers are measured on: a name, how they are written, and a place to type at. */
export const texts = [
  { name: "4 kB YAML", ...yaml(4_000) },
  { name: "50 kB JSON, in a text", ...json(50_000, inText) },
  { name: "50 kB JSON, in a key", ...json(50_000, inKey) },
  { name: "1.6 MB JSON, in a text", ...json(1_660_000, inText) },
  { name: "1.6 MB JSON, in a key", ...json(1_660_000, inKey) },
];

/** A deployment with as many tags as it takes. */
function yaml(bytes) {
  const tags = ["tags:"];
  let text = deployment;
  for (let n = 0; text.length < bytes; n++) {
    tags.push(`  tag${n}: what the team calls it, number ${n}`);
    text = `${deployment}${tags.join("\n")}\n`;
  }
  return { languageId: "yaml", uri: "file:///bench/deployment.yml", text, at: { line: 0, character: 5 } };
}

function json(bytes, before) {
  const text = bigTemplate(bytes);
  const line = text.split("\n").findIndex((each) => each.includes(inText));
  const character = text.split("\n")[line].indexOf(before) + before.length;
  return { languageId: "json", uri: "file:///bench/main.json", text, at: { line, character } };
}
