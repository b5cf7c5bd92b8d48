import assert from "node:assert/strict";
import { test } from "node:test";
import { drawPicture } from "../../client/src/posture/draw.ts";

const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
const words = {
  picture: "Picture",
  reach: { open: "open", closed: "closed", unknown: "unknown", private: "reached privately" },
};
const svg = drawPicture(
  {
    boxes: [
      {
        id: "w",
        kind: "workspace",
        title: "workspace",
        name: '<"demo">',
        marks: ["open"],
        reach: "open",
        uri: "file:///w.yml",
        range: place,
      },
      { id: "s", kind: "storageAccount", title: "storage account", name: "", marks: ["created by Azure ML"] },
    ],
    arrows: [{ from: "w", to: "s", does: "keeps data in", reach: "private" }],
  },
  words,
);

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
  assert.match(svg, />keeps data in \(reached privately\)</);
  assert.doesNotMatch(svg, /NaN|undefined/);
});

test("the picture of nothing is an empty one", () => {
  assert.match(drawPicture({ boxes: [], arrows: [] }, words), /^<svg [^>]* width="\d+(\.\d+)?" height="\d+(\.\d+)?"/);
});

test("full-width characters of 13 px fit into their box", () => {
  const title = "儲存體帳戶與工作區";
  const drawn = drawPicture(
    { boxes: [{ id: "s", kind: "storageAccount", title, name: "", marks: [] }], arrows: [] },
    words,
  );
  assert.ok(Number(/<rect [^>]*width="(\d+)"/.exec(drawn)?.[1]) >= 13 * title.length);
});
