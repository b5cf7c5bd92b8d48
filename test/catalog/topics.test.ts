import assert from "node:assert/strict";
import { test } from "node:test";
import { settingById, settings } from "../../server/src/catalog/index.ts";
import { topics, topicsAbout } from "../../server/src/catalog/topics/index.ts";
import { keyNotes } from "../../server/src/features/hover/key-notes/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Control } from "../../server/src/rules/rule.ts";

for (const { id, columns, rows, sources } of topics) {
  test(`topic ${id} is whole`, () => {
    for (const { cells } of rows) assert.equal(cells.length, columns.length, cells.join(" | "));
    assert.ok(sources.every((source) => source.startsWith("https://learn.microsoft.com/")));
  });

  test(`topic ${id} is about settings and keys that there are`, () => {
    const subjects = rows.flatMap(({ about }) => about);
    assert.deepEqual(
      subjects.filter(
        (subject) => !(subject.includes(".") ? settingById(subject) : Object.hasOwn(keyNotes(), subject)),
      ),
      [],
    );
  });
}

const controls: readonly Control[] = ["identity", "at-rest", "in-transit"];
/**
 * Roles explain themselves action by action, and what a template declares is no setting of Azure. Where the connection
 * strings of a cluster are kept is not documented.
 */
const plain = /^(?:role|template|given|nested)|^attachedCompute\..*ConnectionString$/;

test("every setting of authentication and encryption belongs to a topic", () => {
  const judged = rules.filter(({ control }) => controls.includes(control)).flatMap(({ settings: about }) => about);
  const named = settings.filter(
    ({ id, type }) =>
      type === "secret" || /auth(?!orized)|identit|encrypt|ssl|tls|https|credential|cmk|admin/i.test(id),
  );
  const lacking = [...new Set([...judged, ...named])]
    .map(({ id }) => id)
    .filter((id) => topicsAbout(id).length === 0 && !plain.test(id));
  assert.deepEqual(lacking, [], "name them in `about` of a row in server/src/catalog/topics");
});
