import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readMarks } from "../marks.ts";
import { loaded } from "../rule-cases.ts";

/** A text to start from, and the name that tells how it is written. */
export interface Named {
  readonly name: string;
  readonly text: string;
}

const within = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\/(?:\.git|node_modules)(?:\/|$)/.test(entry.parentPath))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

const repository = new URL("../..", import.meta.url).pathname;

const ruleCases: readonly Named[] = loaded.flatMap(({ cases }) =>
  cases.map(({ syntax, text }) => ({
    name: syntax === "json" ? "main.json" : "file.yml",
    text: readMarks(text).clean,
  })),
);

const largest = 60_000;

/** The files of a folder that could be ours. */
export const filesIn = (folder: string): readonly Named[] =>
  within(folder)
    .filter((path) => /\.(?:jsonc?|ya?ml|runconfig)$/.test(path))
    .map((path) => ({ name: path.slice(path.lastIndexOf("/") + 1), text: readFileSync(path, "utf8") }))
    .filter(({ text }) => text.length <= largest);

/** What the rules show of themselves, and the samples. */
export const known: readonly Named[] = [...ruleCases, ...filesIn(join(repository, "samples"))];
