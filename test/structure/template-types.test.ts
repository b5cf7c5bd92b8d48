import assert from "node:assert/strict";
import { test } from "node:test";
import { settings } from "../../server/src/catalog/index.ts";
import { keyNotes } from "../../server/src/features/hover/key-notes/index.ts";
import { keyWords } from "../../server/src/structure/arm/key-words.ts";
import { type Place, table } from "../../server/src/structure/arm/types.ts";
import { isListed, versionMeantBy, versionsOf } from "../../server/src/structure/arm/versions.ts";

interface Found {
  readonly where: string;
  readonly key: string;
  readonly place: Place;
}

function* keysBelow(place: Place, where: string): Generator<Found> {
  for (const [key, inner] of Object.entries(place.keys ?? {})) {
    yield { where, key, place: inner };
    if (!inner.ro) yield* keysBelow(inner, `${where}.${key}`);
  }
  for (const inner of [place.any, place.item]) if (inner) yield* keysBelow(inner, `${where}[]`);
  for (const [word, inner] of Object.entries(place.variants ?? {})) yield* keysBelow(inner, `${where}<${word}>`);
}

const types = [...table().types.values()];
const keys = types.flatMap((type) => [...keysBelow(type, type.name)]);
const version = (index: number | undefined): string | undefined =>
  index === undefined ? undefined : table().versions[index];

test("every key that can be written in a template is explained", () => {
  const inCatalog = new Set(
    settings.flatMap((setting) => setting.in.arm?.path.split(".").at(-1)?.replace("[]", "") ?? []),
  );
  const isTold = (key: string): boolean => inCatalog.has(key) || key in keyNotes() || key in keyWords;
  const untold = keys.filter(
    ({ where, key, place }) => !place.ro && !where.startsWith("workspaces/services") && !isTold(key),
  );
  assert.deepEqual(
    untold.map(({ where, key }) => `${where}.${key}`),
    [],
  );
});

test("versions are known, in order, and stable ones come after the first", () => {
  const { versions } = table();
  assert.deepEqual([...versions].sort(), versions);
  for (const { where, key, place } of keys) {
    const [first, stable, last] = [version(place.first), version(place.stable), version(place.last)];
    for (const index of [place.first, place.stable, place.last])
      if (index !== undefined) assert.ok(version(index), `${where}.${key}`);
    if (first && stable) assert.ok(first.slice(0, 10) <= stable, `${where}.${key}`);
    if (stable) assert.ok(!stable.endsWith("-preview"), `${where}.${key}`);
    if (first && last) assert.ok(first <= last, `${where}.${key}`);
  }
});

test("every setting of the catalog that has its own key is listed from the version that the catalog names on", () => {
  const byPath = new Map<string, Place[]>();
  for (const { where, key, place } of keys) {
    const path = `${where}.${key}`.replace(/<[^>]*>/g, "").toLowerCase();
    byPath.set(path, [...(byPath.get(path) ?? []), place]);
  }
  for (const { id, kind, in: spellings } of settings) {
    const { path, since } = spellings.arm ?? {};
    if (kind !== "workspace" || !path || !since) continue;
    const places = byPath.get(`workspaces.${path}`.toLowerCase());
    if (places)
      assert.ok(
        places.some((place) => isListed(place, since)),
        `${id} in ${since}`,
      );
  }
});

for (const [type, asked, meant] of [
  ["workspaces", "2024-10-01", undefined],
  ["workspaces", "2022-12-01", "2022-12-01-preview"],
  ["workspaces", "2024-10-02", "2024-10-01"],
  ["workspaces", "2099-01-01", undefined],
  ["workspaces", "latest", undefined],
  ["workspaces/services", "2022-10-01", "2021-04-01"],
  ["workspaces/onlineendpoints", "2021-07-01", "2022-05-01"],
  ["workspaces/managednetworks", "2024-10-01", "2024-10-01-preview"],
] as const)
  test(`${type} at ${asked}: ${meant ?? "nothing to say"}`, () => {
    const found = table().types.get(type);
    assert.ok(found);
    assert.equal(versionMeantBy(found, asked), meant);
    assert.ok(versionsOf(found).length > 0);
  });
