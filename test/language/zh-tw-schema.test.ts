import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { localise } from "../../server/src/language/localise.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

for (const { url } of read("package.json").contributes.jsonValidation) {
  const key = url.slice(1, -1);
  const schema = read(read("package.nls.json")[key]);
  const other = read(read("package.nls.zh-tw.json")[key]);

  test(`${url}: the schema in Traditional Chinese takes what the English one takes`, () => {
    const silent = () => "";
    assert.notDeepEqual(localise(schema, silent), schema);
    assert.deepEqual(localise(other, silent), localise(schema, silent));
  });

  test(`${url}: all that it says is Chinese`, () => {
    const said: string[] = [];
    localise(other, (text) => {
      said.push(text);
      return text;
    });
    assert.deepEqual(
      said.filter((text) => !/\p{sc=Han}/u.test(text)),
      [],
    );
  });
}
