import assert from "node:assert/strict";
import { test } from "node:test";
import { drawPicture } from "../../client/src/posture/draw.ts";

const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
const svg = drawPicture({
  boxes: [
    {
      id: "w",
      kind: "workspace",
      title: 'workspace <"demo">',
      marks: ["open"],
      reach: "open",
      uri: "file:///w.yml",
      range: place,
    },
    { id: "s", kind: "storageAccount", title: "storage account", marks: ["created by Azure ML"] },
  ],
  arrows: [{ from: "w", to: "s", label: "keeps data in", reach: "private" }],
});

test("what has a place in a file can be reached by keyboard and is named for a screen reader", () => {
  assert.match(
    svg,
    /<g class="box open" data-kind="workspace" role="link" tabindex="0" data-box="w" aria-label="[^"]*demo[^"]*, open">/,
  );
  assert.equal(svg.match(/tabindex/g)?.length, 2, "one box, and the style for it");
});

test("text of the files is escaped", () => {
  assert.ok(!svg.includes('<"demo">'));
  assert.match(svg, /&#60;&#34;demo&#34;&#62;/);
});

test("an arrow tells in words how it is reached, and every number is one", () => {
  assert.match(svg, />keeps data in \(private\)</);
  assert.doesNotMatch(svg, /NaN|undefined/);
});

test("the picture of nothing is an empty one", () => {
  assert.match(drawPicture({ boxes: [], arrows: [] }), /^<svg [^>]* width="\d+(\.\d+)?" height="\d+(\.\d+)?"/);
});
