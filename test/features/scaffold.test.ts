import assert from "node:assert/strict";
import { test } from "node:test";
import { type Scaffold, scaffold, scaffolds } from "../../server/src/features/scaffold/index.ts";
import { inspect } from "../../server/src/index.ts";

/** Every combination of the choices of a scaffold; texts keep their default. */
function combinations({ questions }: Scaffold): Record<string, string>[] {
  return questions.reduce<Record<string, string>[]>(
    (all, question) => {
      const values = question.choices?.map((c) => c.value) ?? [question.default];
      return all.flatMap((answers) => values.map((value) => ({ ...answers, [question.id]: value })));
    },
    [{}],
  );
}

for (const { id, questions } of scaffolds) {
  const chosen = scaffolds.find((s) => s.id === id);
  for (const answers of chosen ? combinations(chosen) : []) {
    test(`${id} with ${JSON.stringify(answers)} has no findings`, () => {
      const file = scaffold(id, answers);
      assert.ok(file);
      const { recognition, findings, tree } = inspect(file.fileName, file.text);
      assert.ok(recognition, "the file is one of ours");
      assert.deepEqual(tree.problems, []);
      assert.deepEqual(
        findings.map((f) => `${f.severity} ${f.rule}: ${f.message}`),
        [],
      );
    });
  }
  test(`${id} accepts its own defaults`, () => {
    for (const question of questions) {
      if (question.pattern !== undefined) assert.match(question.default, new RegExp(question.pattern));
      if (question.choices) assert.ok(question.choices.some((c) => c.value === question.default));
    }
  });
}

test("an unknown scaffold writes nothing", () => assert.equal(scaffold("nothing", {}), undefined));
