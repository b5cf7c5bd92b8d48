// Prints what ML Warden makes of every setting in the templates of a folder, to be compared with the files by hand.
// usage: node test/arm/list-settings.mjs FOLDER [--check]   (--check compares with SETTINGS.tsv, which was reviewed: what is
// written out, a default or left out against the text of its line and place, every other value and all that is unknown by eye)
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { settingsOf } from "../../server/src/catalog/index.ts";
import { reach } from "../../server/src/dialects/arm/reach.ts";
import { resourcesOf } from "../../server/src/dialects/arm/resources.ts";
import { contentsOf } from "../../server/src/dialects/arm/template.ts";
import { analyse } from "../../server/src/engine/analyse.ts";
import { evaluate } from "../../server/src/expressions/arm/evaluator.ts";
import { member, textOf } from "../../server/src/syntax/tree.ts";
import { explainIn } from "./explain-unknown.mjs";

const [folder, flag] = process.argv.slice(2);
if (!folder) throw new Error("usage: node test/arm/list-settings.mjs FOLDER [--check]");
const header = ["template", "resource", "setting", "value", "from"];
const table = [header, ...[...walk(folder)].flatMap(rowsOf)].map((row) => `${row.join("\t")}\n`).join("");
const reviewed = new URL("SETTINGS.tsv", import.meta.url);
if (flag !== "--check") process.stdout.write(table);
else if (table !== readFileSync(reviewed, "utf8")) {
  console.error("SETTINGS.tsv says something else; review the difference, then write it anew.");
  process.exitCode = 1;
}

function* walk(path) {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) yield* walk(join(path, name));
  else if (path.endsWith(".json")) yield path;
}

function rowsOf(path) {
  const { recognition, tree } = analyse("json", readFileSync(path, "utf8"));
  if (recognition?.dialect !== "arm") return [];
  const template = relative(folder, path).replaceAll("\\", "/");
  const lineOf = (span) => tree.text.slice(0, span.start).split("\n").length;
  const { declarations } = contentsOf(tree.roots[0]);
  const explain = explainIn(declarations);
  const rows = declarations.flatMap((declaration) =>
    resourcesOf(declaration).flatMap((resource) => {
      const variant = resource.variant ? ` (${resource.variant})` : "";
      const name = `${resource.kind}${variant} at ${lineOf(resource.node.span)}`;
      const leftOut = [];
      const rows = settingsOf(resource.kind, "arm").flatMap((setting) => {
        const [value, from] = tell(resource.read(setting), setting, {
          resource,
          scope: declaration.scope,
          lineOf,
          explain,
        });
        const id = setting.id.slice(setting.id.indexOf(".") + 1);
        if (value === "absent" && from === "") leftOut.push(id);
        return value === "absent" && from === "" ? [] : [[template, name, id, value, from]];
      });
      return [...rows, [template, name, "(left out)", leftOut.join(" "), ""]];
    }),
  );
  const types = [...new Set(declarations.map(({ type }) => type))].join(" ");
  return rows.length > 0 ? rows : [[template, "(nothing of the catalog)", "", types, ""]];
}

function tell(reading, setting, { resource, scope, lineOf, explain }) {
  if (reading.is === "absent") {
    const parameter = reading.parameter === undefined ? "" : `default of parameter ${reading.parameter}`;
    const isInList = setting.in.arm.path.includes("[]");
    return ["absent", parameter || (reading.owner ? "" : isInList ? "in no item" : "null in an expression")];
  }
  if (reading.is === "unknown") return [...explainReading(resource, setting, { scope, lineOf, explain })];
  const values = [...new Set(reading.values.map((v) => show(v, setting)))];
  const from = [...new Set(reading.values.map((v) => origin(v, lineOf)))];
  const more = reading.complete ? [] : ["and what cannot be known"];
  return [[...values, ...more].join(" | "), from.join(" | ")];
}

function show({ node, canonical, absent }, setting) {
  if (absent) return "absent";
  if (setting.type === "secret") return "a secret";
  if (node.kind === "map") return `{ ${node.members.map((m) => m.key).join(", ")} }`;
  if (node.kind === "list") return `[ ${node.items.length} ]`;
  const word = String(node.value).replace(/\s+/g, " ");
  return canonical === undefined ? `${word} (no word of the catalog)` : word;
}

function origin({ via, parameter, certain, site, absent }, lineOf) {
  if (absent) return "";
  const line = ` at ${lineOf(site.span)}`;
  const by = parameter === undefined ? "" : ` of parameter ${parameter}`;
  return `${via}${by}${certain ? "" : ", may be overridden"}${line}`;
}

/** An expression that is an id is told from one that nobody can work out, and that from a placeholder. */
function explainReading(resource, setting, { scope, lineOf, explain }) {
  const spelling = setting.in.arm;
  for (const path of [spelling.path, ...(spelling.also ?? [])]) {
    const [inList] = path.includes("[]") ? reach({ node: resource.node, scope }, path) : [];
    const [node, [part]] = inList ? [inList.node, []] : deepest(resource.node, path.split("."));
    const text = textOf(node);
    if (text === undefined) continue;
    const { possible, complete } = evaluate(node, inList?.scope ?? scope);
    if (complete && part === undefined)
      return [`'${textOf(possible[0].value)}', a placeholder`, origin(possible[0], lineOf)];
    const reason = explain(node, inList?.scope ?? scope, part) ?? `CANNOT SAY: ${text}`;
    const [, id] = /^an id: (.*)$/s.exec(reason) ?? [];
    return id === undefined ? ["unknown", reason] : ["an id", id];
  }
  return ["unknown", "CANNOT SAY"];
}

/** The node at the end of a path, or where an expression stands in the way, and the keys that are left. */
function deepest(node, [key, ...rest]) {
  const next = key === undefined ? undefined : member(node, key)?.value;
  return next ? deepest(next, rest) : [node, key === undefined ? [] : [key, ...rest]];
}
