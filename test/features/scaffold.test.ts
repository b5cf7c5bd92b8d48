import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Answers,
  isAsked,
  type ScaffoldedFile,
  scaffold,
  scaffolds,
} from "../../server/src/features/scaffold/index.ts";
import { inspect } from "../../server/src/index.ts";
import { everyAnswer, isWeaker } from "./every-answer.ts";

/** What is said of files that lie in one folder, as `file: level rule message`. */
function complaints(files: readonly ScaffoldedFile[]): readonly string[] {
  const named = files.map(({ fileName, text }) => ({ name: fileName, text }));
  return named.flatMap(({ name, text }) => {
    const { recognition, findings, tree } = inspect(
      name,
      text,
      named.filter((other) => other.name !== name),
    );
    return [
      ...(recognition ? [] : [`${name}: error not one of ours`]),
      ...tree.problems.map(({ message }) => `${name}: error ${message}`),
      ...findings.map(({ severity, rule, message }) => `${name}: ${severity} ${rule} ${message}`),
    ];
  });
}

const isGrave = (complaint: string): boolean => /: (?:error|warning) /.test(complaint);

for (const each of scaffolds) {
  const products = everyAnswer(each);

  test(`${each.id}: none of ${products.length} sets of answers earns a finding that it does not announce`, () => {
    assert.ok(products.length <= 5000);
    for (const answers of products) {
      const files = scaffold(each.id, answers);
      assert.ok(files && files.length > 0);
      const said = complaints(files);
      assert.deepEqual(isWeaker(each, answers) ? said.filter(isGrave) : said, [], JSON.stringify(answers));
    }
  });

  test(`${each.id}: every choice changes what is written`, () => {
    const written = (answers: Answers): string => JSON.stringify(scaffold(each.id, answers));
    for (const { id, choices = [] } of each.questions) {
      const values = choices.map(({ value }) => value);
      const context = products.find((answers) => answers[id] !== undefined);
      const texts = values.map((value) => written({ ...context, [id]: value }));
      assert.equal(new Set(texts).size, values.length, id);
    }
  });

  test(`${each.id}: defaults are allowed, explained, and the safest`, () => {
    for (const { id, title, explanation, pattern, choices, default: fallback } of each.questions) {
      for (const text of [title, explanation]) assert.ok(text.length > 0, id);
      assert.match(explanation, /[.]$/, id);
      if (pattern !== undefined) assert.match(fallback, new RegExp(pattern));
      if (choices) assert.equal(choices.find(({ value }) => value === fallback)?.costs, undefined, id);
    }
  });

  test(`${each.id}: a question depends on answers that come before it`, () => {
    each.questions.forEach(({ id, when = {} }, index) => {
      for (const [other, values] of Object.entries(when)) {
        const asked = each.questions.slice(0, index).find((question) => question.id === other);
        for (const value of values)
          assert.ok(
            asked?.choices?.some((choice) => choice.value === value),
            `${id}: ${other}`,
          );
      }
    });
  });
}

test("whatever a text question allows can be written", () => {
  const texts = ["abc", "A1-b2", "a_b", "x".repeat(24), "yes", "15", "1440", "9999"];
  for (const each of scaffolds) {
    for (const { id, type, pattern = "" } of each.questions.filter((question) => question.type === "text")) {
      const allowed = texts.filter((text) => new RegExp(pattern).test(text));
      assert.ok(allowed.length > 0, `${each.id}: ${id}: ${type}`);
      for (const text of allowed) {
        for (const format of ["cli-v2", "arm"]) {
          const known = each.questions.some((question) => question.choices?.some(({ value }) => value === format));
          const files = scaffold(each.id, known ? { [id]: text, format } : { [id]: text });
          assert.deepEqual(complaints(files ?? []), [], `${each.id}: ${id}: ${text}`);
        }
      }
    }
  }
});

test("files of one scaffold have names of their own", () => {
  for (const each of scaffolds) {
    for (const answers of everyAnswer(each)) {
      const names = scaffold(each.id, answers)?.map(({ fileName }) => fileName) ?? [];
      assert.equal(new Set(names).size, names.length, names.join());
    }
  }
});

test("a question whose condition does not hold is not asked", () => {
  const question = scaffolds.flatMap(({ questions }) => questions).find(({ when }) => when?.format?.includes("arm"));
  assert.ok(question);
  assert.equal(isAsked(question, { format: "cli-v2" }), false);
});

test("an unknown scaffold, choice or name writes nothing", () => {
  assert.equal(scaffold("nothing", {}), undefined);
  assert.equal(scaffold("workspace", { network: "open" }), undefined);
  assert.equal(scaffold("workspace", { name: "'); drop" }), undefined);
});
