import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv } from "ajv";
import { settings } from "../../server/src/catalog/index.ts";
import { type Setting, understand } from "../../server/src/catalog/setting.ts";
import { fileKinds } from "../../server/src/dialects/cli-v2/kinds.ts";
import { kindsWithSchema, publishedSchema, type Schema, schemaOf, wordsOf } from "../../server/src/structure/schema.ts";
import { placesOf, schemasAt } from "./places.ts";

const folder = new URL("../../schemas/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".schema.json"));
const read = (name: string): Schema => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Schema;

for (const file of files) {
  test(`${file} is a schema of draft-07`, () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    assert.equal(ajv.validateSchema(read(file)), true, ajv.errorsText());
    ajv.compile(read(file));
  });
}

test("the checker carries the schemas that are published", () => {
  assert.deepEqual(
    files.filter((file) => !/^(?:arm-|mlwarden\.)/.test(file)),
    kindsWithSchema.map((kind) => `${kind}.schema.json`).sort(),
  );
  for (const kind of kindsWithSchema) assert.deepEqual(publishedSchema(kind), read(`${kind}.schema.json`), kind);
});

test("every kind of file that declares something has a schema", () => {
  const without = fileKinds.filter(({ id, declares }) => declares && !schemaOf(id)).map(({ id }) => id);
  // Kinds that the client's own source does not describe as a file.
  const known = new Set([
    "serverlessEndpoint",
    "fineTuningJob",
    "distillationJob",
    "automlComponent",
    "promptflowConnection",
  ]);
  assert.deepEqual(
    without.filter((id) => !known.has(id)),
    [],
  );
});

/** Settings that the checker judges although the client refuses or does not describe the key. */
const beyondSchema = new Set(["connection.customKeys"]);

for (const setting of settings.filter((s) => s.in["cli-v2"] ?? s.in["sdk-v1"])) {
  test(`${setting.id} stands in the schemas, in the catalog's words`, () => {
    const places = placesOf(setting).filter(({ kind }) => schemaOf(kind));
    if (places.length === 0 || beyondSchema.has(setting.id)) return;
    const found = places.flatMap((place) => schemasAt(place));
    assert.ok(found.length > 0, `one of ${places.map(({ kind, path }) => `${kind}: ${path}`).join(", ")} exists`);
    for (const schema of found) assert.equal(schema.description, setting.summary);
    if (setting.type === "choice") for (const schema of found) assertWords(setting, schema);
  });
}

/** Two spellings of which the catalog has one. */
const synonyms = new Set(["managed_identity"]);

/** A word that the schema offers, the catalog must understand. */
function assertWords(setting: Setting, schema: Schema): void {
  for (const word of wordsOf(schema).filter((word) => !synonyms.has(word))) {
    assert.ok(
      understand(setting, "cli-v2", word) ?? understand(setting, "sdk-v1", word),
      `the catalog knows '${word}'`,
    );
  }
}
