import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutEchoes } from "../../server/src/engine/echoes.ts";
import type { Finding } from "../../server/src/engine/finding.ts";
import { rules } from "../../server/src/rules/index.ts";

const general = "secret-in-plain-text";
const finding = (rule: string, start: number, end: number): Finding => ({
  rule,
  span: { start, end },
  message: "",
  severity: "warning",
  fixes: [],
});

for (const [what, others, isTold] of [
  ["beside none", [], true],
  ["beside one of the same control at the same place", [finding("sas-in-path", 10, 20)], false],
  ["beside one of the same control that it overlaps", [finding("sas-in-path", 15, 30)], false],
  ["beside one of the same control elsewhere", [finding("sas-in-path", 30, 40)], true],
  ["beside one of another control at the same place", [finding("storage-weak-tls", 10, 20)], true],
  ["beside several of which one counts", [finding("storage-weak-tls", 10, 20), finding("sas-in-path", 10, 20)], false],
  ["beside another that is general", [finding(general, 10, 20)], true],
  ["beside one of no rule that is known", [finding("misspelt-key", 10, 20)], true],
] as const)
  test(`what a general rule finds is ${isTold ? "told" : "an echo"} ${what}`, () => {
    const own = finding(general, 10, 20);
    assert.deepEqual(withoutEchoes([own, ...others], rules), [...(isTold ? [own] : []), ...others]);
  });
