import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repository } from "../cli/run.ts";

const dist = join(repository, "dist");

for (const name of readdirSync(dist).filter((file) => file.endsWith(".js")))
  test(`${name} makes no code from text`, () =>
    assert.doesNotMatch(
      readFileSync(join(dist, name), "utf8"),
      /\beval\s*\(|\bnew Function\b|(?<![.\w])Function\s*\(/,
    ));
