import assert from "node:assert/strict";
import { test } from "node:test";
import { asked } from "../../client/src/scaffold/asked.ts";
import { scaffolds } from "../../server/src/features/scaffold/index.ts";
import { everyAnswer } from "../features/every-answer.ts";

test("the editor asks exactly the questions whose answers the server takes", () => {
  for (const scaffold of scaffolds) {
    for (const answers of everyAnswer(scaffold)) {
      const ids = asked(scaffold.questions, answers).map(({ id }) => id);
      assert.deepEqual(ids, Object.keys(answers));
    }
  }
});

test("an answer to a question that is no longer asked does not bring up another", () => {
  const choice = { title: "", explanation: "", type: "choice" } as const;
  const questions = [
    { ...choice, id: "a", default: "1" },
    { ...choice, id: "b", default: "1", when: { a: ["2"] } },
    { ...choice, id: "c", default: "1", when: { b: ["2"] } },
  ];
  assert.deepEqual(
    asked(questions, { a: "1", b: "2" }).map(({ id }) => id),
    ["a"],
  );
});
