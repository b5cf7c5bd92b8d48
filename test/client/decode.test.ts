import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../client/src/decode.ts";
import { type Content, decode as decodeOnDisk } from "../../server/src/disk/read-file.ts";

const inClient = (bytes: Uint8Array): Content => {
  try {
    return { text: decode(bytes) };
  } catch (error) {
    return { passedOver: (error as Error).message };
  }
};

const text = "name: démo\r\n";
const bigEndian = Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
const most = 5 * 1024 * 1024;

for (const [what, bytes, content] of [
  ["plain text", Buffer.from(text), { text }],
  ["a byte order mark", Buffer.from(`\uFEFF${text}`), { text }],
  ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le"), { text }],
  ["UTF-16, the other way round", bigEndian, { text }],
  ["a binary file", Buffer.from("a\0b"), { passedOver: "it is a binary file" }],
  ["just 5 MB", Buffer.alloc(most, "a"), { text: "a".repeat(most) }],
  ["more than 5 MB", Buffer.alloc(most + 1, "a"), { passedOver: "it is larger than 5 MB" }],
] as const)
  test(`VS Code's client and the command line read ${what} alike`, () => {
    assert.deepEqual(inClient(bytes), content);
    assert.deepEqual(decodeOnDisk(bytes), content);
  });
