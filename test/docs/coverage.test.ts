import assert from "node:assert/strict";
import { test } from "node:test";
import { type ListId, listIds, readCoverage } from "../../scripts/generate/coverage/read.mts";
import { settings } from "../../server/src/catalog/index.ts";
import { topics } from "../../server/src/catalog/topics/index.ts";
import { scaffolds } from "../../server/src/features/scaffold/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import { structureChecks } from "../../server/src/structure/checks.ts";

const numbered = (letter: string, first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `${letter}${first + i}`);
const upTo = (counts: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(counts).flatMap(([letter, last]) => numbered(letter, 1, last));

/** The rows of each list as it was drawn up, so that none gets lost. */
const expected: Readonly<Record<ListId, readonly string[]>> = {
  peers: [
    ...upTo({ A: 19, B: 10, D: 5, E: 28, F: 15, G: 14, H: 5, I: 17, J: 6, K: 6, L: 5, M: 9 }),
    ...[..."abcdefgh"].map((letter) => `N-${letter}`),
    ...upTo({ O: 10 }),
  ],
  docs: [
    [1, 17],
    [20, 53],
    [60, 74],
    [76, 77],
    [80, 93],
    [100, 103],
    [105, 114],
    [116, 116],
    [120, 131],
  ].flatMap(([first = 0, last = 0]) => numbered("X", first, last)),
  article: upTo({ A: 5, B: 13, C: 7, D: 6, E: 9, F: 38, G: 5, H: 3, I: 6, J: 4, K: 11 }),
};

const known = new Set([
  ...rules.map(({ id }) => id),
  ...structureChecks.map(({ id }) => id),
  ...settings.map(({ id }) => id),
  ...topics.map(({ id }) => `topic:${id}`),
  ...scaffolds.map(({ id }) => `scaffold:${id}`),
]);

for (const list of listIds) {
  const rows = await readCoverage(list);

  test(`${list}: every row is there, once`, () => {
    assert.deepEqual(
      rows.map(({ id }) => id),
      expected[list],
    );
  });

  test(`${list}: whatever a row names exists`, () => {
    assert.deepEqual(
      rows.flatMap(({ answers }) => answers).filter((answer) => !known.has(answer)),
      [],
      `renamed? scripts/generate/coverage/${list}.tsv names it`,
    );
  });

  test(`${list}: what has no answer says why`, () => {
    for (const { id, title, answers, why } of rows) {
      assert.ok(title && (answers.length > 0 || why.endsWith(".")), id);
      assert.doesNotMatch(why, /\b(?:later|TODO|planned)\b/i, id);
    }
  });
}

test("the lists are as long as they were drawn up", () => {
  assert.deepEqual([expected.peers.length, expected.docs.length, expected.article.length], [157, 109, 107]);
});
