import assert from "node:assert/strict";
import { test } from "node:test";
import { drawPicture } from "../../client/src/posture/draw.ts";
import { pageOf } from "../../client/src/posture/page.ts";

const hostile = [
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "</style></svg><iframe src=https://contoso.com>",
  "' onmouseover='alert(1)",
  "</title><!--",
  "<style>",
];
const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
const nonce = "0b9e0e5c-0000-4000-8000-000000000000";

function pageSaying(text: string): string {
  const box = { kind: text, name: text, title: text, marks: [text], uri: text, range: place };
  const picture = {
    boxes: [
      { ...box, id: `${text}1` },
      { ...box, id: `${text}2` },
    ],
    arrows: [{ from: `${text}1`, to: `${text}2`, does: text }],
  };
  const words = { picture: text, reach: { open: text, closed: text, unknown: text, private: text } };
  const flow = { title: text, steps: [{ who: text, whom: text, does: text }] };
  return pageOf(drawPicture(picture, words), [flow], { language: text, title: text, save: text }, nonce);
}

/** The tags of a page, with their attributes. */
const tagsIn = (page: string): readonly string[] => page.match(/<[a-z!/][^>]*>/gi) ?? [];
const namesIn = (page: string): readonly string[] => tagsIn(page).map((tag) => tag.replace(/[\s>].*$/s, ""));

test("nothing may be loaded, and no script or style runs that does not carry the nonce", () => {
  const page = pageSaying("demo");
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page)?.[1];
  assert.equal(policy, `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`);
  const bearers = tagsIn(page).filter((tag) => /^<(?:script|style)/.test(tag));
  assert.equal(bearers.length, 3);
  for (const tag of bearers) assert.match(tag, new RegExp(`^<\\w+ nonce="${nonce}">$`));
  assert.doesNotMatch(
    page.replace('xmlns="http://www.w3.org/2000/svg"', ""),
    /https?:|\bsrc=|\bhref=|@import|url\((?!#)/,
  );
});

test("the policy comes before all that it is about", () => {
  const page = pageSaying("demo");
  assert.ok(page.indexOf("Content-Security-Policy") < page.search(/<style|<script|<title/));
});

for (const text of hostile)
  test(`a resource of the name ${text} is text and nothing else`, () => {
    const page = pageSaying(text);
    assert.deepEqual(namesIn(page), namesIn(pageSaying("demo")), "the tags are those of any other name");
    for (const tag of tagsIn(page)) assert.doesNotMatch(tag.replace(/"[^"]*"/g, '""'), /\son\w+=|'/i);
    assert.ok(!page.includes(text));
  });
