import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const readTexts = (path: string): Readonly<Record<string, string>> => JSON.parse(read(path));

const english = readTexts("package.nls.json");
const chinese = readTexts("package.nls.zh-tw.json");
const bundle = readTexts("l10n/bundle.l10n.zh-tw.json");

const sources = readdirSync(join(root, "client/src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => read(join("client/src", name)));
const called = sources.flatMap((text) => [...text.matchAll(/\bl10n\.t\(/g)]);
const said = sources.flatMap((text) =>
  [...text.matchAll(/\bl10n\.t\(\s*(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)')\s*[,)]/g)].map(
    ([, double, single = ""]) => (double ?? single).replace(/\\(.)/g, "$1"),
  ),
);

/** Common characters that Traditional Chinese writes in another way. */
const simplified = /[设复应开门类为时这个会对见问题无关资网认证读写启动务识说语]/;
const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort();
const placeholders = (text: string): readonly string[] => (text.match(/\{\d+\}/g) ?? []).sort();

test("both languages have every key that the manifest names, and no other", () => {
  const named = sorted([...read("package.json").matchAll(/"%([\w.]+)%"/g)].map(([, key = ""]) => key));
  assert.ok(named.length > 20);
  assert.deepEqual(sorted(Object.keys(english)), named);
  assert.deepEqual(sorted(Object.keys(chinese)), named);
});

test("commands in links, and the pages of the walkthrough, are there in both languages", () => {
  for (const [key, text] of Object.entries(english)) {
    assert.deepEqual(chinese[key]?.match(/\(command:[^)]+\)/g), text.match(/\(command:[^)]+\)/g), key);
    if (key.endsWith(".media"))
      for (const path of [text, chinese[key] ?? ""]) assert.ok(existsSync(join(root, path)), path);
  }
});

test("every text that the extension says is written out where it is said, and is translated", () => {
  assert.equal(said.length, called.length, "a text that is not written out cannot be found");
  assert.deepEqual(sorted(Object.keys(bundle)), sorted(said));
});

test("a translation has the placeholders of its text", () => {
  for (const [text, translation] of Object.entries(bundle))
    assert.deepEqual(placeholders(translation), placeholders(text), text);
});

test("the Chinese is Traditional", () => {
  const pages = readdirSync(join(root, "walkthrough/zh-tw")).map((name) => read(`walkthrough/zh-tw/${name}`));
  for (const text of [...Object.values(chinese), ...Object.values(bundle), ...pages])
    assert.doesNotMatch(text, simplified, text);
});
