import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionItem, MarkupContent, TextEdit } from "vscode-languageserver";
import { analyse } from "../../server/src/engine/analyse.ts";
import { completion } from "../../server/src/features/completion/completion.ts";
import { hover } from "../../server/src/features/hover/hover.ts";
import { rowsOf } from "../../server/src/features/hover/rows-of.ts";
import { rules } from "../../server/src/rules/index.ts";
import { validate } from "../../server/src/structure/index.ts";
import { kindsWithSchema, type Schema, schemaOf } from "../../server/src/structure/schema.ts";
import { contains } from "../../server/src/text/span.ts";
import { apply, open } from "./open.ts";

/** How a file of a kind starts, where `$schema` does not name it. */
const heads: Readonly<Record<string, string>> = {
  aciDeploymentConfig: "computeType: ACI\n",
  aksDeploymentConfig: "computeType: AKS\n",
  aksEndpointDeploymentConfig: "computeType: AKSENDPOINT\n",
  localDeploymentConfig: "computeType: LOCAL\n",
};
const headOf = (kind: string): string =>
  heads[kind] ?? `$schema: https://azuremlschemas.azureedge.net/latest/${kind}.schema.json\n`;

const kinds = kindsWithSchema.filter((kind) => analyse("yaml", headOf(kind)).recognition?.kind === kind);
test("most kinds are tried", () => assert.ok(kinds.length > 45, kinds.join()));

/** The keys at the top that a person may write: those of every alternative. */
function topKeys(schema: Schema): ReadonlySet<string> {
  const parts = [schema, ...(schema.allOf ?? []).flatMap(({ then }) => then ?? [])];
  const writable = parts.flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([key, { readOnly, not }]) =>
      readOnly || (not && Object.keys(not).length === 0) ? [] : key,
    ),
  );
  return new Set(writable);
}

const offers = (
  text: string,
  snippets = false,
): { items: CompletionItem[]; made: (item: CompletionItem) => string } => {
  const { document, position } = open(text);
  const items = completion(document, position, rules, { snippets });
  return { items, made: (item) => apply(document, item.textEdit as TextEdit) };
};
const about = (text: string): string => {
  const { document, position } = open(text);
  return (hover(document, position, rules)?.contents as MarkupContent | undefined)?.value ?? "";
};

/** What a snippet leaves when no one fills its holes. */
const expand = (snippet: string): string =>
  snippet
    .replace(/\$\{\d+\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\|])*)?\|\}/g, "$1")
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, "$1")
    .replace(/\$\d+/g, "")
    .replace(/\\(.)/g, "$1");

const keyOf = ({ label }: CompletionItem): string => label.replace(/ \(.*/, "");

let tried = 0;
for (const kind of kinds) {
  const schema = schemaOf(kind) ?? {};
  test(`${kind}: an empty line offers every key that can be written`, () => {
    const { items } = offers(`${headOf(kind)}|\n`);
    const there = new Set(["$schema", ...(kind in heads ? ["computeType"] : [])]);
    const missing = [...topKeys(schema)].filter((key) => !there.has(key));
    assert.deepEqual([...new Set(items.map(keyOf))].sort(), missing.sort());
    assert.equal(new Set(items.map(({ label }) => label)).size, items.length, "no label twice");
    const order = items.map((item) => item.sortText ?? "");
    assert.deepEqual(order, [...order].sort());
    for (const item of items) assert.ok((item.documentation as MarkupContent).value.includes(keyOf(item)));
  });

  test(`${kind}: every block that is taken is right`, () => {
    const { items, made } = offers(`${headOf(kind)}|\n`);
    for (const item of items.filter((i) => /\n/.test((i.textEdit as TextEdit).newText))) {
      const analysis = analyse("yaml", made(item));
      assert.deepEqual(analysis.tree.problems, []);
      const key = keyOf(item);
      const faults = validate(analysis).filter(
        // Without a `type`, a connection is one of several, whose keys are offered together.
        ({ span, rule }) =>
          !(kind === "connection" && rule === "key-of-another-kind") &&
          span.start >= analysis.tree.text.indexOf(`\n${key}:`),
      );
      assert.deepEqual(
        faults.map(({ message }) => message),
        [],
        made(item),
      );
    }
  });

  test(`${kind}: blocks in blocks, and what their keys are`, () => {
    const within = (text: string, depth: number): void => {
      const { items, made } = offers(text);
      for (const item of items) {
        const after = made(item);
        const inserted = (item.textEdit as TextEdit).newText;
        const start = text.indexOf("|");
        if (depth > 0) {
          const says = about(`${after.slice(0, start + 1)}|${after.slice(start + 1)}`);
          assert.match(
            says,
            new RegExp(`^\\*\\*ML Warden\\*\\* \`[^\`]*${keyOf(item).replace(/[.$]/g, "\\$&")}\`.{3,}`, "s"),
            after,
          );
          tried++;
        }
        if (!inserted.includes("\n") || depth === 3) continue;
        const { tree, ...rest } = analyse("yaml", after);
        assert.deepEqual(tree.problems, [], after);
        if (depth > 0) {
          const wrong = validate({ tree, ...rest }).filter((f) =>
            contains({ start, end: start + inserted.length }, f.span.start),
          );
          assert.deepEqual(
            wrong.map(({ message }) => message),
            [],
            after,
          );
        }
        const indent = /\n( +)[^\n]*$/.exec(inserted)?.[1] ?? "";
        within(
          `${after.slice(0, start + inserted.length)}\n${indent}|${after.slice(start + inserted.length)}`,
          depth + 1,
        );
      }
    };
    within(`${headOf(kind)}|\n`, 0);
  });

  test(`${kind}: a snippet that is left as it comes is the plain text`, () => {
    const plain = offers(`${headOf(kind)}|\n`).items;
    const snippets = offers(`${headOf(kind)}|\n`, true).items;
    for (const [i, item] of snippets.entries()) {
      const text = plain[i]?.textEdit?.newText ?? "";
      const expanded = expand((item.textEdit as TextEdit).newText);
      assert.ok(text.includes("\n") ? expanded === text : expanded.startsWith(text.trimEnd()), `${expanded} / ${text}`);
    }
  });

  test(`${kind}: every key says what it is`, () => {
    for (const key of topKeys(schema)) {
      const text = headOf(kind).includes(`${key}:`)
        ? headOf(kind).replace(key, () => `${key}|`)
        : `${headOf(kind)}${key}|: \n`;
      const { document, position } = open(text);
      const found = hover(document, position, rules);
      const value = (found?.contents as MarkupContent | undefined)?.value ?? "";
      assert.ok(value.startsWith("**ML Warden** `"), `${key}: ${value}`);
      assert.ok(value.length > key.length + 20, `${key}: ${value}`);
      assert.ok(rowsOf(value.split("\n").filter((line) => line !== "")) <= 12, value);
      assert.doesNotMatch(value, /undefined|\[object/);
    }
  });
}

test("many keys inside blocks were tried", () => assert.ok(tried > 300, String(tried)));
