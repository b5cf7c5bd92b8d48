import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "../server/src/index.ts";
import { syntaxes } from "../server/src/syntax/index.ts";
import { applyEdits } from "../server/src/text/span.ts";

/**
 * Tries every fix of every finding in a folder on a copy in memory, with both line ends: it must print, parse, cure its
 * finding, keep every comment and line end, and change no other value. Usage: node scripts/try-fixes.mjs FOLDER
 */
const [folder = "samples"] = process.argv.slice(2);
const counts = { files: 0, findings: 0, fixes: 0, unprintable: 0, failed: 0 };

for (const file of walk(folder)) {
  const original = readFileSync(file, "utf8");
  for (const eol of ["\n", "\r\n"]) tryAll(file, original.replace(/\r?\n/g, eol), eol);
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

function tryAll(file, text, eol) {
  const before = inspect(file, text);
  counts.findings += before.findings.length;
  for (const finding of before.findings) {
    for (const fix of finding.fixes) {
      counts.fixes++;
      const edits = syntaxes[before.tree.syntax].print(before.tree, fix.ops);
      if (!edits) counts.unprintable++;
      const faults = edits ? judge(file, before, finding, fix, applyEdits(text, edits), eol) : ["it cannot be printed"];
      if (edits && faults.length > 0) counts.failed++;
      if (faults.length > 0) console.log(`${file} ${finding.rule} "${fix.title}": ${faults.join("; ")}`);
    }
  }
}

function judge(file, before, finding, fix, after, eol) {
  const now = inspect(file, after);
  const faults = [];
  if (now.tree.problems.length > before.tree.problems.length) faults.push("the result does not parse");
  const same = (f) => f.rule === finding.rule && f.message === finding.message;
  if (now.findings.filter(same).length >= before.findings.filter(same).length)
    faults.push("the finding is still there");
  if (now.tree.comments.length !== before.tree.comments.length) faults.push("a comment was lost");
  if (eol === "\r\n" && /(^|[^\r])\n/.test(after)) faults.push("line ends are mixed");
  const [was, is] = [leaves(before.tree.roots), leaves(now.tree.roots)];
  const touched = new Set([...was.keys(), ...is.keys()].filter((path) => was.get(path) !== is.get(path)));
  const meant = fix.ops.reduce((sum, op) => sum + sizeOf(op), 0);
  if (touched.size > meant)
    faults.push(`${touched.size} values changed instead of ${meant}: ${[...touched].slice(0, 4).join(", ")}`);
  return faults;
}

function leaves(nodes) {
  const found = new Map();
  const visit = (node, path) => {
    if (node.kind === "map") for (const m of node.members) visit(m.value, `${path}/${m.key}`);
    else if (node.kind === "list") for (const [i, item] of node.items.entries()) visit(item, `${path}/${i}`);
    else found.set(path, node.value);
  };
  for (const [i, node] of nodes.entries()) visit(node, `${i}`);
  return found;
}

function count(value) {
  if (value === null || typeof value !== "object") return 1;
  return Object.values(value).reduce((sum, inner) => sum + count(inner), 0) || 1;
}

function sizeOf(op) {
  const member = op.key === undefined ? undefined : op.owner.members.find((m) => m.key === op.key);
  const held = member ? Math.max(1, leaves([member.value]).size) : 1;
  if (op.op === "remove") return held;
  return op.op === "rename" || op.op === "move" ? 2 * held : count(op.value) + (op.node ? leaves([op.node]).size : 0);
}
