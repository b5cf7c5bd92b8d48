import assert from "node:assert/strict";
import { test } from "node:test";
import { chainEdits } from "../../server/src/text/chain.ts";
import { applyEdits, type SpanEdit } from "../../server/src/text/span.ts";

const edit = (start: number, end: number, newText: string): SpanEdit => ({ span: { start, end }, newText });

test("chained edits do at once what the edits do in turn", () => {
  const text = "0123456789";
  const firsts = [[], [edit(2, 4, "ab")], [edit(0, 0, "ab"), edit(10, 10, "cd")], [edit(1, 3, ""), edit(5, 6, "xyz")]];
  for (const first of firsts) {
    const middle = applyEdits(text, first);
    for (let start = 0; start <= middle.length; start++) {
      for (let end = start; end <= middle.length; end++) {
        const second = [edit(start, end, "N")];
        assert.equal(applyEdits(text, chainEdits(text.length, first, second)), applyEdits(middle, second));
      }
    }
  }
});
